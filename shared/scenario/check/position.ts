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

const withOne = (
  set: ReadonlySet<string>,
  one: string,
  mentioned: ReadonlySet<string>,
): ReadonlySet<string> => (mentioned.has(one) && !set.has(one) ? new Set([...set, one]) : set);

export const entering = (facts: Facts, scene: Id, mentioned: Mentioned): Facts => ({
  ...facts,
  visited: withOne(facts.visited, scene, mentioned.visited),
});

export const choosing = (facts: Facts, choice: string, mentioned: Mentioned): Facts => ({
  ...facts,
  chose: withOne(facts.chose, choice, mentioned.chose),
});

const sorted = (ids: Iterable<string>): string => [...ids].sort().join();

/** Equal for two facts that no condition can tell apart. */
export const factsKey = ({ gauges, flags, chose, visited }: Facts): string =>
  [Object.values(gauges).join(), sorted(flags), sorted(chose), sorted(visited)].join('|');

export const positionKey = ({ round, scene, facts, injected }: Position): string =>
  `${round}|${scene}|${factsKey(facts)}|${sorted(injected)}`;
