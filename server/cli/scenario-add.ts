import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Scenario } from '#shared/scenario/scenario.ts';
import { argumentsOf, type Command, CommandRefused, onlyOne } from './command.ts';
import { type Contents, ENDING, MOST_BYTES_IN_ALL, soundScenario } from './package/contents.ts';
import { readPackage } from './package/read-package.ts';
import { say } from './say.ts';
import { commonBeside } from './scenario-named.ts';
import { SCENARIOS } from './shelf-folder.ts';

/** Puts a shared scenario on the shelf; a running server notices by itself. */
export const add: Command = {
  name: 'add',
  syntax: `<file${ENDING}> [--to folder] [--replace]`,
  options: [
    ['<file>', say('add.file')],
    ['--to folder', say('add.to')],
    ['--replace', say('add.replace')],
  ],
  async run(args) {
    const { values, positionals } = argumentsOf(args, {
      to: { type: 'string' },
      replace: { type: 'boolean' },
    });
    const file = onlyOne(positionals, 'name.package');
    const shelf = resolve(values.to ?? SCENARIOS);
    const isFolder = (await stat(shelf).catch(() => null))?.isDirectory();
    if (!isFolder) throw new CommandRefused(say('noFolder', { folder: shelf }));
    const contents = await readPackage(await bytesOf(file));
    const scenario = soundScenario(contents, await commonBeside(shelf));
    const place = placeFor(scenario, shelf);
    const before = existsSync(place);
    if (before && !values.replace) throw new CommandRefused(say('add.onShelf', { id: scenario.id }));
    await putThere(contents, place);
    console.log(say(before ? 'add.replaced' : 'add.added', { title: scenario.title, place }));
    return 0;
  },
};

async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new CommandRefused(say('noFile', { file }));
  if (found.size > MOST_BYTES_IN_ALL) throw new CommandRefused(say('add.tooLarge', { file }));
  return readFile(file);
}

/** Names that Windows keeps for devices. */
const KEPT = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

function placeFor({ id }: Scenario, shelf: string): string {
  if (KEPT.test(id)) throw new CommandRefused(say('add.kept', { id }));
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
  throw new CommandRefused(
    say('add.unchanged', { why: error instanceof Error ? error.message : String(error) }),
  );
}
