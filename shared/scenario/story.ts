import { own } from './own.ts';
import type { Effects, Id, Round, Scenario, Scene, StoryCondition, Then } from './scenario.ts';

/** What conditions can ask about: the same for a running session and for the checker's walk. */
export interface Facts {
  readonly gauges: Readonly<Record<Id, number>>;
  readonly flags: readonly Id[];
  /** `scene/choice`, for every decision on the path. */
  readonly chose: ReadonlySet<string>;
  readonly visited: ReadonlySet<Id>;
}

export const ROUND_END = 'round-end';

export function holds(condition: StoryCondition, facts: Facts): boolean {
  if ('flag' in condition) return facts.flags.includes(condition.flag);
  if ('atLeast' in condition) return (own(facts.gauges, condition.gauge) ?? 0) >= condition.atLeast;
  if ('atMost' in condition) return (own(facts.gauges, condition.gauge) ?? 0) <= condition.atMost;
  if ('chose' in condition) return facts.chose.has(condition.chose);
  if ('visited' in condition) return facts.visited.has(condition.visited);
  if ('all' in condition) return condition.all.every((each) => holds(each, facts));
  if ('any' in condition) return condition.any.some((each) => holds(each, facts));
  return !holds(condition.not, facts);
}

/** Gauges move by the given steps and clamp at their ends; flags are set and cleared. */
export function applyEffects<F extends Pick<Facts, 'gauges' | 'flags'>>(
  scenario: Scenario,
  facts: F,
  effects: Effects | undefined,
): F {
  if (!effects) return facts;
  const gauges = { ...facts.gauges };
  for (const [id, gauge] of Object.entries(scenario.gauges)) {
    const step = own(effects as Readonly<Record<string, unknown>>, id);
    if (typeof step !== 'number') continue;
    gauges[id] = Math.min(gauge.to, Math.max(gauge.from, (own(gauges, id) ?? gauge.start) + step));
  }
  const flags = facts.flags.filter((flag) => !effects.clear?.includes(flag));
  for (const flag of effects.set ?? []) if (!flags.includes(flag)) flags.push(flag);
  return { ...facts, gauges, flags };
}

export const startingGauges = (scenario: Scenario): Record<Id, number> =>
  Object.fromEntries(Object.entries(scenario.gauges).map(([id, gauge]) => [id, gauge.start]));

/** The scene that follows, or `round-end`. A list's last entry is unconditional; the checker proves it. */
export function nextScene(then: Then, facts: Facts): Id {
  if (typeof then === 'string') return then;
  return then.find((entry) => !entry.if || holds(entry.if, facts))?.scene ?? ROUND_END;
}

export function nextAfterRound(
  scenario: Scenario,
  round: Round,
  facts: Facts,
): { readonly round: Id } | { readonly ending: Id } {
  const entry = round.next.find((each) => !each.if || holds(each.if, facts));
  if (!entry) return { ending: scenario.early };
  return 'round' in entry ? { round: entry.round } : { ending: entry.ending };
}

export const roundOf = (scenario: Scenario, id: Id): Round | undefined =>
  scenario.rounds.find((round) => round.id === id);

export function sceneOf(scenario: Scenario, round: Id, scene: Id): Scene | undefined {
  const scenes = roundOf(scenario, round)?.scenes;
  return scenes && own(scenes, scene);
}
