import type { Id, Scenario } from '../scenario.ts';
import type { Position } from './position.ts';
import type { Walk } from './walk.ts';

/** More names than these would not help a trainer to begin. */
const MOST_NAMED = 4;

/** The ids of gauges, flags, event cards, decisions and scenes that give a story most of its states, worst first. */
export function whatMultiplies(scenario: Scenario, { nodes }: Walk): readonly string[] {
  const gauges = Object.keys(scenario.gauges).map((id) => ({ id, states: valuesSeen(nodes, id) }));
  const others = new Map<string, number>();
  for (const { position } of nodes)
    for (const id of rememberedIn(position)) others.set(id, (others.get(id) ?? 0) + 1);
  // What every state or no state has does not multiply; what half of them have does so most.
  const halves = [...others]
    .filter(([, count]) => count < nodes.length)
    .map(([id, count]) => ({ id, states: 1 + (2 * Math.min(count, nodes.length - count)) / nodes.length }));
  return [...gauges, ...halves]
    .filter(({ states }) => states > 1)
    .sort((one, other) => other.states - one.states)
    .slice(0, MOST_NAMED)
    .map(({ id }) => id);
}

const valuesSeen = (nodes: Walk['nodes'], gauge: Id): number =>
  new Set(nodes.map(({ position }) => position.facts.gauges[gauge])).size;

const rememberedIn = ({ facts, injected }: Position): readonly string[] => [
  ...facts.flags,
  ...facts.chose,
  ...facts.visited,
  ...injected,
];
