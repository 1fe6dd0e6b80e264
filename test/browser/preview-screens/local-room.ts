import type { Connection, View } from '#client/view.ts';
import type { Material } from '#shared/scenario/material.ts';
import { bookIn } from '#shared/scenario/translate.ts';
import { chanceFrom } from '#shared/session/chance.ts';
import type { FacilitatorIntent, HostIntent, SeatIntent } from '#shared/session/move.ts';
import { open, openingOf } from '#shared/session/open.ts';
import { present } from '#shared/session/present.ts';
import type { Session } from '#shared/session/session.ts';
import { transition } from '#shared/session/transition.ts';
import { consoleView } from '#shared/view/console.ts';
import { meView } from '#shared/view/me.ts';
import { nextStep } from '#shared/view/next-step.ts';
import { nowView, rosterView, tokensView } from '#shared/view/now.ts';
import type { Presence } from '#shared/view/now-view.ts';
import { pageOf, playerPage } from '#shared/view/pages.ts';
import type { Reply } from '#shared/wire/wire.ts';
import { NAMES, NOTES } from './said-by-people.ts';

/** The real rules and views in this page, without a server: a room to look at screens with. */
export class LocalRoom {
  /** Seats whose phone is gone for now. */
  readonly away = new Set<string>();
  readonly #material: Material;
  readonly #languages: readonly string[];
  readonly #random = chanceFrom(7);
  readonly #listeners = new Set<(view: View) => void>();
  readonly #seats: readonly string[];
  #session: Session;
  #moves = 0;
  #status: View['status'] = 'online';

  constructor(material: Material, languages: readonly string[], people: number) {
    this.#material = material;
    this.#languages = languages;
    this.#session = this.#opened();
    this.#seats = Array.from({ length: people }, (_, index) => `seat-${index}`);
    this.#seatAll();
  }

  /** A new session in the same page, for the same people. */
  startAgain(): void {
    this.#session = this.#opened();
    this.#seatAll();
    this.#tell();
  }

  #opened(): Session {
    const given = { seed: 1, at: Date.now(), country: 'FI', stageLanguages: this.#languages };
    return open(this.#material.scenario, openingOf(this.#material, given));
  }

  #seatAll(): void {
    const [language = 'en'] = this.#languages;
    for (const [index, seat] of this.#seats.entries()) {
      const name = NAMES[index % NAMES.length] ?? seat;
      const unique = index < NAMES.length ? name : `${name} ${Math.floor(index / NAMES.length) + 1}`;
      this.#take({ is: 'host' }, { do: 'take-seat', seat, name: unique, language });
    }
    this.#take({ is: 'facilitator' }, { do: 'deal-roles' });
  }

  get session(): Session {
    return this.#session;
  }

  facilitator(intent: FacilitatorIntent): void {
    this.#take({ is: 'facilitator' }, intent);
    this.#tell();
  }

  host(intent: HostIntent): void {
    this.#take({ is: 'host' }, intent);
    this.#tell();
  }

  seat(seat: string, intent: SeatIntent): void {
    this.#take({ is: 'seat', seat }, intent);
    this.#tell();
  }

  connected(status: View['status']): void {
    this.#status = status;
    this.#tell();
  }

