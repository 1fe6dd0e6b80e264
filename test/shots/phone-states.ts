import { at, clicks, pressEscape, type State, VOTE_AGAIN, type Walk } from './state.ts';

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
  at('lobby'),
  at('briefing'),
  at('third-visit/reading', 'choice-reading'),
  at('third-visit/answering', 'choice-answering'),
  ...OVER_A_VOTE,
  { name: 'choice-chosen', press: clicks('[role=radio]', 1) },
  at('third-visit/closed', 'choice-closed'),
  at('third-visit/revealed', 'choice-revealed'),
  VOTE_AGAIN,
  at('third-visit/revealed', 'choice-shift'),
  at('third-visit/settled', 'choice-settled'),
  at('thursday-cafe/reading', 'story'),
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
  at('inspect-or-map/settled', 'choice-settled-second'),
  { name: 'event', happens: ({ room }) => room.facilitator({ do: 'inject', inject: 'polite-caller' }) },
  at('one-table/answering', 'board-answering'),
  { name: 'board-notes', happens: ({ room }) => room.answer() },
  at('one-table/settled', 'board-settled'),
  at('first-talk/answering', 'role-choice-answering'),
  at('first-talk/revealed', 'role-choice-revealed'),
  at('next-days/answering', 'rank-answering'),
  { name: 'rank-moved', press: clicks('button.move:not([aria-disabled=true])', 1) },
  at('next-days/revealed', 'rank-revealed'),
  at('next-days/settled', 'rank-settled'),
  at('debrief', 'debrief-second'),
  at('agency-rule/answering', 'led-choice-answering'),
  at('agency-rule/settled', 'led-choice-settled'),
  at('closing'),
  at('ended'),
];

export const PHONE_WALKS: readonly Walk[] = [
  { surface: 'phone', asks: { surface: 'play' }, states: [...FIRST_ROUND, ...LATER_ROUNDS] },
  {
    surface: 'phone',
    asks: { surface: 'play', door: '1', me: 'late' },
    states: [{ name: 'waiting-to-be-let-in' }],
  },
];
