import { linesOf, widthOf } from './lines.ts';
import { INK, PAPER, PETALS, SANS, SOFT } from './look.ts';
import type { Way } from './story-graph.ts';
import { tag, textTag } from './tag.ts';

const WIDTH = 170;
const SIZE = 13;
const LINE = 17;
const PADDING = 6;

interface Row {
  readonly words: string;
  readonly soft: boolean;
}

function rowsOf({ letter, text, when, effects }: Way): readonly Row[] {
  const rows = (words: string, soft: boolean, most: number): readonly Row[] =>
    linesOf(words, SIZE, WIDTH, most).map((each) => ({ words: each, soft }));
  const condition = when === '' || when === 'otherwise' ? when : `if ${when}`;
  return [
    ...rows([letter && `${letter} ·`, text].filter(Boolean).join(' '), false, 4),
    ...rows(condition, true, 8),
    ...rows(effects, true, 5),
  ];
}

export function labelSize(way: Way): { readonly width: number; readonly height: number } {
  const rows = rowsOf(way);
  const petals = way.principles.length > 0 ? LINE : 0;
  if (rows.length + petals === 0) return { width: 0, height: 0 };
  const width = Math.max(...rows.map(({ words }) => widthOf(words, SIZE)), way.principles.length * 18);
  return { width: width + 2 * PADDING, height: rows.length * LINE + petals + 2 * PADDING };
}

/** What a way says, on paper round (x, y), so that lines beneath do not cross the words. */
export function drawLabel(way: Way, x: number, y: number): string {
  const { width, height } = labelSize(way);
  if (height === 0) return '';
  const top = y - height / 2;
  const rows = rowsOf(way);
  return tag('g', {}, [
    tag('rect', { x: x - width / 2, y: top, width, height, rx: 6, fill: PAPER }),
    ...rows.map(({ words, soft }, index) =>
      textTag(words, {
        ...{ x, y: top + PADDING + (index + 0.75) * LINE, 'font-size': SIZE, fill: soft ? SOFT : INK },
        ...{ 'text-anchor': 'middle', 'font-family': SANS, ...(soft && { 'font-style': 'italic' }) },
      }),
    ),
    ...drawPetals(way, x, top + PADDING + (rows.length + 0.5) * LINE),
  ]);
}

/** One dot a principle, in its petal's colour: filled where it is upheld, a ring where it is strained. */
const drawPetals = ({ principles }: Way, x: number, y: number): readonly string[] =>
  principles.map(({ id, stance }, index) =>
    tag('circle', {
      ...{ cx: x + (index - (principles.length - 1) / 2) * 18, cy: y, r: 5.5, stroke: PETALS[id] },
      ...{ 'stroke-width': 2, fill: stance === 'upheld' ? PETALS[id] : PAPER },
    }),
  );
