import { expect, test } from 'vitest';
import { problemWords } from '#server/cli/problem-words.ts';
import { checkScenario } from '#shared/scenario/check/check-scenario.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import { PROBLEM_SEVERITIES } from '#shared/scenario/problem-codes.ts';
import words from '../../locales/en/problems.json' with { type: 'json' };
import { changed, fixtureText, kiosk } from '../support/scenarios.ts';
import { BROKEN_CARE, BROKEN_NAMES, BROKEN_PATHS, BROKEN_SHAPES } from './broken-scenarios.ts';

test('every finding has a sentence and a way to mend it, and no words are left over', () => {
  expect(Object.keys(words).sort()).toEqual(Object.keys(PROBLEM_SEVERITIES).sort());
  for (const { sentence, fix } of Object.values(words)) {
    expect(sentence).toMatch(/[.]$/);
    expect(fix).toMatch(/[.]$/);
    expect(sentence + fix).not.toContain('!');
  }
});

test('every placeholder of a sentence is filled by its finding', () => {
  const seen = new Set<string>();
  for (const { changes } of [...BROKEN_SHAPES, ...BROKEN_NAMES, ...BROKEN_PATHS, ...BROKEN_CARE]) {
    const { scenario, problems } = parseScenario(changed(fixtureText('harbour-kiosk.json'), changes));
    const found = scenario ? checkScenario({ ...kiosk(), scenario }) : problems;
    for (const problem of found) {
      seen.add(problem.code);
      const { sentence, fix } = Object.entries(words).find(([code]) => code === problem.code)?.[1] ?? {
        sentence: '',
        fix: '',
      };
      const wanted = [...`${sentence}${fix}`.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
      expect({ code: problem.code, params: Object.keys(problem.params) }).toMatchObject({
        code: problem.code,
      });
      expect(wanted.filter((name) => !Object.hasOwn(problem.params, name ?? ''))).toEqual([]);
      expect(problemWords(problem).sentence).not.toMatch(/\{\{|undefined|NaN/);
    }
  }
  expect(seen.size).toBeGreaterThanOrEqual(50);
});
