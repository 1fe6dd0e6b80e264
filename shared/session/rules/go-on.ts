import { applyEffects, nextAfterRound, nextScene, ROUND_END, roundOf } from '../../scenario/story.ts';
import { factsOf } from '../facts.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { enterScene, latestScene, placeOf, withPhase } from '../present.ts';
import type { Session } from '../session.ts';
import type { Rule, Situation } from './rule.ts';
import { settleStory, thenOf } from './settle.ts';

/** On to whatever comes next, wherever the room stands. */
export const goOn: Rule<'go-on'> = (situation, { from }) => {
  const { session } = situation;
  const { phase } = session.story;
  const here = placeOf(session);
  if (from && (from.turn !== here.turn || from.at !== here.at)) return refuse('too-late');
  switch (phase.at) {
    case 'briefing':
      return accept(enterFirst(situation, 0));
    case 'scene':
      return fromScene(situation);
    case 'inject':
      return fromInject(situation, phase.inject, phase.step.is);
    case 'debrief':
      return accept(afterDebrief(situation, phase.round));
    case 'closing':
      return accept(withPhase(session, { at: 'ended', ending: phase.ending }));
    default:
      return refuse('wrong-phase');
  }
};

function fromScene({ scenario, session }: Situation): Outcome {
  const { phase } = session.story;
  const latest = latestScene(scenario, session.story);
  if (phase.at !== 'scene' || !latest) return refuse('wrong-phase');
  if (phase.step.is === 'settled') return accept(afterScene({ scenario, session }));
  if (phase.step.is !== 'reading' || latest.scene.kind !== 'story') return refuse('wrong-phase');
  return accept(settleStory(scenario, session, latest.scene, 'read'));
}

function fromInject({ scenario, session }: Situation, id: string, step: 'reading' | 'settled'): Outcome {
  if (step === 'settled') return accept(afterScene({ scenario, session }));
  const story = applyEffects(scenario, session.story, scenario.injects[id]?.effects);
  const settled = { ...session, story: { ...session.story, gauges: story.gauges, flags: story.flags } };
  return accept(
    withPhase(settled, { at: 'inject', inject: id, step: { is: 'settled', was: session.story.gauges } }),
  );
}

/** From a settled scene to the next one, or to the round's debrief. */
function afterScene({ scenario, session }: Pick<Situation, 'scenario' | 'session'>): Session {
  const latest = latestScene(scenario, session.story);
  if (!latest) return session;
  const next = nextScene(thenOf(latest.scene, latest.visit), factsOf(session.story));
  if (next === ROUND_END) return withPhase(session, { at: 'debrief', round: latest.visit.round });
  return enterScene(session, latest.visit.round, next);
}

function afterDebrief({ scenario, session }: Situation, id: string): Session {
  const round = roundOf(scenario, id);
  const next = round ? nextAfterRound(scenario, round, factsOf(session.story)) : { ending: scenario.early };
  if ('ending' in next) return withPhase(session, { at: 'closing', ending: next.ending });
  const target = roundOf(scenario, next.round);
  return target ? enterScene(session, target.id, target.start) : session;
}

function enterFirst({ scenario, session }: Situation, index: number): Session {
  const round = scenario.rounds[index];
  return round ? enterScene(session, round.id, round.start) : session;
}
