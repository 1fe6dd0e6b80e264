import type { Id, PrincipleId, Scenario } from '../scenario.ts';
import { atStart, entering, mentionedIn, type Position, positionKey } from './position.ts';
import { type Answers, type Walker, waysOn } from './step.ts';

/** Beyond this a proof takes too long on a trainer's laptop; the finding says so instead of guessing. */
export const MOST_STATES = 100_000;

/** The same for the ways between states: what a walk costs in time and memory. */
const MOST_WAYS = 300_000;

/** Where an edge leads when the story ends there. */
export const ENDS = -1;

export interface Edge {
  readonly to: number;
  readonly chose: string;
  readonly principles: readonly PrincipleId[];
  readonly injects: readonly Id[];
}

export interface Node {
  readonly position: Position;
  /** How the walk first came here; null at the start. */
  readonly by: { readonly from: number; readonly edge: Edge } | null;
  readonly edges: readonly Edge[];
}

/** Every state the story can be in, nearest first, and what was seen on the way. */
export interface Walk {
  readonly nodes: readonly Node[];
  readonly endings: ReadonlySet<Id>;
  readonly answers: Answers;
  /** How many of the nodes, from the first on, were looked into; the others were only heard of. */
  readonly opened: number;
  /** False when the story has more states or ways than the bounds: then absence proves nothing. */
  readonly complete: boolean;
}

interface Growing {
  readonly nodes: { position: Position; by: Node['by']; edges: Edge[] }[];
  readonly known: Map<string, number>;
  readonly endings: Set<Id>;
}

export function walk(scenario: Scenario, mostStates: number = MOST_STATES): Walk {
  const walker: Walker = { scenario, mentioned: mentionedIn(scenario), answers: new Map() };
  const growing: Growing = { nodes: [], known: new Map(), endings: new Set() };
  const [first] = scenario.rounds;
  if (first) arrive(growing, startOf(walker, first.id, first.start), () => null);
  let [opened, ways] = [0, 0];
  while (opened < growing.nodes.length && growing.nodes.length <= mostStates && ways <= MOST_WAYS) {
    ways += expand(walker, growing, opened);
    opened += 1;
  }
  return {
    ...growing,
    answers: walker.answers,
    opened,
    complete: opened === growing.nodes.length && growing.nodes.length <= mostStates,
  };
}

const startOf = ({ scenario, mentioned }: Walker, round: Id, scene: Id): Position => ({
  round,
  scene,
  facts: entering(atStart(scenario), scene, mentioned),
  injected: [],
});

function arrive({ nodes, known }: Growing, position: Position, by: (to: number) => Node['by']): number {
  const key = positionKey(position);
  const before = known.get(key);
  if (before !== undefined) return before;
  const index = nodes.length;
  known.set(key, index);
  nodes.push({ position, by: by(index), edges: [] });
  return index;
}

/** Opens a node: finds its ways on, and says how many there are. */
function expand(walker: Walker, growing: Growing, index: number): number {
  const node = growing.nodes[index];
  if (!node) return 0;
  for (const { to, ...way } of waysOn(walker, node.position)) {
    if ('ending' in to) growing.endings.add(to.ending);
    const target =
      'ending' in to ? ENDS : arrive(growing, to, (found) => ({ from: index, edge: { ...way, to: found } }));
    node.edges.push({ ...way, to: target });
  }
  return node.edges.length;
}

/** The decisions that lead to a node, for a trainer to follow: `desk/ask → talk/wait`. */
export function pathTo({ nodes }: Walk, index: number): readonly Edge[] {
  const path: Edge[] = [];
  let node = nodes[index];
  while (node?.by) {
    path.unshift(node.by.edge);
    node = nodes[node.by.from];
  }
  return path;
}

export function wordsOf(path: readonly Edge[]): string {
  const words = path
    .flatMap(({ chose, injects }) => [chose, ...injects.map((id) => `+ ${id}`)])
    .filter(Boolean);
  return words.join(' → ');
}
