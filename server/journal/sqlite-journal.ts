import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Entry, Journal, SessionHistory, SessionRecord } from './journal.ts';

/** FULL: a commit returns after fsync. secure_delete: what is deleted is overwritten, not only unlinked. */
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = 2000;
`;

const TABLES = `
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
`;

/** The time of a session's latest move, or of its opening when nothing has happened yet. */
const LATEST = `COALESCE(
  (SELECT json_extract(move, '$.at') FROM moves WHERE moves.code = sessions.code ORDER BY seq DESC LIMIT 1),
  json_extract(opening, '$.at')
)`;

/** The journal in one file of the data folder. Throws when the folder cannot be written. */
export function sqliteJournal(dataFolder: string): Journal {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(dataFolder, 'journal.db'));
  db.exec(SETTINGS);
  db.exec(TABLES);
  const insertSession = db.prepare('INSERT INTO sessions VALUES (?, 1, ?, ?, ?, ?)');
  const insertMove = db.prepare('INSERT INTO moves VALUES (?, ?, ?)');
  const insertToken = db.prepare('INSERT INTO seat_tokens VALUES (?, ?, ?, ?)');
  const hasCode = db.prepare('SELECT 1 FROM sessions WHERE code = ?');
  const deleteSession = db.prepare('DELETE FROM sessions WHERE code = ?');
  const deleteSilent = db.prepare(`DELETE FROM sessions WHERE ${LATEST} < ?`);
  /** What is overwritten in the file must not live on in the write-ahead log. */
  const emptyLog = () => db.exec('PRAGMA wal_checkpoint(TRUNCATE)');

  const insertAll = (code: string, { from, moves, tokens }: Entry) => {
    for (const [index, move] of moves.entries()) insertMove.run(code, from + index, JSON.stringify(move));
    for (const token of tokens) insertToken.run(code, token.seat, token.generation, token.hash);
  };

  return {
    async create({ code, material, opening, facilitatorHash, stageHash }) {
      insertSession.run(code, JSON.stringify(material), JSON.stringify(opening), facilitatorHash, stageHash);
    },
    async commit(code, entry) {
      db.exec('BEGIN IMMEDIATE');
      try {
        insertAll(code, entry);
        db.exec('COMMIT');
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
    read: async (code) => readHistory(db, code),
    has: async (code) => hasCode.get(code) !== undefined,
    async delete(code) {
      deleteSession.run(code);
      emptyLog();
    },
    async expire(before) {
      const { changes } = deleteSilent.run(before);
      if (changes) emptyLog();
      return Number(changes);
    },
    async close() {
      db.close();
    },
  };
}

function readHistory(db: DatabaseSync, code: string): SessionHistory | null {
  const row = db.prepare('SELECT * FROM sessions WHERE code = ?').get(code);
  if (!row) return null;
  const record: SessionRecord = {
    code,
    material: JSON.parse(String(row.material)),
    opening: JSON.parse(String(row.opening)),
    facilitatorHash: String(row.facilitator_hash),
    stageHash: String(row.stage_hash),
  };
  const moves = db.prepare('SELECT move FROM moves WHERE code = ? ORDER BY seq').all(code);
  const tokens = db.prepare('SELECT seat, generation, hash FROM seat_tokens WHERE code = ?').all(code);
  return {
    ...record,
    moves: moves.map(({ move }) => JSON.parse(String(move))),
    tokens: tokens.map(({ seat, generation, hash }) => ({
      seat: String(seat),
      generation: Number(generation),
      hash: String(hash),
    })),
  };
}
