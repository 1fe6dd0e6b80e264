import type { Book } from '#shared/scenario/book.ts';
import { PRINCIPLES } from '#shared/scenario/format.ts';
import { PETALS } from '../graph/look.ts';
import { eyebrow, heading, line, MARGIN, paragraph, title } from './column.ts';
import { A4, bytesOf, INK, MM, newPaper, type Paper, SOFT } from './paper.ts';
import { drawCompass } from './petals.ts';
import type { Say } from './words.ts';

/** One sheet a person or a table: the compass to draw in on the front, the questions on the back. */
export function debriefSheet(book: Book, say: Say): Promise<Buffer> {
  const paper = newPaper(book, say('print.sheet'), MARGIN);
  paper.addPage();
  eyebrow(paper, say('print.sheet'));
  title(paper, book.scenario.title);
  paragraph(paper, say('print.fill'), { after: 10 });
  compassWithWords(paper, book);
  paper.y = 205 * MM;
  heading(paper, say('debrief.decisionsTitle'));
  for (let lines = 0; lines < 5; lines += 1) emptyLine(paper);
  paper.addPage();
  questions(paper, book, say);
  return bytesOf(paper);
}

const MIDDLE = { x: A4.width / 2, y: 130 * MM } as const;
const RADIUS = 40 * MM;

/** Each principle's words stand at its petal's tip, or beside it where the page is narrow. */
const WORDS_AT = {
  rights: { x: MIDDLE.x - 45 * MM, y: MIDDLE.y - RADIUS - 25 * MM, width: 90 * MM, align: 'center' },
  assistance: { x: MIDDLE.x + RADIUS + 6 * MM, y: MIDDLE.y - 14, width: 37 * MM, align: 'left' },
  prevention: { x: MIDDLE.x - 45 * MM, y: MIDDLE.y + RADIUS + 7 * MM, width: 90 * MM, align: 'center' },
  cooperation: { x: MIDDLE.x - RADIUS - 43 * MM, y: MIDDLE.y - 14, width: 37 * MM, align: 'right' },
} as const;

function compassWithWords(paper: Paper, { guidelines }: Book): void {
  drawCompass(paper, MIDDLE.x, MIDDLE.y, RADIUS);
  for (const id of PRINCIPLES) {
    const { x, y, width, align } = WORDS_AT[id];
    const { name, sentence } = guidelines.principles[id];
    paper.font('bold', 12).fillColor(PETALS[id]).text(name, x, y, { width, align });
    paper.font('sans', 9.5).fillColor(INK).text(sentence, x, paper.y, { width, align });
  }
}

function emptyLine(paper: Paper): void {
  paper.y += 9 * MM;
  line(paper);
}

function questions(paper: Paper, { scenario }: Book, say: Say): void {
  title(paper, say('debrief.questionsTitle'));
  for (const round of scenario.rounds) {
    heading(paper, round.title);
    for (const group of Object.values(round.debrief.questions))
      for (const question of Object.values(group))
        paragraph(paper, `– ${question}`, { size: 10.5, after: 4 });
  }
  paper.y += 6;
  heading(paper, say('print.nextStep'));
  emptyLine(paper);
  emptyLine(paper);
  paper.y += 10;
  paragraph(paper, `${say('print.emergency')}. ${say('print.contacts')}`, {
    size: 9.5,
    colour: SOFT,
    after: 0,
  });
  emptyLine(paper);
}
