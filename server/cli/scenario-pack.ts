import { existsSync } from 'node:fs';
import { lstat, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { argumentsOf, type Command, CommandRefused, HasProblems, onlyOne } from './command.ts';
import { belongs, type Contents, ENDING, soundScenario } from './package/contents.ts';
import { writePackage } from './package/write-package.ts';
import { commonBeside, scenarioNamed } from './scenario-named.ts';

/** One file to share a scenario with: its story, its translations, its playthroughs. */
export const pack: Command = {
  usage: 'pack <scenario> [--out file] [--replace]   make one file to share',
  help: [
    '<scenario>   the id of a scenario on the shelf, or a folder with a scenario.json',
    `--out file   where to write; <id>${ENDING} here unless said`,
    '--replace    write over a file that is there',
    '',
    'A scenario with errors is not packed. Only its own files are: scenario.json, the translations, the playthroughs.',
    'The same scenario gives the same bytes. Whoever gets the file installs it with "add".',
  ],
  async run(args) {
    const { values, positionals } = argumentsOf(args, {
      out: { type: 'string' },
      replace: { type: 'boolean' },
    });
    const { folder } = await scenarioNamed(onlyOne(positionals, 'a scenario'));
    const { contents, left } = await contentsOf(folder);
    const { id } = soundScenario(contents, await commonBeside(dirname(folder)));
    const file = values.out ?? `${id}${ENDING}`;
    if (existsSync(file) && !values.replace)
      throw new CommandRefused(`${file} is there already. With --replace it is written over.`);
    await writeWhole(file, writePackage(contents));
    for (const name of left) console.log(`Left out: ${name}`);
    console.log(`Wrote ${file}: ${contents.size} files`);
    return 0;
  },
};

async function contentsOf(
  folder: string,
): Promise<{ readonly contents: Contents; readonly left: readonly string[] }> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();
  const contents = new Map<string, Uint8Array>();
  const left: string[] = [];
  for (const name of names) {
    const stat = await lstat(join(folder, name));
    if (stat.isSymbolicLink()) throw new HasProblems(`${name} is a link. Put the file itself there.`);
    if (stat.isDirectory()) continue;
    if (belongs(name)) contents.set(name, await readFile(join(folder, name)));
    else left.push(name);
  }
  return { contents, left };
}

/** Beside its place first: a full disk leaves the file that was there. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const coming = `${file}.coming`;
  try {
    await writeFile(coming, bytes);
    await rename(coming, file);
  } catch (error) {
    await rm(coming, { force: true });
    throw new CommandRefused(
      `${file} could not be written: ${error instanceof Error ? error.message : error}`,
    );
  }
}
