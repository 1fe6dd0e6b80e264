import { mkdirSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { withoutWords } from '../without-words.ts';
import { inGroups } from './in-groups.ts';
import type { Entry, Journal, SessionHistory } from './journal.ts';
import { rescue } from './rescue.ts';
import { forgetMovedAside, lastMovedAside, openSound } from './sqlite-file.ts';
import { readStored } from './sqlite-session.ts';
import { migrate } from './sqlite-tables.ts';
import { historyFrom } from './stored-session.ts';
import { RECORD_VERSION } from './versions.ts';

/** After rewriting the file the journal rests this many times as long before it does so again. */
const REST = 3;
const timeIn = (json: string) => `json_extract(CASE WHEN json_valid(${json}) THEN ${json} END, '$.at')`;
/** The time of a session's latest move, or of its opening. What cannot be read must not keep the rest from expiring. */
const LATEST = `COALESCE(
  (SELECT ${timeIn('move')} FROM moves WHERE moves.code = sessions.code ORDER BY seq DESC LIMIT 1),
  ${timeIn('opening')},
  0
)`;

/** Needs some room on the disk, as the next answers will, and gives it back. */
const TRY_TO_WRITE = `
  BEGIN IMMEDIATE;
  CREATE TABLE try_to_write (bytes BLOB);
  INSERT INTO try_to_write VALUES (zeroblob(65536));
  DROP TABLE try_to_write;
  COMMIT;
`;

/** A server that is just stopping finishes within this time; the next one waits for it. */
const RELEASED_WITHIN_MS = 6000;

interface Group {
  readonly code: string;
  readonly entry: Entry;
}

/**
 * The journal in one file of the data folder. Throws `HeldElsewhere`, `FromNewerVersion`, and whatever the system says
 * when the folder cannot be written.
 */
export function sqliteJournal(folder: string, waitMs = RELEASED_WITHIN_MS): Journal {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { db, movedTo } = openSound(folder, waitMs);
  prepare(db);
  if (movedTo) console.error(`Sessions taken over from the damaged journal: ${rescue(movedTo, db)}.`);
  const insertSession = db.prepare('INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)');
  const hasCode = db.prepare('SELECT 1 FROM sessions WHERE code = ?');
  const countMoves = db.prepare('SELECT COUNT(*) AS moves FROM moves WHERE code = ?');
  const deleteSession = db.prepare('DELETE FROM sessions WHERE code = ?');
  const deleteSilent = db.prepare(`DELETE FROM sessions WHERE ${LATEST} < ?`);
  const commit = inGroups(writer(db));
  const tidied = inGroups<null>(tidier(db));

  return {
    async create({ code, material, opening, facilitatorHash, stageHash }) {
      const [told, begun] = [JSON.stringify(material), JSON.stringify(opening)];
      insertSession.run(code, RECORD_VERSION, told, begun, facilitatorHash, stageHash);
    },
    commit: (code, entry) => commit({ code, entry }),
    read: async (code) => readHistory(db, code),
    has: async (code) => hasCode.get(code) !== undefined,
    written: async (code) => (hasCode.get(code) ? Number(countMoves.get(code)?.moves) : null),
    async delete(code) {
      deleteSession.run(code);
      await tidied(null);
    },
    async expire(before) {
      const { changes } = deleteSilent.run(before);
      tidy(db);
      forgetMovedAside(folder, before);
      return Number(changes);
    },
    check: async () => wholly(db, () => db.exec(TRY_TO_WRITE)),
    damagedAt: () => lastMovedAside(folder),
    async close() {
      db.close();
    },
  };
}

function prepare(db: DatabaseSync): void {
  try {
    migrate(db);
  } catch (error) {
    db.close();
    throw error;
  }
  try {
    // A crash between a deletion and the tidying is made good here.
    tidy(db);
  } catch (error) {
    // A full disk must not keep the sessions from being shown.
    console.error('The journal can be read, but not written now:', withoutWords(error));
  }
}

/**
 * Pages that were split keep bytes of what was deleted, in spite of secure_delete: only a file written anew is free of
 * them, and only an emptied write-ahead log. Free pages mean that something was deleted since the last time.
 */
function tidy(db: DatabaseSync): void {
  if (db.prepare('PRAGMA freelist_count').get()?.freelist_count) db.exec('VACUUM');
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** The file is rewritten for several deletions at once, and rests between: many of them must not hold up the rooms. */
function tidier(db: DatabaseSync): (group: readonly null[]) => Promise<readonly null[]> {
  let restsUntil = 0;
  return async (group) => {
    const rest = restsUntil - performance.now();
    if (rest > 0) await pause(rest);
    const began = performance.now();
    tidy(db);
    restsUntil = performance.now() + REST * (performance.now() - began);
    return group.map(() => null);
  };
}

/** Several rooms' ticks in one transaction, so that one fsync serves them all; one that fails harms no other. */
function writer(db: DatabaseSync): (group: readonly Group[]) => readonly unknown[] {
  const insertMove = db.prepare('INSERT INTO moves VALUES (?, ?, ?)');
  const insertToken = db.prepare('INSERT INTO seat_tokens VALUES (?, ?, ?, ?)');

  const insert = ({ code, entry: { from, moves, tokens } }: Group): unknown => {
    db.exec('SAVEPOINT one');
    try {
      for (const [index, move] of moves.entries()) insertMove.run(code, from + index, JSON.stringify(move));
      for (const token of tokens) insertToken.run(code, token.seat, token.generation, token.hash);
      db.exec('RELEASE one');
      return null;
    } catch (error) {
      // A full disk ends the whole transaction by itself.
      if (!db.isTransaction) throw error;
      db.exec('ROLLBACK TO one; RELEASE one');
      return error;
    }
  };

  return (group) =>
    wholly(db, () => {
      db.exec('BEGIN IMMEDIATE');
      const failures = group.map(insert);
      db.exec('COMMIT');
      return failures;
    });
}

function wholly<Result>(db: DatabaseSync, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function readHistory(db: DatabaseSync, code: string): SessionHistory | null {
  const stored = readStored(db, code);
  return stored && historyFrom(stored);
}
