import { DatabaseError } from 'pg';
import { inGroups } from './in-groups.ts';
import type { Entry, Journal, SessionHistory } from './journal.ts';
import { connectLine, type Line } from './postgres-line.ts';
import { historyFrom } from './stored-session.ts';
import { RECORD_VERSION } from './versions.ts';

/** A server that is just stopping releases the database within this time; the next one waits for it. */
const RELEASED_WITHIN_MS = 10_000;

interface Group {
  readonly code: string;
  readonly entry: Entry;
}

interface SessionRow {
  readonly format: number;
  readonly material: string;
  readonly opening: string;
  readonly facilitator_hash: string;
  readonly stage_hash: string;
}

/** One statement is one transaction and one journey there and back. */
const COMMIT = `
  WITH moved AS (
    INSERT INTO moves (code, seq, at, move)
    SELECT * FROM unnest($1::text[], $2::integer[], $3::bigint[], $4::text[])
  )
  INSERT INTO seat_tokens (code, seat, generation, hash)
  SELECT * FROM unnest($5::text[], $6::text[], $7::integer[], $8::text[])
`;

/** A few at a time, so that none runs into the time a statement may take. */
const DELETE_SILENT = `
  DELETE FROM sessions WHERE code IN (
    SELECT code FROM sessions
    WHERE greatest(opened_at, (SELECT max(at) FROM moves WHERE moves.code = sessions.code)) < $1
    LIMIT 20
  )
`;

const CHECK = 'INSERT INTO checks (at) VALUES (now()) ON CONFLICT (id) DO UPDATE SET at = now()';

/** The journal in a PostgreSQL database. Rejects with `HeldElsewhere`, `FromNewerVersion`, or why it cannot be reached. */
export async function postgresJournal(url: string, waitMs = RELEASED_WITHIN_MS): Promise<Journal> {
  const line = await connectLine(url, waitMs);
  const commit = inGroups((group: readonly Group[]) => writeAll(line, group));
  const run = (text: string, ...values: readonly unknown[]) => line.query({ text, values: [...values] });

  return {
    async create({ code, material, opening, facilitatorHash, stageHash }) {
      const told = [JSON.stringify(material), JSON.stringify(opening)];
      const values = [code, RECORD_VERSION, opening.at, ...told, facilitatorHash, stageHash];
      await run('INSERT INTO sessions VALUES ($1, $2, $3, $4, $5, $6, $7)', ...values);
    },
    commit: (code, entry) => commit({ code, entry }),
    read: (code) => readHistory(line, code),
    async has(code) {
      return (await run('SELECT 1 FROM sessions WHERE code = $1', code)).rowCount === 1;
    },
    written: (code) => countMoves(line, code),
    async delete(code) {
      await run('DELETE FROM sessions WHERE code = $1', code);
    },
    async expire(before) {
      let expired = 0;
      for (;;) {
        const { rowCount } = await run(DELETE_SILENT, before);
        if (!rowCount) return expired;
        expired += rowCount;
      }
    },
    async check() {
      await run(CHECK);
    },
    damagedAt: () => null,
    close: () => line.close(),
  };
}

/** Several rooms' ticks in one transaction; when one of them is declined, each is written alone. */
async function writeAll(line: Line, group: readonly Group[]): Promise<readonly unknown[]> {
  try {
    await line.query(commitOf(group));
    return group.map(() => null);
  } catch (error) {
    if (group.length === 1 || !(error instanceof DatabaseError)) return group.map(() => error);
    const failures: unknown[] = [];
    for (const each of group) failures.push(...(await writeAll(line, [each])));
    return failures;
  }
}

function commitOf(group: readonly Group[]) {
  const moves = group.flatMap(({ code, entry }) =>
    entry.moves.map((move, index) => ({
      code,
      seq: entry.from + index,
      at: move.at,
      json: JSON.stringify(move),
    })),
  );
  const tokens = group.flatMap(({ code, entry }) => entry.tokens.map((token) => ({ code, ...token })));
  const values = [
    ...[moves.map(({ code }) => code), moves.map(({ seq }) => seq)],
    ...[moves.map(({ at }) => at), moves.map(({ json }) => json)],
    ...[tokens.map(({ code }) => code), tokens.map(({ seat }) => seat)],
    ...[tokens.map(({ generation }) => generation), tokens.map(({ hash }) => hash)],
  ];
  return { name: 'commit', text: COMMIT, values };
}

async function countMoves(line: Line, code: string): Promise<number | null> {
  const text = `SELECT (SELECT count(*)::integer FROM moves WHERE code = $1) AS moves FROM sessions WHERE code = $1`;
  const { rows } = await line.query<{ moves: number }>({ text, values: [code] });
  return rows[0]?.moves ?? null;
}

async function readHistory(line: Line, code: string): Promise<SessionHistory | null> {
  const all = <Row extends object>(text: string) => line.query<Row>({ text, values: [code] });
  const { rows } = await all<SessionRow>('SELECT * FROM sessions WHERE code = $1');
  const [row] = rows;
  if (!row) return null;
  const moves = await all<{ seq: number; move: string }>(
    'SELECT seq, move FROM moves WHERE code = $1 ORDER BY seq',
  );
  const tokens = await all<{ seat: string; generation: number; hash: string }>(
    'SELECT seat, generation, hash FROM seat_tokens WHERE code = $1',
  );
  return historyFrom({
    ...{ code, format: row.format, material: row.material, opening: row.opening },
    ...{ facilitatorHash: row.facilitator_hash, stageHash: row.stage_hash },
    ...{ moves: moves.rows, tokens: tokens.rows },
  });
}
