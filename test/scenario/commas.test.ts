import { describe, expect, test } from 'vitest';
import { commonIn, materialIn } from '#server/scenario-folder.ts';
import { locator } from '#shared/scenario/reading/locate.ts';
import { readJson } from '#shared/scenario/reading/read-json.ts';
import { fixtureText } from '../support/scenarios.ts';

const places = (text: string) =>
  readJson(text).problems.map(({ params }) => `${params.line}:${params.column}`);

describe('a comma', () => {
  test('that is forgotten is named where the next entry begins, and the rest is read', () => {
    const text = '{\n  "a": 1\n  "b": [true "x" {}],\n  "c": { "d": [] "e": 2 }\n}';
    expect(places(text)).toEqual(['3:3', '3:14', '3:18', '4:18']);
    expect(readJson(text).value).toEqual({ a: 1, b: [true, 'x', {}], c: { d: [], e: 2 } });
  });

  test('that is left over is named where it is missed by nobody', () => {
    const text = '{\n  "a": [1, 2,],\n  "b": { "c": 3, },,\n  "d": 4,\n}';
    expect(places(text)).toEqual(['2:14', '3:18', '3:20', '5:1']);
    expect(readJson(text).value).toEqual({ a: [1, 2], b: { c: 3 }, d: 4 });
  });

  test('is all that is put right: of any other slip only the place is told', () => {
    for (const text of [
      '{ "a": 1 "b": }',
      '{ "a" "b" }',
      '{ "a": "x }',
      "{ 'a': 1 }",
      '[1 2',
      '{ "a": 1 } { "b": 2 }',
      '[,]',
      ',',
      `[${'1 '.repeat(20)}]`,
    ]) {
      expect(readJson(text).value, text).toBeUndefined();
      expect(places(text), text).toHaveLength(1);
    }
  });

  test('or another slip at the end of the file is told by what stands last', () => {
    const near = (text: string) => readJson(text).problems[0]?.params.found;
    expect(near('{\n  "title": "Dusk",\n')).toBe('"title": "Dusk",');
    expect(near('{ "title": "Dusk" "minutes": 5 }')).toBe('"minutes": 5');
  });

  test('does not move what comes after it', () => {
    const text = '{\n  "a": 1\n  "b": { "c": 2, },\n  "d": 3\n}';
    expect(locator(text)('b.c')).toEqual({ line: 3, column: 10 });
    expect(locator(text)('d')).toEqual({ line: 4, column: 3 });
  });
});

test('a scenario with a forgotten comma is not played, and everything else about it is told', () => {
  const common = commonIn(
    new Map(['guidelines.json', 'contacts.json', 'pulse.json'].map((file) => [file, fixtureText(file)])),
  ).value;
  if (!common) throw new Error('the fixtures are broken');
  const text = fixtureText('harbour-kiosk.json')
    .replace('"format": 1,', '"format": 1')
    .replace('"promises": ["rights"]', '"promises": ["rights", "prevention"]');
  const { value, problems } = materialIn(new Map([['scenario.json', text]]), common);
  expect(value).toBeNull();
  expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
    'not-json ',
    'promise-not-met promises.prevention',
  ]);
});
