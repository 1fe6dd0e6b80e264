import type { Scenario } from '../scenario/scenario.ts';
import { kindRules } from './kinds/kind-rules.ts';
import type { Actor, Intent, IntentKind } from './move.ts';
import { present } from './present.ts';
import type { Session } from './session.ts';
import { transition } from './transition.ts';

/**
 * What this actor may do now: lights the buttons. Asked of the rules themselves by trying an example of each intent,
 * so that a button and its rule can never disagree. `name-a-choice` counts as possible: the button asks which.
 */
export function possible(scenario: Scenario, session: Session, by: Actor): readonly IntentKind[] {
  const examples =
    by.is === 'seat' ? seatExamples(scenario, session) : facilitatorExamples(scenario, session);
  const accepted = examples.filter((intent) => {
    const outcome = transition(scenario, session, { v: 1, id: 'example', at: session.at, by, intent });
    return outcome.ok || outcome.refusal.code === 'name-a-choice';
  });
  return [...new Set(accepted.map((intent) => intent.do))];
}

function facilitatorExamples(scenario: Scenario, session: Session): readonly Intent[] {
  const { visits, injected } = session.story;
  const unused = Object.keys(scenario.injects).find((id) => !injected.includes(id)) ?? '';
  const decided = visits.find((visit) => visit.decision);
  return [
    { do: 'start' },
    { do: 'go-on' },
    { do: 'open' },
    { do: 'close' },
    { do: 'reveal' },
    { do: 'vote-again' },
    { do: 'settle' },
    { do: 'skip' },
    { do: 'back' },
    { do: 'rewind', turn: decided?.turn ?? -1 },
    { do: 'inject', inject: unused },
    { do: 'extend', seconds: 30 },
    { do: 'pause' },
    { do: 'resume' },
    { do: 'end-round' },
    { do: 'finish' },
  ];
}

function seatExamples(scenario: Scenario, session: Session): readonly Intent[] {
  const now = present(scenario, session);
  const { turn } = session;
  const examples: Intent[] = [
    { do: 'pulse', when: 'before', answers: {} },
    { do: 'pulse', when: 'after', answers: {} },
    { do: 'withdraw', turn },
  ];
  const action = session.opening.actions[0];
  if (action) examples.push({ do: 'pick-action', action, picked: false });
  if (now && kindRules(now.scene).ballots) {
    examples.push(...answersToTry(now.scene).map((answer) => ({ do: 'answer', turn, answer }) as const));
  }
  if (now?.scene.kind === 'board') {
    const column = now.scene.columns[0]?.id ?? '';
    examples.push({ do: 'note', turn, note: 'example', column, text: 'example' });
  }
  return examples;
}

type Ballots = NonNullable<ReturnType<typeof present>>['scene'];

function answersToTry(scene: Ballots): readonly (readonly string[])[] {
  if (scene.kind === 'choice') return scene.choices.map(({ id }) => [id]);
  return scene.kind === 'rank' ? [scene.steps.map(({ id }) => id)] : [[]];
}
