import { createInterface } from 'node:readline';
import { argumentsOf, type Command, CommandRefused, onlyOne } from './command.ts';
import { openTable } from './play/table.ts';
import { helpIn, turn, whereLines } from './play/turn.ts';
import { LANGUAGE, say, sayIn } from './say.ts';
import { playableNamed } from './scenario-named.ts';

/** A whole session in the terminal, alone, by the rules of the room. */
export const play: Command = {
  name: 'play',
  syntax: '<scenario> [--language xx]',
  options: [
    ['<scenario>', say('scenarioArgument')],
    ['--language xx', say('play.language')],
  ],
  also: helpIn(LANGUAGE),
  async run(args) {
    const { values, positionals } = argumentsOf(args, { language: { type: 'string' } });
    const { material } = await playableNamed(onlyOne(positionals, 'name.scenario'));
    const language = values.language ?? material.scenario.language;
    const offered = [material.scenario.language, ...Object.keys(material.translations)];
    if (!offered.includes(language))
      throw new CommandRefused(say('noTranslation', { language, offered: offered.join(', ') }));
    const table = openTable(material, language);
    const { title, summary } = table.book.scenario;
    print([title, summary, sayIn(language, 'play.typeHelp'), ...whereLines(table)]);
    return read(language, (typed) => {
      const { lines, over } = turn(table, typed);
      print(lines);
      return over;
    });
  },
};

const print = (lines: readonly string[]): void => console.log(lines.join('\n'));

/** Line by line until it is over. Exit code 1 when the lines end before the story does. */
async function read(language: string, take: (typed: string) => boolean): Promise<number> {
  const terminal = createInterface({
    input: process.stdin,
    ...(process.stdin.isTTY && { output: process.stdout }),
  });
  terminal.setPrompt('> ');
  if (process.stdin.isTTY) terminal.prompt();
  for await (const typed of terminal) {
    if (take(typed)) return 0;
    if (process.stdin.isTTY) terminal.prompt();
  }
  if (!process.stdin.isTTY) console.error(sayIn(language, 'play.linesEnded'));
  return 1;
}
