import { accept, refuse } from '../outcome.ts';
import { withPhase } from '../present.ts';
import { dealMissing } from '../roles.ts';
import type { Rule } from './rule.ts';

/** Lobby → briefing. Whoever has no role yet is dealt one. */
export const start: Rule<'start'> = ({ scenario, session }) => {
  if (session.story.phase.at !== 'lobby') return refuse('wrong-phase');
  return accept(withPhase(dealMissing(scenario, session), { at: 'briefing' }));
};
