import type { Id, Scenario, Scene } from '../scenario/scenario.ts';
import { sceneOf } from '../scenario/story.ts';
import type { Place } from './move.ts';
import type { Phase, Session, Step, Story, Visit } from './session.ts';

/** The scene the room is in, or none in the lobby, a debrief or at the end. */
export interface Present {
  readonly visit: Visit;
  readonly scene: Scene;
  readonly step: Step;
}

export function present(scenario: Scenario, session: Session): Present | null {
  const { phase } = session.story;
  const latest = latestScene(scenario, session.story);
  if (phase.at !== 'scene' || !latest) return null;
  return { ...latest, step: phase.step };
}

/** The scene entered last, whether or not the room is still in it. */
export function latestScene(scenario: Scenario, story: Story): { visit: Visit; scene: Scene } | null {
  const visit = story.visits.at(-1);
  const scene = visit && sceneOf(scenario, visit.round, visit.scene);
  return visit && scene ? { visit, scene } : null;
}

export function placeOf({ turn, story: { phase } }: Session): Place {
  return { turn, at: phase.at === 'scene' || phase.at === 'inject' ? phase.step.is : phase.at };
}

export const withPhase = (session: Session, phase: Phase): Session => ({
  ...session,
  story: { ...session.story, phase },
});

export const withStep = (session: Session, step: Step): Session => withPhase(session, { at: 'scene', step });

export function withVisit(session: Session, change: Partial<Visit>): Session {
  const visits = session.story.visits.map((visit, index, all) =>
    index === all.length - 1 ? { ...visit, ...change } : visit,
  );
  return { ...session, story: { ...session.story, visits } };
}

/** Enters a scene: a new turn, a new visit, and the checkpoint that rewind restores. */
export function enterScene(session: Session, round: Id, scene: Id): Session {
  const turn = session.turn + 1;
  const visit: Visit = { turn, round, scene, ballots: [], notes: [], decision: null };
  const story: Story = {
    ...session.story,
    phase: { at: 'scene', step: { is: 'reading' } },
    visits: [...session.story.visits, visit],
  };
  return { ...session, turn, story, checkpoints: [...session.checkpoints, { turn, story }] };
}
