import type { Point, StoryGraph, Way } from './story-graph.ts';

/** Mermaid's own text, for wherever it is drawn: a wiki, a README, an editor. */
export function mermaid({ title, points, ways, events }: StoryGraph): string {
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    '---',
    'flowchart TD',
    ...points.map((point) => `  ${point.id}${shaped(point)}`),
    ...ways.map((way) => `  ${way.from} -->${labelled(way)} ${way.to}`),
    ...events.map(({ id, title, effects }) => `  event-${id}>${quoted([`Event: ${title}`, effects])}]`),
    ...Object.entries(CLASSES).map(([name, style]) => `  classDef ${name} ${style}`),
    ...classed(points),
  ]
    .join('\n')
    .concat('\n');
}

const CLASSES = {
  story: 'fill:#F3ECDF,stroke:#8A7C63,color:#14222E',
  choice: 'fill:#E1EFEB,stroke:#1E6A66,color:#14222E',
  spot: 'fill:#F7E9D8,stroke:#8F5313,color:#14222E',
  rank: 'fill:#E3EAF4,stroke:#2E568C,color:#14222E',
  board: 'fill:#EDE5F1,stroke:#6C4379,color:#14222E',
  debrief: 'fill:#FFFFFF,stroke:#14222E,color:#14222E,stroke-dasharray:4 3',
  ending: 'fill:#173044,stroke:#173044,color:#F4EFE6',
  problem: 'stroke:#8F5313,stroke-width:4px',
} as const;

const SHAPES = {
  story: ['(', ')'],
  choice: ['{{', '}}'],
  spot: ['[/', '/]'],
  rank: ['[[', ']]'],
  board: ['[', ']'],
  debrief: ['((', '))'],
  ending: ['([', '])'],
} as const satisfies Record<Point['is'], readonly [string, string]>;

function shaped({ is, title, name, problems }: Point): string {
  const [open, close] = SHAPES[is];
  const found = problems.map(({ code }) => `⚠ ${code}`);
  return `${open}${quoted([is === 'debrief' ? `Debrief: ${title}` : title, name, ...found])}${close}`;
}

function labelled({ letter, text, when, effects, principles }: Way): string {
  const notes = principles.map(({ id, stance }) => `${stance === 'upheld' ? '●' : '○'} ${id}`);
  const lines = [
    [letter, text].filter(Boolean).join(' · '),
    when && `if ${when}`.replace('if otherwise', 'otherwise'),
    notes.join(' '),
    effects,
  ].filter(Boolean);
  return lines.length === 0 ? '' : `|${quoted(lines)}|`;
}

/** Within quotes Mermaid reads entities with # and lines with <br/>; everything else is text. */
const quoted = (lines: readonly string[]): string =>
  `"${lines
    .filter(Boolean)
    .map((line) =>
      line.replaceAll('#', '#35;').replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;'),
    )
    .join('<br/>')}"`;

function classed(points: readonly Point[]): readonly string[] {
  const kinds = [...new Set(points.map(({ is }) => is))];
  const lines = kinds.map(
    (kind) =>
      `  class ${points
        .filter(({ is }) => is === kind)
        .map(({ id }) => id)
        .join(',')} ${kind}`,
  );
  const found = points.filter(({ problems }) => problems.some(({ severity }) => severity !== 'note'));
  return found.length === 0 ? lines : [...lines, `  class ${found.map(({ id }) => id).join(',')} problem`];
}
