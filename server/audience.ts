import { StateView } from '@colyseus/schema';
import type { Book } from '#shared/scenario/book.ts';
import type { Material } from '#shared/scenario/material.ts';
import { own } from '#shared/scenario/own.ts';
import { bookIn } from '#shared/scenario/translate.ts';
import type { SeatId, Session } from '#shared/session/session.ts';
import { consoleView } from '#shared/view/console.ts';
import { meView } from '#shared/view/me.ts';
import { nowView, rosterView, tokensView } from '#shared/view/now.ts';
import type { Presence } from '#shared/view/now-view.ts';
import { pageOf, playerPage } from '#shared/view/pages.ts';
import {
  CLOSE_FOR_GOOD,
  FACILITATOR,
  type Leaf,
  type Messages,
  type SessionState,
  STAGE,
} from '#shared/wire/wire.ts';
import { write } from '#shared/wire/write.ts';
import { newLine, type RoomClient } from './room-client.ts';
import type { Caller } from './seats.ts';

type SeatCaller = Extract<Caller, { as: 'seat' }>;

/** Whose private things a tick may have changed: some seats, or everybody's. */
export type Touched = ReadonlySet<SeatId> | 'all';

/** Everybody connected to one room: who is here, and what each of them has been shown. */
export class Audience {
  readonly #seats = new Map<SeatId, RoomClient>();
  readonly #facilitators = new Set<RoomClient>();
  readonly #stages = new Set<RoomClient>();
  readonly #books = new Map<string, Book>();
  readonly #material: Material;
  readonly #state: SessionState;
  /** When the device that plays each seat first came in: an older one does not take the seat back by itself. */
  readonly #heldSince = new Map<SeatId, number>();
  #saving = true;

  constructor(material: Material, state: SessionState) {
    this.#material = material;
    this.#state = state;
  }

  get facilitators(): number {
    return this.#facilitators.size;
  }

  get size(): number {
    return this.#seats.size + this.#facilitators.size + this.#stages.size;
  }

