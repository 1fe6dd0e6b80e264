import { at, type State, VOTE_AGAIN } from './state.ts';

/** What more than one surface is looked at in, in the order of a session; each adds what only it shows. */

export const UP_TO_THE_VOTE: readonly State[] = [
  at('lobby'),
  at('briefing'),
  at('third-visit/reading', 'choice-reading'),
];

export const VOTE_AND_STORY: readonly State[] = [
  at('third-visit/closed', 'choice-closed'),
  at('third-visit/revealed', 'choice-revealed'),
  VOTE_AGAIN,
  at('third-visit/revealed', 'choice-shift'),
  at('third-visit/settled', 'choice-settled'),
  at('thursday-cafe/reading', 'story'),
];

export const BOARD: readonly State[] = [
  at('one-table/answering', 'board-answering'),
  { name: 'board-notes', happens: ({ room }) => room.answer() },
];

/** From the second decision to the first look at a row of steps. */
export const SECOND_ROUND: readonly State[] = [
  at('inspect-or-map/settled', 'choice-settled-second'),
  { name: 'event', happens: ({ room }) => room.facilitator({ do: 'inject', inject: 'polite-caller' }) },
  ...BOARD,
  at('one-table/settled', 'board-settled'),
  at('first-talk/answering', 'role-choice-answering'),
  at('first-talk/revealed', 'role-choice-revealed'),
  at('next-days/answering', 'rank-answering'),
];

export const TO_THE_END: readonly State[] = [
  at('next-days/revealed', 'rank-revealed'),
  at('next-days/settled', 'rank-settled'),
  at('debrief', 'debrief-second'),
  at('agency-rule/answering', 'led-choice-answering'),
  at('agency-rule/settled', 'led-choice-settled'),
  at('closing'),
  at('ended'),
];
