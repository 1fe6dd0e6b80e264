import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import type { Id, Round, Scenario, Then } from '../scenario.ts';
import { ROUND_END, roundOf } from '../story.ts';
import { choicesIn, type PlacedScene, sceneAt, scenesOf } from './places.ts';
import { ringsOf } from './rings.ts';

/** A story with findings of its own; `doubts` are the places that have one. */
interface Ground {
  readonly scenario: Scenario;
  readonly scenes: readonly PlacedScene[];
  readonly doubts: readonly string[];
}

/** What is chosen, or nothing, and the scene or ending it leads to, by its place. */
interface Step {
  readonly chose: string;
  readonly to: string;
}

/** By the place reached: the decisions that first lead there. */
type Routes = ReadonlyMap<string, readonly string[]>;

/**
 * What is sure about a story whose paths cannot be walked yet: where no way leads, whatever its conditions say. A place
 * in doubt may lead anywhere, so that no finding comes of another one.
 */
export function checkRoutes(scenario: Scenario, found: readonly Problem[]): readonly Problem[] {
  const doubts = found.filter(({ code }) => code !== 'unknown-round').map(({ at }) => at);
  const ground = { scenario, scenes: scenesOf(scenario), doubts };
  if (ground.doubts.some((at) => /^(?:rounds(?:\.[^.]+(?:\.scenes)?)?)?$/.test(at))) return [];
  const routes = routesOn(ground);
  return [
    ...ground.scenes
      .filter(({ at }) => !routes.has(at) && !ground.doubts.includes(at))
      .map(({ at, id }) => problem('scene-unreachable', at, { name: id })),
    ...Object.keys(scenario.endings)
      .filter((id) => !routes.has(endingAt(id)) && id !== scenario.early && !isDoubted(ground, 'early'))
      .map((id) => problem('ending-unreachable', endingAt(id), { name: id })),
    ...noWayOut(ground, routes),
  ];
}

const endingAt = (id: Id): string => `endings.${id}`;

/** The place itself, or a part of it. */
const isDoubted = ({ doubts }: Ground, at: string): boolean =>
  doubts.some((doubt) => doubt === at || doubt.startsWith(`${at}.`));

function routesOn(ground: Ground): Routes {
  const [first] = ground.scenario.rounds;
  const starts = first ? startsOf(ground, first) : [];
  const routes = new Map<string, readonly string[]>(starts.map((at) => [at, []]));
  for (const [at, path] of routes)
    for (const { chose, to } of stepsFrom(ground, at))
      if (!routes.has(to)) routes.set(to, chose === '' ? path : [...path, chose]);
  return routes;
}

const anywhere = ({ scenario, scenes }: Ground): readonly string[] => [
  ...scenes.map(({ at }) => at),
  ...Object.keys(scenario.endings).map(endingAt),
];

const scenesIn = ({ id, scenes }: Pick<Round, 'id' | 'scenes'>): readonly string[] =>
  Object.keys(scenes).map((scene) => sceneAt(id, scene));

const startsOf = (ground: Ground, { id, start, scenes }: Round): readonly string[] =>
  isDoubted(ground, `rounds.${id}.start`) ? scenesIn({ id, scenes }) : [sceneAt(id, start)];

function afterRound(ground: Ground, { id, next }: Round): readonly string[] {
  if (isDoubted(ground, `rounds.${id}.next`)) return anywhere(ground);
  return next.flatMap((entry) => {
    if ('ending' in entry) return [endingAt(entry.ending)];
    const round = roundOf(ground.scenario, entry.round);
    // A round that does not exist may be any round, but never an ending.
    return (round ? [round] : ground.scenario.rounds).flatMap((each) => startsOf(ground, each));
  });
}

function stepsFrom(ground: Ground, at: string): readonly Step[] {
  const placed = ground.scenes.find((each) => each.at === at);
  if (!placed) return [];
  const { scene, id } = placed;
  const toward = (chose: string, then: Then, thenAt: string): readonly Step[] =>
    targets(ground, placed, then, thenAt).map((to) => ({ chose, to }));
  if (scene.kind !== 'choice') return toward('', scene.then, `${at}.then`);
  return choicesIn(placed).flatMap((each) =>
    toward(`${id}/${each.choice.id}`, each.choice.then, `${each.at}.then`),
  );
}

function targets(ground: Ground, { at, round }: PlacedScene, then: Then, thenAt: string): readonly string[] {
  const whole = [at, `${at}.kind`, `${at}.choices`, thenAt.slice(0, -'.then'.length)];
  if (isDoubted(ground, thenAt) || ground.doubts.some((doubt) => whole.includes(doubt)))
    return [...scenesIn(round), ...afterRound(ground, round)];
  const named = typeof then === 'string' ? [then] : then.map(({ scene }) => scene);
  return named.flatMap((id) => (id === ROUND_END ? afterRound(ground, round) : [sceneAt(round.id, id)]));
}

/** Scenes one can come to, and from which nothing leads to an ending. */
function noWayOut(ground: Ground, routes: Routes): readonly Problem[] {
  const out = new Set(Object.keys(ground.scenario.endings).map(endingAt));
  const reached = [...routes.keys()].filter((at) => !out.has(at)).reverse();
  for (let before = -1; before < out.size; ) {
    before = out.size;
    for (const at of reached) if (stepsFrom(ground, at).some(({ to }) => out.has(to))) out.add(at);
  }
  const stuck = reached.filter((at) => !out.has(at)).reverse();
  const rings = ringsOf(stuck, (at) => stepsFrom(ground, at).map(({ to }) => to));
  return rings.flatMap((ring) => {
    const [first, ...others] = ground.scenes.filter(({ at }) => ring.includes(at));
    if (!first || !stepsFrom(ground, first.at).some(({ to }) => ring.includes(to))) return [];
    const scenes = [first, ...others].map(({ id }) => id).join(', ');
    const path = (routes.get(first.at) ?? []).join(' → ');
    return [problem('no-way-out', first.at, { name: first.id, scenes, path })];
  });
}
