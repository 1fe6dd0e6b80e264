import { BOARD, UP_TO_THE_VOTE, VOTE_AND_STORY } from './session-states.ts';
import { at, clicks, pressEscape, type State, type Walk } from './state.ts';

/** The shelf, and all that the console may show in the order of a session. */

const WHILE_VOTING: readonly State[] = [
  at('third-visit/answering', 'choice-answering'),
  {
    name: 'people-in-every-state',
    happens: ({ room }) => {
      room.answer(5);
      room.away.add('seat-2').add('seat-7');
      room.facilitator({ do: 'park', seat: 'seat-1' });
      room.seat('seat-3', { do: 'watch' });
      room.facilitator({ do: 'remind', seat: 'seat-0' });
      room.seat('seat-4', { do: 'step-out' });
      room.facilitator({ do: 'waiting-room', on: true });
      room.host({ do: 'take-seat', seat: 'door', name: 'Late Lark', language: 'en' });
    },
  },
  {
    name: 'reconnecting',
    happens: ({ room }) => room.connected('reconnecting'),
    undo: ({ room }) => room.connected('online'),
  },
  {
    name: 'paused',
    happens: ({ room }) => room.host({ do: 'facilitator-lost' }),
    undo: ({ room }) => room.facilitator({ do: 'resume' }),
  },
  { name: 'more', press: clicks('[data-more]'), after: pressEscape },
];

const SESSION: readonly State[] = [
  ...UP_TO_THE_VOTE,
  ...WHILE_VOTING,
  ...VOTE_AND_STORY,
  at('small-signs/revealed', 'spot-revealed'),
  at('small-signs/settled', 'spot-settled'),
  at('debrief', 'debrief-first'),
  ...BOARD,
  at('first-talk/answering', 'role-choice-answering'),
  at('next-days/revealed', 'rank-revealed'),
  at('next-days/settled', 'rank-settled'),
  at('agency-rule/revealed', 'led-choice-revealed'),
  at('closing'),
  { name: 'end-asked', press: clicks('[data-next=end-session]'), after: pressEscape },
  at('ended'),
];

const shelf = (name: string, asks: Walk['asks'] = {}): Walk => ({
  surface: 'console',
  asks: { surface: 'shelf', ...asks },
  states: [{ name }],
});

const lobby = (name: string, people: string): Walk => ({
  surface: 'console',
  asks: { surface: 'console', people, me: people === '0' ? '' : 'seat-0' },
  states: [at('lobby', name)],
});

export const CONSOLE_WALKS: readonly Walk[] = [
  shelf('shelf'),
  shelf('shelf-broken-case', { shelf: 'broken' }),
  shelf('shelf-empty', { shelf: 'empty' }),
  shelf('shelf-without-server', { server: 'away' }),
  shelf('shelf-loading', { server: 'silent' }),
  lobby('lobby-empty', '0'),
  { surface: 'console', asks: { surface: 'console' }, states: SESSION },
  lobby('lobby-forty', '40'),
];
