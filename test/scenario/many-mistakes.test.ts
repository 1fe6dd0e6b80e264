import { expect, test } from 'vitest';
import { findingsOf } from '../support/problem-page.ts';
import { BROKEN_CARE, BROKEN_MANY, BROKEN_NAMES, BROKEN_PATHS, BROKEN_SHAPES } from './broken-scenarios.ts';

/** As the shelf and the command find them: all at once, whatever kind they are. */
const found = (changes: object) =>
  findingsOf([{ kind: 'json', file: 'scenario.json', body: JSON.stringify(changes) }])
    .map(({ code, at }) => `${code} ${at}`)
    .sort();

test.each(BROKEN_MANY)('$when', ({ changes, finds }) => {
  expect(found(changes)).toEqual([...finds].sort());
});

test.each(BROKEN_SHAPES)('mending invents nothing when $when', ({ changes, finds }) => {
  expect(found(changes).filter((each) => each !== 'paths-not-checked ')).toEqual([...finds].sort());
});

test('the corpus is large', () => {
  const corpus = [BROKEN_SHAPES, BROKEN_NAMES, BROKEN_PATHS, BROKEN_CARE, BROKEN_MANY].flat();
  expect(corpus.length).toBeGreaterThanOrEqual(90);
  expect(new Set(corpus.map(({ changes }) => JSON.stringify(changes))).size).toBe(corpus.length);
});
