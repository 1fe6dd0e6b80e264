import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Problem } from '#shared/scenario/problem.ts';

/** One of the trainer's commands. `usage` is its line in the help; `run` gives the exit code. */
export interface Command {
  readonly usage: string;
  /** What `--help` says besides the usage. */
  readonly help?: readonly string[];
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
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandRefused(error instanceof Error ? error.message : String(error));
  }
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
    throw new CommandRefused(`--${option} needs a whole number up to ${most}, not “${given}”.`);
  return number;
}

/** The one thing a command works on. */
export function onlyOne(positionals: readonly string[], what: string): string {
  const [one, ...more] = positionals;
  if (one === undefined) throw new CommandRefused(`Name ${what}.`);
  if (more.length > 0) throw new CommandRefused(`One at a time, please: ${what}.`);
  return one;
}
