import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import type { Id, Scenario } from '../scenario.ts';
import { ROUND_END } from '../story.ts';
import { conditionsOf, effectsOf, leavesOf, type PlacedScene, scenesOf } from './places.ts';

/** Words that mean something else where the id would stand. */
const RESERVED_GAUGES = ['set', 'clear'];

const repeated = (ids: readonly Id[]): readonly Id[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];

const noRepeats = (ids: readonly Id[], at: string): readonly Problem[] =>
  repeated(ids).map((id) => problem('duplicate-id', at, { name: id }));

/** Every id names one thing; translations and playthroughs hang on it. */
export function checkNames(scenario: Scenario): readonly Problem[] {
  return [
    ...noRepeats(idsOf(scenario.rounds), 'rounds'),
    ...noRepeats(scenario.flags, 'flags'),
    ...noRepeats(scenario.promises, 'promises'),
    ...noRepeats(scenario.audience, 'audience'),
    ...scenesOf(scenario).flatMap(insideScene),
    ...sceneIds(scenario),
    ...Object.keys(scenario.gauges)
      .filter((id) => RESERVED_GAUGES.includes(id))
      .map((id) => problem('reserved-id', `gauges.${id}`, { name: id })),
    ...flagUse(scenario),
  ];
}

const idsOf = (list: readonly { readonly id: Id }[]): readonly Id[] => list.map(({ id }) => id);

const insideScene = (placed: PlacedScene): readonly Problem[] => [
  ...noRepeats(placed.scene.people ?? [], `${placed.at}.people`),
  ...insideKind(placed),
];

function insideKind({ at, scene }: PlacedScene): readonly Problem[] {
  switch (scene.kind) {
    case 'story':
      return [];
    case 'choice':
      return [
        ...noRepeats(idsOf(scene.choices), `${at}.choices`),
        ...scene.choices.flatMap(({ id, principles }) =>
          noRepeats(idsOf(principles), `${at}.choices.${id}.principles`),
        ),
      ];
    case 'spot':
      return noRepeats(idsOf(scene.items), `${at}.items`);
    case 'rank':
      return [...noRepeats(idsOf(scene.steps), `${at}.steps`), ...recommended(at, scene)];
    case 'board':
      return noRepeats(idsOf(scene.columns), `${at}.columns`);
  }
}

function recommended(
  at: string,
  scene: { readonly steps: readonly { readonly id: Id }[]; readonly recommended: readonly Id[] },
): readonly Problem[] {
  const steps = idsOf(scene.steps);
  const missing = steps.filter((id) => !scene.recommended.includes(id));
  const strange = scene.recommended.filter((id) => !steps.includes(id));
  const wrong = [...missing, ...strange, ...repeated(scene.recommended)];
  if (wrong.length === 0) return [];
  return [problem('recommended-incomplete', `${at}.recommended`, { names: [...new Set(wrong)].join(', ') })];
}

function sceneIds(scenario: Scenario): readonly Problem[] {
  const scenes = scenesOf(scenario);
  const again = scenes.filter(({ id }, index) => scenes.findIndex((other) => other.id === id) !== index);
  return [
    ...again.map(({ at, id }) => problem('duplicate-scene', at, { name: id })),
    ...scenes
      .filter(({ id }) => id === ROUND_END)
      .map(({ at, id }) => problem('reserved-id', at, { name: id })),
  ];
}

function flagUse(scenario: Scenario): readonly Problem[] {
  const set = new Set(effectsOf(scenario).flatMap(({ effects }) => effects.set ?? []));
  const leaves = conditionsOf(scenario).flatMap(({ condition }) => leavesOf(condition));
  const asked = new Set(leaves.flatMap((leaf) => ('flag' in leaf ? [leaf.flag] : [])));
  return scenario.flags.flatMap((flag) => {
    if (!asked.has(flag)) return [problem('flag-never-asked', `flags.${flag}`, { name: flag })];
    return set.has(flag) ? [] : [problem('flag-never-set', `flags.${flag}`, { name: flag })];
  });
}