  /** A second connection of the same seat replaces the first. `now` is the session's own time. */
  join(client: RoomClient, { session, now: clock }: { readonly session: Session; now(): number }): void {
    const caller = client.auth;
    if (!caller) throw new Error('A connection without a caller');
    client.userData = newLine();
    const now = clock();
    if (caller.as === 'seat') {
      const refusal = this.#whyNot(caller, session);
      if (refusal) return void sayBye(client, refusal);
      this.dismiss(caller.seat, 'elsewhere');
      this.#seats.set(caller.seat, client);
      this.#heldSince.set(caller.seat, caller.since ?? now);
    } else {
      (caller.as === 'facilitator' ? this.#facilitators : this.#stages).add(client);
      // One view per client: a shared one would lose changes for all but the first.
      client.view = new StateView();
      client.view.add(this.#state, caller.as === 'facilitator' ? FACILITATOR : STAGE);
    }
    client.send('time', now);
    if (!this.#saving) client.send('saving', false);
    this.#show(client, session, new Map(), true);
  }

  /** Between the reservation and now the seat may have gone, or moved to another phone. */
  #whyNot({ seat, generation, since }: SeatCaller, session: Session): 'removed' | 'elsewhere' | null {
    const present = own(session.room.seats, seat)?.generation;
    if (present === undefined) return 'removed';
    const isOlder = since !== undefined && since < (this.#heldSince.get(seat) ?? 0);
    return present !== generation || isOlder ? 'elsewhere' : null;
  }

  leave(client: RoomClient): void {
    client.view?.dispose();
    this.#facilitators.delete(client);
    this.#stages.delete(client);
    const caller = client.auth;
    if (caller?.as === 'seat' && this.#seats.get(caller.seat) === client) this.#seats.delete(caller.seat);
  }

  /** Says why and closes a seat's connection for good; nothing when it has none. */
  dismiss(seat: SeatId, why: Messages['bye']['why']): void {
    const client = this.#seats.get(seat);
    if (!client) return;
    this.#seats.delete(seat);
    sayBye(client, why);
  }

  dismissAll(why: Messages['bye']['why']): void {
    for (const client of this.#all()) sayBye(client, why);
  }

  turnLeaf(by: Leaf): void {
    for (const stage of this.#stages) stage.send('leaf', by);
  }

  tellSaving(saving: boolean): void {
    if (saving === this.#saving) return;
    this.#saving = saving;
    for (const client of this.#all()) client.send('saving', saving);
  }

  /** Writes the views onto the synced state; the caller decides when the patch goes out. */
  project(session: Session): void {
    const { scenario } = this.#material;
    const here = this.#here();
    write(
      this.#state,
      nowView(scenario, session, here),
      tokensView(session, here),
      rosterView(scenario, session, here),
    );
  }

  /** Sends words and private things to whom they changed for. */
  show(session: Session, touched: Touched): void {
    const made = new Map<string, string>();
    for (const client of this.#all()) {
      const caller = client.auth;
      const mayDiffer = touched === 'all' || caller?.as !== 'seat' || touched.has(caller.seat);
      this.#show(client, session, made, mayDiffer);
    }
  }

  #all(): RoomClient[] {
    return [...this.#facilitators, ...this.#stages, ...this.#seats.values()];
  }

  #here(): Presence {
    return { seats: new Set(this.#seats.keys()), facilitators: this.#facilitators.size };
  }

  #show(client: RoomClient, session: Session, made: Map<string, string>, mine: boolean): void {
    const caller = client.auth;
    if (caller?.as === 'seat') this.#showSeat(client, caller.seat, session, made, mine);
    if (caller?.as === 'facilitator') this.#showConsole(client, caller.language, session, made);
    if (caller?.as === 'stage') {
      sendChanged(client, 'page', this.#pages(session.room.stageLanguages, session, made));
    }
  }

  #showSeat(
    client: RoomClient,
    id: SeatId,
    session: Session,
    made: Map<string, string>,
    mine: boolean,
  ): void {
    const seat = own(session.room.seats, id);
    if (!seat) return;
    const book = this.#book(seat.language);
    // In the waiting room a person sees the lobby only, wherever the session is.
    const pages = seat.waiting
      ? JSON.stringify([playerPage(book, session, id)])
      : this.#pages([seat.language], session, made);
    sendChanged(client, 'page', pages);
    if (mine) sendChanged(client, 'me', JSON.stringify(meView(book, session, id)));
  }

  #showConsole(client: RoomClient, language: string, session: Session, made: Map<string, string>): void {
    sendChanged(client, 'page', this.#pages([language], session, made));
    const view = () => consoleView(this.#book(language), session, this.#here());
    sendChanged(client, 'console', once(made, `console ${language}`, view));
  }

  #pages(languages: readonly string[], session: Session, made: Map<string, string>): string {
    const all = () => languages.map((language) => pageOf(this.#book(language), session));
    return once(made, `page ${languages}`, all);
  }

  #book(language: string): Book {
    const known = this.#books.get(language);
    if (known) return known;
    const book = bookIn(this.#material, language);
    this.#books.set(language, book);
    return book;
  }
}

function once(made: Map<string, string>, key: string, make: () => unknown): string {
  const known = made.get(key);
  if (known !== undefined) return known;
  const json = JSON.stringify(make());
  made.set(key, json);
  return json;
}

function sendChanged(client: RoomClient, name: 'page' | 'me' | 'console', json: string): void {
  const line = client.userData;
  if (!line || line.gone || line.sent.get(name) === json) return;
  line.sent.set(name, json);
  client.send(name, JSON.parse(json));
}

function sayBye(client: RoomClient, why: Messages['bye']['why']): void {
  const line = client.userData;
  if (line?.gone) return;
  if (line) line.gone = true;
  client.send('bye', { why });
  client.leave(CLOSE_FOR_GOOD);
}
