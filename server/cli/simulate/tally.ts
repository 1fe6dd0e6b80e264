import { PRINCIPLES } from '#shared/scenario/format.ts';
import { own } from '#shared/scenario/own.ts';
import type { Id, PrincipleId, Scenario } from '#shared/scenario/scenario.ts';
import { sceneOf } from '#shared/scenario/story.ts';
import { chanceFrom } from '#shared/session/chance.ts';
import { groupFrom } from './group.ts';
import { playGroup, type Way } from './play-group.ts';

/** Up to how many for half of the groups, and for nine of ten. */
export interface Spread {
  readonly median: number;
  readonly p90: number;
}

/** What came of many groups, as numbers. Keys are ids. */
export interface Simulated {
  readonly groups: number;
  readonly seed: number;
  /** Groups by ending; `none` counts those still going round. */
  readonly endings: Readonly<Record<Id, number>>;
  /** Groups that met a principle at least once: at all, upheld, strained. */
  readonly principles: Readonly<Record<PrincipleId, Met>>;
  /** A room's time for the scenes, and with the debriefs of the rounds it came to. */
  readonly minutes: Spread;
  readonly minutesWithDebriefs: Spread;
  readonly scenes: { readonly median: number; readonly longest: readonly string[] };
  /** Groups by `scene`, and how often by `scene/choice` and by event card. */
  readonly reached: Readonly<Record<Id, number>>;
  readonly chosen: Readonly<Record<string, number>>;
  readonly events: Readonly<Record<Id, number>>;
}

interface Met {
  readonly met: number;
  readonly upheld: number;
  readonly strained: number;
}

interface Counting {
  readonly endings: Record<Id, number>;
  readonly met: Record<PrincipleId, number>;
  readonly upheld: Record<PrincipleId, number>;
  readonly strained: Record<PrincipleId, number>;
  readonly reached: Record<Id, number>;
  readonly chosen: Record<string, number>;
  readonly events: Record<Id, number>;
}

export function simulateGroups(scenario: Scenario, groups: number, seed: number): Simulated {
  const chance = chanceFrom(seed);
  const counting = nothingYet(scenario);
  const minutes = new Float64Array(groups);
  const withDebriefs = new Float64Array(groups);
  const scenes = new Float64Array(groups);
  let longest: Way['stops'] = [];
  for (let index = 0; index < groups; index += 1) {
    const group = groupFrom(scenario, chance);
    const way = playGroup(scenario, group, chance);
    count(scenario, counting, way);
    const inScenes = group.pace * sceneMinutes(scenario, way);
    minutes[index] = inScenes;
    withDebriefs[index] = inScenes + group.pace * debriefMinutes(scenario, way);
    scenes[index] = way.stops.length;
    if (way.stops.length > longest.length) longest = way.stops;
  }
  const { met, upheld, strained, ...counted } = counting;
  return {
    ...{ groups, seed, ...counted },
    principles: byPrinciple((id) => ({ met: met[id], upheld: upheld[id], strained: strained[id] })),
    minutes: spreadOf(minutes),
    minutesWithDebriefs: spreadOf(withDebriefs),
    scenes: {
      median: quantile(scenes, 0.5),
      longest: longest.map(({ scene, chose }) => (chose === null ? scene : `${scene}/${chose}`)),
    },
  };
}

const byPrinciple = <T>(make: (id: PrincipleId) => T): Record<PrincipleId, T> => ({
  rights: make('rights'),
  assistance: make('assistance'),
  prevention: make('prevention'),
  cooperation: make('cooperation'),
});

const none = (ids: readonly string[]): Record<string, number> => Object.fromEntries(ids.map((id) => [id, 0]));

function nothingYet({ endings, rounds, injects }: Scenario): Counting {
  const scenes = rounds.flatMap((round) => Object.entries(round.scenes));
  const choices = scenes.flatMap(([id, scene]) =>
    scene.kind === 'choice' ? scene.choices.map((choice) => `${id}/${choice.id}`) : [],
  );
  return {
    endings: none([...Object.keys(endings), 'none']),
    met: byPrinciple(() => 0),
    upheld: byPrinciple(() => 0),
    strained: byPrinciple(() => 0),
    reached: none(scenes.map(([id]) => id)),
    chosen: none(choices),
    events: none(Object.keys(injects)),
  };
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (own(counts, key) ?? 0) + 1;
}

function count(scenario: Scenario, counting: Counting, { stops, ending }: Way): void {
  add(counting.endings, ending ?? 'none');
  for (const scene of new Set(stops.map((stop) => stop.scene))) add(counting.reached, scene);
  for (const { scene, chose, event } of stops) {
    if (chose !== null) add(counting.chosen, `${scene}/${chose}`);
    if (event !== null) add(counting.events, event);
  }
  const notes = stops.flatMap((stop) => notesOf(scenario, stop));
  for (const id of PRINCIPLES) {
    const stances = new Set(notes.filter((note) => note.id === id).map(({ stance }) => stance));
    if (stances.size > 0) counting.met[id] += 1;
    for (const stance of stances) counting[stance][id] += 1;
  }
}

function notesOf(scenario: Scenario, { round, scene: id, chose }: Way['stops'][number]) {
  const scene = sceneOf(scenario, round, id);
  if (scene?.kind !== 'choice') return [];
  return scene.choices.find((choice) => choice.id === chose)?.principles ?? [];
}

/** A second vote, and an event card, take a room about as long as it takes to talk a moment and to read a card. */
const SECOND_VOTE_MINUTES = 1.5;
const EVENT_MINUTES = 1;

function sceneMinutes(scenario: Scenario, { stops }: Way): number {
  return stops.reduce((sum, { round, scene, ballots, event }) => {
    const minutes = sceneOf(scenario, round, scene)?.facilitator.minutes ?? 0;
    return (
      sum + minutes + (ballots.length > 1 ? SECOND_VOTE_MINUTES : 0) + (event === null ? 0 : EVENT_MINUTES)
    );
  }, 0);
}

function debriefMinutes({ rounds }: Scenario, { stops }: Way): number {
  const met = new Set(stops.map(({ round }) => round));
  return rounds.filter(({ id }) => met.has(id)).reduce((sum, { debrief }) => sum + debrief.minutes, 0);
}

const spreadOf = (values: Float64Array): Spread => ({
  median: quantile(values, 0.5),
  p90: quantile(values, 0.9),
});

function quantile(values: Float64Array, share: number): number {
  const sorted = values.toSorted();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
