import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { scenarioFrom, type Wishes } from '#server/cli/new/template.ts';
import { simulateGroups } from '#server/cli/simulate/tally.ts';
import { checkScenario } from '#shared/scenario/check/check-scenario.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import { scenarioCommand } from '../support/scenario-command.ts';
import { shippedMaterial } from '../support/shipped.ts';

/** Each run is a process of its own, on a machine that may have much else to do. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

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

describe('what "new" writes', () => {
  const written = JSON.stringify(scenarioFrom(wishes));
  const { scenario, problems } = parseScenario(written);

  test('is a scenario with nothing to mend, in the eyes of the game as it ships', () => {
    expect(problems).toEqual([]);
    if (!scenario) throw new Error('it parses');
    const found = checkScenario({ ...shippedMaterial('cleaning-shift'), scenario, translations: {} });
    expect(found.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test('has three scenes and two endings, and groups come to all of them', () => {
    if (!scenario) throw new Error('it parses');
    const { reached, endings, chosen } = simulateGroups(scenario, 400, 1);
    expect(Object.keys(reached)).toHaveLength(3);
    expect(endings).toMatchObject({ none: 0 });
    expect(Object.entries(endings).filter(([, count]) => count > 0)).toHaveLength(2);
    expect(Object.values(chosen).every((count) => count > 0)).toBe(true);
  });

  test('fits with the longest names it takes', () => {
    const long = {
      ...wishes,
      title: 'x'.repeat(60),
      people: ['Maximiliana-Anne', 'Alexandrina-Rose'] as const,
    };
    expect(parseScenario(JSON.stringify(scenarioFrom(long))).problems).toEqual([]);
  });
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
