import type { Id, Scenario, Scene, SceneOf, Then } from '../../scenario/scenario.ts';
import { applyEffects, ROUND_END } from '../../scenario/story.ts';
import { factsOf } from '../facts.ts';
import { leading, whyChoiceRefused } from '../kinds/choice.ts';
import { kindRules } from '../kinds/kind-rules.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { type Present, present, withStep, withVisit } from '../present.ts';
import type { Decision, Session, Visit } from '../session.ts';
import type { Rule, Situation } from './rule.ts';

/** Revealed (a board: answering) → settled: the decided choice counts, or the one the facilitator names. */
export const settle: Rule<'settle'> = (situation, { choice }) => {
  const now = present(situation.scenario, situation.session);
  const ready = now?.scene.kind === 'board' ? 'answering' : 'revealed';
  if (!now || now.step.is !== ready) return refuse('wrong-phase');
  if (now.scene.kind !== 'choice') return accept(settled(situation.session, { choice: null, how: 'group' }));
  return settleChoice(situation, now.scene, now.visit, choice);
};

/** From any unsettled step to settled. A choice needs to be told which choice shall count. */
export const skip: Rule<'skip'> = ({ scenario, session }, { choice }) => {
  const now = present(scenario, session);
  if (!now || now.step.is === 'settled') return refuse('wrong-phase');
  if (now.scene.kind === 'story') return accept(settleStory(scenario, session, now.scene, 'skip'));
  if (now.scene.kind !== 'choice') return accept(settled(session, { choice: null, how: 'skip' }));
  if (choice === undefined) return refuse('name-a-choice');
  return decide({ scenario, session }, now.scene, { choice, how: 'skip' });
};

function settleChoice(
  situation: Situation,
  scene: SceneOf<'choice'>,
  visit: Visit,
  named: Id | undefined,
): Outcome {
  const lead = leading(kindRules(scene).tally(scene, visit.ballots.at(-1) ?? {}));
  const only = lead.length === 1 ? lead[0] : undefined;
  const own = scene.decidedBy === 'facilitator';
  const choice = named ?? (own ? undefined : only);
  if (choice === undefined) return refuse('name-a-choice');
  const room = typeof scene.decidedBy === 'object' ? 'role' : 'group';
  const how = own || only === undefined ? 'facilitator' : choice === only ? room : 'overrule';
  return decide(situation, scene, { choice, how });
}

function decide(
  { scenario, session }: Pick<Situation, 'scenario' | 'session'>,
  scene: SceneOf<'choice'>,
  decision: Decision & { readonly choice: Id },
): Outcome {
  const refused = whyChoiceRefused(scene, decision.choice, factsOf(session.story));
  if (refused) return { ok: false, refusal: refused };
  const taken = scene.choices.find((each) => each.id === decision.choice);
  return accept(withEffects(scenario, settled(session, decision), taken?.effects));
}

const settled = (session: Session, decision: Decision): Session =>
  withStep(withVisit(session, { decision }), { is: 'settled' });

export function settleStory(
  scenario: Scenario,
  session: Session,
  scene: SceneOf<'story'>,
  how: 'read' | 'skip',
): Session {
  return withEffects(scenario, settled(session, { choice: null, how }), scene.effects);
}

function withEffects(scenario: Scenario, session: Session, effects: SceneOf<'story'>['effects']): Session {
  const { gauges, flags } = applyEffects(scenario, session.story, effects);
  return { ...session, story: { ...session.story, gauges, flags } };
}

/** Where a settled scene leads: a choice by the choice that counted, every other kind by its own `then`. */
export function thenOf(scene: Scene, visit: Present['visit']): Then {
  if (scene.kind !== 'choice') return scene.then;
  return scene.choices.find((each) => each.id === visit.decision?.choice)?.then ?? ROUND_END;
}
