import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSharedData } from '#shared/scenario/check/check-data.ts';
import { parsePlaythrough } from '#shared/scenario/parse.ts';
import type { Problem } from '#shared/scenario/problem.ts';
import { type Common, commonIn, foldersIn, materialIn, textsIn } from '../scenario-folder.ts';
import { CommandRefused } from './command.ts';

export const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** Findings about one scenario, or about what all scenarios share. */
export interface Findings {
  readonly of: string;
  readonly problems: readonly Problem[];
}

/** A single scenario's folder, or a folder of scenarios; the shared files are beside it, or the ones that ship. */
export async function findingsIn(folder: string): Promise<readonly Findings[]> {
  const here = resolve(folder);
  if (!existsSync(here)) throw new CommandRefused(`There is no folder ${folder}.`);
  const single = existsSync(join(here, 'scenario.json'));
  const shelf = single ? dirname(here) : here;
  const shared = await sharedIn(existsSync(join(shelf, 'guidelines.json')) ? shelf : SCENARIOS);
  const folders = single ? [here] : (await foldersIn(here)).map((name) => join(here, name));
  if (folders.length === 0) throw new CommandRefused(`There is no scenario in ${folder}.`);
  const found = await Promise.all(folders.map((each) => scenarioFindings(each, shared.common)));
  return [{ of: 'guidelines, contacts, pulse', problems: shared.problems }, ...found];
}

async function sharedIn(folder: string): Promise<{ common: Common | null; problems: readonly Problem[] }> {
  const { value, problems } = commonIn(await textsIn(folder));
  return { common: value, problems: value ? [...problems, ...checkSharedData(value)] : problems };
}

async function scenarioFindings(folder: string, common: Common | null): Promise<Findings> {
  const of = basename(folder);
  if (!common) return { of, problems: [] };
  return {
    of,
    problems: [...materialIn(await textsIn(folder), common).problems, ...(await playthroughs(folder))],
  };
}

async function playthroughs(scenario: string): Promise<readonly Problem[]> {
  const folder = join(scenario, 'playthroughs');
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text, index) =>
    parsePlaythrough(text).problems.map((found) => ({
      ...found,
      at: `playthroughs/${files[index]}: ${found.at}`,
    })),
  );
}
