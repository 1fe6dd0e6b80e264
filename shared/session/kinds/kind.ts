import type { Kind, SceneOf } from '../../scenario/scenario.ts';
import type { Facts } from '../../scenario/story.ts';
import type { Refusal } from '../outcome.ts';
import type { Answer, Ballot } from '../session.ts';

/** What a kind of scene asks of one device, and how the answers add up. */
export interface KindRules<K extends Kind> {
  /** Whether devices answer by ballot (choice, spot, rank). */
  readonly ballots: boolean;
  check(scene: SceneOf<K>, answer: Answer, facts: Facts): Refusal | null;
  /** Counts by option id: votes, marks or Borda points; every option is there, with 0 if need be. */
  tally(scene: SceneOf<K>, ballot: Ballot): Readonly<Record<string, number>>;
}

export function zeroed(options: readonly { readonly id: string }[]): Record<string, number> {
  return Object.fromEntries(options.map(({ id }) => [id, 0]));
}
