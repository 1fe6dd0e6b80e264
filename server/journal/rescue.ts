import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { replay } from '#shared/session/replay.ts';
import { readStored, writeStored } from './sqlite-session.ts';
import { historyFrom, type StoredSession } from './stored-session.ts';

/** A header that asks for more is damaged itself, in bytes. */
const LONGEST = 8 * 2 ** 30;

/**
 * Takes every session that is whole in a damaged file over into a new one; returns how many. The damaged file stays as
 * it is: a copy is read, because reading with its log would change it.
 */
export function rescue(file: string, into: DatabaseSync): number {
  const copy = `${file}-copy`;
  try {
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    giveBackItsLength(copy);
    return takeOver(copy, into);
  } catch {
    // Nothing in it can be read, or it is no file at all: that it is damaged has been said.
    return 0;
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true });
  }
}

/** SQLite reads nothing at all of a file that lost its end; with zeros there, it reads what lies before. */
function giveBackItsLength(copy: string): void {
  const header = Buffer.alloc(100);
  const opened = openSync(copy, 'r');
  readSync(opened, header);
  closeSync(opened);
  const length = header.readUInt16BE(16) * header.readUInt32BE(28);
  if (length > statSync(copy).size && length < LONGEST) truncateSync(copy, length);
}

function takeOver(copy: string, into: DatabaseSync): number {
  const from = new DatabaseSync(copy);
  try {
    const whole = codesIn(from).flatMap((code) => wholeSession(from, code) ?? []);
    into.exec('BEGIN IMMEDIATE');
    for (const session of whole) writeStored(into, session);
    into.exec('COMMIT');
    return whole.length;
  } catch (error) {
    if (into.isTransaction) into.exec('ROLLBACK');
    throw error;
  } finally {
    from.close();
  }
}

/** The table and its index tell the same codes; where one is torn, the other may go on. */
function codesIn(db: DatabaseSync): readonly string[] {
  const codes = new Set<string>();
  for (const way of ['NOT INDEXED', 'INDEXED BY sqlite_autoindex_sessions_1']) {
    try {
      for (const { code } of db.prepare(`SELECT code FROM sessions ${way}`).iterate())
        codes.add(String(code));
    } catch {
      // What came before the tear counts.
    }
  }
  return [...codes];
}

/** Null when a page is torn, a move is missing, or the moves do not follow from each other. */
function wholeSession(db: DatabaseSync, code: string): StoredSession | null {
  try {
    const stored = readStored(db, code);
    if (!stored) return null;
    const { material, opening, moves } = historyFrom(stored);
    replay(material.scenario, opening, moves);
    return stored;
  } catch {
    return null;
  }
}
