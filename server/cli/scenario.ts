import { type Command, CommandRefused, HasProblems } from './command.ts';
import { problemWords } from './problem-words.ts';

/**
 * `npm run scenario -- <command>`. Exit codes: 0 all well, 1 something was found, 2 the command was not understood.
 * Only the one that is asked for is loaded: nobody who checks a file waits for what draws and prints.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
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

async function usage(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return [
    'Usage: npm run scenario -- <command>',
    '',
    ...commands.map(({ usage }) => `  ${nameOf(usage).padEnd(10)} ${usage.split(/ {2,}/)[1]}`),
    '',
    'Each command says more with --help.',
  ].join('\n');
}

const nameOf = (usage: string): string => usage.split(' ')[0] ?? '';

const asksForHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

async function run(name: string | undefined, args: readonly string[]): Promise<number> {
  if (asksForHelp(name)) return told(await usage());
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    console.error(
      [...(name === undefined ? [] : [`There is no command “${name}”.`, '']), await usage()].join('\n'),
    );
    return 2;
  }
  const command = await load();
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
