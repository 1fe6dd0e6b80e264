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

/** Resolves only when what was given would survive a power cut; rejects when it would not. */
export interface Journal {
  create(record: SessionRecord): Promise<void>;
  commit(code: string, entry: Entry): Promise<void>;
  read(code: string): Promise<SessionHistory | null>;
  has(code: string): Promise<boolean>;
  delete(code: string): Promise<void>;
  /** Deletes every session in which nothing has happened since `before`, in ms; returns how many. */
  expire(before: number): Promise<number>;
  close(): Promise<void>;
}
