import { at, type State, VOTE_AGAIN, type Walk } from './state.ts';

/** All that the big screen may show; slides that follow one another are turned by the walk itself. */

const ANSWERING: readonly State[] = [
  at('third-visit/answering', 'choice-answering'),
  { name: 'choice-half-answered', happens: ({ room }) => room.answer(5) },
  {
    name: 'paused',
    happens: ({ room }) => room.facilitator({ do: 'pause' }),
    undo: ({ room }) => room.facilitator({ do: 'resume' }),
  },
];

const SESSION: readonly State[] = [
  at('lobby'),
  at('briefing'),
  at('third-visit/reading', 'choice-reading'),
  ...ANSWERING,
  at('third-visit/closed', 'choice-closed'),
  at('third-visit/revealed', 'choice-revealed'),
  VOTE_AGAIN,
  at('third-visit/revealed', 'choice-shift'),
  at('third-visit/settled', 'choice-settled'),
  at('thursday-cafe/reading', 'story'),
  at('small-signs/reading', 'spot-reading'),
  at('small-signs/answering', 'spot-answering'),
  at('small-signs/revealed', 'spot-revealed'),
  at('small-signs/settled', 'spot-settled'),
  at('debrief', 'debrief-first'),
  at('inspect-or-map/reading', 'choice-reading-second'),
  at('inspect-or-map/settled', 'choice-settled-second'),
  { name: 'event', happens: ({ room }) => room.facilitator({ do: 'inject', inject: 'polite-caller' }) },
  at('one-table/answering', 'board-answering'),
  { name: 'board-notes', happens: ({ room }) => room.answer() },
  at('one-table/settled', 'board-settled'),
  at('first-talk/answering', 'role-choice-answering'),
  at('first-talk/revealed', 'role-choice-revealed'),
  at('next-days/answering', 'rank-answering'),
  at('next-days/revealed', 'rank-revealed'),
  at('next-days/settled', 'rank-settled'),
  at('debrief', 'debrief-second'),
  at('agency-rule/answering', 'led-choice-answering'),
  at('agency-rule/settled', 'led-choice-settled'),
  at('closing'),
  at('ended'),
];

export const STAGE_WALKS: readonly Walk[] = [
  { surface: 'stage', asks: { surface: 'stage' }, states: SESSION },
  { surface: 'stage', asks: { surface: 'stage', people: '1' }, states: [at('lobby', 'lobby-one-person')] },
  { surface: 'stage', asks: { surface: 'stage', people: '40' }, states: [at('lobby', 'lobby-forty')] },
];
