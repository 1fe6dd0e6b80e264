import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readPackage } from '#server/cli/package/read-package.ts';
import { writePackage } from '#server/cli/package/write-package.ts';
import { kioskShelf, scenarioCommand } from '../support/scenario-command.ts';
import { changed, fixtureText } from '../support/scenarios.ts';

/** Each run is a process of its own, on a machine that may have much else to do. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let shelf = '';
let kiosk = '';
let file = '';

beforeEach(() => {
  ({ shelf, kiosk } = kioskShelf());
  file = join(shelf, 'kiosk.hgscenario');
});
afterEach(() => rmSync(shelf, { recursive: true }));

const text = fixtureText('harbour-kiosk.json');
const sound = { 'scenario.json': strToU8(text) };
const packed = (files: Record<string, Uint8Array>) => zipSync(files, { level: 9 });

/** Names in a zip stand twice, in front of the file and in the list at the end. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');
}

test('a scenario goes from one shelf to another whole', async () => {
  mkdirSync(join(kiosk, 'playthroughs'));
  writeFileSync(join(kiosk, 'notes.txt'), 'for myself');
  writeFileSync(join(kiosk, 'lv.json'), '{}');
  const made = await scenarioCommand(['pack', kiosk, '--out', file]);
  expect(made).toMatchObject({ code: 0, out: `Left out: notes.txt\nWrote ${file}: 2 files\n` });
  const other = join(shelf, 'other');
  mkdirSync(other);
  for (const shared of ['guidelines.json', 'contacts.json', 'pulse.json'])
    cpSync(join(shelf, shared), join(other, shared));
  expect(await scenarioCommand(['add', file, '--to', other])).toMatchObject({ code: 0 });
  expect(readdirSync(join(other, 'harbour-kiosk')).sort()).toEqual(['lv.json', 'scenario.json']);
  expect(readFileSync(join(other, 'harbour-kiosk', 'scenario.json'), 'utf8')).toBe(text);
  expect(readdirSync(other).filter((name) => name.startsWith('.'))).toEqual([]);
  expect((await scenarioCommand(['check', join(other, 'harbour-kiosk')])).code).toBe(0);
});

test('the same scenario gives the same bytes', () => {
  const [one, two] = [strToU8('{"a":1}'), strToU8('{"b":2}')];
  const first = writePackage(
    new Map([
      ['scenario.json', one],
      ['lv.json', two],
    ]),
  );
  expect(
    writePackage(
      new Map([
        ['lv.json', two],
        ['scenario.json', one],
      ]),
    ),
  ).toEqual(first);
  expect(Object.keys(unzipSync(first))).toEqual(['lv.json', 'scenario.json']);
});

test('what is there is replaced only when asked', async () => {
  writeFileSync(file, packed({ 'scenario.json': strToU8(changed(text, { title: 'The new kiosk' })) }));
  const refused = await scenarioCommand(['add', file, '--to', shelf]);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain('“harbour-kiosk” is on the shelf already.');
  expect(readFileSync(join(kiosk, 'scenario.json'), 'utf8')).toBe(text);
  expect(await scenarioCommand(['add', file, '--to', shelf, '--replace'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('Replaced “The new kiosk”'),
  });
  expect(readFileSync(join(kiosk, 'scenario.json'), 'utf8')).toContain('The new kiosk');
  expect(await scenarioCommand(['pack', kiosk, '--out', file])).toMatchObject({ code: 2 });
});

test('a scenario with errors is neither packed nor added', async () => {
  const broken = changed(text, { early: 'nowhere' });
  cpSync(join(kiosk, 'scenario.json'), join(shelf, 'kept.json'));
  writeFileSync(join(kiosk, 'scenario.json'), broken);
  const refused = await scenarioCommand(['pack', kiosk, '--out', file]);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain('early  There is no ending “nowhere”.');
  cpSync(join(shelf, 'kept.json'), join(kiosk, 'scenario.json'));
  writeFileSync(file, packed({ 'scenario.json': strToU8(broken) }));
  expect(await scenarioCommand(['add', file, '--to', shelf, '--replace'])).toMatchObject({
    code: 1,
    out: '',
  });
  expect(readFileSync(join(kiosk, 'scenario.json'), 'utf8')).toBe(text);
});

test('what fails on the way leaves the shelf as it was', async () => {
  mkdirSync(join(shelf, '.adding-left-over'));
  writeFileSync(file, packed(sound));
  const other = join(shelf, 'a-file');
  writeFileSync(other, '');
  expect(await scenarioCommand(['add', file, '--to', other])).toMatchObject({ code: 2, out: '' });
  expect((await scenarioCommand(['check', shelf])).out).not.toContain('adding');
  expect(readFileSync(join(kiosk, 'scenario.json'), 'utf8')).toBe(text);
});

test('a link in the folder is not followed', async () => {
  symlinkSync(join(shelf, 'pulse.json'), join(kiosk, 'lv.json'));
  expect((await scenarioCommand(['pack', kiosk, '--out', file])).err).toContain('lv.json is a link.');
});

describe('a package is refused as a whole', () => {
  const refusal = (bytes: Uint8Array) =>
    readPackage(bytes).then(
      () => 'taken',
      (error: Error) => error.message,
    );

  test.each(['../scenario.json', '/etc/lv.json', 'C:/lv.json', 'a/../../lv.json', '..\\lv.json'])(
    'for a path that leads away: %s',
    async (path) => {
      expect(await refusal(packed({ ...sound, [path]: strToU8('{}') }))).toMatch(
        /refused|no whole scenario package/,
      );
    },
  );

  test.each([
    'run.sh',
    'playthroughs/../lv.json',
    'LV.json',
    'playthroughs/deep/er.json',
    'package.json',
    '__proto__',
  ])('for a name that does not belong: %s', async (path) => {
    const bytes = renamed(
      packed({ ...sound, ['q'.repeat(path.length)]: strToU8('{}') }),
      'q'.repeat(path.length),
      path,
    );
    expect(await refusal(bytes)).toMatch(/does not belong|no whole scenario package/);
  });

  test('for a link', async () => {
    const link = zipSync({ 'lv.json': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
    expect(await refusal(link)).toContain('“lv.json” is a link');
  });

  test('for the same name twice', async () => {
    const twice = renamed(
      packed({ ...sound, 'lv.json': strToU8('{}'), 'ru.json': strToU8('{}') }),
      'ru.json',
      'lv.json',
    );
    expect(await refusal(twice)).toContain('“lv.json” is in it twice');
  });

  test('for a file that swells, whether it says so or not', async () => {
    const swollen = packed({ 'scenario.json': new Uint8Array(30_000_000) });
    expect(swollen.byteLength).toBeLessThan(100_000);
    expect(await refusal(swollen)).toContain('larger than 2 MB');
    const lying = Buffer.from(swollen);
    const list = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    lying.writeUInt32LE(10, 22);
    lying.writeUInt32LE(10, list + 24);
    expect(await refusal(lying)).toContain('no whole scenario package');
  });

  test('for more than it may hold in all', async () => {
    const codes = [...'abcdefghij'].map((letter) => [`a${letter}.json`, new Uint8Array(1_900_000)] as const);
    expect(await refusal(packed({ ...sound, ...Object.fromEntries(codes) }))).toContain('larger than 12 MB');
  });

  test('for damage', async () => {
    const bytes = Buffer.from(zipSync(sound, { level: 0 }));
    bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
    expect(await refusal(bytes)).toContain('no whole scenario package');
    expect(await refusal(bytes.subarray(0, 300))).toContain('no whole scenario package');
    expect(await refusal(strToU8('hello'))).toContain('no whole scenario package');
  });

  test('and a sound one is taken', async () => {
    expect([...(await readPackage(packed(sound))).keys()]).toEqual(['scenario.json']);
  });
});
