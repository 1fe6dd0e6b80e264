import type { Choice, Effects, Id, Round, Scenario, Scene, StoryCondition, Then } from '../scenario.ts';

/** The parts of a scenario that checks look at, each with its place. */

export interface PlacedScene {
  readonly at: string;
  readonly id: Id;
  readonly round: Round;
  readonly scene: Scene;
}

export interface PlacedChoice {
  readonly at: string;
  readonly in: PlacedScene;
  readonly choice: Choice;
}

export interface PlacedCondition {
  readonly at: string;
  readonly condition: StoryCondition;
}

export interface PlacedThen {
  readonly at: string;
  readonly round: Round;
  readonly leads: Then;
}

export interface PlacedEffects {
  readonly at: string;
  readonly effects: Effects;
}

export const scenesOf = (scenario: Scenario): readonly PlacedScene[] =>
  scenario.rounds.flatMap((round) =>
    Object.entries(round.scenes).map(([id, scene]) => ({ at: sceneAt(round.id, id), id, round, scene })),
  );

export const sceneAt = (round: Id, scene: Id): string => `rounds.${round}.scenes.${scene}`;

export const choicesOf = (scenario: Scenario): readonly PlacedChoice[] =>
  scenesOf(scenario).flatMap((placed) => choicesIn(placed));

export const choicesIn = (placed: PlacedScene): readonly PlacedChoice[] =>
  placed.scene.kind === 'choice'
    ? placed.scene.choices.map((choice) => ({ at: `${placed.at}.choices.${choice.id}`, in: placed, choice }))
    : [];

export const thensOf = (scenario: Scenario): readonly PlacedThen[] =>
  scenesOf(scenario).flatMap((placed) => {
    const { scene, round, at } = placed;
    if (scene.kind !== 'choice') return [{ at: `${at}.then`, round, leads: scene.then }];
    return choicesIn(placed).map((each) => ({ at: `${each.at}.then`, round, leads: each.choice.then }));
  });

/** Where the condition of a list's entry stands; entries have no id, so they count from 1. */
export const entryAt = (list: string, index: number): string => `${list}.${index + 1}`;

export function conditionsOf(scenario: Scenario): readonly PlacedCondition[] {
  const choices = choicesOf(scenario).map(({ at, choice }) => ({ at: `${at}.if`, condition: choice.if }));
  const thens = thensOf(scenario).flatMap(({ at, leads }) =>
    typeof leads === 'string' ? [] : listed(at, leads),
  );
  const nexts = scenario.rounds.flatMap((round) => listed(`rounds.${round.id}.next`, round.next));
  return [...choices, ...thens, ...nexts].flatMap(({ at, condition }) =>
    condition ? [{ at, condition }] : [],
  );
}

const listed = (at: string, entries: readonly { readonly if?: StoryCondition | undefined }[]) =>
  entries.map((entry, index) => ({ at: `${entryAt(at, index)}.if`, condition: entry.if }));

export function effectsOf(scenario: Scenario): readonly PlacedEffects[] {
  const scenes = scenesOf(scenario).map(({ at, scene }) => ({
    at: `${at}.effects`,
    effects: scene.kind === 'story' ? scene.effects : undefined,
  }));
  const choices = choicesOf(scenario).map(({ at, choice }) => ({
    at: `${at}.effects`,
    effects: choice.effects,
  }));
  const injects = Object.entries(scenario.injects).map(([id, inject]) => ({
    at: `injects.${id}.effects`,
    effects: inject.effects,
  }));
  return [...scenes, ...choices, ...injects].flatMap(({ at, effects }) => (effects ? [{ at, effects }] : []));
}

type Leaf = Exclude<StoryCondition, { all: unknown } | { any: unknown } | { not: unknown }>;

/** The single questions a condition is built of. */
export function leavesOf(condition: StoryCondition): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}

/** The gauges an effect moves; `set` and `clear` are flags. */
export const gaugeSteps = (effects: Effects): readonly (readonly [Id, unknown])[] =>
  Object.entries(effects).filter(([key]) => key !== 'set' && key !== 'clear');
