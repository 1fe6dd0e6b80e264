import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseTranslation } from '#shared/scenario/parse.ts';
import { changed, fixtureText } from '../support/scenarios.ts';

const COMMAND = fileURLToPath(new URL('../../server/cli/scenario.ts', import.meta.url));
const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));

let shelf = '';
let kiosk = '';

beforeEach(() => {
  shelf = mkdtempSync(join(tmpdir(), 'scenarios-'));
  kiosk = join(shelf, 'harbour-kiosk');
  for (const file of ['guidelines.json', 'contacts.json', 'pulse.json'])
    cpSync(join(FIXTURES, file), join(shelf, file));
  cpSync(join(FIXTURES, 'harbour-kiosk.json'), join(kiosk, 'scenario.json'));
});
afterEach(() => rmSync(shelf, { recursive: true }));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const scenario = (...args: readonly string[]) =>
  new Promise<Run>((done) => {
    const child = execFile(process.execPath, [COMMAND, ...args], (_, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
  });

const broken = (changes: Parameters<typeof changed>[1]) =>
  writeFileSync(join(kiosk, 'scenario.json'), changed(fixtureText('harbour-kiosk.json'), changes));

test('check finds nothing in a sound scenario, in its folder or on its shelf', async () => {
  expect(await scenario('check', kiosk)).toMatchObject({
    code: 0,
    out: expect.stringContaining('harbour-kiosk: nothing found'),
  });
  expect((await scenario('check', shelf)).code).toBe(0);
});

test('check says what is wrong, where, and how to mend it, and exits with 1', async () => {
  broken({ early: 'nowhere' });
  const { code, out } = await scenario('check', kiosk);
  expect(code).toBe(1);
  expect(out).toContain('error unknown-ending  early');
  expect(out).toContain('There is no ending “nowhere”.');
  expect(out).toContain('Check the spelling, or add the ending.');
});

test('check tells tools the same as data', async () => {
  broken({ 'passport.reviews': [] });
  const { code, out } = await scenario('check', kiosk, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toContainEqual({
    of: 'harbour-kiosk',
    problems: [{ code: 'not-reviewed', severity: 'note', at: 'passport.reviews', params: {} }],
  });
});

test('check reads playthroughs too', async () => {
  cpSync(join(FIXTURES, 'pulse.json'), join(kiosk, 'playthroughs', 'odd.json'));
  const { code, out } = await scenario('check', kiosk);
  expect(code).toBe(1);
  expect(out).toContain('playthroughs/odd.json: steps');
});

test('translate writes every key, and a second run keeps what was translated', async () => {
  const file = join(kiosk, 'lv.json');
  expect(await scenario('translate', kiosk, 'lv')).toMatchObject({
    code: 0,
    out: expect.stringContaining('to translate into lv'),
  });
  const first = parseTranslation(readFileSync(file, 'utf8')).translation;
  expect(first?.title?.text).toBe('');
  writeFileSync(file, JSON.stringify({ ...first, title: { text: 'Kiosks ostā', source: '000000' } }));
  expect((await scenario('translate', kiosk, 'lv')).out).toContain(
    '1 to compare with the changed original:\n  title',
  );
  expect((await scenario('translate', kiosk, 'lv', '--renewed', 'title')).out).not.toContain('to compare');
  expect(parseTranslation(readFileSync(file, 'utf8')).translation?.title).toMatchObject({
    text: 'Kiosks ostā',
  });
});

test('what was not understood is said in a sentence, with exit code 2', async () => {
  const runs = [
    [],
    ['frobnicate'],
    ['check', 'no-such-folder'],
    ['check', '--loud'],
    ['translate', kiosk],
    ['translate', kiosk, 'en'],
  ];
  for (const args of runs) {
    const { code, out, err } = await scenario(...args);
    expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
    expect(err).toContain('Usage: npm run scenario --');
    expect(err).not.toContain('    at ');
  }
  broken({ title: null });
  expect(await scenario('translate', kiosk, 'lv')).toMatchObject({
    code: 2,
    err: expect.stringContaining('“title” is missing here.'),
  });
});
