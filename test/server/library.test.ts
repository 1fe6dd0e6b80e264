import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Library, openLibrary } from '#server/library.ts';
import { until } from '../support/client.ts';
import { playableCase, writeScenarios } from '../support/scenario-folder.ts';

let folder = '';
let library: Library;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'human-game-shelf-'));
  await writeScenarios(folder);
  library = await openLibrary(folder);
});
afterEach(async () => {
  library.close();
  await rm(folder, { recursive: true, force: true });
});

const save = (text: string) => writeFile(join(folder, 'small-case', 'scenario.json'), text);
const codes = () => entry()?.problems.map(({ code }) => code) ?? [];
const entry = () => library.shelf('en').scenarios.find(({ id }) => id === 'small-case');

test('a saved scenario is on the shelf within moments', async () => {
  await save(JSON.stringify({ ...playableCase, title: 'A new title' }));
  await until(() => entry()?.title === 'A new title');
  expect(library.material('small-case')?.scenario.title).toBe('A new title');
});

test('a broken save is reported with its problems, and the last good version stays usable', async () => {
  await save('{ "format": 1, ');
  await until(() => codes().includes('not-json'));
  expect(entry()).toMatchObject({ title: 'A small case', usable: true });
  expect(library.material('small-case')?.scenario.title).toBe('A small case');

  await save(JSON.stringify(playableCase));
  await until(() => !codes().includes('not-json'));
});

test('a scenario that never was good is shown with its problems and harms no other', async () => {
  await mkdir(join(folder, 'broken'));
  await writeFile(join(folder, 'broken', 'scenario.json'), '{}');
  await library.reload();
  const broken = library.shelf('en').scenarios.find(({ id }) => id === 'broken');
  expect(broken).toMatchObject({ title: 'broken', usable: false });
  expect(broken?.problems.length).toBeGreaterThan(3);
  expect(entry()?.usable).toBe(true);
  expect(library.material('broken')).toBeNull();
});

test('a name of the language itself is no scenario', () => {
  for (const name of ['__proto__', 'constructor', '..', '']) expect(library.material(name)).toBeNull();
});

describe('however an editor saves', () => {
  const file = () => join(folder, 'small-case', 'scenario.json');
  const titled = (title: string) => JSON.stringify({ ...playableCase, title });
  const seen = (title: string) => until(() => entry()?.title === title);

  test('a file that is written anew over the old one, and then in place', async () => {
    await writeFile(`${file()}.tmp`, titled('Renamed over'));
    await rename(`${file()}.tmp`, file());
    await seen('Renamed over');
    await save(titled('Written in place'));
    await seen('Written in place');
  });

  test('the old file is put aside first', async () => {
    await rename(file(), `${file()}~`);
    await save(titled('Put aside'));
    await rm(`${file()}~`);
    await seen('Put aside');
    expect(codes()).not.toContain('file-missing');
  });

  test('many saves in a row: seen before they end, and the last one stays', async () => {
    for (let saves = 1; entry()?.title.startsWith('Save') !== true; saves += 1) {
      await save(titled(`Save ${saves}`));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await save(titled('The last one'));
    await seen('The last one');
  });

  test('a folder that is copied in, renamed and deleted', async () => {
    const other = () => library.shelf('en').scenarios.map(({ id }) => id);
    await cp(join(folder, 'small-case'), join(folder, 'copied'), { recursive: true });
    await until(() => other().includes('copied'));
    await rename(join(folder, 'copied'), join(folder, 'named'));
    await until(() => other().includes('named') && !other().includes('copied'));
    await writeFile(join(folder, 'named', 'scenario.json'), titled('Under a new name'));
    await until(() => library.shelf('en').scenarios.some(({ title }) => title === 'Under a new name'));
    await rm(join(folder, 'named'), { recursive: true });
    await until(() => !other().includes('named'));
    expect(library.material('named')).toBeNull();
  });

  test('the whole shelf is put aside, and another one in its place', async () => {
    const away = `${folder}-away`;
    await rename(folder, away);
    await writeScenarios(folder);
    await save(titled('Another shelf'));
    await seen('Another shelf');
    await save(titled('Which is watched'));
    await seen('Which is watched');
    await rm(away, { recursive: true });
  });

  test('the shelf has another version after each, and the same as long as nothing changes', async () => {
    const before = library.version;
    await library.reload();
    expect(library.version).toBe(before);
    await save(titled('Another version'));
    await seen('Another version');
    expect(library.version).not.toBe(before);
    expect(library.shelf('en').version).toBe(library.version);
  });
});

describe('a broken translation', () => {
  const breakIt = async (name: string) => {
    await writeFile(join(folder, name, 'lv.json'), '{ "title": ');
    await library.reload();
  };

  test('of a scenario that never was good leaves it playable in its other languages', async () => {
    await cp(join(folder, 'small-case'), join(folder, 'new-case'), { recursive: true });
    await breakIt('new-case');
    const fresh = library.shelf('lv').scenarios.find(({ id }) => id === 'new-case');
    expect(fresh).toMatchObject({ usable: true, languages: ['en'], without: ['lv'], title: 'A small case' });
    expect(fresh?.problems).toContainEqual(
      expect.objectContaining({ code: 'not-json', file: 'new-case/lv.json', line: 1 }),
    );
    expect(library.material('new-case')?.translations).toEqual({});
  });

  test('of a good one leaves it as it last was, in all its languages', async () => {
    await breakIt('small-case');
    expect(entry()).toMatchObject({ usable: true, languages: ['en', 'lv'] });
    expect(entry()?.without).toBeUndefined();
    expect(codes()).toContain('not-json');
  });

  test('and a broken scenario beside it is not playable at all', async () => {
    await mkdir(join(folder, 'both'));
    await writeFile(join(folder, 'both', 'scenario.json'), '{}');
    await breakIt('both');
    expect(library.shelf('en').scenarios.find(({ id }) => id === 'both')).toMatchObject({ usable: false });
  });
});

test('the terminal is told where, what and how to mend it', async () => {
  const told = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await save('{ "format": 1,\n  "title": }');
  await library.reload();
  const [[words] = []] = told.mock.calls;
  told.mockRestore();
  expect(String(words)).toMatch(/small-case\/scenario\.json:2:\d+\n +\S.+\n +\S/);
  expect(String(words)).toContain('npm run scenario -- check');
});
