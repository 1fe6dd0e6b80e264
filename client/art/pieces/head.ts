import { circle, ellipse, mix, rect, shape, stroke, times } from '../paint.ts';

export const HAIRS = [
  'short',
  'bun',
  'long',
  'bob',
  'curly',
  'bald',
  'headscarf',
  'beanie',
  'cap',
  'afro',
  'ponytail',
  'braid',
  'waves',
  'turban',
  'hat',
  'buzz',
] as const;

/** The last three are worn where the place asks for them. */
export type Hair = (typeof HAIRS)[number] | 'hood' | 'helmet' | 'chef';

export interface Head {
  readonly hair: Hair;
  readonly hairColour: string;
  readonly skin: string;
  readonly coat: string;
  /** The colour of a scarf, cap or hat; without it, one that goes with the coat. */
  readonly headwear?: string;
  readonly beard?: boolean;
  readonly glasses?: boolean;
}
type Dye = (colour: string) => string;

/** What hangs behind the neck and over the back of the coat. */
const BEHIND: Partial<Record<Hair, string>> = {
  long: 'M-7-96Q-9.6-82-8.4-70Q0-66.4 8.4-70Q9.6-82 7-96Z',
  waves: 'M-7.2-96Q-11-90-8.8-85Q-11-79.4-7.6-75.4Q0-73.4 7.6-75.4Q11-79.4 8.8-85Q11-90 7.2-96Z',
  bob: 'M-7.4-95Q-9.2-87-7.8-82.6Q0-80 7.8-82.6Q9.2-87 7.4-95Z',
  ponytail: 'M2-98Q10.6-101 11.4-90Q11.8-80 8.2-74Q8.4-86 4-92Z',
  headscarf: 'M-7.8-94Q-9.8-84-9.4-77Q0-72 9.4-77Q9.8-84 7.8-94Z',
  hood: 'M-8.4-93Q-9.6-84-7.6-79.4H7.6Q9.6-84 8.4-93Z',
};

/** What covers the crown when the person faces us: a fringe line, never a face. */
const CROWN: Partial<Record<Hair, string>> = {
  short: 'M-6.3-92Q-7-100.6 0-100.8Q7-100.6 6.3-92Q5.4-96 2.6-96.8Q-2-95.4-5-96Z',
  bun: 'M-6.3-91.5Q-7-100.6 0-100.6Q7-100.6 6.3-91.5Q5-96.4 0-97Q-5-96.4-6.3-91.5Z',
  ponytail: 'M-6.3-91.5Q-7.2-100.8 0-100.8Q7.2-100.8 6.3-91.5Q5.4-95.4 1-97.4Q-4-96-6.3-91.5Z',
  braid: 'M-6.5-90.5Q-7.4-100.8 0-100.8Q7.4-100.8 6.5-90.5Q5.6-95.4 0.4-97.8Q-5-95.6-6.5-90.5Z',
  long: 'M-7.2-86Q-8.4-101 0-101Q8.4-101 7.2-86Q6.4-94 1-97.2Q-5-95.6-7.2-86Z',
  waves: 'M-7.4-87Q-8.8-101.4 0-101.4Q8.8-101.4 7.4-87Q7.2-93.4 3.4-96.6Q-3-96.6-7.4-87Z',
  bob: 'M-7.6-85Q-8.6-101 0-101Q8.6-101 7.6-85Q6.6-94.6 4-95.6H-4Q-6.6-94.6-7.6-85Z',
  curly: 'M-6.6-93Q-7-99 0-99.4Q7-99 6.6-93Q4-96.4 0-96Q-4-96.4-6.6-93Z',
  afro: 'M-6.4-92Q-6.6-100 0-100.2Q6.6-100 6.4-92Q4.6-97 0-97.2Q-4.6-97-6.4-92Z',
  buzz: 'M-6-92.6Q-6.2-100 0-100Q6.2-100 6-92.6Q4.8-97 0-97.3Q-4.8-97-6-92.6Z',
  headscarf:
    'M-7.8-88Q-8.6-101.4 0-101.4Q8.6-101.4 7.8-88Q8.2-80.4 5.4-78.4Q0-75.6-5.4-78.4Q-8.2-80.4-7.8-88ZM-5-91.6Q-4.8-86 0-85Q4.8-86 5-91.6Q4.4-97.2 0-97.2Q-4.4-97.2-5-91.6Z',
  hood: 'M-8.4-86Q-9.4-102.6 0-102.6Q9.4-102.6 8.4-86Q6-97.4 0-97.8Q-6-97.4-8.4-86Z',
  beanie: 'M-6.8-93.5Q-7.4-103 0-103Q7.4-103 6.8-93.5Z',
  cap: 'M-6.6-94.5Q-7-101.8 0-101.8Q7-101.8 6.6-94.5L10.6-93.8Q9.8-92.4 5-93.2H-6.4Z',
  helmet: 'M-7.4-94Q-7.6-103.4 0-103.4Q7.6-103.4 7.4-94L9-93V-91.8H-9V-93Z',
  chef: 'M-6.2-95Q-9.6-100-6.4-103.4Q-3-107 0-105Q3-107 6.4-103.4Q9.6-100 6.2-95Z',
  turban: 'M-7.2-92.6Q-9.4-104.6 0-105Q9.4-104.6 7.2-92.6Q4-98 0-98.2Q-4-98-7.2-92.6Z',
  hat: 'M-6.5-95.6Q-6.6-104.2-2.6-104Q0-102.8 2.6-104Q6.6-104.2 6.5-95.6Q10.4-95.4 10.6-94.2Q0-92.6-10.6-94.2Q-10.4-95.4-6.5-95.6Z',
};

