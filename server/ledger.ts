import type { Scenario } from '#shared/scenario/scenario.ts';
import type { Actor, Intent, Move } from '#shared/session/move.ts';
import type { Effect } from '#shared/session/outcome.ts';
import type { SeatId, Session } from '#shared/session/session.ts';
import { transition } from '#shared/session/transition.ts';
import type { Reply } from '#shared/wire/wire.ts';
import { refused } from './asks.ts';
import { unmannerly } from './door/manners.ts';
import { FirstReplies, keyOf } from './first-replies.ts';
import type { Journal } from './journal/journal.ts';
import { MOVES_PER_SEAT } from './limits.ts';
import { hashOf, newKey, type SeatToken, tokenOf } from './seats.ts';
import { clockFrom } from './steady-clock.ts';
import { withoutWords } from './without-words.ts';

export interface Asked {
  readonly id: string;
  readonly by: Actor;
  readonly intent: Intent;
  /** For `take-seat`: the token made for the new seat, stored in the same commit. */
  readonly token?: SeatToken;
  /** The move's time is never before this: a clock that has run out says when. */
  readonly notBefore?: number;
}

export interface Answered {
  readonly asked: Asked;
  readonly reply: Reply;
  /** Empty when refused, and when the move was accepted before. */
  readonly effects: readonly Effect[];
  readonly isNew: boolean;
}

export interface Written {
  /** One for each that was asked, in order. */
  readonly answered: readonly Answered[];
  /** Moves refused as `not-saved` before, of which it turns out now that the journal has them after all. */
  readonly late: readonly Answered[];
}

interface Draft {
  session: Session;
  readonly moves: Move[];
  readonly tokens: SeatToken[];
  deleted: boolean;
  /** First replies, by move. */
  readonly fresh: Map<string, Reply>;
  answered: readonly Answered[];
}

/**
 * The one place where a session changes. Moves are tried on a draft, written to the journal in one commit, and
 * only then does the session become the draft: whatever was answered `ok` survives, and nothing else was seen.
 */
export class Ledger {
  session: Session;
  tokens: readonly SeatToken[];
  deleted = false;
  readonly now: () => number;
  readonly #code: string;
  readonly #scenario: Scenario;
  readonly #journal: Journal;
  readonly #first: FirstReplies;
  readonly #mostMoves: number;
  /** Seats the facilitator has ended; whoever held one waits at the door next time. */
  readonly #removed = new Set<SeatId>();
  /** Moves kept of each seat. */
  readonly #movesOf = new Map<SeatId, number>();
  #written: number;
  #saves = true;
  /** Sent to the journal, and never heard of again: it may be there or not. */
  #doubtful: Draft | null = null;

  constructor(of: {
    readonly code: string;
    readonly scenario: Scenario;
    readonly journal: Journal;
    readonly session: Session;
    readonly moves: readonly Move[];
    readonly tokens: readonly SeatToken[];
    readonly mostMoves: number;
  }) {
    this.#code = of.code;
    this.#scenario = of.scenario;
    this.#journal = of.journal;
    this.session = of.session;
    this.tokens = of.tokens;
    this.now = clockFrom(of.session.at);
    this.#written = of.moves.length;
    this.#mostMoves = of.mostMoves;
    this.#first = new FirstReplies(of.moves);
    this.#count(of.moves);
  }

  get written(): number {
    return this.#written;
  }

  /** False from a write that failed until the journal takes something again. */
  get saves(): boolean {
    return this.#saves;
  }

  async write(all: readonly Asked[]): Promise<Written> {
    let late: readonly Answered[] = [];
    try {
      late = await this.#settle();
      const draft = this.#draft(all);
      await this.#save(draft);
      this.#adopt(draft);
      this.#saves = true;
      return { answered: draft.answered, late };
    } catch (error) {
      if (this.#saves) console.error('A tick could not be written to the journal:', withoutWords(error));
      this.#saves = false;
      const notSaved = (asked: Asked) => ({ asked, reply: refused('not-saved'), effects: [], isNew: false });
      return { answered: all.map(notSaved), late };
    }
  }

  /** After a failed write: does the journal take anything again, and did it keep what nobody could acknowledge? */
  async #settle(): Promise<readonly Answered[]> {
    if (this.#saves) return [];
    await this.#journal.check();
    const written = await this.#journal.written(this.#code);
    const doubtful = this.#doubtful;
    this.#doubtful = null;
    // Deleted by its own facilitator, or because its time was over: either way nothing of it may live on here.
    if (written === null) this.deleted = true;
    const isThere = doubtful?.deleted ? written === null : (written ?? 0) > this.#written;
    if (!doubtful || !isThere) return [];
    this.#adopt(doubtful);
    return doubtful.answered;
  }

  #draft(all: readonly Asked[]): Draft {
    const draft: Draft = {
      ...{ session: this.session, moves: [], tokens: [], deleted: this.deleted },
      ...{ fresh: new Map(), answered: [] },
    };
    draft.answered = all.map((asked) => this.#try(asked, draft));
    return draft;
  }

  #adopt(draft: Draft): void {
    this.session = draft.session;
    this.deleted = draft.deleted;
    this.tokens = [...this.tokens, ...draft.tokens];
    this.#written += draft.moves.length;
    this.#count(draft.moves);
    this.#first.keep(draft.fresh);
  }

