import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HeldElsewhere, type Journal } from '#server/journal/journal.ts';
import { postgresJournal } from '#server/journal/postgres-journal.ts';
import { sqliteJournal } from '#server/journal/sqlite-journal.ts';
import { Unreadable } from '#server/journal/stored-session.ts';
import { FromNewerVersion } from '#server/journal/versions.ts';
import { entry, said, sessionRecord } from '../support/journal-entries.ts';
import { postgresWanted, sqlAt, startPostgres, type TestPostgres } from '../support/postgres.ts';

/** Where a journal lies, and a way to it past the journal. */
interface Place {
  open(): Promise<Journal>;
  sql(text: string): Promise<unknown>;
  remove(): void;
}

const WAIT_MS = 300;
let postgres: TestPostgres | null = null;

function inAFile(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'human-game-'));
  return {
    open: async () => sqliteJournal(folder, WAIT_MS),
    async sql(text) {
      const db = new DatabaseSync(join(folder, 'journal.db'));
      db.exec(text);
      db.close();
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

async function inADatabase(): Promise<Place> {
  const url = (await postgres?.schema()) ?? '';
  return {
    open: () => postgresJournal(url, WAIT_MS),
    sql: (text) => sqlAt(url, text),
    remove: () => undefined,
  };
}

const kinds = [
  { name: 'SQLite', place: async () => inAFile(), future: 'PRAGMA user_version = 99' },
  ...(postgresWanted()
    ? [{ name: 'PostgreSQL', place: inADatabase, future: 'UPDATE journal_version SET version = 99' }]
    : []),
];

beforeAll(async () => {
  if (kinds.length > 1) postgres = await startPostgres();
});
afterAll(() => postgres?.remove());

describe.each(kinds)('a journal in $name', ({ place: placeOf, future }) => {
  let place: Place;
  let journal: Journal;
  beforeEach(async () => {
    place = await placeOf();
    journal = await place.open();
  });
  afterEach(async () => {
    await journal.close();
    place.remove();
  });

  const reopen = async (meanwhile?: string) => {
    await journal.close();
    if (meanwhile) await place.sql(meanwhile);
    journal = await place.open();
  };

  test('gives a session back as it was, also after closing', async () => {
    const token = { seat: 'anna', generation: 0, hash: 'h' };
    await journal.create(sessionRecord('ROOM'));
    await journal.commit('ROOM', { from: 0, moves: [said(1, 'a'), said(2, 'b')], tokens: [token] });
    await journal.commit('ROOM', entry(2, said(3, 'c')));
    await reopen();
    expect(await journal.read('ROOM')).toEqual({
      ...sessionRecord('ROOM'),
      moves: [said(1, 'a'), said(2, 'b'), said(3, 'c')],
      tokens: [token],
    });
    expect([await journal.has('ROOM'), await journal.has('MOOR')]).toEqual([true, false]);
    expect([await journal.written('ROOM'), await journal.written('MOOR')]).toEqual([3, null]);
    expect(await journal.read('MOOR')).toBeNull();
  });

  test('keeps every word as it was written', async () => {
    const words = [
      'žēl, ļoti',
      'Привет 👋🏽',
      'a\u0000b',
      'half \ud83d',
      '"\'; DROP TABLE moves; --',
      '\u202e',
    ];
    await journal.create(sessionRecord('ROOM'));
    await journal.commit('ROOM', entry(0, ...words.map((each, index) => said(index, each))));
    const history = await journal.read('ROOM');
    expect(history?.moves).toEqual(words.map((each, index) => said(index, each)));
  });

  test('takes an entry whole or not at all, and a number once', async () => {
    const token = { seat: 'anna', generation: 0, hash: 'h' };
    await journal.create(sessionRecord('ROOM'));
    await journal.commit('ROOM', entry(0, said(1, 'first')));
    const twice = { from: 1, moves: [said(2, 'second')], tokens: [token, token] };
    await expect(journal.commit('ROOM', twice)).rejects.toThrow();
    await expect(journal.commit('ROOM', entry(0, said(2, 'another first')))).rejects.toThrow();
    await expect(journal.commit('GONE', entry(0, said(2, 'to nobody')))).rejects.toThrow();
    await expect(journal.create(sessionRecord('ROOM'))).rejects.toThrow();
    expect(await journal.read('ROOM')).toMatchObject({ moves: [said(1, 'first')], tokens: [] });
  });

  test('writes what comes at once together, and one that fails harms no other', async () => {
    const codes = ['A', 'B', 'C', 'D'];
    for (const code of codes) await journal.create(sessionRecord(code));
    await journal.commit('C', entry(0, said(1, 'already there')));
    const written = await Promise.allSettled(
      codes.map((code) => journal.commit(code, entry(0, said(2, `to ${code}`)))),
    );
    expect(written.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await Promise.all(codes.map((code) => journal.written(code)))).toEqual([1, 1, 1, 1]);
    expect((await journal.read('C'))?.moves).toEqual([said(1, 'already there')]);
  });

  test('deletes one session at once, and those long silent', async () => {
    for (const code of ['NOW', 'OLD', 'SILENT', 'BUSY']) await journal.create(sessionRecord(code, 10));
    await journal.commit('OLD', entry(0, said(20, 'long ago')));
    await journal.commit('BUSY', entry(0, said(20, 'long ago'), said(100, 'lately')));
    await journal.delete('NOW');
    expect(await journal.has('NOW')).toBe(false);
    expect(await journal.expire(50)).toBe(2);
    expect(await Promise.all(['OLD', 'SILENT', 'BUSY'].map((code) => journal.has(code)))).toEqual([
      false,
      false,
      true,
    ]);
    expect(await journal.expire(50)).toBe(0);
  });

  test('says whether it can write', async () => {
    await expect(journal.check()).resolves.toBeUndefined();
    await expect(journal.check()).resolves.toBeUndefined();
    expect(journal.damagedAt()).toBeNull();
  });

  test('belongs to one server at a time', async () => {
    await expect(place.open()).rejects.toThrow(HeldElsewhere);
    await reopen();
    await journal.create(sessionRecord('ROOM'));
  });

  test('refuses what a newer version wrote, and keeps it', async () => {
    await journal.create(sessionRecord('MOVE'));
    await journal.commit('MOVE', entry(0, said(1, 'a')));
    await journal.create(sessionRecord('RECORD'));
    await reopen(`UPDATE moves SET move = replace(move, '"v":1', '"v":2')`);
    await expect(journal.read('MOVE')).rejects.toThrow(FromNewerVersion);
    await reopen(`UPDATE sessions SET format = 2 WHERE code = 'RECORD'`);
    await expect(journal.read('RECORD')).rejects.toThrow(FromNewerVersion);
    await journal.close();
    await place.sql(future);
    await expect(place.open()).rejects.toThrow(FromNewerVersion);
    await place.sql(future.replace('99', '1'));
    journal = await place.open();
    expect(await journal.has('MOVE')).toBe(true);
  });

  test('refuses a session of which a part is gone or broken, without telling its words', async () => {
    for (const code of ['GAP', 'BROKEN', 'WHOLE']) {
      await journal.create(sessionRecord(code));
      await journal.commit(code, entry(0, said(1, 'secret'), said(2, 'secret')));
    }
    await reopen(`DELETE FROM moves WHERE code = 'GAP' AND seq = 0;
      UPDATE moves SET move = replace(move, 'secret', 'secret"') WHERE code = 'BROKEN'`);
    await expect(journal.read('GAP')).rejects.toThrow(Unreadable);
    const told = await journal.read('BROKEN').catch((error: Error) => error);
    expect(told).toBeInstanceOf(Unreadable);
    expect(String(told)).not.toContain('secret');
    expect((await journal.read('WHOLE'))?.moves).toHaveLength(2);
    expect(await journal.expire(50)).toBe(3);
  });
});
