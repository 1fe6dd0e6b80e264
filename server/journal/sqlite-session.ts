import type { DatabaseSync } from 'node:sqlite';
import type { StoredSession } from './stored-session.ts';

/** A session as its rows are; null when there is none. Throws when the file cannot be read there. */
export function readStored(db: DatabaseSync, code: string): StoredSession | null {
  const row = db.prepare('SELECT * FROM sessions WHERE code = ?').get(code);
  if (!row) return null;
  const moves = db.prepare('SELECT seq, move FROM moves WHERE code = ? ORDER BY seq').all(code);
  const tokens = db.prepare('SELECT seat, generation, hash FROM seat_tokens WHERE code = ?').all(code);
  return {
    code,
    format: Number(row.format),
    material: String(row.material),
    opening: String(row.opening),
    facilitatorHash: String(row.facilitator_hash),
    stageHash: String(row.stage_hash),
    moves: moves.map(({ seq, move }) => ({ seq: Number(seq), move: String(move) })),
    tokens: tokens.map(({ seat, generation, hash }) => ({
      seat: String(seat),
      generation: Number(generation),
      hash: String(hash),
    })),
  };
}

/** Writes the rows as they are; whoever calls sees to the transaction. */
export function writeStored(db: DatabaseSync, { code, moves, tokens, ...session }: StoredSession): void {
  const { format, material, opening, facilitatorHash, stageHash } = session;
  const insertSession = db.prepare('INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)');
  const insertMove = db.prepare('INSERT INTO moves VALUES (?, ?, ?)');
  const insertToken = db.prepare('INSERT INTO seat_tokens VALUES (?, ?, ?, ?)');
  insertSession.run(code, format, material, opening, facilitatorHash, stageHash);
  for (const { seq, move } of moves) insertMove.run(code, seq, move);
  for (const { seat, generation, hash } of tokens) insertToken.run(code, seat, generation, hash);
}
