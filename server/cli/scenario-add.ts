import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Scenario } from '#shared/scenario/scenario.ts';
import { argumentsOf, type Command, CommandRefused, onlyOne } from './command.ts';
import { type Contents, ENDING, MOST_BYTES_IN_ALL, soundScenario } from './package/contents.ts';
import { readPackage } from './package/read-package.ts';
import { commonBeside } from './scenario-named.ts';
import { SCENARIOS } from './shelf-folder.ts';

/** Puts a shared scenario on the shelf; a running server notices by itself. */
export const add: Command = {
  usage: `add <file${ENDING}> [--to folder] [--replace]   put a shared scenario on the shelf`,
  help: [
    `<file>        a file that "pack" made, ending in ${ENDING}`,
    '--to folder   the shelf to put it on; the one of this game unless said',
    '--replace     put it in the place of the scenario with the same id',
    '',
    'The file is read whole and checked before anything is written. A file with errors, with names that do not belong',
    'in a scenario, with links, or beyond the limits in size changes nothing.',
  ],
  async run(args) {
    const { values, positionals } = argumentsOf(args, {
      to: { type: 'string' },
      replace: { type: 'boolean' },
    });
    const file = onlyOne(positionals, `a file ending in ${ENDING}`);
    const shelf = resolve(values.to ?? SCENARIOS);
    const isFolder = (await stat(shelf).catch(() => null))?.isDirectory();
    if (!isFolder) throw new CommandRefused(`There is no folder ${shelf}.`);
    const contents = await readPackage(await bytesOf(file));
    const scenario = soundScenario(contents, await commonBeside(shelf));
    const place = placeFor(scenario, shelf);
    const before = existsSync(place);
    if (before && !values.replace)
      throw new CommandRefused(
        `“${scenario.id}” is on the shelf already. With --replace this one takes its place.`,
      );
    await putThere(contents, place);
    console.log(`${before ? 'Replaced' : 'Added'} “${scenario.title}” as ${place}`);
    return 0;
  },
};

async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new CommandRefused(`There is no file ${file}.`);
  if (found.size > MOST_BYTES_IN_ALL)
    throw new CommandRefused(`${file} is too large for a scenario package.`);
  return readFile(file);
}

/** Names that Windows keeps for devices. */
const KEPT = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

function placeFor({ id }: Scenario, shelf: string): string {
  if (KEPT.test(id))
    throw new CommandRefused(
      `A folder cannot be called “${id}” on every machine. Give the scenario another id.`,
    );
  return join(shelf, id);
}

/**
 * Written whole in a hidden folder of the shelf, then moved: the shelf sees the old scenario or the new one, never half
 * of either. When the move fails the old one is put back.
 */
async function putThere(contents: Contents, place: string): Promise<void> {
  const aside = await mkdtemp(join(dirname(place), '.adding-')).catch(unchanged);
  const [coming, old] = [join(aside, 'coming'), join(aside, 'old')];
  try {
    for (const [path, bytes] of contents) {
      await mkdir(dirname(join(coming, path)), { recursive: true });
      await writeFile(join(coming, path), bytes, { flag: 'wx' });
    }
    if (existsSync(place)) await rename(place, old);
    await rename(coming, place);
  } catch (error) {
    if (existsSync(old) && !existsSync(place)) await rename(old, place);
    unchanged(error);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

function unchanged(error: unknown): never {
  throw new CommandRefused(`Nothing was changed: ${error instanceof Error ? error.message : error}`);
}
