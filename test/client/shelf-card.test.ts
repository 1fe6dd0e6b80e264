import { expect, test } from 'vitest';
import { shelfCard } from '#client/host/shelf-card.ts';
import type { ShelfEntry } from '#shared/wire/wire.ts';

const broken: ShelfEntry = {
  ...{ id: 'night-ferry', language: '', title: 'night-ferry', summary: '', minutes: 0, audience: [] },
  ...{ ageFrom: 18, group: { from: 1, to: 1 }, contentNotes: [], languages: [], roles: [], reviewed: false },
  problems: [{ code: 'expected-group', at: 'people', params: {} }],
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
          reply: { scenarios: [entry], countries: [] },
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
  const newer = { ...broken, problems: [{ code: 'not-known-here', at: '', params: {} }] };
  expect(cardOf(newer)).not.toContain('<strong>');
});
