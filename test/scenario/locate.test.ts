import { expect, test } from 'vitest';
import { findingPlaces } from '#server/cli/finding-place.ts';
import { problem } from '#shared/scenario/problem-codes.ts';
import { locator } from '#shared/scenario/reading/locate.ts';

const text = `{
  "title": "A",
  "flags": ["card", "spare"],
  "rounds": [
    { "id": "meet", "scenes": {
      "walk": { "then": [
        { "scene": "counter" },
        { "scene": "advert" }
      ] } } }
  ]
}`;

test.each([
  ['title', 2, 3],
  ['flags.spare', 3, 21],
  ['flags.1', 3, 13],
  ['rounds.meet', 5, 5],
  ['rounds.meet.scenes.walk.then', 6, 17],
  ['rounds.meet.scenes.walk.then.2.scene', 8, 11],
])('%s stands at %i:%i', (place, line, column) => {
  expect(locator(text)(place)).toEqual({ line, column });
});

test('what is missing is sought where it belongs', () => {
  expect(locator(text)('rounds.meet.scenes.walk.title')).toEqual({ line: 6, column: 7 });
  expect(locator(text)('passport.sources')).toEqual({ line: 1, column: 1 });
});

test('a text that cannot be read, or begins with a mark, has places too', () => {
  expect(locator('{ "a": ')('a')).toEqual({ line: 1, column: 1 });
  expect(locator('\ufeff{ "a": [] }')('a.1')).toEqual({ line: 1, column: 3 });
});

test('a finding stands in the file it is about', () => {
  const texts = new Map([
    ['scenario.json', text],
    ['lv.json', '{\n  "rounds.meet.title": {}\n}'],
    ['pulse.json', '{\n  "texts": {}\n}'],
  ]);
  const placeOf = findingPlaces(texts);
  expect(placeOf(problem('text-empty', 'title'))).toEqual({ file: 'scenario.json', line: 2, column: 3 });
  expect(placeOf(problem('translation-stale', 'rounds.meet.title', { language: 'lv' }))).toEqual({
    file: 'lv.json',
    line: 2,
    column: 3,
  });
  expect(placeOf(problem('text-missing', 'pulse.texts'))).toEqual({ file: 'pulse.json', line: 2, column: 3 });
  expect(placeOf(problem('expected-text', 'lv.json: rounds.meet.title'))).toMatchObject({ file: 'lv.json' });
  expect(placeOf(problem('not-json', '', { found: '}', line: 7, column: 9 }))).toEqual({
    file: 'scenario.json',
    line: 7,
    column: 9,
  });
});
