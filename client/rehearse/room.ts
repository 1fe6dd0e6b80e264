import type { Book } from '#shared/scenario/book.ts';
import type { Material } from '#shared/scenario/material.ts';
import { bookIn } from '#shared/scenario/translate.ts';
import type { Actor, Intent } from '#shared/session/move.ts';
import { open, openingOf } from '#shared/session/open.ts';
import type { Effect } from '#shared/session/outcome.ts';
import type { Opening, SeatId, Session } from '#shared/session/session.ts';
import { transition } from '#shared/session/transition.ts';
import type { Presence } from '#shared/view/now-view.ts';
import type { Leaf, Reply } from '#shared/wire/wire.ts';

/** Many moves may come at once: who looks on hears of the last. */
const TELL_AFTER_MS = 30;

export type Wish = Pick<Opening, 'seed' | 'country' | 'stageLanguages'>;

/**
 * A session that lives in this page alone: the real rules, no server, no journal. Who closes the page has closed the
 * session, and nothing of it stays.
 */
export class Room {
  #material: Material;
  readonly #wish: Wish;
  /** Seats whose session here is over, and why: `left`, `removed`, or all of them `deleted`. */
  readonly #parted = new Map<SeatId, string>();
  readonly #here = new Set<SeatId>();
  readonly #books = new Map<string, Book>();
  readonly #listeners = new Set<() => void>();
  readonly #leafListeners = new Set<(by: Leaf) => void>();
  #session: Session;
  #moves = 0;
  #version = 0;
  #deleted = false;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #wake: ReturnType<typeof setTimeout> | undefined;

  constructor(material: Material, wish: Wish) {
    this.#material = material;
    this.#wish = wish;
    this.#session = opened(material, wish);
  }

  get material(): Material {
    return this.#material;
  }

  /** Empties the room and opens it anew; whoever looks on goes on looking. */
  beginAgain(material: Material): void {
    clearTimeout(this.#wake);
    this.#material = material;
    this.#session = opened(material, this.#wish);
    this.#deleted = false;
    for (const each of [this.#parted, this.#here, this.#books]) each.clear();
    this.#tell();
  }

  get session(): Session {
    return this.#session;
  }

  /** Rises with everything that changes what somebody sees. */
  get version(): number {
    return this.#version;
  }

  get presence(): Presence {
    return { seats: this.#here, facilitators: 1 };
  }

  /** Why this seat is closed for good; empty while it is not. */
  partedBecause(seat: SeatId | null): string {
    if (this.#deleted) return 'deleted';
    return (seat !== null && this.#parted.get(seat)) || '';
  }

  isHere(seat: SeatId): boolean {
    return this.#here.has(seat);
  }

  /** A phone that is switched on, or that loses its way to the room. */
  setHere(seat: SeatId, here: boolean): void {
    if (here) this.#here.add(seat);
    else this.#here.delete(seat);
    this.#tell();
  }

  /** The case in one language; made once for each. */
  bookIn(language: string): Book {
    const known = this.#books.get(language);
    if (known) return known;
    const made = bookIn(this.#material, language);
    this.#books.set(language, made);
    return made;
  }

  take(by: Actor, intent: Intent): Reply {
    if (this.#deleted) return { ok: false, refusal: { code: 'ended' } };
    this.#moves += 1;
    const at = Math.max(Date.now(), this.#session.at);
    const move = { v: 1, id: `move-${this.#moves}`, at, by, intent } as const;
    const outcome = transition(this.#material.scenario, this.#session, move);
    if (!outcome.ok) return outcome;
    this.#session = outcome.session;
    for (const effect of outcome.effects) this.#obey(effect, by);
    this.#tell();
    const moved = outcome.effects.some((effect) => effect.do === 'new-token');
    return moved ? { ok: true, token: 'only-a-rehearsal' } : { ok: true };
  }

  turnLeaf(by: Leaf): void {
    for (const listener of this.#leafListeners) listener(by);
  }

  onLeaf(listener: (by: Leaf) => void): () => void {
    this.#leafListeners.add(listener);
    return () => this.#leafListeners.delete(listener);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** No clock rings any more, and nobody is told. */
  close(): void {
    clearTimeout(this.#wake);
    clearTimeout(this.#telling);
    this.#listeners.clear();
  }

  #obey(effect: Effect, by: Actor): void {
    if (effect.do === 'wake-at') this.#wakeAt(effect);
    if (effect.do === 'delete') this.#deleted = true;
    if (effect.do !== 'drop-seat') return;
    this.#parted.set(effect.seat, by.is === 'seat' ? 'left' : 'removed');
    this.#here.delete(effect.seat);
  }

  #wakeAt({ at, turn }: { readonly at: number; readonly turn: number }): void {
    clearTimeout(this.#wake);
    const ring = () => this.take({ is: 'clock' }, { do: 'time-up', turn });
    this.#wake = setTimeout(ring, Math.max(0, at - Date.now()));
  }

  #tell(): void {
    this.#version += 1;
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      for (const listener of this.#listeners) listener();
    }, TELL_AFTER_MS);
  }
}

const opened = (material: Material, wish: Wish): Session =>
  open(material.scenario, openingOf(material, { ...wish, at: Date.now() }));