const AWAY = 'M-6.5-89Q-7.6-100.8 0-100.8Q7.6-100.8 6.5-89Q4-85 0-85Q-4-85-6.5-89Z';
const BEARD = 'M-5.9-93Q-6.8-84.4 0-82.6Q6.8-84.4 5.9-93Q5-88.8 2.4-88.8Q0-89.6-2.4-88.8Q-5-88.8-5.9-93Z';

/** Worn over the hair, which shows at the temples and in the neck. */
const OVER_HAIR: readonly Hair[] = ['beanie', 'cap', 'helmet', 'chef', 'hat', 'turban'];
const COVERS_ALL: readonly Hair[] = ['headscarf', 'hood'];

const headwear = ({ hair, hairColour, coat, headwear: chosen }: Head): string => {
  const colours: Partial<Record<Hair, string>> = {
    headscarf: chosen ?? mix(coat, '#F6E9D2', 0.55),
    hood: mix(coat, '#0E1A24', 0.14),
    beanie: chosen ?? mix(coat, '#1A2733', 0.35),
    cap: chosen ?? mix(coat, '#1A2733', 0.5),
    hat: chosen ?? '#5B4A3E',
    turban: chosen ?? mix(coat, '#F6E9D2', 0.3),
    helmet: '#E5B94E',
    chef: '#EFE9DC',
  };
  return colours[hair] ?? hairColour;
};

/** Knots, curls, plaits, seams: what an outline cannot say. */
function extras({ hair, ...head }: Head, colour: string, dye: Dye): string {
  const seam = dye(mix(headwear({ hair, ...head }), '#0E1A24', 0.24));
  if (hair === 'bun') return circle(0.6, -102.4, 3.3, colour);
  if (hair === 'beanie')
    return rect(-7.2, -96, 14.4, 3.2, dye(mix(headwear({ hair, ...head }), '#FFFFFF', 0.16)), { rx: 1.6 });
  if (hair === 'braid')
    return times(5, (i) =>
      ellipse(6.4 + (i % 2) * 0.6, -87 + i * 3.1, 2.5 - i * 0.14, 2.6, i % 2 ? seam : colour),
    );
  if (hair === 'turban') return stroke('M-6.4-96Q0-104 7.2-99.6M-7-94.6Q-2-101 4-103.4', seam, 0.9);
  if (hair === 'hat') return stroke('M-6.5-96.6Q0-95 6.5-96.6', seam, 1.8);
  if (hair === 'headscarf') return stroke('M5.2-84Q3-79.6-3.6-78', seam, 0.9, { opacity: 0.7 });
  if (hair !== 'curly') return '';
  return [-6.2, -3.6, 0, 3.6, 6.2]
    .map((x, i) => circle(x, [-94.6, -98.6, -100.4, -98.6, -94.6][i] ?? -98, 3.5, colour))
    .join('');
}

/** Behind everything but the shoulders: drawn before the coat, so that long hair falls down the back. */
export function hairBehind(head: Head, dye: Dye): string {
  const worn = BEHIND[head.hair];
  const colour = dye(headwear(head));
  if (head.hair === 'afro') return circle(0, -95.4, 10.2, colour);
  if (head.hair === 'curly') return circle(0, -94.6, 7.6, colour);
  return worn ? shape(worn, colour) : '';
}

/** Away from us: the back of the head is hair, or whatever is worn over it. */
function headAway(head: Head, colour: string, dye: Dye): string {
  const over = CROWN[head.hair];
  const nape = head.hair === 'bald' ? '' : shape(AWAY, dye(head.hairColour));
  const covered = COVERS_ALL.includes(head.hair) ? shape(AWAY, colour) : '';
  const skull = ellipse(0, -92.6, 5.9, 7.2, dye(head.skin));
  return (
    skull +
    nape +
    covered +
    hairBehind(head, dye) +
    (over ? shape(over, colour, COVERS_ALL.includes(head.hair) ? { 'fill-rule': 'nonzero' } : {}) : '') +
    extras(head, colour, dye)
  );
}

function glasses(dye: Dye): string {
  const rim = dye('#2A2F38');
  const lens = { stroke: rim, 'stroke-width': 0.7 };
  return (
    circle(-2.5, -92.4, 1.9, 'none', lens) +
    circle(2.5, -92.4, 1.9, 'none', lens) +
    stroke('M-0.6-92.7H0.6M-4.4-92.8L-5.6-93.4M4.4-92.8L5.6-93.4', rim, 0.7)
  );
}

export function headOf(head: Head, dye: Dye, facing: 'toward' | 'away'): string {
  const colour = dye(headwear(head));
  if (facing === 'away') return headAway(head, colour, dye);
  const crown = CROWN[head.hair];
  const sides = OVER_HAIR.includes(head.hair) ? ellipse(0, -93.4, 6.5, 5.4, dye(head.hairColour)) : '';
  const temples =
    head.hair === 'bald' ? ellipse(0, -93.4, 6.4, 3.4, dye(head.hairColour), { opacity: 0.85 }) : '';
  const skin = dye(head.skin);
  const face = ellipse(0, -92.4, 5.7, 7, skin) + rect(-2.6, -88, 5.2, 5, skin);
  return (
    sides +
    temples +
    face +
    (head.beard ? shape(BEARD, dye(head.hairColour)) : '') +
    (head.glasses ? glasses(dye) : '') +
    (crown ? shape(crown, colour, { 'fill-rule': 'evenodd' }) : '') +
    extras(head, colour, dye)
  );
}
