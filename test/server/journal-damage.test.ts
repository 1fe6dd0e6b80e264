import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sqliteJournal } from '#server/journal/sqlite-journal.ts';
import { facilitator, openSession } from '../support/client.ts';
import { entry, said, sessionRecord } from '../support/journal-entries.ts';
import { TestRoom } from '../support/room.ts';
import { startServer } from '../support/server.ts';

const FRAME = 24 + 4096;
const DAY = 24 * 60 * 60_000;

/** Thousands of openings: where there is a disk in memory, it is used. */
const QUICK_DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

let folder = '';
const file = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(QUICK_DISK, 'human-game-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** A crash as the disk sees it: main file and log as they were, and how long the log was after each commit. */
async function crashed(commits: number) {
  const source = file('source');
  const journal = sqliteJournal(source);
  await journal.create(sessionRecord('ROOM'));
  const ends: number[] = [];
  for (let at = 0; at < commits; at += 1) {
    await journal.commit('ROOM', entry(at, said(at, `answer ${at}`)));
    ends.push(readFileSync(join(source, 'journal.db-wal')).length);
  }
  const [main, log] = ['journal.db', 'journal.db-wal'].map((name) => readFileSync(join(source, name)));
  await journal.close();
  if (!main || !log) throw new Error('Nothing was written');
  return { main, log, ends };
}

/** Opens what a disk holds, says how many moves are there, and that they are the first ones, whole. */
async function movesLeft(main: Buffer, log: Buffer): Promise<number> {
  const at = file('cut');
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at);
  writeFileSync(join(at, 'journal.db'), main);
  writeFileSync(join(at, 'journal.db-wal'), log);
  const journal = sqliteJournal(at);
  const moves = (await journal.read('ROOM'))?.moves ?? [];
  expect(journal.damagedAt()).toBeNull();
  await journal.close();
  for (const [index, move] of moves.entries())
    if (move.id !== `move-${index}`) throw new Error('Another move');
  return moves.length;
}

/** Numbers from 0 to below `below`, the same at every run. */
function seeded(seed: number, below: number): number {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 12)) >>> 0) % below;
}

