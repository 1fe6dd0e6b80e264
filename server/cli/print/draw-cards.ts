import type { Card } from './cards.ts';
import { A4, CALM, INK, LINE, MM, type Paper, SOFT } from './paper.ts';

const WIDTH = 90 * MM;
const LARGE = 130 * MM;
const LEFT = (A4.width - 2 * WIDTH) / 2;
const TOP = (A4.height - 2 * LARGE) / 2;
const INNER = 6.5 * MM;
/** The font's own line is airy; cards are small. */
const LEADING = -0.08;

/** All cards on as few pages as they need, with marks to cut along; large ones first. Gives the smallest letters used, in points. */
export function drawCards(paper: Paper, cards: readonly Card[]): number {
  const large = cards.filter(({ size }) => size === 'large');
  const small = cards.filter(({ size }) => size === 'small');
  return Math.min(...sheet(paper, large, LARGE, 2), ...sheet(paper, small, LARGE / 2, 4));
}

function sheet(paper: Paper, cards: readonly Card[], height: number, rows: number): readonly number[] {
  return cards.map((card, index) => {
    const place = index % (2 * rows);
    if (place === 0) {
      paper.addPage();
      cropMarks(paper, rows, height);
    }
    return drawCard(paper, card, LEFT + (place % 2) * WIDTH, TOP + Math.floor(place / 2) * height, height);
  });
}

/** Cards share their edges, so one cut serves two; the marks stand in the margin, where no card is. */
function cropMarks(paper: Paper, rows: number, height: number): void {
  const long = 6 * MM;
  const gap = 2 * MM;
  paper.lineWidth(0.5).strokeColor(SOFT);
  for (const x of [0, 1, 2].map((column) => LEFT + column * WIDTH)) {
    paper.moveTo(x, TOP - gap - long).lineTo(x, TOP - gap);
    paper.moveTo(x, A4.height - TOP + gap).lineTo(x, A4.height - TOP + gap + long);
  }
  for (const y of Array.from({ length: rows + 1 }, (_, row) => TOP + row * height)) {
    paper.moveTo(LEFT - gap - long, y).lineTo(LEFT - gap, y);
    paper.moveTo(A4.width - LEFT + gap, y).lineTo(A4.width - LEFT + gap + long, y);
  }
  paper.stroke();
}

function drawCard(paper: Paper, card: Card, x: number, y: number, height: number): number {
  const frame = 2.5 * MM;
  paper
    .roundedRect(x + frame, y + frame, WIDTH - 2 * frame, height - 2 * frame, 8)
    .lineWidth(0.8)
    .strokeColor(LINE)
    .stroke();
  const [left, width] = [x + INNER, WIDTH - 2 * INNER];
  paper
    .font('bold', 8.5)
    .fillColor(CALM)
    .text(card.label.toUpperCase(), left, y + INNER, { width, characterSpacing: 0.6 });
  let top = paper.y + 3;
  if (card.letter) {
    paper
      .circle(left + 11, top + 13, 11)
      .fillColor(CALM)
      .fill();
    paper
      .font('bold', 13)
      .fillColor('#FFFFFF')
      .text(card.letter, left, top + 5, { width: 22, align: 'center' });
    top += 32;
  }
  if (card.title) {
    paper
      .font('serif', card.size === 'large' ? 17 : 14)
      .fillColor(INK)
      .text(card.title, left, top, { width });
    top = paper.y + 6;
  }
  const bottom = y + height - INNER - (card.foot ? 14 : 0);
  const letters = drawParagraphs(paper, card, { left, width, top, bottom });
  if (card.foot)
    paper
      .font('sans', 8)
      .fillColor(SOFT)
      .text(card.foot, left, y + height - INNER - 9, { width, height: 10, ellipsis: true });
  return letters;
}

interface Room {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

const SIZES = [12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7] as const;

/** In the largest letters that still fit: the format's limits keep even the longest readable. */
function drawParagraphs(paper: Paper, { paragraphs }: Card, { left, width, top, bottom }: Room): number {
  const fontOf = (strong: boolean | undefined) => (strong ? 'bold' : 'sans');
  const heightAt = (size: number): number =>
    paragraphs.reduce((sum, { text, strong }) => {
      paper.font(fontOf(strong), size);
      return sum + paper.heightOfString(text, { width, lineGap: size * LEADING }) + size * 0.5;
    }, 0);
  const size = SIZES.find((each) => heightAt(each) <= bottom - top) ?? 7;
  let y = top;
  for (const { text, strong } of paragraphs) {
    paper
      .font(fontOf(strong), size)
      .fillColor(INK)
      .text(text, left, y, { width, lineGap: size * LEADING });
    y = paper.y + size * 0.5;
  }
  return size;
}
