import { expect, test } from 'vitest';
import { type Chance, chanceFrom } from '#shared/session/chance.ts';
import { onTheShelf } from '../support/guide.ts';
import { fixtureText } from '../support/scenarios.ts';
import SLIPS from './broken/slips.json' with { type: 'json' };

/** What one may write by mistake into the back room, and what the checker says to it. */
interface Slip {
  readonly stood: string;
  readonly written: string;
  readonly found: string;
}

const STORY = fixtureText('back-room.json');

const wrong = (slips: readonly Slip[]): string =>
  slips.reduce((text, { stood, written }) => text.replace(stood, () => written), STORY);

const foundIn = (slips: readonly Slip[]): readonly string[] =>
  onTheShelf(wrong(slips))
    .problems.map(({ code, at }) => `${code} ${at}`)
    .filter((each) => !/^(?:not-reviewed|paths-not-checked) /.test(each))
    .sort();

const namedBy = (slips: readonly Slip[]): readonly string[] => slips.map(({ found }) => found).sort();

/** Where groups go round for ever, the third ending never comes, and its condition has nothing left to tell apart. */
const COMES_WITH: Readonly<Record<string, readonly string[]>> = {
  'no-way-out rounds.a-free-day.scenes.sunday': ['condition-always rounds.our-doors.next.2.if'],
};

test.each(SLIPS)('$found', (slip) => {
  expect(STORY.split(slip.stood)).toHaveLength(2);
  expect(foundIn([slip])).toEqual([...(COMES_WITH[slip.found] ?? []), slip.found]);
});

/**
 * The reason for a closed choice is asked for where its condition can be read; and the ending nobody leads to may be the
 * one that `early` was to name.
 */
const NOT_TOGETHER = [
  [
    'closed-without-reason rounds.a-free-day.scenes.the-agency-rings.choices.read-the-hours',
    'unknown-field rounds.a-free-day.scenes.the-agency-rings.choices.read-the-hours.if.links',
  ],
  ['ending-unreachable endings.a-calendar-in-two-places', 'unknown-ending early'],
];

function dozen(chance: Chance): readonly Slip[] {
  const kept = NOT_TOGETHER.map((pair) => pair[Math.floor(chance() * pair.length)]);
  const left = SLIPS.filter(
    ({ found }) => kept.includes(found) || !NOT_TOGETHER.some((pair) => pair.includes(found)),
  );
  return Array.from({ length: 12 }, () => left.splice(Math.floor(chance() * left.length), 1)).flat();
}

test('whichever dozen of them one makes at once, each is named, and nothing else', () => {
  expect(SLIPS.length).toBeGreaterThan(40);
  for (let seed = 1; seed <= 200; seed += 1) {
    const slips = dozen(chanceFrom(seed));
    expect({ seed, found: foundIn(slips) }).toEqual({ seed, found: namedBy(slips) });
  }
});
