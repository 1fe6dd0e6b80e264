import { accept, refuse } from '../outcome.ts';
import { withPhase } from '../present.ts';
import type { Rule } from './rule.ts';

/** From the middle of a round to its debrief. */
export const endRound: Rule<'end-round'> = ({ session }) => {
  const { phase, visits } = session.story;
  const round = visits.at(-1)?.round;
  if ((phase.at !== 'scene' && phase.at !== 'inject') || !round) return refuse('wrong-phase');
  return accept(withPhase({ ...session, turn: session.turn + 1 }, { at: 'debrief', round }));
};

/** From anywhere to the closing, with the ending the scenario keeps for leaving early. */
export const finish: Rule<'finish'> = ({ scenario, session }) => {
  if (session.story.phase.at === 'closing') return refuse('wrong-phase');
  const turn = session.turn + 1;
  return accept(withPhase({ ...session, turn, paused: null }, { at: 'closing', ending: scenario.early }));
};
