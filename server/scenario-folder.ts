import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Contacts, Guidelines, Pulse } from '#shared/scenario/book.ts';
import { checkMended, checkScenario } from '#shared/scenario/check/check-scenario.ts';
import type { Material, Translation, Translations } from '#shared/scenario/material.ts';
import {
  parseContacts,
  parseGuidelines,
  parsePulse,
  parseScenario,
  parseTranslation,
} from '#shared/scenario/parse.ts';
import type { Problem } from '#shared/scenario/problem.ts';

/** The files of one folder by name, not of the folders in it. */
export type Texts = ReadonlyMap<string, string>;

/** What all scenarios share: guidelines, contacts, pulse, each with its translations beside it (`pulse.lv.json`). */
export type Common = Omit<Material, 'scenario' | 'translations'>;

export interface Found<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

/** What is being put on the shelf stands in a hidden folder until it is whole. */
export async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/** Three bytes a character at most, and one more: what is longer is too large by what was read of it. */
const READ_AT_MOST_BYTES = 6_000_003;

/** A file or folder nobody can read is an empty one, so that it is reported and harms no other. */
export async function textsIn(folder: string): Promise<Texts> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => name)
    .sort();
  const texts = await Promise.all(names.map((name) => beginningOf(join(folder, name)).catch(() => '')));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}

async function beginningOf(file: string): Promise<string> {
  // Between the listing and now it may have become a pipe, which would never end.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await handle.stat()).isFile()) return '';
    return await text(handle.createReadStream({ autoClose: false, end: READ_AT_MOST_BYTES }));
  } finally {
    await handle.close();
  }
}

const inFile = (file: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, at: problem.at ? `${file}: ${problem.at}` : file }));

const missing = (file: string): readonly Problem[] => [
  { code: 'file-missing', severity: 'error', at: file, params: { file } },
];

/** Translations among `texts` whose name matches; the language is what the first group caught. */
function translationsIn(
  texts: Texts,
  named: RegExp,
): { readonly in: Translations; readonly problems: readonly Problem[] } {
  const found: Record<string, Translation> = {};
  const problems: Problem[] = [];
  for (const [file, text] of texts) {
    const language = named.exec(file)?.[1];
    if (!language) continue;
    const parsed = parseTranslation(text);
    if (parsed.translation) found[language] = parsed.translation;
    problems.push(...inFile(file, parsed.problems));
  }
  return { in: found, problems };
}

export function commonIn(texts: Texts): Found<Common> {
  const guidelines = parseGuidelines(texts.get('guidelines.json') ?? '');
  const contacts = parseContacts(texts.get('contacts.json') ?? '');
  const pulse = parsePulse(texts.get('pulse.json') ?? '');
  const guidelinesIn = translationsIn(texts, /^guidelines\.([a-z]{2})\.json$/);
  const contactsIn = translationsIn(texts, /^contacts\.([a-z]{2})\.json$/);
  const pulseIn = translationsIn(texts, /^pulse\.([a-z]{2})\.json$/);
  const files = { 'guidelines.json': guidelines, 'contacts.json': contacts, 'pulse.json': pulse };
  const problems = Object.entries(files).flatMap(([file, { problems }]) =>
    texts.has(file) ? inFile(file, problems) : missing(file),
  );
  problems.push(...guidelinesIn.problems, ...contactsIn.problems, ...pulseIn.problems);
  return {
    value: commonOf(guidelines.guidelines, contacts.contacts, pulse.pulse, [
      guidelinesIn.in,
      contactsIn.in,
      pulseIn.in,
    ]),
    problems,
  };
}

function commonOf(
  guidelines: Guidelines | null,
  contacts: Contacts | null,
  pulse: Pulse | null,
  [guidelinesIn = {}, contactsIn = {}, pulseIn = {}]: readonly Translations[],
): Common | null {
  if (!guidelines || !contacts || !pulse) return null;
  return { guidelines, guidelinesIn, contacts, contactsIn, pulse, pulseIn };
}

/** One scenario with all it stands on; null when it cannot be played as it is. */
export function materialIn(texts: Texts, common: Common): Found<Material> {
  const text = texts.get('scenario.json');
  if (text === undefined) return { value: null, problems: missing('scenario.json') };
  const { scenario, mended, problems } = parseScenario(text);
  const translations = translationsIn(texts, /^([a-z]{2})\.json$/);
  if (!scenario) {
    const more = mended ? checkMended(mended, common, problems) : [];
    return { value: null, problems: [...problems, ...translations.problems, ...more] };
  }
  const material = { ...common, scenario, translations: translations.in };
  const all = [...problems, ...translations.problems, ...checkScenario(material)];
  return { value: all.some(({ severity }) => severity === 'error') ? null : material, problems: all };
}
