import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Book } from '#shared/scenario/book.ts';
import { bookIn } from '#shared/scenario/translate.ts';
import { argumentsOf, type Command, CommandRefused } from './command.ts';
import { booklet } from './print/booklet.ts';
import { cardsOf } from './print/cards.ts';
import { debriefSheet } from './print/debrief-sheet.ts';
import { drawCards } from './print/draw-cards.ts';
import { bytesOf, newPaper } from './print/paper.ts';
import { type Say, wordsIn } from './print/words.ts';
import { say } from './say.ts';
import { playableNamed } from './scenario-named.ts';

const SHEETS: Readonly<Record<string, (book: Book, say: Say) => Promise<Buffer>>> = {
  cards(book, say) {
    const paper = newPaper(book, say('print.cards'));
    drawCards(paper, cardsOf(book, say));
    return bytesOf(paper);
  },
  booklet,
  debrief: debriefSheet,
};

/** The same case without a screen: cards to cut, a booklet for whoever leads, a sheet for the debrief. */
export const print: Command = {
  name: 'print',
  syntax: '<scenario> [language] [--out folder]',
  options: [
    ['<scenario>', say('scenarioArgument')],
    ['[language]', say('print.language')],
    ['--out folder', say('print.out')],
  ],
  async run(args) {
    const { values, positionals } = argumentsOf(args, { out: { type: 'string' } });
    const [name, asked, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new CommandRefused(say('name.oneLanguage'));
    const { material } = await playableNamed(name);
    const { scenario, translations } = material;
    const offered = [scenario.language, ...Object.keys(translations)];
    const language = asked ?? scenario.language;
    if (!offered.includes(language))
      throw new CommandRefused(say('noTranslation', { language, offered: offered.join(', ') }));
    const book = bookIn(material, language);
    const folder = values.out ?? '.';
    await mkdir(folder, { recursive: true });
    for (const [sheet, draw] of Object.entries(SHEETS)) {
      const file = join(folder, `${scenario.id}-${sheet}.${language}.pdf`);
      await writeFile(file, await draw(book, wordsIn(language)));
      console.log(say('wrote', { file }));
    }
    if (book.missing.length > 0)
      console.log(say('print.missing', { number: book.missing.length, language: scenario.language }));
    return 0;
  },
};
