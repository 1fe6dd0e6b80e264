import { Graph, layout } from '@dagrejs/dagre';
import { PRINCIPLES } from '#shared/scenario/format.ts';
import { cardSize, drawCard } from './draw-card.ts';
import { drawLabel, labelSize } from './draw-label.ts';
import { INK, PAPER, PETALS, SANS, SERIF, SOFT } from './look.ts';
import type { StoryGraph } from './story-graph.ts';
import { tag, textTag } from './tag.ts';

const MARGIN = 40;
const HEAD = 120;

/** One picture of the whole story, top to bottom: what it needs to be read lies in the file itself. */
export function svg(graph: StoryGraph): string {
  const laid = laidOut(graph);
  const { left, width, height } = extentOf(laid);
  const wide = Math.max(width + 2 * MARGIN, 900);
  const tall = height + HEAD + 2 * MARGIN + graph.events.length * 22;
  const ways = graph.ways.map((way, index) => {
    const { points, x, y } = laid.edge({ v: way.from, w: way.to, name: String(index) });
    return { line: drawWay(points), label: drawLabel(way, x, y) };
  });
  const cards = graph.points.map((point) => {
    const { x, y } = laid.node(point.id);
    return drawCard(point, x, y);
  });
  const story = [...ways.map(({ line }) => line), ...cards, ...ways.map(({ label }) => label)].join('');
  return `${tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: wide,
      height: tall,
      viewBox: `0 0 ${wide} ${tall}`,
      role: 'img',
    },
    [
      tag('title', {}, [textOnly(graph.title)]),
      ARROW,
      tag('rect', { width: wide, height: tall, fill: PAPER }),
      head(graph),
      tag('g', { transform: `translate(${(wide - width) / 2 - left} ${HEAD + MARGIN})` }, [story]),
      ...graph.events.map((event, index) =>
        drawEvent(event, tall - MARGIN - 22 * (graph.events.length - 1 - index)),
      ),
    ],
  )}\n`;
}

const textOnly = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function laidOut({ points, ways }: StoryGraph): Graph {
  const graph = new Graph({ multigraph: true, directed: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 36, edgesep: 18, ranksep: 64 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const point of points) graph.setNode(point.id, cardSize(point));
  // The layout turns ways between the same two scenes round: said backwards, A comes to stand left of B.
  for (const [index, way] of [...ways.entries()].reverse())
    graph.setEdge(way.from, way.to, { ...labelSize(way), labelpos: 'c' }, String(index));
  layout(graph);
  return graph;
}

/** The layout's own width leaves room beside what it has placed: what is drawn counts. */
function extentOf(laid: Graph): { readonly left: number; readonly width: number; readonly height: number } {
  const placed: readonly Placed[] = [
    ...laid.nodes().map((id: string) => laid.node(id)),
    ...laid.edges().map((way: { v: string; w: string; name?: string }) => laid.edge(way)),
  ];
  const sides = placed.flatMap(({ x = 0, width = 0 }) => [x - width / 2, x + width / 2]);
  const bottoms = placed.map(({ y = 0, height = 0 }) => y + height / 2);
  const left = Math.min(0, ...sides);
  return { left, width: Math.ceil(Math.max(0, ...sides) - left), height: Math.ceil(Math.max(0, ...bottoms)) };
}

interface Placed {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

type At = { readonly x: number; readonly y: number };

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A line through every point of the layout, so that it also meets its label; it leaves and arrives upright. */
function drawWay(points: readonly At[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const curves = rest.map((to, index) => {
    const from = points[index] ?? first;
    const middle = n((from.y + to.y) / 2);
    return `C${n(from.x)} ${middle} ${n(to.x)} ${middle} ${n(to.x)} ${n(to.y)}`;
  });
  const d = `M${n(first.x)} ${n(first.y)}${curves.join('')}`;
  return tag('path', { d, fill: 'none', stroke: SOFT, 'stroke-width': 1.6, 'marker-end': 'url(#to)' });
}

const ARROW = tag('defs', {}, [
  tag(
    'marker',
    { id: 'to', viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 8, markerHeight: 8, orient: 'auto' },
    [tag('path', { d: 'M0 0L10 5L0 10Z', fill: SOFT })],
  ),
]);

function head({ title }: StoryGraph): string {
  const petals = PRINCIPLES.map((id, index) => {
    const x = MARGIN + 7 + index * 150;
    return (
      tag('circle', { cx: x, cy: 98, r: 7, fill: PETALS[id] }) +
      textTag(id, { x: x + 14, y: 103, 'font-size': 15, fill: INK, 'font-family': SANS })
    );
  });
  const key = 'filled: upheld · ring: strained';
  return [
    textTag(title, {
      x: MARGIN,
      y: 62,
      'font-size': 32,
      'font-weight': 600,
      fill: INK,
      'font-family': SERIF,
    }),
    ...petals,
    textTag(key, { x: MARGIN + 600, y: 103, 'font-size': 14, fill: SOFT, 'font-family': SANS }),
  ].join('');
}

function drawEvent({ title, effects }: StoryGraph['events'][number], y: number): string {
  const words = `Event card: ${title}${effects ? ` (${effects})` : ''}`;
  return textTag(words, { x: MARGIN, y, 'font-size': 14, fill: INK, 'font-family': SANS });
}
