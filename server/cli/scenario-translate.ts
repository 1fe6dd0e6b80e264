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
import { argumentsOf, type Command, CommandRefused, HasProblems } from './command.ts';
import { problemWords } from './problem-words.ts';
import { SCENARIOS } from './shelf-folder.ts';
import { type NotesFor, scenarioNotes, sharedNotes, withNotes } from './translate/notes.ts';
import { readXliff } from './translate/read-xliff.ts';
import { unitsOf, withUnits } from './translate/unit.ts';
import { wordCount } from './translate/word-count.ts';
import { writeXliff } from './translate/write-xliff.ts';

/** Where a translation belongs, and the strings it is made from. */
interface Source {
  readonly of: string;
  readonly file: string;
  readonly language: string;
  readonly strings: Strings;
  readonly notesFor: NotesFor;
}

/** Writes or refreshes a translation file, of a scenario by id or by folder: every key, no word lost, nothing filled in that nobody translated. */
export const translate: Command = {
  usage:
    'translate <scenario|guidelines|contacts|pulse> <language> [--renewed <key>…] [--out file.xlf] [--in file.xlf]   prepare or refresh a translation',
  help: [
    '<language>        two letters, like lv or et',
    '--renewed <key>   a changed string whose translation still fits; may be said several times',
    "--out file.xlf    writes XLIFF 2.0 for a translator's tool",
    '--in file.xlf     takes back what the translator wrote',
    '',
    'Every string of the original gets its place in the translation file. What is translated stays. A string whose',
    'original has changed keeps its words, and shows the new original until somebody has compared them.',
  ],
  async run(args) {
    const { values, positionals } = argumentsOf(args, {
      renewed: { type: 'string', multiple: true },
      out: { type: 'string' },
      in: { type: 'string' },
    });
    const [name, language, ...more] = positionals;
    if (!name || !language || more.length > 0)
      throw new CommandRefused('Name what to translate, and one language.');
    const source = await sourceOf(name, whichLanguage(language));
    if (source.language === language) throw new CommandRefused(`${name} is written in ${language} already.`);
    const renewed = new Set(values.renewed);
    const unknown = [...renewed].filter((key) => !source.strings.has(key));
    if (unknown.length > 0) throw new CommandRefused(`There is no string ${unknown.join(', ')}.`);
    const before = await existing(source.file);
    const came = values.in === undefined ? before : await cameBack(values.in, source, language, before);
    const file = skeleton(source.strings, came, (key) => renewed.has(key));
    await writeFile(source.file, `${JSON.stringify(file, null, 2)}\n`);
    console.log(report(file, source, language));
    if (values.out !== undefined) await sendOut(values.out, source, language, file);
    return 0;
  },
};

function whichLanguage(language: string): string {
  if (/^[a-z]{2}$/.test(language)) return language;
  throw new CommandRefused(`“${language}” is not a language code like lv or et.`);
}

async function sendOut(out: string, source: Source, language: string, file: Translation): Promise<void> {
  const { of, strings, language: from, notesFor } = source;
  const units = withNotes(unitsOf(strings, file), notesFor);
  await writeFile(out, writeXliff({ of, from, to: language, units }));
  console.log(`Wrote ${out} for the translator`);
}

async function cameBack(
  path: string,
  { of, language: from, strings }: Source,
  language: string,
  before: Translation,
): Promise<Translation> {
  if (!existsSync(path)) throw new CommandRefused(`There is no file ${path}.`);
  const came = readXliff(await readFile(path, 'utf8'));
  const [wanted, is] = [`${of}, ${from} to ${language}`, `${came.of}, ${came.from} to ${came.to}`];
  if (wanted !== is) throw new HasProblems(`${path} is a translation of ${is}; this would be ${wanted}.`);
  const gone = came.units.filter(({ key, target }) => !strings.has(key) && target);
  if (gone.length > 0)
    console.log(`${gone.length} came back that the original no longer has; they stand at the end.`);
  return withUnits(before, came.units);
}

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
    const file = join(SCENARIOS, `${name}.${language}.json`);
    return { of: name, file, language: DATA_LANGUAGE, strings, notesFor: sharedNotes };
  }
  const folder = existsSync(join(name, 'scenario.json')) ? resolve(name) : join(SCENARIOS, name);
  const path = join(folder, 'scenario.json');
  if (!existsSync(path)) throw new CommandRefused(`There is no scenario “${name}”.`);
  const parsed = parseScenario(await readFile(path, 'utf8'));
  const scenario = wanted(parsed.scenario, 'scenario', parsed.problems);
  return {
    ...{ of: scenario.id, file: join(folder, `${language}.json`), language: scenario.language },
    ...{ strings: scenarioStrings(scenario), notesFor: scenarioNotes(scenario) },
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

function report(file: TranslationFile, source: Source, language: string): string {
  const { strings, file: path } = source;
  const entries = Object.entries(file);
  const toDo = entries.filter(([key, { text }]) => strings.has(key) && !text).map(([key]) => key);
  const stale = entries.filter(([, { text, from }]) => text && from !== undefined).map(([key]) => key);
  const unused = entries.filter(([key]) => !strings.has(key)).map(([key]) => key);
  const reviewed = entries.filter(([, each]) => each.reviewed).length;
  return [
    `Wrote ${path}: ${strings.size} strings, ${wordCount(strings.values(), source.language)} words, ${reviewed} reviewed`,
    ...listed(`to translate into ${language}`, toDo, source),
    ...listed('to compare with the changed original', stale, source),
    ...listed('no longer used', unused, source),
    ...(toDo.length + stale.length === 0 ? ['Complete.'] : []),
  ].join('\n');
}

function listed(what: string, keys: readonly string[], { strings, language }: Source): readonly string[] {
  if (keys.length === 0) return [];
  const words = wordCount(
    keys.map((key) => strings.get(key) ?? ''),
    language,
  );
  return [`${keys.length} ${what}${words > 0 ? ` (${words} words)` : ''}:`, ...keys.map((key) => `  ${key}`)];
}