  #try(asked: Asked, draft: Draft): Answered {
    const { fresh } = draft;
    const key = keyOf(asked);
    const before = this.#first.find(key) ?? fresh.get(key);
    if (before) return { asked, reply: before, effects: [], isNew: false };
    if (draft.deleted) return { asked, reply: refused('ended'), effects: [], isNew: false };
    if (this.#isFull(asked, draft))
      return { asked, reply: refused('session-full'), effects: [], isNew: false };

    const at = Math.max(this.now(), draft.session.at, asked.notBefore ?? 0);
    const move: Move = { v: 1, id: asked.id, at, by: asked.by, intent: asked.intent };
    const outcome = this.#transition(draft.session, move);
    if (!outcome.ok) {
      // A bug is no outcome: asked again, the rule gets another chance.
      if (outcome.refusal.code !== 'try-again') fresh.set(key, outcome);
      return { asked, reply: outcome, effects: [], isNew: false };
    }

    draft.session = outcome.session;
    draft.moves.push(move);
    if (asked.token) draft.tokens.push(asked.token);
    draft.deleted = outcome.effects.some((effect) => effect.do === 'delete');
    const reply = replyTo(outcome.effects, draft);
    fresh.set(key, reply);
    return { asked, reply, effects: outcome.effects, isNew: true };
  }

  #count(moves: readonly Move[]): void {
    for (const { by, intent } of moves) {
      if (by.is === 'seat') this.#movesOf.set(by.seat, (this.#movesOf.get(by.seat) ?? 0) + 1);
      if (intent.do === 'remove') this.#removed.add(intent.seat);
    }
  }

  /** Whether this token belonged to a seat that the facilitator has ended. */
  wasRemoved(token: string): boolean {
    const known = tokenOf(token, this.tokens);
    return known !== null && this.#removed.has(known.seat);
  }

  /** A journal that one person or one crowd could fill without end would fill the disk of every room. */
  #isFull({ by, intent }: Asked, draft: Draft): boolean {
    if (by.is !== 'seat' && intent.do !== 'take-seat') return false;
    if (this.#written + draft.moves.length >= this.#mostMoves) return true;
    return by.is === 'seat' && (this.#movesOf.get(by.seat) ?? 0) >= MOVES_PER_SEAT && intent.do !== 'leave';
  }

  /** A bug in the rules costs one refusal, never the session. */
  #transition(session: Session, move: Move): ReturnType<typeof transition> {
    try {
      const outcome = transition(this.#scenario, session, move);
      const refusal = outcome.ok ? unmannerly(session, move.intent) : null;
      return refusal ? { ok: false, refusal } : outcome;
    } catch (error) {
      const { seed } = session.opening;
      console.error(
        `A rule failed on "${move.intent.do}" after ${this.#written} moves, seed ${seed}:`,
        withoutWords(error),
      );
      return { ok: false, refusal: { code: 'try-again' } };
    }
  }

  async #save(draft: Draft): Promise<void> {
    const { moves, tokens, deleted } = draft;
    if (moves.length === 0) return;
    this.#doubtful = draft;
    if (deleted) await this.#journal.delete(this.#code);
    else await this.#journal.commit(this.#code, { from: this.#written, moves, tokens });
    this.#doubtful = null;
  }
}

function replyTo(effects: readonly Effect[], draft: Draft): Reply {
  const moved = effects.find((effect) => effect.do === 'new-token');
  if (!moved) return { ok: true };
  const token = newKey();
  draft.tokens.push({
    seat: moved.seat,
    generation: generationOf(draft.session, moved.seat),
    hash: hashOf(token),
  });
  return { ok: true, token };
}

export function generationOf(session: Session, seat: SeatId): number {
  return Object.hasOwn(session.room.seats, seat) ? (session.room.seats[seat]?.generation ?? -1) : -1;
}
