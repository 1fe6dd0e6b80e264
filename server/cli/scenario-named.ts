import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Material } from '#shared/scenario/material.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import type { Problem } from '#shared/scenario/problem.ts';
import type { Scenario } from '#shared/scenario/scenario.ts';
import { type Common, commonIn, foldersIn, materialIn, textsIn } from '../scenario-folder.ts';
import { CommandRefused, HasProblems } from './command.ts';
import { say } from './say.ts';
import { SCENARIOS } from './shelf-folder.ts';

/** A scenario as it lies in its folder, with every finding about it. */
export interface Found {
  readonly folder: string;
  /** Null when the file cannot be read as a scenario. */
  readonly scenario: Scenario | null;
  /** Null when it cannot be played as it is. */
  readonly material: Material | null;
  readonly problems: readonly Problem[];
}

/** By folder, or by the id of one on the shelf. */
export async function scenarioNamed(name: string): Promise<Found> {
  const folder = await folderNamed(name);
  const texts = await textsIn(folder);
  const { value, problems } = materialIn(texts, await commonBeside(dirname(folder)));
  const { scenario } = parseScenario(texts.get('scenario.json') ?? '');
  return { folder, scenario, material: value, problems };
}

/** A scenario without errors; whoever asks is told of those there are. */
export async function playableNamed(
  name: string,
): Promise<{ readonly folder: string; readonly material: Material }> {
  const { folder, material, problems } = await scenarioNamed(name);
  if (material) return { folder, material };
  throw new HasProblems(say('mendFirst', { name }), problems);
}

/** As it was typed: a scenario’s folder, the file in it, or the id of one on the shelf. */
export async function folderNamed(name: string): Promise<string> {
  const folder = basename(name) === 'scenario.json' ? dirname(name) : name;
  if (existsSync(join(folder, 'scenario.json'))) return resolve(folder);
  // A folder that may not be read is another trouble than one without a scenario.
  if (existsSync(folder) && statSync(folder).isDirectory()) await readdir(folder);
  const known = await foldersIn(SCENARIOS);
  if (known.includes(name)) return join(SCENARIOS, name);
  throw new CommandRefused(say('noScenario', { name, known: known.join(', ') }));
}

/** What all scenarios share: beside the scenario, or what ships. */
export async function commonBeside(shelf: string): Promise<Common> {
  const folder = existsSync(join(shelf, 'guidelines.json')) ? shelf : SCENARIOS;
  const { value, problems } = commonIn(await textsIn(folder));
  if (value) return value;
  throw new HasProblems(say('sharedMendFirst', { folder }), problems);
}
