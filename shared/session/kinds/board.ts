import type { KindRules } from './kind.ts';

/** Short notes into columns; answered by `note`, not by ballot. */
export const board: KindRules<'board'> = {
  ballots: false,
  check: () => ({ code: 'wrong-phase' }),
  tally: () => ({}),
};
