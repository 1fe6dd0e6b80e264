import { own } from '../../scenario/own.ts';
import { accept, refuse } from '../outcome.ts';
import { present, withPhase } from '../present.ts';
import type { Rule } from './rule.ts';

/** A prepared event card between two scenes; each at most once on a path. */
export const inject: Rule<'inject'> = ({ scenario, session }, { inject: id }) => {
  if (present(scenario, session)?.step.is !== 'settled') return refuse('wrong-phase');
  if (!own(scenario.injects, id)) return refuse('unknown-id');
  if (session.story.injected.includes(id)) return refuse('already-used');
  const story = { ...session.story, injected: [...session.story.injected, id] };
  const next = { ...session, turn: session.turn + 1, story };
  return accept(withPhase(next, { at: 'inject', inject: id, step: { is: 'reading' } }));
};
