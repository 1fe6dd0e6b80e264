import type { PathNode } from '#shared/view/looking-back.ts';

export interface Placed {
  readonly node: PathNode;
  /** 0 is the path the room is on; every branch left again has a lane of its own beside it. */
  readonly lane: number;
  /** How many scenes lie before it. */
  readonly depth: number;
}

/** Where each node of the path map lies. Nodes come in any order; a node's `after` is the turn before it. */
export function placed(nodes: readonly PathNode[]): readonly Placed[] {
  const byTurn = new Map<number, Placed>();
  let lanes = 0;
  for (const node of nodes.toSorted((one, other) => one.turn - other.turn)) {
    const before = byTurn.get(node.after);
    const follows = before?.node.abandoned && node.abandoned;
    const lane = node.abandoned ? (follows ? before.lane : ++lanes) : 0;
    byTurn.set(node.turn, { node, lane: Math.min(lane, 3), depth: before ? before.depth + 1 : 0 });
  }
  return [...byTurn.values()].toSorted((one, other) => one.depth - other.depth || one.lane - other.lane);
}
