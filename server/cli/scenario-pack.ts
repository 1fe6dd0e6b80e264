import { existsSync } from 'node:fs';
import { lstat, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { argumentsOf, type Command, CommandRefused, HasProblems, onlyOne } from './command.ts';
import { whyNotWritten } from './file-trouble.ts';
import { belongs, type Contents, ENDING, soundScenario } from './package/contents.ts';
import { writePackage } from './package/write-package.ts';
import { say } from './say.ts';
import { commonBeside, scenarioNamed } from './scenario-named.ts';

/** One file to share a scenario with: its story, its translations, its playthroughs. */
export const pack: Command = {
  name: 'pack',
  syntax: '<scenario> [--out file] [--replace]',
  options: [
    ['<scenario>', say('scenarioArgument')],
    ['--out file', say('pack.out')],
    ['--replace', say('pack.replace')],
  ],
  async run(args) {
    const { values, positionals } = argumentsOf(args, {
      out: { type: 'string' },
      replace: { type: 'boolean' },
    });
    const { folder } = await scenarioNamed(onlyOne(positionals, 'name.scenario'));
    const { contents, left } = await contentsOf(folder);
    const { id } = soundScenario(contents, await commonBeside(dirname(folder)));
    const file = values.out ?? `${id}${ENDING}`;
    if (existsSync(file) && !values.replace) throw new CommandRefused(say('pack.thereAlready', { file }));
    await writeWhole(file, writePackage(contents));
    for (const name of left) console.log(say('pack.leftOut', { name }));
    console.log(say('pack.wrote', { file, number: contents.size }));
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
    if (stat.isSymbolicLink()) throw new HasProblems(say('pack.link', { name }));
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
    throw new HasProblems(say('notWritten', { file, why: whyNotWritten(error) }));
  }
}
