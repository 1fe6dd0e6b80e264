import { accept, type Outcome, refuse } from '../outcome.ts';
import { enterScene, withPhase } from '../present.ts';
import type { Session } from '../session.ts';
import type { Rule } from './rule.ts';

/** To the start of this scene, or of the one before when already at the start. */
export const back: Rule<'back'> = ({ session }) => {
  const { phase, visits } = session.story;
  if (phase.at === 'inject') return backFromInject(session, phase.inject, phase.step.is);
  if (phase.at !== 'scene') return refuse('wrong-phase');
  const index = visits.length - (phase.step.is === 'reading' ? 2 : 1);
  return index < 0 ? refuse('wrong-phase') : accept(rewound(session, index));
};

/** To the reading of an earlier scene, to try the other branch; the path left behind stays on the map. */
export const rewind: Rule<'rewind'> = ({ session }, { turn }) => {
  const { phase, visits } = session.story;
  if (phase.at === 'lobby' || phase.at === 'briefing' || phase.at === 'ended') return refuse('wrong-phase');
  const index = visits.findIndex((visit) => visit.turn === turn);
  return index < 0 ? refuse('unknown-id') : accept(rewound(session, index));
};

function backFromInject(session: Session, inject: string, step: 'reading' | 'settled'): Outcome {
  if (step === 'settled') return accept(rewound(session, session.story.visits.length - 1));
  const injected = session.story.injected.filter((id) => id !== inject);
  const story = { ...session.story, injected };
  return accept(
    withPhase({ ...session, story, turn: session.turn + 1 }, { at: 'scene', step: { is: 'settled' } }),
  );
}

/** The story of the checkpoint, the room as it is, and a turn nobody has answered yet. */
function rewound(session: Session, index: number): Session {
  const visit = session.story.visits[index];
  const checkpoint = session.checkpoints[index];
  if (!visit || !checkpoint) throw new Error(`no checkpoint ${index} of ${session.checkpoints.length}`);
  const left = session.story.visits.slice(index).filter((each) => each.decision);
  const after = session.story.visits[index - 1]?.turn ?? 0;
  return enterScene(
    {
      ...session,
      story: { ...checkpoint.story, visits: checkpoint.story.visits.slice(0, -1) },
      checkpoints: session.checkpoints.slice(0, index),
      abandoned: left.length > 0 ? [...session.abandoned, { after, visits: left }] : session.abandoned,
    },
    visit.round,
    visit.scene,
  );
}
