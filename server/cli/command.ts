import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Problem } from '#shared/scenario/problem.ts';
import { say } from './say.ts';

export const COMMAND_NAMES = [
  ...(['new', 'check', 'graph', 'play', 'simulate'] as const),
  ...(['translate', 'print', 'pack', 'add', 'schema'] as const),
];

export type CommandName = (typeof COMMAND_NAMES)[number];

/** One of the trainer's commands; what it does and more about it are words under its name. `run` gives the exit code. */
export interface Command {
  readonly name: CommandName;
  /** What may be typed after its name. */
  readonly syntax: string;
  /** What each part of the syntax is for. */
  readonly options: readonly (readonly [part: string, explained: string])[];
  /** What `--help` says at the very end. */
  readonly also?: readonly string[];
  run(args: readonly string[]): Promise<number>;
}

/** The command was not understood; the message says what was wrong, for the person who typed it. */
export class CommandRefused extends Error {}

/** The command was understood, and what it works on has to be mended first. */
export class HasProblems extends Error {
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[] = []) {
    super(message);
    this.problems = problems;
  }
}

export function argumentsOf<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    // Every command takes a language: the terminal speaks it, whatever else a command does with it.
    const known = { language: { type: 'string' }, ...options } as const;
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandRefused(whyNotParsed(error));
  }
}

/** Node names the option between quotation marks, and what is wrong with it in a code. */
function whyNotParsed(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, option] = /'(-[^ ',]*)/.exec(message) ?? [];
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (option === undefined) return message;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return say('noOption', { option });
  return say(message.includes('does not take') ? 'optionAlone' : 'optionNeeds', { option });
}

/** A whole number from an option, or what stands in when the option is absent. */
export function wholeNumber(
  given: string | undefined,
  option: string,
  otherwise: number,
  most: number,
): number {
  if (given === undefined) return otherwise;
  const number = Number(given);
  if (!/^\d+$/.test(given) || number > most)
    throw new CommandRefused(say('wholeNumber', { option, most, given }));
  return number;
}

/** The one thing a command works on. */
export function onlyOne(positionals: readonly string[], missing: 'name.scenario' | 'name.package'): string {
  const [one, ...more] = positionals;
  if (one === undefined) throw new CommandRefused(say(missing));
  if (more.length > 0) throw new CommandRefused(say('oneAtATime'));
  return one;
}
