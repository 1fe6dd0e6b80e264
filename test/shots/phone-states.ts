import { SECOND_ROUND, TO_THE_END, UP_TO_THE_VOTE, VOTE_AND_STORY } from './session-states.ts';
import { at, clicks, pressEscape, type State, type Walk } from './state.ts';

/** All that one phone may show, in the order of a session. */

const OVER_A_VOTE: readonly State[] = [
  {
    name: 'reminded',
    happens: ({ room }) => room.facilitator({ do: 'remind', seat: 'seat-0' }),
  },
  {
    name: 'reconnecting',
    happens: ({ room }) => room.connected('reconnecting'),
    undo: ({ room }) => room.connected('online'),
  },
  { name: 'watching', happens: ({ room }) => room.seat('seat-0', { do: 'watch' }) },
  {
    name: 'parked',
    happens: ({ room }) => {
      room.seat('seat-0', { do: 'play' });
      room.facilitator({ do: 'park', seat: 'seat-0' });
    },
    undo: ({ room }) => room.facilitator({ do: 'unpark', seat: 'seat-0' }),
  },
  {
    name: 'paused',
    happens: ({ room }) => room.host({ do: 'facilitator-lost' }),
    undo: ({ room }) => room.facilitator({ do: 'resume' }),
  },
  { name: 'menu', press: clicks('.top-bar .bar-button', 2), after: pressEscape },
  { name: 'help', press: clicks('.top-bar .bar-button', 1), after: pressEscape },
  {
    name: 'stepped-out',
    happens: ({ room }) => room.seat('seat-0', { do: 'step-out' }),
    undo: ({ room }) => room.seat('seat-0', { do: 'return' }),
  },
];

const FIRST_ROUND: readonly State[] = [
  ...UP_TO_THE_VOTE,
  at('third-visit/answering', 'choice-answering'),
  ...OVER_A_VOTE,
  { name: 'choice-chosen', press: clicks('[role=radio]', 1) },
  ...VOTE_AND_STORY,
  at('small-signs/answering', 'spot-answering'),
  {
    name: 'spot-marked',
    press: async (page) => {
      await clicks('[role=checkbox]', 0)(page);
      await clicks('[role=checkbox]', 2)(page);
    },
  },
  at('small-signs/revealed', 'spot-revealed'),
  at('small-signs/settled', 'spot-settled'),
  at('debrief', 'debrief-first'),
];

const LATER_ROUNDS: readonly State[] = [
  ...SECOND_ROUND,
  { name: 'rank-moved', press: clicks('button.move:not([aria-disabled=true])', 1) },
  ...TO_THE_END,
];

export const PHONE_WALKS: readonly Walk[] = [
  { surface: 'phone', asks: { surface: 'play' }, states: [...FIRST_ROUND, ...LATER_ROUNDS] },
  {
    surface: 'phone',
    asks: { surface: 'play', door: '1', me: 'late' },
    states: [{ name: 'waiting-to-be-let-in' }],
  },
];
