import type { SceneOf } from '../../scenario/scenario.ts';
import { type Facts, holds } from '../../scenario/story.ts';
import type { Refusal } from '../outcome.ts';
import { type KindRules, zeroed } from './kind.ts';

/** Why a choice cannot be taken, or null. A closed choice is refused with its reason, never hidden. */
export function whyChoiceRefused(
  scene: SceneOf<'choice'>,
  id: string | undefined,
  facts: Facts,
): Refusal | null {
  const choice = scene.choices.find((each) => each.id === id);
  if (!choice) return { code: 'unknown-choice' };
  if (choice.if && !holds(choice.if, facts)) return { code: 'choice-closed', params: { choice: choice.id } };
  return null;
}

/** The choices with most votes; none without votes, several in a tie. */
export function leading(tally: Readonly<Record<string, number>>): readonly string[] {
  const most = Math.max(0, ...Object.values(tally));
  return most === 0 ? [] : Object.keys(tally).filter((id) => tally[id] === most);
}

export const choice: KindRules<'choice'> = {
  ballots: true,
  check(scene, answer, facts) {
    if (answer.length !== 1) return { code: 'unknown-choice' };
    return whyChoiceRefused(scene, answer[0], facts);
  },
  tally(scene, ballot) {
    const votes = zeroed(scene.choices);
    for (const [id] of Object.values(ballot)) if (id !== undefined) votes[id] = (votes[id] ?? 0) + 1;
    return votes;
  },
};
