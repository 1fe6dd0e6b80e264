import type { Point, TextRun } from './piece.ts';
import { fontOf, px } from './read-style.ts';
import { breaksWord, drawnLine, lineStarts } from './text-lines.ts';

const pen = document.createElement('canvas').getContext('2d');
const metrics = new Map<string, Metrics>();

/** Font metrics change when a font file arrives: call it after every `loadingdone`. */
export const forgetMetrics = (): void => metrics.clear();

function widthIn(font: string, text: string): number {
  if (pen === null) return 0;
  pen.font = font;
  return pen.measureText(text).width;
}

interface Metrics {
  readonly ascent: number;
  readonly descent: number;
}

function metricsOf(font: string): Metrics {
  const known = metrics.get(font);
  if (known !== undefined || pen === null) return known ?? { ascent: 0, descent: 0 };
  pen.font = font;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = pen.measureText('Hg');
  const found = { ascent: Math.round(fontBoundingBoxAscent), descent: Math.round(fontBoundingBoxDescent) };
  metrics.set(font, found);
  return found;
}

/**
 * Browsers round ascents and baselines to whole layout pixels. Those are CSS pixels in some
 * (and in every emulated device), device pixels in others; the height of the line tells which.
 */
function baselineOf(rect: DOMRect, originY: number, style: CSSStyleDeclaration, dpr: number): number {
  const coarse = metricsOf(fontOf(style, 1));
  if (Math.abs(rect.height - coarse.ascent - coarse.descent) < 0.01) {
    return Math.round(Math.round(rect.top + coarse.ascent) * dpr - originY * dpr);
  }
  return Math.round((rect.top - originY) * dpr + metricsOf(fontOf(style, dpr)).ascent);
}

/** The text nodes an element paints itself: not those of painted, live or screen-reader-only parts inside it. */
function textNodes(element: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.data.trim() === '') continue;
    const owner = node.parentElement?.closest('[data-paint], [data-live], [data-unpainted], .for-readers');
    if (owner === element) nodes.push(node);
  }
  return nodes;
}

/** One rectangle per line; a line of mixed writing directions has several fragments, joined here. */
function lineRects(node: Text): readonly DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const lines: DOMRect[] = [];
  for (const rect of range.getClientRects()) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.top - rect.top) < last.height / 2) {
      const left = Math.min(last.left, rect.left);
      lines[lines.length - 1] = new DOMRect(
        left,
        last.top,
        Math.max(last.right, rect.right) - left,
        last.height,
      );
    } else if (rect.width > 0) lines.push(rect);
  }
  return lines;
}

/** The line a character is on; collapsed white space has no box and takes the line before it. */
function lineFinder(node: Text, lines: readonly DOMRect[], first: number): (offset: number) => number {
  const range = document.createRange();
  return (offset) => {
    for (let at = offset; at >= first; at -= 1) {
      range.setStart(node, at);
      range.setEnd(node, Math.min(at + 1, node.length));
      // The first letter after a soft hyphen also owns the hyphen shown on the line before.
      const rect = [...range.getClientRects()].at(-1);
      if (rect === undefined) continue;
      return lines.findLastIndex((line) => line.top <= rect.top + line.height / 2);
    }
    return 0;
  };
}

/** The characters with a place on the page: of the white space around them, only what was not collapsed. */
function seen(node: Text): readonly [from: number, to: number] {
  const range = document.createRange();
  const shows = (offset: number): boolean => {
    if (offset < 0 || offset >= node.length) return false;
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    return (range.getClientRects()[0]?.width ?? 0) > 0;
  };
  const from = node.data.search(/\S/);
  const to = node.data.trimEnd().length;
  return [shows(from - 1) ? from - 1 : from, shows(to) ? to + 1 : to];
}

/** Spaces at a break have no room; those towards a neighbouring run on the same line do. */
function trimmed(text: string, line: number, lines: number): string {
  const head = line === 0 ? text : text.trimStart();
  return line === lines - 1 ? head : head.trimEnd();
}

const cased = (text: string, style: CSSStyleDeclaration, element: HTMLElement): string =>
  style.textTransform === 'uppercase'
    ? text.toLocaleUpperCase(element.closest<HTMLElement>('[lang]')?.lang || undefined)
    : text;

function runsOfNode(node: Text, origin: Point, dpr: number): readonly TextRun[] {
  const parent = node.parentElement;
  const lines = lineRects(node);
  if (parent === null || lines.length === 0) return [];
  const style = getComputedStyle(parent);
  const font = fontOf(style, dpr);
  const keepsSpaces = style.whiteSpaceCollapse === 'preserve' || style.whiteSpace.startsWith('pre');
  const [from, to] = keepsSpaces ? [0, node.length] : seen(node);
  const starts = lineStarts(from, to, lines.length, lineFinder(node, lines, from));
  const hyphenates = style.hyphens === 'auto';
  return lines.map((rect, line) => {
    const end = starts[line + 1] ?? to;
    const characters = node.data.slice(starts[line], end);
    const isLast = line === lines.length - 1;
    const drawn = drawnLine(characters, keepsSpaces, isLast);
    const text = cased(trimmed(drawn.text, line, lines.length), style, parent);
    const broken = !isLast && breaksWord(characters, node.data.slice(end));
    const hyphened = (): boolean => hasHyphen(font, text, rect.width * dpr);
    return {
      text: drawn.hyphen || (broken && hyphenates && hyphened()) ? `${text}-` : text,
      x: (rect.left - origin.x) * dpr,
      baseline: baselineOf(rect, origin.y, style, dpr),
      width: rect.width * dpr,
      font,
      size: px(style.fontSize) * dpr,
      colour: style.color,
      underline: style.textDecorationLine.includes('underline'),
    };
  });
}

/** The browser gave the line more room than its letters need: measured only where one may stand, for it is slow. */
const hasHyphen = (font: string, text: string, width: number): boolean =>
  width - widthIn(font, text) > widthIn(font, '-') * 0.6;

/** Everything an element says, as the browser broke it. `origin` is the piece's corner in CSS pixels. */
export const textRuns = (element: HTMLElement, origin: Point, dpr: number): readonly TextRun[] =>
  textNodes(element).flatMap((node) => runsOfNode(node, origin, dpr));
