import type { KindRules } from './kind.ts';

/** Something happens; read it, go on. */
export const story: KindRules<'story'> = {
  ballots: false,
  check: () => ({ code: 'wrong-phase' }),
  tally: () => ({}),
};
