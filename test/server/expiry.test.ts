import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Journal } from '#server/journal/journal.ts';
import { postgresJournal } from '#server/journal/postgres-journal.ts';
import { sqliteJournal } from '#server/journal/sqlite-journal.ts';
import { entry, said, sessionRecord } from '../support/journal-entries.ts';
import { postgresWanted, sqlAt, startPostgres, type TestPostgres } from '../support/postgres.ts';

const DAY = 24 * 60 * 60_000;
/** Many sessions side by side share pages of the file, and pages are split and emptied as they grow. */
const SESSIONS = 24;
const ROUNDS = 12;

const code = (session: number) => `ROOM-${session}-`;
const words = (session: number, round: number) =>
  `word-${session}-of-${round} ${'no one should find this '.repeat((session * 7 + round * 3) % 9)}`;

/** Sessions with even numbers fell silent on day 1, the others spoke on day 40. */
async function writeSessions(journal: Journal): Promise<void> {
  for (let session = 0; session < SESSIONS; session += 1) await journal.create(sessionRecord(code(session)));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let session = 0; session < SESSIONS; session += 1) {
      const at = session % 2 === 0 ? DAY : 40 * DAY;
      const token = {
        seat: `seat-${session}-of-${round}`,
        generation: round,
        hash: `hash-${session}-of-${round}`,
      };
      const { moves } = entry(round, said(at, words(session, round)));
      await journal.commit(code(session), { from: round, moves, tokens: [token] });
    }
  }
}

/** What may be left of these sessions in what is stored: their words, people, hashes and codes. */
const tracesOf = (session: number, stored: string): readonly string[] =>
  [`word-${session}-of-`, `seat-${session}-of-`, `hash-${session}-of-`, code(session)].filter((trace) =>
    stored.includes(trace),
  );

const even = (session: number) => session % 2 === 0;
const sessions = Array.from({ length: SESSIONS }, (_, session) => session);

describe('what is deleted is nowhere in the files of the data folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'human-game-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const bytes = () => readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));

  test('after its time, while younger sessions stay', async () => {
    const journal = sqliteJournal(folder);
    await writeSessions(journal);
    expect(tracesOf(2, bytes().join('')).length).toBeGreaterThan(2);
    expect(await journal.expire(30 * DAY)).toBe(SESSIONS / 2);
    const left = bytes().join('');
    expect(sessions.filter(even).flatMap((session) => tracesOf(session, left))).toEqual([]);
    expect(await journal.written(code(3))).toBe(ROUNDS);
    expect(left).toContain('word-3-of-11');
    await journal.close();
  });

  test('at once when the facilitator says so, before it is confirmed', async () => {
    const journal = sqliteJournal(folder);
    await writeSessions(journal);
    for (const session of sessions) {
      await journal.delete(code(session));
      expect(tracesOf(session, bytes().join(''))).toEqual([]);
    }
    await journal.close();
  });
});

describe.runIf(postgresWanted())('what is deleted is in no row of the database', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.remove());

  test('after its time and at once, while younger sessions stay', async () => {
    const url = await postgres.schema();
    const rows = async () => {
      const tables = ['sessions', 'moves', 'seat_tokens', 'checks', 'journal_version'];
      return JSON.stringify(await Promise.all(tables.map((table) => sqlAt(url, `SELECT * FROM ${table}`))));
    };
    const journal = await postgresJournal(url);
    await writeSessions(journal);
    expect(tracesOf(2, await rows()).length).toBeGreaterThan(2);
    expect(await journal.expire(30 * DAY)).toBe(SESSIONS / 2);
    await journal.delete(code(5));
    const left = await rows();
    expect([...sessions.filter(even), 5].flatMap((session) => tracesOf(session, left))).toEqual([]);
    expect(left).toContain('word-3-of-11');
    await journal.close();
  });
});
