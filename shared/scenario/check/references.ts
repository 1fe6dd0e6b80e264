import { type Art, isPlace, nearestPlace, placeOf } from '../art.ts';
import type { Guidelines } from '../book.ts';
import { nearestTo } from '../nearest.ts';
import { own } from '../own.ts';
import type { Problem } from '../problem.ts';
import { type ProblemCode, problem } from '../problem-codes.ts';
import type { Id, Scenario } from '../scenario.ts';
import { ROUND_END } from '../story.ts';
import {
  choicesOf,
  conditionsOf,
  effectsOf,
  entryAt,
  gaugeSteps,
  leavesOf,
  type PlacedScene,
  type PlacedThen,
  scenesOf,
  thensOf,
} from './places.ts';

/** What names may lead to outside the scenario; what is absent is not checked. */
export interface Surroundings {
  readonly guidelines?: Guidelines;
}

type Group = Readonly<Record<Id, unknown>>;

/** How many names a finding offers. */
const MOST_NEAREST = 3;

function named(group: Group, id: Id | undefined, code: ProblemCode, at: string): readonly Problem[] {
  if (id === undefined || Object.hasOwn(group, id)) return [];
  const nearest = nearestTo(id, Object.keys(group), MOST_NEAREST).join(', ');
  return [problem(code, at, { name: id, nearest: nearest === '' ? '–' : nearest })];
}

/** Every name in the scenario leads to something that exists. */
export function checkReferences(scenario: Scenario, around: Surroundings): readonly Problem[] {
  return [
    ...scenesOf(scenario).flatMap((placed) => sceneNames(scenario, placed)),
    ...scenario.rounds.flatMap((round) =>
      named(round.scenes, round.start, 'unknown-scene', `rounds.${round.id}.start`),
    ),
    ...thensOf(scenario).flatMap(targets),
    ...roundTargets(scenario),
    ...conditionNames(scenario),
    ...effectNames(scenario),
    ...named(scenario.endings, scenario.early, 'unknown-ending', 'early'),
    ...outsideNames(scenario, around),
  ];
}

function sceneNames(scenario: Scenario, { at, scene }: PlacedScene): readonly Problem[] {
  const role =
    scene.kind === 'choice' && typeof scene.decidedBy === 'object' ? scene.decidedBy.role : undefined;
  return [
    ...(scene.people ?? []).flatMap((id) => named(scenario.people, id, 'unknown-person', `${at}.people`)),
    ...Object.keys(scene.clues ?? {}).flatMap((id) =>
      named(scenario.roles, id, 'unknown-role', `${at}.clues.${id}`),
    ),
    ...named(scenario.roles, role, 'unknown-role', `${at}.decidedBy`),
  ];
}

function targets({ at, round, leads }: PlacedThen): readonly Problem[] {
  const known = { ...round.scenes, [ROUND_END]: true };
  if (typeof leads === 'string') return named(known, leads, 'unknown-scene', at);
  return leads.flatMap(({ scene }, index) => named(known, scene, 'unknown-scene', entryAt(at, index)));
}

function roundTargets({ rounds, endings }: Scenario): readonly Problem[] {
  const known = Object.fromEntries(rounds.map(({ id }) => [id, true]));
  return rounds.flatMap(({ id, next }) =>
    next.flatMap((entry, index) => {
      const at = entryAt(`rounds.${id}.next`, index);
      if ('round' in entry) return named(known, entry.round, 'unknown-round', at);
      return named(endings, entry.ending, 'unknown-ending', at);
    }),
  );
}

function conditionNames(scenario: Scenario): readonly Problem[] {
  const flags = Object.fromEntries(scenario.flags.map((flag) => [flag, true]));
  const scenes = Object.fromEntries(scenesOf(scenario).map(({ id }) => [id, true]));
  const choices = Object.fromEntries(
    choicesOf(scenario).map((each) => [`${each.in.id}/${each.choice.id}`, true]),
  );
  return conditionsOf(scenario).flatMap(({ at, condition }) =>
    leavesOf(condition).flatMap((leaf) => {
      if ('flag' in leaf) return named(flags, leaf.flag, 'unknown-flag', at);
      if ('gauge' in leaf) return named(scenario.gauges, leaf.gauge, 'unknown-gauge', at);
      if ('chose' in leaf) return named(choices, leaf.chose, 'unknown-choice', at);
      return named(scenes, leaf.visited, 'unknown-scene', at);
    }),
  );
}

function effectNames(scenario: Scenario): readonly Problem[] {
  const flags = Object.fromEntries(scenario.flags.map((flag) => [flag, true]));
  return effectsOf(scenario).flatMap(({ at, effects }) => [
    ...gaugeSteps(effects).flatMap(([gauge]) =>
      named(scenario.gauges, gauge, 'unknown-gauge', `${at}.${gauge}`),
    ),
    ...(effects.set ?? []).flatMap((flag) => named(flags, flag, 'unknown-flag', `${at}.set`)),
    ...(effects.clear ?? []).flatMap((flag) => named(flags, flag, 'unknown-flag', `${at}.clear`)),
  ]);
}

function outsideNames(scenario: Scenario, { guidelines }: Surroundings): readonly Problem[] {
  return [...artNames(scenario), ...(guidelines ? guidelineNames(scenario, guidelines) : [])];
}

/** The picture of a scene that asks for one nobody has drawn is a calm street: worth a word, not a refusal. */
function artNames(scenario: Scenario): readonly Problem[] {
  return [
    ...scenesOf(scenario).flatMap(({ at, scene }) => drawnPlace(scene.art, `${at}.art`)),
    ...Object.keys(scenario.injects).flatMap((id) =>
      drawnPlace(own(scenario.injects, id)?.art, `injects.${id}.art`),
    ),
  ];
}

function drawnPlace(art: Art | undefined, at: string): readonly Problem[] {
  if (art === undefined || isPlace(placeOf(art))) return [];
  const name = placeOf(art);
  return [problem('unknown-art', at, { name, nearest: nearestPlace(name) })];
}

function guidelineNames(scenario: Scenario, { actions, indicators }: Guidelines): readonly Problem[] {
  const notes = choicesOf(scenario).flatMap(({ at, choice }) =>
    choice.principles.flatMap((note) =>
      named(actions, note.action, 'unknown-action', `${at}.principles.${note.id}.action`),
    ),
  );
  const signs = scenesOf(scenario).flatMap(({ at, scene }) =>
    scene.kind !== 'spot'
      ? []
      : scene.items.flatMap((item) =>
          named(indicators, item.indicator, 'unknown-indicator', `${at}.items.${item.id}.indicator`),
        ),
  );
  return [...notes, ...signs];
}