describe('a write-ahead log cut at any byte', () => {
  test('keeps every commit that lay before the cut, at 200 places', async () => {
    const { main, log, ends } = await crashed(40);
    for (let seed = 1; seed <= 200; seed += 1) {
      const cut = seeded(seed * 7919, log.length + 1);
      const before = ends.filter((end) => end <= cut).length;
      expect([seed, await movesLeft(main, log.subarray(0, cut))]).toEqual([seed, before]);
    }
  });

  test('keeps every commit that lay before the cut, at every byte of the last two frames', async () => {
    const { main, log, ends } = await crashed(6);
    const wrong: number[] = [];
    for (let cut = log.length - 2 * FRAME; cut <= log.length; cut += 1) {
      const before = ends.filter((end) => end <= cut).length;
      if ((await movesLeft(main, log.subarray(0, cut))) !== before) wrong.push(cut);
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  test('keeps them as well when zeros or old bytes follow the cut', async () => {
    const { main, log, ends } = await crashed(20);
    for (let seed = 1; seed <= 60; seed += 1) {
      const cut = seeded(seed * 104_729, log.length);
      const torn = Buffer.from(log).fill(seed % 2 === 0 ? 0 : 0x5a, cut);
      const before = ends.filter((end) => end <= cut).length;
      expect([seed, await movesLeft(main, torn)]).toEqual([seed, before]);
    }
  });
});

describe('a main file that is damaged', () => {
  const told = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const wholeFile = async () => {
    const journal = sqliteJournal(folder);
    for (let each = 0; each < 20; each += 1) {
      await journal.create(sessionRecord(`OLD-${each}`));
      await journal.commit(`OLD-${each}`, entry(0, said(1, 'an answer')));
    }
    await journal.close();
  };
  const overwrite = (from: number, bytes: Buffer) => {
    const whole = readFileSync(file('journal.db'));
    bytes.copy(whole, Math.floor(whole.length * from));
    writeFileSync(file('journal.db'), whole);
  };

  const cutTo = (share: number) => {
    const whole = readFileSync(file('journal.db'));
    writeFileSync(file('journal.db'), whole.subarray(0, Math.floor(whole.length * share)));
  };
  const aFolderInstead = () => {
    rmSync(file('journal.db'));
    mkdirSync(file('journal.db'));
  };
  const onlyItsLog = () => renameSync(file('journal.db'), file('journal.db-wal'));

  const damages: readonly (readonly [string, () => void])[] = [
    ['its header zeroed', () => overwrite(0, Buffer.alloc(100))],
    ['its middle overwritten', () => overwrite(0.5, Buffer.alloc(3 * 4096, 0xa5))],
    ['its second half zeroed', () => overwrite(0.5, Buffer.alloc(1_000_000))],
    ['no length', () => writeFileSync(file('journal.db'), '')],
    [
      'half its length',
      () => writeFileSync(file('journal.db'), readFileSync(file('journal.db')).subarray(0, 50_000)),
    ],
    [
      'another kind of file in its place',
      () => writeFileSync(file('journal.db'), 'a shopping list'.repeat(500)),
    ],
    ['a folder in its place', aFolderInstead],
    ['only its log left', onlyItsLog],
  ];

  test.each(damages)('%s: is moved aside and reported, and new sessions work', async (_, damage) => {
    await wholeFile();
    damage();
    const error = told();
    const before = Date.now();
    const journal = sqliteJournal(folder);
    expect(error.mock.calls.join()).toMatch(
      /The journal cannot be used: .*It was moved to .*journal-damaged-.*Z\.db\./,
    );
    expect(journal.damagedAt()).toBeGreaterThan(before - 2000);
    await journal.create(sessionRecord('NEW'));
    await journal.commit('NEW', entry(0, said(1, 'a new answer')));
    await journal.close();
    const again = sqliteJournal(folder);
    expect(await again.written('NEW')).toBe(1);
    await again.close();
  });

  test.each([
    ['3 pages in its middle overwritten', () => overwrite(0.5, Buffer.alloc(3 * 4096, 0xa5))],
    ['its last fifth gone', () => cutTo(0.8)],
    ['one page zeroed', () => overwrite(0.3, Buffer.alloc(4096))],
  ])('with %s: sessions that are whole in it are taken over, move by move', async (_, damage) => {
    const room = new TestRoom().come('anna', 'boris').lead('start', 'go-on', 'open');
    room.must(room.answer('anna', 'invite'));
    const journal = sqliteJournal(folder);
    const codes = Array.from({ length: 20 }, (__, index) => `ROOM-${index}`);
    for (const code of codes) {
      await journal.create({ ...sessionRecord(code), opening: room.opening });
      await journal.commit(code, entry(0, ...room.moves));
    }
    await journal.close();
    damage();
    const error = told();
    const next = sqliteJournal(folder);
    const saved = (await Promise.all(codes.map((code) => next.read(code)))).filter((each) => each !== null);
    expect(saved.length).toBeGreaterThan(10);
    expect(saved.length).toBeLessThan(20);
    for (const { moves } of saved) expect(moves).toEqual(room.moves);
    expect(error.mock.calls.join()).toContain(`taken over from the damaged journal: ${saved.length}.`);
    expect(readdirSync(folder).filter((name) => name.includes('-copy'))).toEqual([]);
    await next.close();
  });

  test('whose bytes nobody may read is moved aside as well', async () => {
    await wholeFile();
    chmodSync(file('journal.db'), 0o000);
    chmodSync(folder, 0o777);
    const error = told();
    const journal = asSomebodyElse(() => sqliteJournal(folder));
    expect(error.mock.calls.join()).toMatch(/The journal cannot be used: .*journal-damaged-/);
    await journal.create(sessionRecord('NEW'));
    await journal.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('journal-damaged-'))).toHaveLength(1);
  });

  test('leaves the data folder with the sessions of its time', async () => {
    writeFileSync(file('journal.db'), '');
    told();
    const journal = sqliteJournal(folder);
    await journal.expire(Date.now() - DAY);
    expect(journal.damagedAt()).not.toBeNull();
    await journal.expire(Date.now() + DAY);
    expect(journal.damagedAt()).toBeNull();
    expect(readdirSync(folder).filter((name) => name.startsWith('journal-damaged-'))).toEqual([]);
    await journal.close();
  });

  test('is told to whoever looks for a session, and the next workshop can begin', async () => {
    mkdirSync(file('data'));
    writeFileSync(join(file('data'), 'journal.db'), 'not a journal');
    told();
    const server = await startServer({ dataDir: file('data') });
    const shelf = await (await fetch(`${server.url}/api/scenarios?language=en`)).json();
    expect(shelf.damagedAt).toBeGreaterThan(Date.now() - 60_000);
    const host = await facilitator(server.url, await openSession(server.url));
    await host.must('start');
    await server.stop();
  });
});

/** Root may read everything: the system is asked to treat us as Debian's `nobody`. */
function asSomebodyElse<Result>(run: () => Result): Result {
  if (process.getuid?.() !== 0 || !process.seteuid) return run();
  process.seteuid(65534);
  try {
    return run();
  } finally {
    process.seteuid(0);
  }
}
