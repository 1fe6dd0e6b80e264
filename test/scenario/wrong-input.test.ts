import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { kioskShelf, scenarioCommand } from '../support/scenario-command.ts';
import { fixtureText } from '../support/scenarios.ts';

/** Each run is a process of its own, on a machine that may have much else to do. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const COMMAND = fileURLToPath(new URL('../../server/cli/scenario.ts', import.meta.url));

let shelf = '';
let kiosk = '';
let file = '';

beforeEach(() => {
  ({ shelf, kiosk } = kioskShelf());
  file = join(kiosk, 'scenario.json');
});
afterEach(() => rmSync(shelf, { recursive: true }));

const story = (): string => fixtureText('harbour-kiosk.json');

describe('a scenario file', () => {
  test.each([
    ['is empty', () => '', 'HG107 nothing-to-read', 'There is nothing to read here'],
    ['is no JSON', () => 'Dear all, here it is.', 'HG103 not-json', 'near “Dear all, he”'],
    ['is stored as UTF-16', () => Buffer.from(`\ufeff${story()}`, 'utf16le'), 'HG108 not-utf8', 'as UTF-8'],
    ['has 10 MB', () => ' '.repeat(10_000_000), 'HG102 file-too-large', 'larger than 2 MB'],
  ])(
    'that %s is named with its place and the way out, by check and by play',
    async (_, text, code, sentence) => {
      writeFileSync(file, text());
      const checked = await scenarioCommand(['check', kiosk]);
      expect(checked).toMatchObject({ code: 1, err: '' });
      expect(checked.out).toContain(`error ${code}\n      ${file}:1:1\n`);
      expect(checked.out).toContain(sentence);
      const played = await scenarioCommand(['play', kiosk]);
      expect(played).toMatchObject({ code: 1, out: '' });
      expect(played.err).toContain(sentence);
      expect(played.err).not.toContain('    at ');
    },
  );

  test('may begin with a mark, and end its lines as Windows does', async () => {
    writeFileSync(file, `\ufeff${story().replaceAll('\n', '\r\n')}`);
    expect(await scenarioCommand(['check', kiosk])).toMatchObject({
      code: 0,
      out: expect.stringContaining('harbour-kiosk: nothing found'),
    });
  });

  test('may be named itself, in the place of its folder', async () => {
    expect((await scenarioCommand(['check', file])).code).toBe(0);
    expect((await scenarioCommand(['graph', file])).out).toMatch(/^<svg /);
    expect((await scenarioCommand(['check', join(shelf, 'pulse.json')])).err).toContain(
      'is a file. Name the folder in which scenario.json lies.',
    );
  });

  test('of this game is known by its id to every command, check too', async () => {
    expect(await scenarioCommand(['check', 'cleaning-shift'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('what cannot be written', () => {
  test('is said with the reason, and nothing else is left behind', async () => {
    const nowhere = join(shelf, 'nowhere', 'story');
    const taken = join(shelf, 'taken');
    mkdirSync(taken);
    const runs = [
      { args: ['graph', kiosk, '--out', nowhere], why: 'there is no such folder.' },
      { args: ['pack', kiosk, '--out', `${nowhere}.hgscenario`], why: 'there is no such folder.' },
      { args: ['graph', kiosk, '--out', taken], why: 'a folder has this name.' },
      { args: ['print', kiosk, '--out', file], why: 'a file has this name.' },
    ];
    const before = readdirSync(shelf, { recursive: true });
    for (const { args, why } of runs) {
      const { code, out, err } = await scenarioCommand(args);
      expect({ args, code, out }).toEqual({ args, code: 1, out: '' });
      expect(err).toContain(`could not be written: ${why}`);
    }
    expect(readdirSync(shelf, { recursive: true })).toEqual(before);
  });

  test('a folder in the place of a file from the translator is no file', async () => {
    const { code, err } = await scenarioCommand(['translate', kiosk, 'lv', '--in', shelf]);
    expect(code).toBe(2);
    expect(err).toContain(`There is no file ${shelf}.`);
    expect(existsSync(join(kiosk, 'lv.json'))).toBe(false);
  });
});

test('options are refused by name, in a sentence', async () => {
  const runs = [
    { args: ['check', '--loud'], says: 'There is no option --loud here.' },
    { args: ['check', '--language'], says: 'Say something after --language.' },
    { args: ['check', '--json=yes'], says: '--json stands alone, with nothing after it.' },
    { args: ['graph', kiosk, '--out'], says: 'Say something after --out.' },
  ];
  for (const { args, says } of runs) {
    const { code, err } = await scenarioCommand(args);
    expect({ args, code }).toEqual({ args, code: 2 });
    expect(err.split('\n')[0]).toContain(says);
  }
});

test('whoever reads only the beginning of the output ends it calmly', async () => {
  const ended = await new Promise((done) => {
    const child = execFile(process.execPath, [COMMAND, 'graph', kiosk], (error, _, err) =>
      done({ code: error?.code ?? 0, err }),
    );
    child.stdout?.once('data', () => child.stdout?.destroy());
  });
  expect(ended).toEqual({ code: 0, err: '' });
});
