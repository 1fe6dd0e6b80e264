import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commonIn, materialIn, textsIn } from '#server/scenario-folder.ts';
import { checkSharedData } from '#shared/scenario/check/check-data.ts';
import type { Material } from '#shared/scenario/material.ts';
import { parsePlaythrough } from '#shared/scenario/parse.ts';
import type { Problem } from '#shared/scenario/problem.ts';
import { scenarioStrings } from '#shared/scenario/translate.ts';
import { play } from './support/playthrough.ts';
import { SCENARIO_FOLDER } from './support/scenarios.ts';

/** Everything that ships, through everything we have. */

const common = commonIn(await textsIn(SCENARIO_FOLDER));
if (!common.value) throw new Error(`the shared data is broken: ${JSON.stringify(common.problems)}`);
const shared = common.value;

const ids = readdirSync(SCENARIO_FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const shipped = await Promise.all(
  ids.map(async (id) => ({ id, ...materialIn(await textsIn(join(SCENARIO_FOLDER, id)), shared) })),
);

const told = (problems: readonly Problem[], severities: readonly Problem['severity'][]) =>
  problems
    .filter(({ severity }) => severities.includes(severity))
    .map(({ code, at, params }) => `${code} ${at} ${JSON.stringify(params)}`);

const LANGUAGE_GATE = ['translation-missing', 'translation-stale', 'translation-unused'];

test('at least one scenario ships, and what all share is sound', () => {
  expect(ids.length).toBeGreaterThan(0);
  expect(told([...common.problems, ...checkSharedData(shared)], ['error', 'warning'])).toEqual([]);
});

describe.each(shipped)('$id', ({ id, value, problems }) => {
  const material = (): Material => {
    if (!value) throw new Error(told(problems, ['error']).join('\n'));
    return value;
  };

  test('is named like its folder, and the checker has nothing against it', () => {
    expect(told(problems, ['error', 'warning'])).toEqual([]);
    expect(material().scenario.id).toBe(id);
  });

  test('is complete and fresh in every language it ships in', () => {
    const { scenario, translations, guidelinesIn, contactsIn, pulseIn } = material();
    expect(problems.filter(({ code }) => LANGUAGE_GATE.includes(code))).toEqual([]);
    for (const [language, translation] of Object.entries(translations)) {
      expect(Object.keys(translation).sort(), language).toEqual([...scenarioStrings(scenario).keys()].sort());
      for (const others of [guidelinesIn, contactsIn, pulseIn])
        expect(Object.keys(others)).toContain(language);
    }
  });

  const folder = join(SCENARIO_FOLDER, id, 'playthroughs');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

  test.each(files)('plays as %s says', (file) => {
    const { playthrough, problems } = parsePlaythrough(readFileSync(join(folder, file), 'utf8'));
    expect(problems).toEqual([]);
    if (!playthrough) throw new Error(file);
    expect(play(material(), playthrough).differences).toEqual([]);
  });

  test('has playthroughs that reach at least two endings', () => {
    const endings = files.map(
      (file) => parsePlaythrough(readFileSync(join(folder, file), 'utf8')).playthrough?.expect.ending,
    );
    expect(new Set(endings).size).toBeGreaterThanOrEqual(2);
  });
});
