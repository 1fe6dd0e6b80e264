import type { Book } from '#shared/scenario/book.ts';
import type { Round } from '#shared/scenario/scenario.ts';
import { eyebrow, heading, MARGIN, pageNumbers, paragraph, rule, title } from './column.ts';
import { conditionSaid } from './condition-words.ts';
import { drawScene } from './draw-scene.ts';
import { bytesOf, newPaper, type Paper } from './paper.ts';
import type { Say } from './words.ts';

/** Where each scene, debrief and ending begins: `scene/desk`, `debrief/notice`, `ending/door`. */
export type Pages = ReadonlyMap<string, number>;

export interface Drawing {
  readonly paper: Paper;
  readonly book: Book;
  readonly say: Say;
  /** Pages as the run before found them. */
  readonly pages: Pages;
  readonly found: Map<string, number>;
}

/** The facilitator's booklet. Drawn twice: the first run finds the pages that the second one names. */
export async function booklet(book: Book, say: Say): Promise<Buffer> {
  const first = drawBooklet(book, say, new Map());
  await bytesOf(first.paper);
  return bytesOf(drawBooklet(book, say, first.found).paper);
}

export function drawBooklet(book: Book, say: Say, pages: Pages): Drawing {
  const paper = newPaper(book, say('print.booklet'), MARGIN);
  const drawing: Drawing = { paper, book, say, pages, found: new Map() };
  opening(drawing);
  for (const round of book.scenario.rounds) {
    for (const [id, scene] of Object.entries(round.scenes)) drawScene(drawing, round, id, scene);
    debrief(drawing, round);
  }
  endings(drawing);
  pageNumbers(paper, book.scenario.title);
  return drawing;
}

/** Three digits stand in until the page is known, so that no line grows in the second run. */
export const pageOf = ({ pages }: Drawing, key: string): number => pages.get(key) ?? 888;

export function begin({ paper, found }: Drawing, key: string): void {
  paper.addPage();
  found.set(key, paper.bufferedPageRange().count);
}

function opening(drawing: Drawing): void {
  const { paper, book, say } = drawing;
  const { scenario } = book;
  paper.addPage();
  eyebrow(paper, say('print.booklet'));
  title(paper, scenario.title);
  paragraph(paper, scenario.summary, { size: 12, after: 10 });
  const minutes = say('print.minutes', { minutes: scenario.minutes });
  paragraph(paper, `${minutes} · ${scenario.group.from}–${scenario.group.to} · ${scenario.ageFrom}+`, {
    after: 4,
  });
  paragraph(paper, Object.values(scenario.contentNotes).join(' · '), { font: 'italic', after: 8 });
  heading(paper, say('print.howTo'));
  for (const [index, step] of STEPS.entries())
    paragraph(paper, `${index + 1}  ${say(`print.steps.${step}`)}`, { indent: 8 });
  counters(drawing);
  contents(drawing);
}

const STEPS = ['cut', 'out', 'read', 'vote', 'talk', 'page'] as const;

function counters({ paper, book, say }: Drawing): void {
  const { gauges, flags } = book.scenario;
  if (Object.keys(gauges).length > 0) heading(paper, say('print.keepCount'));
  for (const { name, about, from, to, start } of Object.values(gauges)) {
    const track = Array.from({ length: to - from + 1 }, (_, index) => from + index).join('   ');
    paragraph(paper, `${name}   ${track}   (${say('print.startsAt', { number: start })})`, {
      font: 'bold',
      after: 1,
    });
    paragraph(paper, about, { after: 5 });
  }
  if (flags.length === 0) return;
  heading(paper, say('print.ticks'));
  for (const flag of flags) tickBox(paper, flag);
}

function tickBox(paper: Paper, flag: string): void {
  const { y } = paper;
  paragraph(paper, flag, { indent: 16, after: 3 });
  paper
    .rect(MARGIN, y + 2, 9, 9)
    .lineWidth(0.8)
    .strokeColor('#3C4E5E')
    .stroke();
}

function contents(drawing: Drawing): void {
  const { paper, book, say } = drawing;
  paper.addPage();
  heading(paper, say('print.contents'));
  for (const round of book.scenario.rounds) {
    paragraph(paper, round.title, { font: 'bold', after: 2 });
    for (const [id, scene] of Object.entries(round.scenes))
      entry(drawing, `${scene.title} (${say(`path.kind.${scene.kind}`)})`, `scene/${id}`);
    entry(drawing, say('debrief.title'), `debrief/${round.id}`);
  }
  paragraph(paper, say('print.ending'), { font: 'bold', after: 2 });
  for (const [id, ending] of Object.entries(book.scenario.endings))
    entry(drawing, ending.title, `ending/${id}`);
}

function entry(drawing: Drawing, words: string, key: string): void {
  paragraph(drawing.paper, `${words}  ·  ${pageOf(drawing, key)}`, { indent: 12, after: 2 });
}

function debrief(drawing: Drawing, round: Round): void {
  const { paper, say, book } = drawing;
  begin(drawing, `debrief/${round.id}`);
  eyebrow(paper, `${round.title} · ${say('print.minutes', { minutes: round.debrief.minutes })}`);
  title(paper, say('debrief.title'));
  for (const part of ['feel', 'happened', 'meaning', 'next'] as const) {
    heading(paper, say(`debrief.questions.${part}`));
    for (const question of Object.values(round.debrief.questions[part]))
      paragraph(paper, question, { size: 11.5 });
  }
  paper.y += 6;
  paragraph(paper, round.debrief.facilitator, { font: 'italic', after: 8 });
  rule(paper);
  for (const [index, next] of round.next.entries()) {
    const key =
      'ending' in next
        ? `ending/${next.ending}`
        : `scene/${book.scenario.rounds.find(({ id }) => id === next.round)?.start}`;
    paragraph(
      paper,
      `${condition(drawing, next.if, index)}${say('print.turnTo', { page: pageOf(drawing, key) })}`,
      { font: 'bold' },
    );
  }
}

/** What stands before a page: nothing for the only way, “otherwise” for the last of several. */
export function condition(
  { book, say }: Drawing,
  asked: Parameters<typeof conditionSaid>[2] | undefined,
  index: number,
): string {
  if (asked) return `${say('print.when', { condition: conditionSaid(book.scenario, say, asked) })} `;
  return index > 0 ? `${say('print.otherwise')} ` : '';
}

function endings(drawing: Drawing): void {
  const { paper, book, say } = drawing;
  for (const [id, ending] of Object.entries(book.scenario.endings)) {
    begin(drawing, `ending/${id}`);
    eyebrow(paper, say('print.ending'));
    title(paper, ending.title);
    paragraph(paper, ending.text, { size: 12, after: 10 });
    heading(paper, say('closing.doorTitle'));
    paragraph(paper, ending.doorOpen, { size: 12 });
  }
}
