import { createInterface } from 'node:readline';
import { argumentsOf, type Command, CommandRefused, onlyOne } from './command.ts';
import { openTable } from './play/table.ts';
import { HELP, turn, whereLines } from './play/turn.ts';
import { playableNamed } from './scenario-named.ts';

/** A whole session in the terminal, alone, by the rules of the room. */
export const play: Command = {
  usage: 'play <scenario> [--language xx]   play it alone in the terminal',
  help: [
    '<scenario>      the id of a scenario on the shelf, or a folder with a scenario.json',
    '--language xx   in one of its translations',
    '',
    'You hold every role, and you lead: each answer counts for all seats. While you play:',
    ...HELP,
    '',
    'Lines may also come from a file: npm run scenario -- play <scenario> < lines.txt',
  ],
  async run(args) {
    const { values, positionals } = argumentsOf(args, { language: { type: 'string' } });
    const { material } = await playableNamed(onlyOne(positionals, 'a scenario'));
    const language = values.language ?? material.scenario.language;
    const offered = [material.scenario.language, ...Object.keys(material.translations)];
    if (!offered.includes(language))
      throw new CommandRefused(
        `There is no translation into “${language}”. There is: ${offered.join(', ')}.`,
      );
    const table = openTable(material, language);
    const { title, summary } = table.book.scenario;
    print([title, summary, 'Type “help” for what else you can do.', ...whereLines(table)]);
    return read((typed) => {
      const { lines, over } = turn(table, typed);
      print(lines);
      return over;
    });
  },
};

const print = (lines: readonly string[]): void => console.log(lines.join('\n'));

/** Line by line until it is over. Exit code 1 when the lines end before the story does. */
async function read(take: (typed: string) => boolean): Promise<number> {
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
  return 1;
}
