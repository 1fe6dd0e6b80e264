/** Where a text breaks into the lines a browser laid out, found with few questions. Pure: no DOM. */

const SOFT_HYPHEN = '\u00AD';
const LETTER = /[\p{L}\p{M}]/u;

/**
 * The first offset of every line of `[from, to)`. `lineAt` must never fall as the
 * offset rises; each line costs about log2(length) questions, because every question
 * makes the browser look at its layout.
 */
export function lineStarts(
  from: number,
  to: number,
  lines: number,
  lineAt: (offset: number) => number,
): readonly number[] {
  const starts = [from];
  for (let line = 1; line < lines; line += 1) {
    let low = starts.at(-1) ?? from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineAt(middle) < line) low = middle + 1;
      else high = middle;
    }
    starts.push(low);
  }
  return starts;
}

export interface DrawnLine {
  readonly text: string;
  /** The line ends at a soft hyphen, so a hyphen is shown. */
  readonly hyphen: boolean;
}

/** What is seen of one line's characters: white space collapsed, soft hyphens gone but for a last one. */
export function drawnLine(characters: string, keepsSpaces: boolean, isLast: boolean): DrawnLine {
  const hyphen = !isLast && characters.trimEnd().endsWith(SOFT_HYPHEN);
  const visible = characters.replaceAll(SOFT_HYPHEN, '').replaceAll('\u200B', '');
  if (keepsSpaces) return { text: visible.replace(/[\n\r]+$/, ''), hyphen };
  return { text: visible.replace(/[ \t\n\r\f]+/g, ' '), hyphen };
}

/** A break inside a word that no soft hyphen explains: `hyphens: auto`, or a word broken for want of room. */
export function breaksWord(before: string, after: string): boolean {
  return LETTER.test(before.at(-1) ?? '') && LETTER.test(after.at(0) ?? '');
}

/** The words of a line and the extra room after each, so that the line ends where the browser ends it. */
export function wordsAcross(
  text: string,
  width: number,
  widthOf: (part: string) => number,
): readonly { readonly word: string; readonly x: number }[] {
  const gaps = text.split(' ').length - 1;
  const natural = widthOf(text);
  const off = width - natural;
  if (gaps === 0 || Math.abs(off) < 0.75) return [{ word: text, x: 0 }];
  const words: { word: string; x: number }[] = [];
  let start = 0;
  for (const [index, word] of text.split(' ').entries()) {
    // Measured from the line's start, so that rounding never adds up.
    words.push({ word, x: widthOf(text.slice(0, start)) + (off * index) / gaps });
    start += word.length + 1;
  }
  return words;
}
