import type { PrincipleId } from '#shared/scenario/scenario.ts';
import type { Point } from './story-graph.ts';

/** The game's materials on paper. The server may not look into the client: these few colours stand here again. */
export const INK = '#14222E';
export const SOFT = '#5C6B77';
export const PAPER = '#FBF7EF';
export const WARN = '#8F5313';

export const SERIF = "'Source Serif 4', 'Source Serif 4 Variable', Georgia, serif";
export const SANS = "'Source Sans 3', 'Source Sans 3 Variable', 'Segoe UI', system-ui, sans-serif";

export const PETALS: Readonly<Record<PrincipleId, string>> = {
  rights: '#875A0F',
  assistance: '#1E6A66',
  prevention: '#4C6120',
  cooperation: '#2E568C',
};

interface Look {
  readonly fill: string;
  readonly line: string;
  readonly text: string;
}

export const LOOKS: Readonly<Record<Point['is'], Look>> = {
  story: { fill: '#F3ECDF', line: '#8A7C63', text: INK },
  choice: { fill: '#E1EFEB', line: '#1E6A66', text: INK },
  spot: { fill: '#F7E9D8', line: '#8F5313', text: INK },
  rank: { fill: '#E3EAF4', line: '#2E568C', text: INK },
  board: { fill: '#EDE5F1', line: '#6C4379', text: INK },
  debrief: { fill: '#FFFFFF', line: INK, text: INK },
  ending: { fill: '#173044', line: '#173044', text: '#F4EFE6' },
};
