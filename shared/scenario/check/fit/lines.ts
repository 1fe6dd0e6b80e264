import { type Face, widthOf } from './letters.ts';

/** A column of words on a screen: its letters, and how wide it is in pixels. */
export interface Column {
  readonly face: Face;
  readonly size: number;
  readonly width: number;
}

/** A line may end after a space that may break, a hyphen, a dash or a slash, and where the author allows it. */
const PIECE = /(?:[^\s\u00ad\u200b/–—-]|[\u00a0\u202f])*(?:[-–—/]+|\u00ad|\u200b|[^\S\u00a0\u202f]+|$)/gu;

const piecesOf = (text: string): readonly string[] =>
  [...text.trim().matchAll(PIECE)].map(([piece]) => piece).filter((piece) => piece !== '');

/** What counts against the line: the space at its end hangs over, a soft hyphen shows only there. */
const solid = (piece: string): string => piece.trimEnd().replace('\u00ad', '-');

/**
 * Lines a text needs in a column, as a browser fills them: as many words as fit, and a word wider than the column
 * broken wherever it ends. Pairs of letters that move closer together are not looked at, so it may be one too many.
 */
export function linesOf(text: string, { face, size, width }: Column): number {
  let lines = 1;
  let used = 0;
  for (const piece of piecesOf(text)) {
    const needed = widthOf(solid(piece), face, size);
    if (used > 0 && used + needed > width) {
      lines += 1;
      used = 0;
    }
    if (needed > width) {
      lines += Math.ceil(needed / width) - 1;
      used = needed % width;
    } else used += widthOf(piece.replace('\u00ad', ''), face, size);
  }
  return lines;
}

/** The widest piece that cannot break, when it is wider than the column. */
export function widerThan(text: string, { face, size, width }: Column): string | undefined {
  return piecesOf(text)
    .map(solid)
    .find((piece) => widthOf(piece, face, size) > width);
}
