import type { Id, Scenario } from '../scenario.ts';
import { type Facts, startingGauges } from '../story.ts';
import { conditionsOf, leavesOf } from './places.ts';

/** One state of the story, as far as anything that can still happen depends on it. */
export interface Position {
  readonly round: Id;
  readonly scene: Id;
  readonly facts: Facts;
  /** Event cards used up; only those that change something. */
  readonly injected: readonly Id[];
}

/** The history that some condition asks about; the rest makes no difference and is not kept. */
export interface Mentioned {
  readonly chose: ReadonlySet<string>;
  readonly visited: ReadonlySet<Id>;
}

export function mentionedIn(scenario: Scenario): Mentioned {
  const leaves = conditionsOf(scenario).flatMap(({ condition }) => leavesOf(condition));
  return {
    chose: new Set(leaves.flatMap((leaf) => ('chose' in leaf ? [leaf.chose] : []))),
    visited: new Set(leaves.flatMap((leaf) => ('visited' in leaf ? [leaf.visited] : []))),
  };
}

export const atStart = (scenario: Scenario): Facts => ({
  gauges: startingGauges(scenario),
  flags: [],
  chose: new Set(),
  visited: new Set(),
});

const lacks = (set: ReadonlySet<string>, one: string, mentioned: ReadonlySet<string>): boolean =>
  mentioned.has(one) && !set.has(one);

export const entering = (facts: Facts, scene: Id, { visited }: Mentioned): Facts =>
  lacks(facts.visited, scene, visited) ? { ...facts, visited: new Set([...facts.visited, scene]) } : facts;

export const choosing = (facts: Facts, choice: string, { chose }: Mentioned): Facts =>
  lacks(facts.chose, choice, chose) ? { ...facts, chose: new Set([...facts.chose, choice]) } : facts;

/** Most states remember nothing or one thing; a walk asks this a million times. */
function sorted(ids: ReadonlySet<string> | readonly string[]): string {
  const count = 'size' in ids ? ids.size : ids.length;
  if (count === 0) return '';
  return count === 1 ? [...ids].join() : [...ids].sort().join();
}

/** Equal for two facts that no condition can tell apart. */
export const factsKey = ({ gauges, flags, chose, visited }: Facts): string =>
  `${Object.values(gauges).join()}|${sorted(flags)}|${sorted(chose)}|${sorted(visited)}`;

export const positionKey = ({ round, scene, facts, injected }: Position): string =>
  `${round}|${scene}|${factsKey(facts)}|${sorted(injected)}`;
