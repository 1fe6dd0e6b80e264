import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scenario } from '#shared/scenario/scenario.ts';
import { scenarioStrings, sourceHash } from '#shared/scenario/translate.ts';
import { material, smallCase } from './small-case.ts';

/** The small case as a trainer would keep it on disk: without the choice nobody can reach, and with a Latvian file. */
export const playableCase: Scenario = {
  ...smallCase,
  rounds: smallCase.rounds.map((round) => ({
    ...round,
    scenes: Object.fromEntries(
      Object.entries(round.scenes).map(([id, scene]) => [
        id,
        scene.kind === 'choice'
          ? { ...scene, choices: scene.choices.filter(({ id }) => id !== 'call') }
          : scene,
      ]),
    ),
  })),
};

export async function writeScenarios(folder: string): Promise<string> {
  const { guidelines, contacts, pulse } = material();
  const contactTexts = {
    ...contacts.texts,
    ...named(['country.FI', 'country.LV', 'contact.line.name', 'contact.shelter.name']),
  };
  const pulseTexts = { ...pulse.texts, ...named(['first', 'first.alone', 'first.boss', 'know']) };
  const strings = [...scenarioStrings(playableCase)];
  const latvian = strings.map(([key, text]) => [key, { text: `LV ${text}`, source: sourceHash(text) }]);
  const files = {
    'guidelines.json': guidelines,
    'contacts.json': { ...contacts, texts: contactTexts },
    'pulse.json': { ...pulse, texts: pulseTexts },
    'small-case/scenario.json': playableCase,
    'small-case/lv.json': Object.fromEntries(latvian),
  };
  await mkdir(join(folder, 'small-case'), { recursive: true });
  for (const [name, value] of Object.entries(files))
    await writeFile(join(folder, name), JSON.stringify(value));
  return folder;
}

const named = (keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, `The words of ${key}`]));
