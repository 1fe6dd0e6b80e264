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
    ...noRepeats(
      scenario.rounds.map(({ id }) => id),
      'rounds',
    ),
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

function insideScene({ at, scene }: PlacedScene): readonly Problem[] {
  const people = noRepeats(scene.people ?? [], `${at}.people`);
  switch (scene.kind) {
    case 'choice':
      return [
        ...people,
        ...noRepeats(
          scene.choices.map(({ id }) => id),
          `${at}.choices`,
        ),
        ...scene.choices.flatMap(({ id, principles }) =>
          noRepeats(
            principles.map((note) => note.id),
            `${at}.choices.${id}.principles`,
          ),
        ),
      ];
    case 'spot':
      return [
        ...people,
        ...noRepeats(
          scene.items.map(({ id }) => id),
          `${at}.items`,
        ),
      ];
    case 'rank':
      return [
        ...people,
        ...noRepeats(
          scene.steps.map(({ id }) => id),
          `${at}.steps`,
        ),
        ...recommended(at, scene),
      ];
    case 'board':
      return [
        ...people,
        ...noRepeats(
          scene.columns.map(({ id }) => id),
          `${at}.columns`,
        ),
      ];
    default:
      return people;
  }
}

function recommended(
  at: string,
  scene: { readonly steps: readonly { readonly id: Id }[]; readonly recommended: readonly Id[] },
): readonly Problem[] {
  const steps = scene.steps.map(({ id }) => id);
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
