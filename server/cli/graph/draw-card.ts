import { linesOf } from './lines.ts';
import { LOOKS, SANS, SERIF, WARN } from './look.ts';
import type { Point } from './story-graph.ts';
import { tag, textTag } from './tag.ts';

const WIDTH = 210;
const PADDING = 14;
const TITLE = { size: 17, line: 21 } as const;
const NOTE = { size: 12.5, line: 16 } as const;

const titleOf = ({ title }: Point): readonly string[] => linesOf(title, TITLE.size, WIDTH - 2 * PADDING, 3);

/** What was found there, weightiest first: the first few by name, the rest as a number. */
function foundAt({ problems }: Point): readonly string[] {
  const codes = [...new Set(problems.filter(({ severity }) => severity !== 'note').map(({ code }) => code))];
  if (codes.length <= 3) return codes.map((code) => `▲ ${code}`);
  return [...codes.slice(0, 2).map((code) => `▲ ${code}`), `▲ and ${codes.length - 2} more`];
}

export function cardSize(point: Point): { readonly width: number; readonly height: number } {
  const height =
    2 * PADDING + NOTE.line + titleOf(point).length * TITLE.line + foundAt(point).length * NOTE.line;
  return { width: WIDTH, height };
}

/** A point of the story round (x, y): its kind, its title, its id, and what the checker found. */
export function drawCard(point: Point, x: number, y: number): string {
  const { fill, line, text } = LOOKS[point.is];
  const { width, height } = cardSize(point);
  const [left, top] = [x - width / 2, y - height / 2];
  const found = foundAt(point);
  const lines = titleOf(point);
  const body = top + PADDING + NOTE.line;
  return tag('g', {}, [
    tag('rect', {
      ...{ x: left, y: top, width, height, rx: point.is === 'ending' ? height / 2 : 12, fill },
      stroke: found.length > 0 ? WARN : line,
      'stroke-width': found.length > 0 ? 3 : 1.6,
      ...(point.is === 'debrief' && { 'stroke-dasharray': '5 4' }),
    }),
    note(`${point.is} · ${point.name}`, x, top + PADDING + 10, text, 0.8),
    ...lines.map((words, index) =>
      textTag(words, {
        ...{
          x,
          y: body + (index + 0.78) * TITLE.line,
          'font-size': TITLE.size,
          'font-weight': 600,
          fill: text,
        },
        ...{ 'text-anchor': 'middle', 'font-family': SERIF },
      }),
    ),
    ...found.map((words, index) => {
      const at = body + lines.length * TITLE.line + (index + 0.8) * NOTE.line;
      return note(words, x, at, point.is === 'ending' ? '#E2A673' : WARN, 1);
    }),
  ]);
}

const note = (words: string, x: number, y: number, fill: string, opacity: number): string =>
  textTag(words, {
    ...{ x, y, 'font-size': NOTE.size, fill, opacity },
    ...{ 'text-anchor': 'middle', 'font-family': SANS },
  });
