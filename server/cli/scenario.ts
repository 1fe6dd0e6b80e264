import { type Command, CommandRefused } from './command.ts';
import { check } from './scenario-check.ts';
import { schema } from './scenario-schema.ts';
import { translate } from './scenario-translate.ts';

/** `npm run scenario -- <command>`. Exit codes: 0 all well, 1 something was found, 2 the command was not understood. */
const COMMANDS: Readonly<Record<string, Command>> = { check, schema, translate };

const usage = (): string =>
  [
    'Usage: npm run scenario -- <command>',
    '',
    ...Object.values(COMMANDS).map(({ usage }) => `  ${usage}`),
  ].join('\n');

async function run(name: string | undefined, args: readonly string[]): Promise<number> {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    console.error(name === undefined ? usage() : `There is no command “${name}”.\n\n${usage()}`);
    return 2;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    console.error(`${error.message}\n\nUsage: npm run scenario -- ${command.usage.split('  ')[0]}`);
    return 2;
  }
}

const [name, ...args] = process.argv.slice(2);
process.exitCode = await run(name, args);