  /** `closing`, `debrief` or `small-signs/revealed`: step by step, every vote answered and the wished choices made. */
  goTo(place: string, wishes: readonly string[] = []): void {
    for (let steps = 0; steps < 120 && !this.#isAt(place); steps += 1) {
      if (this.#stepName === 'answering') this.answer();
      const now = present(this.#material.scenario, this.#session);
      const wished =
        now?.scene.kind === 'choice' ? now.scene.choices.find(({ id }) => wishes.includes(id)) : null;
      const before = this.#session;
      if (this.#stepName === 'revealed' && wished) this.facilitator({ do: 'settle', choice: wished.id });
      // A wish that the story has closed meanwhile is not granted.
      if (this.#session === before) this.step();
    }
  }

  get #stepName(): string {
    const { phase } = this.#session.story;
    return phase.at === 'scene' ? phase.step.is : '';
  }

  #isAt(place: string): boolean {
    const { phase, visits } = this.#session.story;
    return place === phase.at || place === `${visits.at(-1)?.scene}/${this.#stepName}`;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.viewOf('seat-0'));
  }

  /** The next sensible step, taken with the first possible choice where one must be named. */
  step(): string {
    const { scenario } = this.#material;
    const { next } = nextStep(scenario, this.#session, this.#presence);
    const choice = present(scenario, this.#session)?.scene;
    const first = choice?.kind === 'choice' ? (choice.choices[0]?.id ?? '') : '';
    const intent = next ?? { do: 'settle', choice: first };
    this.facilitator(intent);
    return intent.do;
  }

  /** Everybody but the first `but` people answers, a little differently each time. */
  answer(but = 0): void {
    const scene = present(this.#material.scenario, this.#session)?.scene;
    if (!scene) return;
    for (const seat of this.#seats.slice(but)) {
      const answer = this.#answerTo(scene);
      if (answer) this.#take({ is: 'seat', seat }, { do: 'answer', turn: this.#session.turn, answer });
      if (scene.kind !== 'board') continue;
      const column = scene.columns[this.#moves % scene.columns.length]?.id ?? '';
      const note = `note-${this.#moves}`;
      const text = NOTES[this.#moves % NOTES.length] ?? '';
      this.#take({ is: 'seat', seat }, { do: 'note', turn: this.#session.turn, note, column, text });
      if (this.#moves % 2 === 0) this.#take({ is: 'facilitator' }, { do: 'approve-note', note });
    }
    this.#tell();
  }

  #answerTo(scene: NonNullable<ReturnType<typeof present>>['scene']): readonly string[] | null {
    const shuffled = <T extends { id: string }>(list: readonly T[]): string[] =>
      list
        .map(({ id }) => ({ id, at: this.#random() }))
        .sort((one, other) => one.at - other.at)
        .map(({ id }) => id);
    if (scene.kind === 'choice') return shuffled(scene.choices).slice(0, 1);
    if (scene.kind === 'rank') return shuffled(scene.steps);
    return scene.kind === 'spot' ? shuffled(scene.items).slice(0, 3) : null;
  }

  /** A phone's by its seat, or the stage's. */
  connection(seat: string | null): Connection {
    return this.#connectionTo(seat, () => this.viewOf(seat));
  }

  consoleConnection(language: string): Connection {
    return this.#connectionTo(null, () => this.#viewOfConsole(language));
  }

  #connectionTo(seat: string | null, look: () => View): Connection {
    return {
      get view() {
        return look();
      },
      onChange: (listener) => {
        const tell = () => listener(look());
        this.#listeners.add(tell);
        return () => this.#listeners.delete(tell);
      },
      resumed: [],
      ask: async (intent) => this.#ask(seat, intent),
      turnLeaf: () => undefined,
      onLeaf: () => () => undefined,
      lendSeat: async () => ({
        ok: true,
        body: {
          address: `${location.origin}/join/BCDFGH#move=not-a-real-transfer-01`,
          transfer: '',
          lastsMs: 180_000,
        },
      }),
      close: () => {},
    };
  }

  async #ask(seat: string | null, intent: FacilitatorIntent | SeatIntent): Promise<Reply> {
    await new Promise((done) => setTimeout(done, 120));
    const reply = this.#take(seat === null ? { is: 'facilitator' } : { is: 'seat', seat }, intent);
    this.#tell();
    return reply;
  }

  #take(
    by: Parameters<typeof transition>[2]['by'],
    intent: Parameters<typeof transition>[2]['intent'],
  ): Reply {
    this.#moves += 1;
    const move = { v: 1, id: `move-${this.#moves}`, at: Date.now(), by, intent } as const;
    const outcome = transition(this.#material.scenario, this.#session, move);
    if (!outcome.ok) return outcome;
    this.#session = outcome.session;
    return { ok: true };
  }

  get #presence(): Presence {
    return { seats: new Set(this.#seats.filter((seat) => !this.away.has(seat))), facilitators: 1 };
  }

  viewOf(seat: string | null): View {
    const books = this.#languages.map((language) => bookIn(this.#material, language));
    const [book] = books;
    if (!book) throw new Error('a room speaks at least one language');
    const { scenario } = this.#material;
    return {
      ...{
        status: this.#status,
        closedBecause: '',
        trouble: 'none',
        unsent: 0,
        console: null,
        roster: {},
        clockOffsetMs: 0,
      },
      now: nowView(scenario, this.#session, this.#presence),
      pages:
        seat === null
          ? books.map((each) => pageOf(each, this.#session))
          : [playerPage(book, this.#session, seat)],
      me: seat === null ? null : meView(book, this.#session, seat),
      tokens: seat === null ? tokensView(this.#session, this.#presence) : {},
    };
  }

  #viewOfConsole(language: string): View {
    const { scenario } = this.#material;
    const book = bookIn(this.#material, language);
    return {
      ...this.viewOf(null),
      pages: [pageOf(book, this.#session)],
      console: consoleView(book, this.#session, this.#presence),
      roster: rosterView(scenario, this.#session, this.#presence),
    };
  }
}
