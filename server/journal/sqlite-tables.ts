import type { DatabaseSync } from 'node:sqlite';
import { FromNewerVersion } from './versions.ts';

/**
 * Each step leads from the version of its place in the list to the next; the file carries its version itself. The
 * first takes a file of version 0 as well, which the first servers wrote.
 */
const STEPS = [
  `
  CREATE TABLE IF NOT EXISTS sessions (
    code TEXT PRIMARY KEY,
    format INTEGER NOT NULL,
    material TEXT NOT NULL,
    opening TEXT NOT NULL,
    facilitator_hash TEXT NOT NULL,
    stage_hash TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS moves (
    code TEXT NOT NULL REFERENCES sessions(code) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    move TEXT NOT NULL,
    PRIMARY KEY (code, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS seat_tokens (
    code TEXT NOT NULL REFERENCES sessions(code) ON DELETE CASCADE,
    seat TEXT NOT NULL,
    generation INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (code, seat, generation)
  ) STRICT, WITHOUT ROWID;
  `,
] as const;

/** Brings the file to the present version, in one transaction. Throws `FromNewerVersion`. */
export function migrate(db: DatabaseSync): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version);
  if (version > STEPS.length)
    throw new FromNewerVersion(`It is of version ${version}; this server knows up to ${STEPS.length}.`);
  if (version === STEPS.length) return;
  db.exec(
    ['BEGIN IMMEDIATE', ...STEPS.slice(version), `PRAGMA user_version = ${STEPS.length}`, 'COMMIT'].join(';'),
  );
}
