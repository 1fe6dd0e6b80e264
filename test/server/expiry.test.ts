import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sqliteJournal } from '#server/journal/sqlite-journal.ts';
import type { Move } from '#shared/session/move.ts';
import { openingOf } from '#shared/session/open.ts';
import { material } from '../support/small-case.ts';

const DAY = 24 * 60 * 60_000;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'human-game-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function session(code: string, at: number) {
  const given = { seed: 1, at, country: 'FI', stageLanguages: ['en'] };
  return {
    code,
    material: material(),
    opening: openingOf(material(), given),
    facilitatorHash: 'f',
    stageHash: 's',
  };
}

const said = (at: number, words: string): Move => ({
  v: 1,
  id: `move-${at}`,
  at,
  by: { is: 'seat', seat: 'anna' },
  intent: { do: 'note', turn: 1, note: 'n', column: 'who', text: words },
});

test('a session expires a while after its latest move, and not a word of it is left in the data folder', async () => {
  const journal = sqliteJournal(folder);
  await journal.create(session('OLD', 0));
  await journal.commit('OLD', { from: 0, moves: [said(DAY, 'a word nobody should find')], tokens: [] });
  await journal.create(session('SILENT', 0));
  await journal.create(session('BUSY', 0));
  await journal.commit('BUSY', { from: 0, moves: [said(40 * DAY, 'still at work')], tokens: [] });

  expect(await journal.expire(30 * DAY)).toBe(2);
  expect(await Promise.all(['OLD', 'SILENT', 'BUSY'].map((code) => journal.has(code)))).toEqual([
    false,
    false,
    true,
  ]);
  const left = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
  expect(left.join('')).not.toContain('a word nobody should find');
  expect(left.join('')).toContain('still at work');
  await journal.close();
});
