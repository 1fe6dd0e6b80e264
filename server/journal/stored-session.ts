import type { Move } from '#shared/session/move.ts';
import type { SeatToken } from '../seats.ts';
import type { SessionHistory, SessionRecord } from './journal.ts';
import { lift, MOVE_STEPS, MOVE_VERSION, RECORD_STEPS, RECORD_VERSION, type Stored } from './versions.ts';

/** A session that is there and makes no sense any more: its bytes were changed by something else than us. */
export class Unreadable extends Error {}

/** The columns that both databases keep of a session, as they come out of them. */
export interface StoredSession {
  readonly code: string;
  readonly format: number;
  readonly material: string;
  readonly opening: string;
  readonly facilitatorHash: string;
  readonly stageHash: string;
  /** JSON, in the order of the moves, with the numbers they were stored under. */
  readonly moves: readonly { readonly seq: number; readonly move: string }[];
  readonly tokens: readonly SeatToken[];
}

/** Throws `FromNewerVersion` and `Unreadable`. */
export function historyFrom({ moves, tokens, ...stored }: StoredSession): SessionHistory {
  return {
    ...recordFrom(stored),
    moves: moves.map(({ seq, move }, index) => {
      if (seq !== index) throw new Unreadable(`Move ${index} of session ${stored.code} is missing`);
      return moveFrom(move);
    }),
    tokens,
  };
}

function moveFrom(json: string): Move {
  const stored = parse(json);
  const { v } = stored;
  if (typeof v !== 'number') throw new Unreadable('A move without a version');
  return lift(stored, v, MOVE_VERSION, MOVE_STEPS) as unknown as Move;
}

function recordFrom(stored: Omit<StoredSession, 'moves' | 'tokens'>): SessionRecord {
  const { code, format, facilitatorHash, stageHash } = stored;
  const parts = { material: parse(stored.material), opening: parse(stored.opening) };
  const lifted = lift(parts, format, RECORD_VERSION, RECORD_STEPS) as Pick<
    SessionRecord,
    'material' | 'opening'
  >;
  return { code, ...lifted, facilitatorHash, stageHash };
}

function parse(json: string): Stored {
  try {
    return JSON.parse(json);
  } catch {
    // The parser's own message quotes what it read, and that is somebody's words.
    throw new Unreadable('What was stored is not JSON any more');
  }
}
