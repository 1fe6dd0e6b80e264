import type { Chance } from '#shared/session/chance.ts';
import { pick } from '../paint.ts';
import type { FigureStyle } from './figure.ts';
import { HAIRS, type Hair } from './head.ts';

/** What people are and wear, all equally likely: no role or story chooses who looks like what. */

const COATS = [
  '#D29B3C',
  '#B9673F',
  '#3F8F86',
  '#7E8F4A',
  '#8A5A83',
  '#5E86B0',
  '#C07F88',
  '#D8C7A4',
  '#9C5A36',
  '#4A6C92',
  '#8FAE93',
  '#94506A',
  '#4F7A5A',
  '#C98A5E',
  '#6C6A9A',
] as const;
const FAIR = ['#F0CBA8', '#E0AF88', '#C98F66'] as const;
const DARK = ['#A56E49', '#7C4F35', '#5B3A29'] as const;
const ANY_HAIR = ['#2B2320', '#4A3226', '#7A5230', '#B98A4E', '#8C8A88', '#D9D5CC', '#96512F'] as const;
const DARK_HAIR = ['#211B1A', '#2B2320', '#3B2820', '#8C8A88', '#D9D5CC'] as const;
const HEADWEAR = [
  '#2F6E74',
  '#7A3E4E',
  '#C9A24A',
  '#4C5A86',
  '#E2D3B4',
  '#5B6B45',
  '#8C5A7A',
  '#2E4A5C',
] as const;
const TROUSERS = ['#27394A', '#3A3F4A', '#4A4038', '#2E4A4C', '#55606A'] as const;
const BUILDS = ['slim', 'broad', 'round', 'slim', 'young'] as const;
const GROWN = ['slim', 'broad', 'round'] as const;
const DRESSES = ['coat', 'long-coat', 'jacket', 'skirt', 'coat'] as const;
const BEARD_DRESSES = ['coat', 'long-coat', 'jacket', 'coat'] as const;
const COLLARS = ['lapel', 'round', 'hood', 'shirt', 'stripes'] as const;
const PLAIN_HAIRS = ['short', 'bun', 'bob', 'curly', 'ponytail', 'beanie', 'waves', 'cap'] as const;
const PLAIN_COLOURS = ['#211B1A', '#2B2320', '#3B2820', '#4A3226'] as const;
const BEARDED: readonly Hair[] = ['short', 'bald', 'beanie', 'cap', 'turban', 'buzz', 'hat', 'curly'];

/** A person at random: used for tokens, roles and passers-by. */
export function anyone(random: Chance): FigureStyle {
  const hair = pick(random, HAIRS);
  const [scarf, bag, glasses, aid] = [random(), random(), random(), random()];
  const dark = random() < 0.5;
  const beard = random() < 0.45 && BEARDED.includes(hair);
  return {
    hair,
    coat: pick(random, COATS),
    build: pick(random, beard ? GROWN : BUILDS),
    hairColour: dark ? pick(random, DARK_HAIR) : pick(random, ANY_HAIR),
    headwear: pick(random, HEADWEAR),
    skin: dark ? pick(random, DARK) : pick(random, FAIR),
    dress: pick(random, beard ? BEARD_DRESSES : DRESSES),
    collar: pick(random, COLLARS),
    trousers: pick(random, TROUSERS),
    beard,
    glasses: glasses < 0.2,
    ...(scarf < 0.24 ? { scarf: pick(random, COATS) } : {}),
    ...(bag < 0.3 ? { bag: 'shoulder' as const } : {}),
    ...aidOf(aid),
  };
}

/** Somebody a story is about: grown up, and nothing drawn that their story might contradict. */
export function someone(random: Chance): FigureStyle {
  const { bag: _bag, aid: _aid, ...style } = anyone(random);
  return {
    ...style,
    build: pick(random, GROWN),
    hair: pick(random, PLAIN_HAIRS),
    hairColour: pick(random, PLAIN_COLOURS),
    beard: false,
    glasses: false,
  };
}

const aidOf = (chance: number): Pick<FigureStyle, 'aid'> => {
  if (chance < 0.1) return { aid: 'cane' };
  return chance < 0.2 ? { aid: 'wheelchair' } : {};
};
