import { A4, CALM, type Font, INK, LINE, MM, type Paper, SOFT } from './paper.ts';

/** One column of text down the pages of a booklet; what belongs together is kept on one page. */

export const MARGIN = 20 * MM;
export const COLUMN = A4.width - 2 * MARGIN;
const BOTTOM = A4.height - MARGIN;

export interface TextStyle {
  readonly font?: Font;
  readonly size?: number;
  readonly colour?: string;
  readonly indent?: number;
  readonly after?: number;
}

const LEADING = 0.02;

function heightOf(
  paper: Paper,
  text: string,
  { font = 'sans', size = 10.5, indent = 0, after = 5 }: TextStyle,
): number {
  paper.font(font, size);
  return paper.heightOfString(text, { width: COLUMN - indent, lineGap: size * LEADING }) + after;
}

function keepTogether(paper: Paper, parts: readonly (readonly [string, TextStyle])[]): void {
  const height = parts.reduce((sum, [text, style]) => sum + heightOf(paper, text, style), 0);
  if (paper.y + height > BOTTOM && height < BOTTOM - MARGIN) paper.addPage();
}

export function paragraph(paper: Paper, text: string, style: TextStyle = {}): void {
  const { font = 'sans', size = 10.5, colour = INK, indent = 0, after = 5 } = style;
  keepTogether(paper, [[text, style]]);
  paper.font(font, size).fillColor(colour);
  paper.text(text, MARGIN + indent, paper.y, { width: COLUMN - indent, lineGap: size * LEADING });
  paper.y += after;
}

/** Several that must not be torn apart. */
export function together(paper: Paper, parts: readonly (readonly [string, TextStyle])[]): void {
  keepTogether(paper, parts);
  for (const [text, style] of parts) paragraph(paper, text, style);
}

export const title = (paper: Paper, text: string): void =>
  paragraph(paper, text, { font: 'serif', size: 22, after: 8 });

export const heading = (paper: Paper, text: string): void => {
  paper.y += 5;
  paragraph(paper, text, { font: 'bold', size: 11.5, colour: CALM, after: 3 });
};

export const eyebrow = (paper: Paper, text: string): void =>
  paragraph(paper, text, { font: 'bold', size: 9, colour: SOFT, after: 2 });

/** From edge to edge, where the paper is. */
export function line(paper: Paper): void {
  const from = paper.moveTo(MARGIN, paper.y).lineTo(MARGIN + COLUMN, paper.y);
  from.lineWidth(0.6).strokeColor(LINE).stroke();
}

export function rule(paper: Paper): void {
  paper.y += 6;
  line(paper);
  paper.y += 10;
}

/** Page numbers, when all pages are there: the foot lies in the margin, where text would begin a new page. */
export function pageNumbers(paper: Paper, words: string): void {
  const { start, count } = paper.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    paper.switchToPage(page);
    paper.page.margins.bottom = 0;
    paper.font('sans', 9).fillColor(SOFT);
    paper.text(words, MARGIN, BOTTOM + 18, { width: COLUMN * 0.8, lineBreak: false });
    paper.text(String(page + 1), MARGIN, BOTTOM + 18, { width: COLUMN, align: 'right', lineBreak: false });
  }
}
