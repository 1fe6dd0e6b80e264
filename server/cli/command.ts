import { type ParseArgsConfig, parseArgs } from 'node:util';

/** One of the trainer's commands. `usage` is its line in the help; `run` gives the exit code. */
export interface Command {
  readonly usage: string;
  run(args: readonly string[]): Promise<number>;
}

/** The command was not understood; the message says what was wrong, for the person who typed it. */
export class CommandRefused extends Error {}

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
