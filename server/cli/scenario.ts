import { type Command, CommandRefused, HasProblems } from './command.ts';
import { problemWords } from './problem-words.ts';
import { add } from './scenario-add.ts';
import { check } from './scenario-check.ts';
import { graph } from './scenario-graph.ts';
import { start } from './scenario-new.ts';
import { pack } from './scenario-pack.ts';
import { play } from './scenario-play.ts';
import { print } from './scenario-print.ts';
import { schema } from './scenario-schema.ts';
import { simulate } from './scenario-simulate.ts';
import { translate } from './scenario-translate.ts';

/** `npm run scenario -- <command>`. Exit codes: 0 all well, 1 something was found, 2 the command was not understood. */
const COMMANDS: Readonly<Record<string, Command>> = {
  new: start,
  check,
  graph,
  play,
  simulate,
  translate,
  print,
  pack,
  add,
  schema,
};

const usage = (): string =>
  [
    'Usage: npm run scenario -- <command>',
    '',
    ...Object.values(COMMANDS).map(({ usage }) => `  ${usage}`),
    '',
    'Each command says more with --help.',
  ].join('\n');

const asksForHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

async function run(name: string | undefined, args: readonly string[]): Promise<number> {
  if (asksForHelp(name)) return told(usage());
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    console.error(name === undefined ? usage() : `There is no command “${name}”.\n\n${usage()}`);
    return 2;
  }
  if (args.some(asksForHelp)) return told([usageOf(command), '', ...(command.help ?? [])].join('\n').trim());
  return command.run(args).catch((error: unknown) => failed(command, error));
}

function told(text: string): number {
  console.log(text);
  return 0;
}

const usageOf = ({ usage }: Command): string =>
  `Usage: npm run scenario -- ${usage.replace(/ {2,}/, '\n\n')}`;

function failed(command: Command, error: unknown): number {
  if (error instanceof HasProblems) {
    const errors = error.problems.filter(({ severity }) => severity === 'error');
    const lines = errors.map((each) => `  ${each.at}  ${problemWords(each).sentence}`);
    console.error([error.message, ...lines].join('\n'));
    return 1;
  }
  if (!(error instanceof CommandRefused)) throw error;
  console.error(`${error.message}\n\nUsage: npm run scenario -- ${command.usage.split('  ')[0]}`);
  return 2;
}

const [name, ...args] = process.argv.slice(2);
process.exitCode = await run(name, args);
