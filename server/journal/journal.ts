import type { Material } from '#shared/scenario/material.ts';
import type { Move } from '#shared/session/move.ts';
import type { Opening } from '#shared/session/session.ts';
import type { SeatToken } from '../seats.ts';

/** What was fixed when a session was opened; the shelf may change later, this does not. */
export interface SessionRecord {
  readonly code: string;
  readonly material: Material;
  readonly opening: Opening;
  readonly facilitatorHash: string;
  readonly stageHash: string;
}

export interface SessionHistory extends SessionRecord {
  readonly moves: readonly Move[];
  readonly tokens: readonly SeatToken[];
}

/** What one tick leaves behind: all of it is written, or none. */
export interface Entry {
  /** Number of the first of `moves` within the session, from 0. A number already taken fails the commit. */
  readonly from: number;
  readonly moves: readonly Move[];
  readonly tokens: readonly SeatToken[];
}

/**
 * Resolves only when what was given would survive a power cut. A rejected write left nothing behind, or all of it:
 * when a connection is lost nobody knows which, until `written` says so.
 */
export interface Journal {
  create(record: SessionRecord): Promise<void>;
  commit(code: string, entry: Entry): Promise<void>;
  /** Rejects with `FromNewerVersion` or `Unreadable` for a session that is there and cannot be used. */
  read(code: string): Promise<SessionHistory | null>;
  has(code: string): Promise<boolean>;
  /** How many moves of this session are kept; null when there is no such session. */
  written(code: string): Promise<number | null>;
  delete(code: string): Promise<void>;
  /** Deletes every session in which nothing has happened since `before`, in ms; returns how many. */
  expire(before: number): Promise<number>;
  /** Resolves when writing works, and has tried it. */
  check(): Promise<void>;
  /** When a damaged journal was last moved aside, in ms; null when none is lying there. */
  damagedAt(): number | null;
  close(): Promise<void>;
}

/** Another server holds this journal: two would overwrite each other. */
export class HeldElsewhere extends Error {}
