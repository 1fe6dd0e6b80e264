import type { Move } from '#shared/session/move.ts';
import type { Reply } from '#shared/wire/wire.ts';

/** Accepted moves are remembered for good; of refused ones, which left no trace, this many of the latest. */
const REFUSALS_REMEMBERED = 1000;

/** The same for a move and for everybody who asks it once more. */
export const keyOf = ({ by, id }: Pick<Move, 'by' | 'id'>): string =>
  `${by.is}:${by.is === 'seat' ? by.seat : ''}:${id}`;

/** What was answered first to each move, by its key: whoever asks again hears the same. */
export class FirstReplies {
  readonly #accepted = new Map<string, Reply>();
  readonly #refused = new Map<string, Reply>();

  constructor(moves: readonly Move[]) {
    for (const move of moves) this.#accepted.set(keyOf(move), { ok: true });
  }

  find(key: string): Reply | undefined {
    return this.#accepted.get(key) ?? this.#refused.get(key);
  }

  keep(replies: ReadonlyMap<string, Reply>): void {
    for (const [key, reply] of replies) (reply.ok ? this.#accepted : this.#refused).set(key, reply);
    for (const key of this.#refused.keys()) {
      if (this.#refused.size <= REFUSALS_REMEMBERED) return;
      this.#refused.delete(key);
    }
  }
}
