import { expect, test } from 'vitest';
import { placeOf } from '#client/host/problem-words.ts';
import { shelfCard } from '#client/host/shelf-card.ts';
import type { ShelfEntry } from '#shared/wire/wire.ts';

const broken: ShelfEntry = {
  ...{ id: 'night-ferry', language: '', title: 'night-ferry', summary: '', minutes: 0, audience: [] },
  ...{ ageFrom: 18, group: { from: 1, to: 1 }, contentNotes: [], languages: [], roles: [], reviewed: false },
  problems: [
    { code: 'expected-group', at: 'people', params: {}, file: 'night-ferry/scenario.json', line: 9 },
  ],
  usable: false,
};

const notAsked = () => {
  throw new Error('nobody presses anything');
};

const isTemplate = (part: object): part is { strings: readonly string[]; values: readonly unknown[] } =>
  'strings' in part && 'values' in part;

/** Everything a template puts on the page, in one line. */
function said(part: unknown): string {
  if (Array.isArray(part)) return part.map(said).join('');
  if (typeof part !== 'object' || part === null) return String(part);
  if (!isTemplate(part)) return '';
  return part.strings.map((text, index) => text + said(part.values[index] ?? '')).join('');
}

const cardOf = (entry: ShelfEntry): string =>
  said(
    shelfCard(
      {
        ...{
          is: 'here',
          reply: { version: 1, scenarios: [entry], countries: [] },
          chosen: null,
          country: '',
          stage: ['', ''],
        },
        ...{ passphrase: '', opening: false, refusal: null, choose: notAsked, set: notAsked },
        ...{ open: notAsked, lookAgain: notAsked },
      },
      entry,
    ),
  );

test('a finding stands on the shelf with its number, as in the terminal', () => {
  expect(cardOf(broken)).toContain('<strong>HG205</strong>');
  const unknown = { code: 'not-known-here', at: '', params: {}, file: '', line: 1 };
  const newer = { ...broken, problems: [unknown] };
  expect(cardOf(newer)).not.toContain('<strong>');
});

test('a finding says where to look in an editor, and by which names', () => {
  const inside = { code: 'expected-group', params: {}, file: 'night-ferry/lv.json', line: 4 };
  expect(placeOf({ ...inside, at: 'people.linh' })).toBe('night-ferry/lv.json:4 (people.linh)');
  expect(placeOf({ ...inside, at: 'lv.json: title' })).toBe('night-ferry/lv.json:4 (title)');
  expect(placeOf({ ...inside, at: 'lv.json' })).toBe('night-ferry/lv.json:4');
});
