import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sqliteJournal } from '#server/journal/sqlite-journal.ts';
import { FromNewerVersion, lift } from '#server/journal/versions.ts';
import { hashOf } from '#server/seats.ts';
import { replay } from '#shared/session/replay.ts';

/**
 * The fixture was written by the first version of the journal and is never written again: whatever the rules and the
 * format become, these two sessions must come back as they were.
 */
const FIXTURE = join(import.meta.dirname, 'fixtures', 'journal-v1');
const known = JSON.parse(readFileSync(`${FIXTURE}.json`, 'utf8'));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'human-game-'));
  copyFileSync(`${FIXTURE}.sqlite`, join(folder, 'journal.db'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a journal written by the first version', () => {
  test.each([
    ['NDNDND', 'a whole workshop, with rewinds, notes and a hand-over'],
    ['VTNGVT', 'a vote that a crash interrupted'],
  ])('replays %s to where it ended: %s', async (code) => {
    const journal = sqliteJournal(folder);
    const history = await journal.read(code);
    await journal.close();
    if (!history) throw new Error('The session is gone');
    expect(history.moves).toHaveLength(known[code].moves);
    expect(new Set(history.moves.map(({ intent }) => intent.do)).size).toBe(known[code].kinds);
    expect(replay(history.material.scenario, history.opening, history.moves)).toEqual(known[code].session);
  });

  test('still knows its people by their keys', async () => {
    const journal = sqliteJournal(folder);
    const history = await journal.read('NDNDND');
    await journal.close();
    expect(history).toMatchObject({
      facilitatorHash: hashOf('a facilitator key'),
      stageHash: hashOf('a stage key'),
    });
    expect(history?.tokens).toContainEqual({
      seat: 'boris',
      generation: 1,
      hash: hashOf('token of boris 1'),
    });
  });

  test('takes new moves, and is the same after that', async () => {
    const first = sqliteJournal(folder);
    const before = await first.read('VTNGVT');
    const move = {
      v: 1,
      id: 'resumed',
      at: 9e12,
      by: { is: 'facilitator' },
      intent: { do: 'resume' },
    } as const;
    await first.commit('VTNGVT', { from: before?.moves.length ?? 0, moves: [move], tokens: [] });
    await first.close();
    const second = sqliteJournal(folder);
    expect((await second.read('VTNGVT'))?.moves).toEqual([...(before?.moves ?? []), move]);
    await second.close();
  });
});

describe('lifting what an older version stored', () => {
  const steps = {
    1: (older: object) => ({ ...older, v: 2, by: 'seat' }),
    2: ({ by, ...older }: Readonly<Record<string, unknown>>) => ({ ...older, v: 3, actor: by }),
  };

  test('goes version by version', () => {
    expect(lift({ v: 1, id: 'a' }, 1, 3, steps)).toEqual({ v: 3, id: 'a', actor: 'seat' });
    expect(lift({ v: 2, by: 'host' }, 2, 3, steps)).toEqual({ v: 3, actor: 'host' });
    expect(lift({ v: 3, actor: 'host' }, 3, 3, steps)).toEqual({ v: 3, actor: 'host' });
  });

  test('refuses what a later version wrote, and a gap between versions is a bug', () => {
    expect(() => lift({ v: 4 }, 4, 3, steps)).toThrow(FromNewerVersion);
    expect(() => lift({ v: 1 }, 1, 3, { 2: steps[2] })).toThrow('Nothing leads from version 1 to 2');
  });
});
