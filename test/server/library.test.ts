import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
