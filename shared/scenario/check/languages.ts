import type { Translation, Translations } from '../material.ts';
import { own } from '../own.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import { type Strings, sourceHash, translated } from '../translate.ts';

const PLACEHOLDER = /\{\{\s*([\w.-]+)[^}]*\}\}/g;

const placeholders = (text: string): string =>
  [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))].sort().join(', ');

function checkString(
  key: string,
  source: string,
  translation: Translation,
  language: string,
): readonly Problem[] {
  const words = translated(translation, key);
  if (words === undefined) return [problem('translation-missing', key, { language })];
  const stale = own(translation, key)?.source !== sourceHash(source);
  const differ = placeholders(source) !== placeholders(words);
  return [
    ...(stale ? [problem('translation-stale', key, { language })] : []),
    ...(differ ? [problem('translation-placeholders', key, { language, names: placeholders(source) })] : []),
  ];
}

const checkUnused = (strings: Strings, translation: Translation, language: string): readonly Problem[] =>
  Object.keys(translation)
    .filter((key) => !strings.has(key))
    .map((key) => problem('translation-unused', key, { language }));

/** Each translation against the strings it was made from. Places are the strings' keys; `prefix` goes before them. */
export const checkLanguages = (
  strings: Strings,
  translations: Translations,
  prefix = '',
): readonly Problem[] =>
  Object.entries(translations)
    .flatMap(([language, translation]) => [
      ...[...strings].flatMap(([key, source]) => checkString(key, source, translation, language)),
      ...checkUnused(strings, translation, language),
    ])
    .map((found) => ({ ...found, at: prefix + found.at }));
