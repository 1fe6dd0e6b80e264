import type { PathMap } from '#shared/view/looking-back.ts';
import { type Placed, placed } from '../play/path-lanes.ts';

const LETTERS = 'ABCDEF';

export interface Stop extends Placed {
  /** Counted from 1, the uppermost. */
  readonly row: number;
}

/**
 * Where the stops of a path stand on the stage: the higher the letter in its list, the higher the stop, and between
 * them what decides nothing. Only heights in use have a row, so that a short path is no desert.
 */
export function stopsOf(path: PathMap): readonly Stop[] {
  const taken = new Set<string>();
  const all = placed(path.nodes);
  const highest = Math.max(0, ...all.map(({ node }) => LETTERS.indexOf(node.letter || 'A')));
  const stops = all.map((stop) => {
    const letter = LETTERS.indexOf(stop.node.letter);
    let row = stop.node.letter && letter >= 0 ? letter + 1 : Math.ceil((highest + 1) / 2);
    // No two stops may share a place; a branch left again moves to the next free row.
    while (taken.has(`${stop.depth}/${row}`)) row += 1;
    taken.add(`${stop.depth}/${row}`);
    return { ...stop, row };
  });
  const used = [...new Set(stops.map(({ row }) => row))].toSorted((one, other) => one - other);
  return stops.map((stop) => ({ ...stop, row: used.indexOf(stop.row) + 1 }));
}
