import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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
import { say } from './say.ts';
import { folderNamed } from './scenario-named.ts';
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
  name: 'translate',
  syntax:
    '<scenario|guidelines|contacts|pulse> <language> [--renewed <key>…] [--out file.xlf] [--in file.xlf]',
  options: [
    ['<language>', say('translate.language')],
    ['--renewed <key>', say('translate.renewed')],
    ['--out file.xlf', say('translate.out')],
    ['--in file.xlf', say('translate.in')],
  ],
  async run(args) {
    const { values, positionals } = argumentsOf(args, {
      renewed: { type: 'string', multiple: true },
      out: { type: 'string' },
      in: { type: 'string' },
    });
    const [name, language, ...more] = positionals;
    if (!name || !language || more.length > 0) throw new CommandRefused(say('name.translation'));
    const source = await sourceOf(name, whichLanguage(language));
    if (source.language === language)
      throw new CommandRefused(say('translate.writtenIn', { name, language }));
    const renewed = new Set(values.renewed);
    const unknown = [...renewed].filter((key) => !source.strings.has(key));
    if (unknown.length > 0) throw new CommandRefused(say('translate.noString', { keys: unknown.join(', ') }));
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
  throw new CommandRefused(say('languageCode', { language }));
}

async function sendOut(out: string, source: Source, language: string, file: Translation): Promise<void> {
  const { of, strings, language: from, notesFor } = source;
  const units = withNotes(unitsOf(strings, file), notesFor);
  await writeFile(out, writeXliff({ of, from, to: language, units }));
  console.log(say('translate.forTranslator', { file: out }));
}

async function cameBack(
  path: string,
  { of, language: from, strings }: Source,
  language: string,
  before: Translation,
): Promise<Translation> {
  const isFile = (await stat(path).catch(() => null))?.isFile();
  if (!isFile) throw new CommandRefused(say('noFile', { file: path }));
  const came = readXliff(await readFile(path, 'utf8'));
  const [wanted, is] = [`${of}, ${from} to ${language}`, `${came.of}, ${came.from} to ${came.to}`];
  if (wanted !== is) throw new HasProblems(say('translate.otherFile', { path, is, wanted }));
  const gone = came.units.filter(({ key, target }) => !strings.has(key) && target);
  if (gone.length > 0) console.log(say('translate.gone', { number: gone.length }));
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
  const folder = await folderNamed(name);
  const parsed = parseScenario(await readFile(join(folder, 'scenario.json'), 'utf8'));
  const scenario = wanted(parsed.scenario, name, parsed.problems);
  return {
    ...{ of: scenario.id, file: join(folder, `${language}.json`), language: scenario.language },
    ...{ strings: scenarioStrings(scenario), notesFor: scenarioNotes(scenario) },
  };
}

async function existing(file: string): Promise<Translation> {
  if (!existsSync(file)) return {};
  const { translation, problems } = parseTranslation(await readFile(file, 'utf8'));
  const here = problems.map((each) => ({ ...each, at: `${basename(file)}: ${each.at}` }));
  return wanted(translation, dirname(file), here);
}

/** What was parsed; a file with errors is not touched. */
function wanted<T>(value: T | null, what: string, problems: readonly Problem[]): T {
  if (value !== null) return value;
  throw new HasProblems(say('mendFirst', { name: what }), problems);
}

function report(file: TranslationFile, source: Source, language: string): string {
  const { strings, file: path } = source;
  const entries = Object.entries(file);
  const toDo = entries.filter(([key, { text }]) => strings.has(key) && !text).map(([key]) => key);
  const stale = entries.filter(([, { text, from }]) => text && from !== undefined).map(([key]) => key);
  const unused = entries.filter(([key]) => !strings.has(key)).map(([key]) => key);
  const reviewed = entries.filter(([, each]) => each.reviewed).length;
  return [
    say('translate.wrote', {
      ...{ file: path, strings: strings.size, reviewed },
      words: wordCount(strings.values(), source.language),
    }),
    ...listed(say('translate.toDo', { number: toDo.length, language }), toDo, source),
    ...listed(say('translate.toCompare', { number: stale.length }), stale, source),
    ...listed(say('translate.unused', { number: unused.length }), unused, source),
    ...(toDo.length + stale.length === 0 ? [say('translate.complete')] : []),
  ].join('\n');
}

function listed(what: string, keys: readonly string[], { strings, language }: Source): readonly string[] {
  if (keys.length === 0) return [];
  const words = wordCount(
    keys.map((key) => strings.get(key) ?? ''),
    language,
  );
  const counted = words > 0 ? ` (${say('translate.words', { number: words })})` : '';
  return [`${what}${counted}:`, ...keys.map((key) => `  ${key}`)];
}
