import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Book } from '#shared/scenario/book.ts';

export type Paper = InstanceType<typeof PDFDocument>;

/** Points in a millimetre: PDF counts in points, printers and scissors in millimetres. */
export const MM = 72 / 25.4;
export const A4 = { width: 210 * MM, height: 297 * MM } as const;

export const INK = '#14222E';
export const SOFT = '#3C4E5E';
export const LINE = '#CFC2AB';
export const CALM = '#1E6A66';

/** The game's own letters, whole: Latvian, Estonian and Cyrillic are in them. Only what is used is embedded. */
const FONTS = {
  serif: 'SourceSerif4-Semibold.ttf',
  sans: 'SourceSans3-Regular.ttf',
  bold: 'SourceSans3-Semibold.ttf',
  italic: 'SourceSans3-It.ttf',
} as const;

export type Font = keyof typeof FONTS;

/** The same case gives the same bytes: its date is the day the case was last changed, not the day it is printed. */
export function newPaper({ scenario, language }: Book, title: string, margin = 0): Paper {
  const dated = new Date(`${scenario.passport.updated}T00:00:00Z`);
  const paper = new PDFDocument({
    ...{ size: 'A4', margin, autoFirstPage: false, bufferPages: true, lang: language, displayTitle: true },
    info: {
      Title: `${scenario.title} – ${title}`,
      Creator: 'The Human Game',
      CreationDate: dated,
      ModDate: dated,
    },
  });
  for (const [name, file] of Object.entries(FONTS))
    paper.registerFont(name, join(import.meta.dirname, 'fonts', file));
  return paper;
}

export async function bytesOf(paper: Paper): Promise<Buffer> {
  const parts: Buffer[] = [];
  paper.on('data', (part: Buffer) => parts.push(part));
  const whole = new Promise<void>((done) => paper.on('end', done));
  paper.end();
  await whole;
  return Buffer.concat(parts);
}
