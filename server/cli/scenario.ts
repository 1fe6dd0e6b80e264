import type { Problem } from '#shared/scenario/problem.ts';
import { numberOf } from '#shared/scenario/problem-numbers.ts';
import { COMMAND_NAMES, type Command, type CommandName, CommandRefused, HasProblems } from './command.ts';
import { fileTrouble } from './file-trouble.ts';
import { problemWords } from './problem-words.ts';
import { LANGUAGE, say } from './say.ts';
import { wrapped } from './wrapped.ts';

/**
 * `npm run scenario -- <command>`. Exit codes: 0 all well, 1 something was found, 2 the command was not understood.
 * Only the one that is asked for is loaded: nobody who checks a file waits for what draws and prints.
 */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  new: async () => (await import('./scenario-new.ts')).start,
  check: async () => (await import('./scenario-check.ts')).check,
  graph: async () => (await import('./scenario-graph.ts')).graph,
  play: async () => (await import('./scenario-play.ts')).play,
  simulate: async () => (await import('./scenario-simulate.ts')).simulate,
  translate: async () => (await import('./scenario-translate.ts')).translate,
  print: async () => (await import('./scenario-print.ts')).print,
  pack: async () => (await import('./scenario-pack.ts')).pack,
  add: async () => (await import('./scenario-add.ts')).add,
  schema: async () => (await import('./scenario-schema.ts')).schema,
};

const typed = (rest: string): string => `${say('usage')} npm run scenario -- ${rest}`.trimEnd();

const usage = (): string =>
  [
    typed(say('command')),
    '',
    ...COMMAND_NAMES.map((name) => `  ${name.padEnd(10)} ${say(`${name}.does`)}`),
    '',
    say('moreWithHelp'),
  ].join('\n');

const usageOf = ({ name, syntax }: Command): string => typed(`${name} ${syntax}`);

const INDENT = ' '.repeat(20);

function helpOf(command: Command): string {
  const { name, options, also = [] } = command;
  const explained = options.flatMap(([part, words]) => {
    const [first = '', ...rest] = wrapped(words, INDENT);
    return [`  ${part.padEnd(INDENT.length - 2)}${first.trimStart()}`, ...rest];
  });
  return [
    usageOf(command),
    '',
    say(`${name}.does`),
    ...(explained.length > 0 ? ['', ...explained] : []),
    ...['', ...wrapped(say(`${name}.more`))],
    ...(also.length > 0 ? ['', ...also] : []),
  ].join('\n');
}

const asksForHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

const isCommand = (name: string | undefined): name is CommandName =>
  COMMAND_NAMES.some((known) => known === name);

async function run(name: string | undefined, args: readonly string[]): Promise<number> {
  if (asksForHelp(name)) return told(usage());
  if (!isCommand(name)) {
    console.error([...(name === undefined ? [] : [say('noCommand', { name }), '']), usage()].join('\n'));
    return 2;
  }
  const command = await COMMANDS[name]();
  if (args.some(asksForHelp)) return told(helpOf(command));
  return command.run(args).catch((error: unknown) => failed(command, error));
}

function told(text: string): number {
  console.log(text);
  return 0;
}

function lineOf(found: Problem): string {
  const { sentence, fix } = problemWords(found, LANGUAGE);
  return ['', numberOf(found.code), found.at, `${sentence} ${fix}`]
    .filter((part, at) => at === 0 || part)
    .join('  ');
}

function failed(command: Command, error: unknown): number {
  if (error instanceof CommandRefused) {
    console.error(`${error.message}\n\n${usageOf(command)}`);
    return 2;
  }
  if (error instanceof HasProblems) {
    const errors = error.problems.filter(({ severity }) => severity === 'error');
    console.error([error.message, ...errors.map(lineOf)].join('\n'));
    return 1;
  }
  const trouble = fileTrouble(error);
  if (trouble === null) throw error;
  console.error(trouble);
  return 1;
}

// Whoever reads only the beginning, like head, has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [name, ...args] = process.argv.slice(2);
process.exitCode = await run(name, args);
