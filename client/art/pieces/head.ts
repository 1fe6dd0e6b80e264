import { circle, ellipse, mix, rect, shape } from '../paint.ts';

export type Hair =
  | 'short'
  | 'bun'
  | 'long'
  | 'bob'
  | 'curly'
  | 'bald'
  | 'headscarf'
  | 'beanie'
  | 'cap'
  | 'hood'
  | 'helmet'
  | 'chef';

interface Head {
  readonly hair: Hair;
  readonly hairColour: string;
  readonly skin: string;
  readonly coat: string;
}
type Dye = (colour: string) => string;

/** What hangs behind the head and neck. */
const BEHIND: Partial<Record<Hair, string>> = {
  long: 'M-7-95Q-9-80-7.4-74Q0-70 7.4-74Q9-80 7-95Z',
  bob: 'M-7.4-95Q-9-86-7.4-83Q0-80.5 7.4-83Q9-86 7.4-95Z',
  headscarf: 'M-7.8-94Q-9.4-84-8.6-79Q0-74 8.6-79Q9.4-84 7.8-94Z',
  hood: 'M-8.4-93Q-9.6-84-7-80H7Q9.6-84 8.4-93Z',
};

/** What covers the crown when the person faces us: a fringe line, never a face. */
const CROWN: Partial<Record<Hair, string>> = {
  short: 'M-6.3-92Q-7-100.6 0-100.8Q7-100.6 6.3-92Q5.4-96 2.6-96.8Q-2-95.4-5-96Z',
  bun: 'M-6.3-91.5Q-7-100.6 0-100.6Q7-100.6 6.3-91.5Q5-96.4 0-97Q-5-96.4-6.3-91.5Z',
  long: 'M-7.2-87Q-8.4-101 0-101Q8.4-101 7.2-87Q6.4-94 1-97.2Q-5-95.6-7.2-87Z',
  bob: 'M-7.6-86Q-8.6-101 0-101Q8.6-101 7.6-86Q6.6-94.6 4-95.6H-4Q-6.6-94.6-7.6-86Z',
  curly: 'M-6.6-92Q-7-97 0-97.4Q7-97 6.6-92Q4-95.6 0-95.4Q-4-95.6-6.6-92Z',
  headscarf: 'M-7.8-88Q-8.6-101.4 0-101.4Q8.6-101.4 7.8-88Q6-96.6 0-97Q-6-96.6-7.8-88Z',
  hood: 'M-8.4-88Q-9.4-102.6 0-102.6Q9.4-102.6 8.4-88Q6-97.4 0-97.8Q-6-97.4-8.4-88Z',
  beanie: 'M-6.8-93.5Q-7.4-103 0-103Q7.4-103 6.8-93.5Z',
  cap: 'M-6.6-94.5Q-7-101.8 0-101.8Q7-101.8 6.6-94.5L10.6-93.8Q9.8-92.4 5-93.2H-6.4Z',
  helmet: 'M-7.4-94Q-7.6-103.4 0-103.4Q7.6-103.4 7.4-94L9-93V-91.8H-9V-93Z',
  chef: 'M-6.2-95Q-9.6-100-6.4-103.4Q-3-107 0-105Q3-107 6.4-103.4Q9.6-100 6.2-95Z',
};

const AWAY = 'M-6.5-89Q-7.6-100.8 0-100.8Q7.6-100.8 6.5-89Q4-85 0-85Q-4-85-6.5-89Z';

const headwear = (head: Head): string => {
  const colours: Partial<Record<Hair, string>> = {
    headscarf: mix(head.coat, '#F6E9D2', 0.55),
    hood: mix(head.coat, '#0E1A24', 0.14),
    beanie: mix(head.coat, '#1A2733', 0.35),
    cap: mix(head.coat, '#1A2733', 0.5),
    helmet: '#E5B94E',
    chef: '#EFE9DC',
  };
  return colours[head.hair] ?? head.hairColour;
};

const extras = (head: Head, colour: string, dye: Dye): string => {
  if (head.hair === 'bun') return circle(0.6, -102.4, 3.3, colour);
  if (head.hair === 'beanie')
    return rect(-7.2, -96, 14.4, 3.2, dye(mix(headwear(head), '#FFFFFF', 0.16)), { rx: 1.6 });
  if (head.hair !== 'curly') return '';
  return [-6, -3.4, 0, 3.4, 6]
    .map((x, i) => circle(x, [-95.5, -99.4, -100.8, -99.4, -95.5][i] ?? -98, 3.5, colour))
    .join('');
};

/** Away from us: the back of the head is hair, or whatever is worn over it. */
function headAway(head: Head, colour: string, dye: Dye): string {
  const worn = BEHIND[head.hair];
  const over = CROWN[head.hair];
  const nape = head.hair === 'bald' ? '' : shape(AWAY, dye(head.hairColour));
  const covered = head.hair === 'headscarf' || head.hair === 'hood' ? shape(AWAY, colour) : '';
  const skull = ellipse(0, -92.6, 5.9, 7.2, dye(head.skin));
  return (
    skull +
    nape +
    covered +
    (worn ? shape(worn, colour) : '') +
    (over ? shape(over, colour) : '') +
    extras(head, colour, dye)
  );
}

export function headOf(head: Head, dye: Dye, facing: 'toward' | 'away'): string {
  const colour = dye(headwear(head));
  if (facing === 'away') return headAway(head, colour, dye);
  const behind = BEHIND[head.hair];
  const crown = CROWN[head.hair];
  const sides = ['beanie', 'cap', 'helmet', 'chef'].includes(head.hair)
    ? ellipse(0, -92.8, 6.6, 6.4, dye(head.hairColour))
    : '';
  const temples =
    head.hair === 'bald' ? ellipse(0, -91.4, 6.5, 4, dye(head.hairColour), { opacity: 0.8 }) : '';
  const skin = dye(head.skin);
  const face = ellipse(0, -92.4, 5.7, 7, skin) + rect(-2.6, -88, 5.2, 5, skin);
  return (
    (behind ? shape(behind, colour) : '') +
    sides +
    temples +
    face +
    (crown ? shape(crown, colour) : '') +
    extras(head, colour, dye)
  );
}
