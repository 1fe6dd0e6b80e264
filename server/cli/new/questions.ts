import { isPlace, nearestPlace, PLACES } from '#shared/scenario/art.ts';
import { LANGUAGE, say, sayIn } from '../say.ts';

export type Answers = Readonly<Record<string, string | undefined>>;

/** One question before a scenario begins: what is asked, what stands in when nothing is typed, what is not usable and why. */
export interface Question {
  readonly name: string;
  readonly asks: string;
  /** May hang on what was said before. */
  otherwise(answers: Answers): string;
  /** Why an answer cannot be used; null when it can. */
  whyNot(answer: string): string | null;
}

export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const listOf = (answer: string): readonly string[] =>
  answer
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);

const unless = (usable: boolean, why: string): string | null => (usable ? null : why);

/** The language comes first: names and title that stand in are those of the language. */
export const QUESTIONS: readonly Question[] = [
  {
    ...{ name: 'language', asks: say('new.asks.language'), otherwise: () => LANGUAGE },
    whyNot: (answer) => unless(/^[a-z]{2}$/.test(answer), say('new.whyNot.language')),
  },
  {
    ...{ name: 'title', asks: say('new.asks.title') },
    otherwise: ({ language = '' }) => sayIn(language, 'new.otherwise.title'),
    whyNot: (answer) => unless(answer.trim() !== '' && answer.length <= 60, say('new.whyNot.title')),
  },
  {
    ...{ name: 'audience', asks: say('new.asks.audience'), otherwise: () => 'municipality, ngo' },
    whyNot: (answer) =>
      unless(
        listOf(answer).length > 0 && listOf(answer).every((each) => ID.test(each) && each.length <= 40),
        say('new.whyNot.audience'),
      ),
  },
  {
    ...{ name: 'places', asks: say('new.asks.places', { places: PLACES.join(', ') }) },
    otherwise: () => 'town-hall-desk, restaurant-kitchen, library-evening',
    whyNot(answer) {
      const places = listOf(answer);
      const place = places.find((each) => !isPlace(each));
      if (place !== undefined) return say('new.whyNot.noPlace', { place, nearest: nearestPlace(place) });
      return unless(places.length === 3, say('new.whyNot.threePlaces'));
    },
  },
  {
    ...{ name: 'people', asks: say('new.asks.people') },
    otherwise: ({ language = '' }) => sayIn(language, 'new.otherwise.people'),
    whyNot(answer) {
      const names = listOf(answer);
      if (names.length !== 2 || names[0] === names[1]) return say('new.whyNot.twoNames');
      return unless(
        names.every((name) => name.length <= 16),
        say('new.whyNot.longName'),
      );
    },
  },
];
