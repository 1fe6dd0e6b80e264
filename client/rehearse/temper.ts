import { between, type Chance } from '#shared/session/chance.ts';

/** How somebody of a rehearsal goes about things. In a real room there is at least one of each. */
export const TEMPERS = ['quick', 'slow', 'follows', 'doubts', 'late', 'wanders'] as const;
export type Temper = (typeof TEMPERS)[number];

/** What a person does by themselves. `turn` deeds belong to one place of the story and are forgotten after it. */
export type Deed =
  | 'come'
  | 'answer'
  | 'answer-differently'
  | 'note'
  | 'pulse'
  | 'pick'
  | 'go'
  | 'come-back'
  | 'step-out'
  | 'step-in';

export interface Plan {
  readonly afterMs: number;
  readonly deed: Deed;
}

/** Where the room is, as far as it moves people to do something. */
export type Occasion =
  | { readonly is: 'arriving'; readonly hasBegun: boolean }
  | { readonly is: 'pulse' }
  /** `nth`: how many scenes there were before this one. */
  | { readonly is: 'reading'; readonly nth: number }
  | { readonly is: 'answering' }
  | { readonly is: 'noting' }
  | { readonly is: 'closing' }
  | { readonly is: 'nothing' };

/** From the opening of a vote to an answer, in ms: people read, and some of them read slowly. */
const THINKS_MS: Readonly<Record<Temper, readonly [number, number]>> = {
  quick: [3_000, 7_000],
  doubts: [8_000, 13_000],
  wanders: [9_000, 16_000],
  late: [10_000, 18_000],
  follows: [15_000, 22_000],
  slow: [26_000, 38_000],
};

/** Comes in after the vote for them has begun to matter: the first scene is on. */
const LATE_BY_MS = 9_000;
const AWAY_FOR_MS = 25_000;

/** What somebody of this temper does on this occasion, and when. */
export function plansFor(temper: Temper, occasion: Occasion, chance: Chance): readonly Plan[] {
  const [soonest, latest] = THINKS_MS[temper];
  const thinks = (share = 1) => between(chance, soonest, latest) * share;
  switch (occasion.is) {
    case 'arriving':
      return arriving(temper, occasion.hasBegun, thinks);
    case 'pulse':
      // It may be skipped, and somebody does.
      return temper === 'wanders' ? [] : [{ afterMs: thinks(0.8), deed: 'pulse' }];
    case 'reading':
      return temper === 'wanders' ? wandering(occasion.nth) : [];
    case 'answering':
      return answering(temper, thinks());
    case 'noting':
      return noting(temper, thinks);
    case 'closing':
      return closing(temper, thinks);
    default:
      return [];
  }
}

function arriving(temper: Temper, hasBegun: boolean, thinks: (share: number) => number): readonly Plan[] {
  if (temper !== 'late') return [{ afterMs: thinks(0.3), deed: 'come' }];
  return hasBegun ? [{ afterMs: LATE_BY_MS, deed: 'come' }] : [];
}

/** Every third scene the phone goes dark, every third its owner steps out: both are seen in the first round. */
function wandering(nth: number): readonly Plan[] {
  if (nth % 3 === 1)
    return [
      { afterMs: 4_000, deed: 'go' },
      { afterMs: 4_000 + AWAY_FOR_MS, deed: 'come-back' },
    ];
  if (nth % 3 === 2)
    return [
      { afterMs: 6_000, deed: 'step-out' },
      { afterMs: 6_000 + AWAY_FOR_MS, deed: 'step-in' },
    ];
  return [];
}

function answering(temper: Temper, afterMs: number): readonly Plan[] {
  const answer: Plan = { afterMs, deed: 'answer' };
  return temper === 'doubts' ? [answer, { afterMs: afterMs * 1.8, deed: 'answer-differently' }] : [answer];
}

function noting(temper: Temper, thinks: () => number): readonly Plan[] {
  const first: Plan = { afterMs: thinks(), deed: 'note' };
  return temper === 'quick' || temper === 'doubts'
    ? [first, { afterMs: first.afterMs + thinks(), deed: 'note' }]
    : [first];
}

function closing(temper: Temper, thinks: () => number): readonly Plan[] {
  const picks: readonly Plan[] = [{ afterMs: thinks(), deed: 'pick' }];
  return temper === 'wanders' ? picks : [...picks, { afterMs: thinks() * 1.5, deed: 'pulse' }];
}

/** What belongs to a person and not to a scene: whoever went away comes back, wherever the story is by then. */
export const LASTING: readonly Deed[] = ['come', 'come-back', 'step-in'];
