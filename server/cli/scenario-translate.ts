import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Translation } from '#shared/scenario/material.ts';
import {
  parseContacts,
  parseGuidelines,
  parsePulse,
  parseScenario,
  parseTranslation,
} from '#shared/scenario/parse.ts';
import type { Problem } from '#shared/scenario/problem.ts';
import {
  contactsStrings,
  DATA_LANGUAGE,
  guidelinesStrings,
  pulseStrings,
  type Strings,
  scenarioStrings,
  skeleton,
  type TranslationFile,
} from '#shared/scenario/translate.ts';
import { argumentsOf, type Command, CommandRefused } from './command.ts';
import { problemWords } from './problem-words.ts';
import { SCENARIOS } from './shelf-folder.ts';

/** Where a translation belongs, and the strings it is made from. */
interface Source {
  readonly file: string;
  readonly language: string;
  readonly strings: Strings;
}

/** Writes or refreshes a translation file, of a scenario by id or by folder: every key, no word lost, nothing filled in that nobody translated. */
export const translate: Command = {
  usage:
    'translate <scenario|guidelines|contacts|pulse> <language> [--renewed <key>…]   prepare or refresh a translation',
  async run(args) {
    const { values, positionals } = argumentsOf(args, { renewed: { type: 'string', multiple: true } });
    const [name, language, ...more] = positionals;
    if (!name || !language || more.length > 0)
      throw new CommandRefused('Name what to translate, and one language.');
    if (!/^[a-z]{2}$/.test(language))
      throw new CommandRefused(`“${language}” is not a language code like lv or et.`);
    const source = await sourceOf(name, language);
    if (source.language === language) throw new CommandRefused(`${name} is written in ${language} already.`);
    const renewed = new Set(values.renewed);
    const unknown = [...renewed].filter((key) => !source.strings.has(key));
    if (unknown.length > 0) throw new CommandRefused(`There is no string ${unknown.join(', ')}.`);
    const file = skeleton(source.strings, await existing(source.file), (key) => renewed.has(key));
    await writeFile(source.file, `${JSON.stringify(file, null, 2)}\n`);
    console.log(report(file, source, language));
    return 0;
  },
};

const SHARED: Readonly<Record<string, (text: string) => Strings>> = {
  guidelines(text) {
    const { guidelines, problems } = parseGuidelines(text);
    return guidelinesStrings(wanted(guidelines, 'guidelines', problems));
  },
  contacts(text) {
    const { contacts, problems } = parseContacts(text);
    return contactsStrings(wanted(contacts, 'contacts', problems));
  },
  pulse(text) {
    const { pulse, problems } = parsePulse(text);
    return pulseStrings(wanted(pulse, 'pulse', problems));
  },
};

async function sourceOf(name: string, language: string): Promise<Source> {
  const shared = Object.hasOwn(SHARED, name) ? SHARED[name] : undefined;
  if (shared) {
    const strings = shared(await readFile(join(SCENARIOS, `${name}.json`), 'utf8'));
    return { file: join(SCENARIOS, `${name}.${language}.json`), language: DATA_LANGUAGE, strings };
  }
  const folder = existsSync(join(name, 'scenario.json')) ? resolve(name) : join(SCENARIOS, name);
  const path = join(folder, 'scenario.json');
  if (!existsSync(path)) throw new CommandRefused(`There is no scenario “${name}”.`);
  const parsed = parseScenario(await readFile(path, 'utf8'));
  const scenario = wanted(parsed.scenario, 'scenario', parsed.problems);
  return {
    file: join(folder, `${language}.json`),
    language: scenario.language,
    strings: scenarioStrings(scenario),
  };
}

async function existing(file: string): Promise<Translation> {
  if (!existsSync(file)) return {};
  const { translation, problems } = parseTranslation(await readFile(file, 'utf8'));
  return wanted(translation, 'translation', problems);
}

/** What was parsed; a file with errors is not touched. */
function wanted<T>(value: T | null, what: string, problems: readonly Problem[]): T {
  if (value !== null) return value;
  const told = problems.map((problem) => `  ${problem.at}  ${problemWords(problem).sentence}`);
  throw new CommandRefused([`The ${what} has to be mended first:`, ...told].join('\n'));
}

function report(file: TranslationFile, { strings, file: path }: Source, language: string): string {
  const entries = Object.entries(file);
  const toDo = entries.filter(([key, { text }]) => strings.has(key) && !text).map(([key]) => key);
  const stale = entries.filter(([, { text, from }]) => text && from !== undefined).map(([key]) => key);
  const unused = entries.filter(([key]) => !strings.has(key)).map(([key]) => key);
  return [
    `Wrote ${path}`,
    ...listed(`to translate into ${language}`, toDo),
    ...listed('to compare with the changed original', stale),
    ...listed('no longer used', unused),
    ...(toDo.length + stale.length === 0 ? ['Complete.'] : []),
  ].join('\n');
}

const listed = (what: string, keys: readonly string[]): readonly string[] =>
  keys.length === 0 ? [] : [`${keys.length} ${what}:`, ...keys.map((key) => `  ${key}`)];
