import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSharedData } from '#shared/scenario/check/check-data.ts';
import { parsePlaythrough } from '#shared/scenario/parse.ts';
import type { Problem } from '#shared/scenario/problem.ts';
import { type Common, commonIn, foldersIn, materialIn, type Texts, textsIn } from '../scenario-folder.ts';
import { CommandRefused } from './command.ts';
import { say } from './say.ts';

export const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** Findings about one scenario, or about what all scenarios share. */
export interface Findings {
  readonly of: string;
  readonly folder: string;
  /** The files the findings stand in, by their names in the folder. */
  readonly texts: Texts;
  readonly problems: readonly Problem[];
}

/** A single scenario's folder, or a folder of scenarios; the shared files are beside it, or the ones that ship. */
export async function findingsIn(folder: string): Promise<readonly Findings[]> {
  const here = folderAt(folder);
  const single = existsSync(join(here, 'scenario.json'));
  const shelf = single ? dirname(here) : here;
  const shared = await sharedIn(existsSync(join(shelf, 'guidelines.json')) ? shelf : SCENARIOS);
  const folders = single ? [here] : (await foldersIn(here)).map((name) => join(here, name));
  if (folders.length === 0) throw new CommandRefused(say('noScenarioIn', { folder }));
  const found = await Promise.all(folders.map((each) => scenarioFindings(each, shared.common)));
  return [shared.findings, ...found];
}

/** As it was typed: a folder, the scenario’s file in it, or the id of a scenario on the shelf. */
function folderAt(typed: string): string {
  const [here, onShelf] = [resolve(typed), join(SCENARIOS, typed)];
  if (!existsSync(here) && existsSync(join(onShelf, 'scenario.json'))) return onShelf;
  if (!existsSync(here)) throw new CommandRefused(say('noFolder', { folder: typed }));
  if (statSync(here).isDirectory()) return here;
  if (basename(here) === 'scenario.json') return dirname(here);
  throw new CommandRefused(say('notFolder', { folder: typed }));
}

async function sharedIn(folder: string): Promise<{ common: Common | null; findings: Findings }> {
  const texts = await textsIn(folder);
  const { value, problems } = commonIn(texts);
  const all = value ? [...problems, ...checkSharedData(value)] : problems;
  return { common: value, findings: { of: 'guidelines, contacts, pulse', folder, texts, problems: all } };
}

async function scenarioFindings(folder: string, common: Common | null): Promise<Findings> {
  const [own, played] = await Promise.all([textsIn(folder), playthroughsIn(folder)]);
  const found = { of: basename(folder), folder, texts: new Map([...own, ...played]) };
  if (!common) return { ...found, problems: [] };
  return { ...found, problems: [...materialIn(own, common).problems, ...playthroughFindings(played)] };
}

async function playthroughsIn(scenario: string): Promise<Texts> {
  const folder = join(scenario, 'playthroughs');
  if (!existsSync(folder)) return new Map();
  return new Map([...(await textsIn(folder))].map(([name, text]) => [`playthroughs/${name}`, text]));
}

const playthroughFindings = (texts: Texts): readonly Problem[] =>
  [...texts].flatMap(([file, text]) =>
    parsePlaythrough(text).problems.map((found) => ({ ...found, at: `${file}: ${found.at}` })),
  );
