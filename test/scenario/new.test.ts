import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { scenarioFrom, type Wishes } from '#server/cli/new/template.ts';
import { simulateGroups } from '#server/cli/simulate/tally.ts';
import { checkScenario } from '#shared/scenario/check/check-scenario.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import { scenarioStrings } from '#shared/scenario/translate.ts';
import { scenarioCommand } from '../support/scenario-command.ts';
import { shippedMaterial } from '../support/shipped.ts';

/** Each run is a process of its own, on a machine that may have much else to do. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

/** What whoever starts the scenario said. */
const SAME = /^title$|^people\.\w+\.name$/;

const wishes: Wishes = {
  ...{
    id: 'night-ferry',
    title: 'The night ferry',
    language: 'en',
    audience: ['police'],
    today: '2026-11-23',
  },
  ...{ places: ['ferry-deck', 'harbour', 'bus-station'], people: ['Ana', 'Bo'] },
};

const PEOPLE: Readonly<Record<string, readonly [string, string]>> = {
  ...{ en: ['Maximiliana-Anne', 'Alexandrina-Rose'], lv: ['Maksimiliāna-Ann', 'Aleksandrīna-Roz'] },
  ...{ et: ['Maksimiliaana-An', 'Aleksandriina-Ro'], ru: ['Максимилиана-Анн', 'Александрина-Роз'] },
};

describe.each(['en', 'lv', 'et', 'ru'])('what "new" writes in %s', (language) => {
  const written = JSON.stringify(scenarioFrom({ ...wishes, language }));
  const { scenario, problems } = parseScenario(written);
  if (!scenario) throw new Error(`it parses: ${JSON.stringify(problems)}`);

  test('is a scenario with nothing to mend, in the eyes of the game as it ships', () => {
    const found = checkScenario({ ...shippedMaterial('cleaning-shift'), scenario, translations: {} });
    expect(found.filter(({ code }) => code !== 'not-reviewed')).toEqual([]);
    expect(written).not.toContain('{{');
  });

  test('has three scenes and two endings, and groups come to all of them', () => {
    const { reached, endings, chosen } = simulateGroups(scenario, 400, 1);
    expect(Object.keys(reached)).toHaveLength(3);
    expect(endings).toMatchObject({ none: 0 });
    expect(Object.entries(endings).filter(([, count]) => count > 0)).toHaveLength(2);
    expect(Object.values(chosen).every((count) => count > 0)).toBe(true);
  });

  test('fits with the longest names it takes', () => {
    const people = PEOPLE[language] ?? wishes.people;
    const long = scenarioFrom({ ...wishes, language, title: 'x y '.repeat(15), people });
    const { scenario: fits, problems: shapes } = parseScenario(JSON.stringify(long));
    expect(shapes).toEqual([]);
    if (!fits) throw new Error('it parses');
    const found = checkScenario({ ...shippedMaterial('cleaning-shift'), scenario: fits, translations: {} });
    expect(found.filter(({ code }) => code !== 'not-reviewed')).toEqual([]);
  });

  test('has every sentence in that language', () => {
    const english = [...scenarioStrings(scenarioFrom(wishes)).entries()].filter(([key]) => !SAME.test(key));
    const strings = scenarioStrings(scenario);
    const same = english.filter(([key, text]) => strings.get(key) === text);
    expect(same).toHaveLength(language === 'en' ? english.length : 0);
  });
});

test('in a language it has no sentences for, "new" writes English ones, and says so', () => {
  const { language, endings } = scenarioFrom({ ...wishes, language: 'fi' });
  expect(language).toBe('fi');
  expect(endings).toEqual(scenarioFrom(wishes).endings);
});

describe('the command', () => {
  let shelf = '';
  beforeEach(() => {
    shelf = mkdtempSync(join(tmpdir(), 'scenarios-'));
  });
  afterEach(() => rmSync(shelf, { recursive: true }));

  test('makes a folder that passes the check, from flags and what stands in', async () => {
    const made = await scenarioCommand([
      'new',
      'night-ferry',
      '--to',
      shelf,
      '--title',
      'The night ferry',
      '--yes',
    ]);
    expect(made).toMatchObject({ code: 0, err: '' });
    const folder = join(shelf, 'night-ferry');
    expect(parseScenario(readFileSync(join(folder, 'scenario.json'), 'utf8')).scenario).toMatchObject({
      ...{ id: 'night-ferry', title: 'The night ferry', language: 'en' },
      people: { person: { name: 'Mira' } },
    });
    expect((await scenarioCommand(['check', folder])).code).toBe(0);
  });

  test('takes a name and a title of the language that is asked for', async () => {
    const made = await scenarioCommand(['new', 'ferry', '--to', shelf, '--language', 'et', '--yes']);
    expect(made).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Kirjutatud: ') });
    const text = readFileSync(join(shelf, 'ferry', 'scenario.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      ...{ language: 'et', title: 'Küsimus infolauas' },
      people: { colleague: { name: 'Joonas' } },
    });
  });

  test('shows editors the way to what they explain, on a shelf elsewhere too', async () => {
    await scenarioCommand(['new', 'ferry', '--to', shelf, '--yes']);
    const folder = join(shelf, 'ferry');
    const { $schema } = JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8'));
    expect(JSON.parse(readFileSync(join(folder, $schema), 'utf8'))).toHaveProperty('properties.rounds');
  });

  test('asks nobody where nobody can answer, and says what to do instead', async () => {
    const asked = await scenarioCommand(['new', 'night-ferry', '--to', shelf, '--title', 'x']);
    expect(asked).toMatchObject({ code: 2, out: '' });
    expect(asked.err).toContain(
      'There is no terminal to ask at. Say --language, --audience, --places, --people, or --yes',
    );
    expect(existsSync(join(shelf, 'night-ferry'))).toBe(false);
  });

  test('says what it cannot use, and writes over nothing', async () => {
    const refusal = async (...args: string[]) =>
      (await scenarioCommand(['new', ...args, '--to', shelf, '--yes'])).err;
    expect(await refusal('Night Ferry')).toContain('“Night Ferry” is not an id.');
    expect(await refusal('../ferry')).toContain('is not an id');
    expect(await refusal('ferry', '--places', 'harbor, harbour, harbour')).toContain(
      'There is no place “harbor”. The nearest is harbour.',
    );
    expect(await refusal('ferry', '--people', 'Ana, Ana')).toContain('Two different names');
    expect(await refusal('ferry')).toBe('');
    expect(await refusal('ferry')).toContain('is there already');
  });
});
