import { SECOND_ROUND, TO_THE_END, UP_TO_THE_VOTE, VOTE_AND_STORY } from './session-states.ts';
import { at, type State, type Walk } from './state.ts';

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
  ...UP_TO_THE_VOTE,
  ...ANSWERING,
  ...VOTE_AND_STORY,
  at('small-signs/reading', 'spot-reading'),
  at('small-signs/answering', 'spot-answering'),
  at('small-signs/revealed', 'spot-revealed'),
  at('small-signs/settled', 'spot-settled'),
  at('debrief', 'debrief-first'),
  at('inspect-or-map/reading', 'choice-reading-second'),
  ...SECOND_ROUND,
  ...TO_THE_END,
];

export const STAGE_WALKS: readonly Walk[] = [
  { surface: 'stage', asks: { surface: 'stage' }, states: SESSION },
  { surface: 'stage', asks: { surface: 'stage', people: '1' }, states: [at('lobby', 'lobby-one-person')] },
  { surface: 'stage', asks: { surface: 'stage', people: '40' }, states: [at('lobby', 'lobby-forty')] },
];
