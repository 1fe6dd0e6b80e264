import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseTranslation } from '#shared/scenario/parse.ts';
import { kioskShelf, scenarioCommand } from '../support/scenario-command.ts';
import { changed, fixtureText } from '../support/scenarios.ts';

/** Each run is a process of its own, on a machine that may have much else to do. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));

let shelf = '';
let kiosk = '';

beforeEach(() => {
  ({ shelf, kiosk } = kioskShelf());
});
afterEach(() => rmSync(shelf, { recursive: true }));

const scenario = (...args: readonly string[]) => scenarioCommand(args);

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
  expect(out).toContain('error HG303 unknown-ending  early');
  expect(out).toMatch(/harbour-kiosk\/scenario\.json:\d+:3\n/);
  expect(out).toContain('docs/problems/HG303-unknown-ending.md');
  expect(out).toContain('There is no ending “nowhere”.');
  expect(out).toContain('Check the spelling, or add the ending.');
});

test('check tells tools the same as data', async () => {
  broken({ 'passport.reviews': [] });
  const { code, out } = await scenario('check', kiosk, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toContainEqual({
    of: 'harbour-kiosk',
    problems: [
      {
        number: 'HG802',
        page: 'docs/problems/HG802-not-reviewed.md',
        code: 'not-reviewed',
        severity: 'note',
        at: 'passport.reviews',
        params: {},
        file: 'scenario.json',
        line: expect.any(Number),
        column: 5,
      },
    ],
  });
});

test.each([
  ['lv', 'Nobeiguma „nowhere” nav.'],
  ['et', 'Lõppu „nowhere“ ei ole.'],
  ['ru', 'Финала «nowhere» нет.'],
])('check speaks %s', async (language, sentence) => {
  broken({ early: 'nowhere' });
  expect((await scenario('check', kiosk, '--language', language)).out).toContain(sentence);
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
    '1 to compare with the changed original (3 words):\n  title',
  );
  expect((await scenario('translate', kiosk, 'lv', '--renewed', 'title')).out).not.toContain('to compare');
  expect(parseTranslation(readFileSync(file, 'utf8')).translation?.title).toMatchObject({
    text: 'Kiosks ostā',
  });
});

test('every command says what it does, and how, when asked', async () => {
  const { code, out } = await scenario('--help');
  expect(code).toBe(0);
  const commands = [...out.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name ?? '');
  expect(commands).toEqual(
    expect.arrayContaining([
      'new',
      'check',
      'graph',
      'play',
      'simulate',
      'translate',
      'print',
      'pack',
      'add',
    ]),
  );
  const helps = new Map<string, string>();
  for (const name of commands) {
    const help = await scenario(name, '--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain(`Usage: npm run scenario -- ${name}`);
    helps.set(name, help.out);
  }
  for (const line of documented()) {
    const [name = '', ...words] = line.split(/\s+/);
    expect(helps.has(name), line).toBe(true);
    for (const option of words.filter((word) => word.startsWith('--')))
      expect(helps.get(name), line).toContain(option);
  }
});

/** What the documents tell people to type, without what is explained behind it. */
function documented(): readonly string[] {
  const lines = ['README.md', 'docs/translate.md'].flatMap((file) =>
    readFileSync(join(PROJECT, file), 'utf8').split('\n'),
  );
  const typed = lines.flatMap((line) => /npm run scenario -- ([^#`]+)/.exec(line)?.[1]?.trim() ?? []);
  expect(typed.length).toBeGreaterThan(10);
  return typed;
}

test('simulate plays a scenario in its folder, in words and as data', async () => {
  const { code, out } = await scenario('simulate', kiosk, '--groups', '200');
  expect(code).toBe(0);
  expect(out).toContain('The harbour kiosk: 200 groups, seed 1');
  expect(out).toMatch(/\d % {2}quiet/);
  const data = await scenario('simulate', kiosk, '--groups', '200', '--json');
  expect(JSON.parse(data.out)).toMatchObject({ groups: 200, seed: 1, reached: { counter: 200 } });
});

test('simulate and graph say what has to be mended before they can begin', async () => {
  broken({ early: 'nowhere' });
  const simulated = await scenario('simulate', kiosk);
  expect(simulated).toMatchObject({ code: 1, out: '' });
  expect(simulated.err).toContain('early  There is no ending “nowhere”.');
  expect((await scenario('graph', kiosk)).code).toBe(0);
  writeFileSync(join(kiosk, 'scenario.json'), '{');
  expect(await scenario('graph', kiosk)).toMatchObject({ code: 1, out: '' });
});

test('graph writes a picture to a file, and Mermaid to whoever asks', async () => {
  const file = join(shelf, 'kiosk.svg');
  expect(await scenario('graph', kiosk, '--out', file)).toMatchObject({ code: 0, out: `Wrote ${file}\n` });
  expect(readFileSync(file, 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  expect((await scenario('graph', kiosk, '--as', 'mermaid')).out).toContain('flowchart TD');
});

test('what was not understood is said in a sentence, with exit code 2', async () => {
  const runs = [
    [],
    ['frobnicate'],
    ['check', 'no-such-folder'],
    ['check', '--loud'],
    ['check', '--language', 'xx'],
    ['translate', kiosk],
    ['translate', kiosk, 'en'],
    ['simulate', kiosk, '--groups', 'many'],
    ['simulate', 'no-such-scenario'],
    ['graph', kiosk, '--as', 'png'],
    ['add', 'no-such-file'],
    ['pack'],
  ];
  for (const args of runs) {
    const { code, out, err } = await scenario(...args);
    expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
    expect(err).toContain('Usage: npm run scenario --');
    expect(err).not.toContain('    at ');
  }
  broken({ title: null });
  expect(await scenario('translate', kiosk, 'lv')).toMatchObject({
    code: 1,
    err: expect.stringContaining('“title” is missing here.'),
  });
});
