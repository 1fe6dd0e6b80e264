import { own } from '../own.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import { wordPattern } from './words/word-pattern.ts';
import { WORDS_BY_LANGUAGE } from './words/words-by-language.ts';

/** A number of at least six digits, however it is grouped, or one that begins with a plus; and 112. */
const NUMBER = /\+\d[\d\s().\-/]{3,}\d|(?<![\d.,])\d(?:[\s()-]{0,2}\d){5,}(?![\d.,]\d)|\b112\b/u;
const ADDRESS =
  /https?:\/\/\S+|\bwww\.\S+|[\w.+-]+@[\w-]+\.\w+|\b[a-z0-9-]+\.(?:com|org|net|eu|info|int|is|no|se|dk|fi|ee|lv|lt|pl|de|ru|ua)\b(?:\/\S*)?/iu;

const PATTERNS = Object.fromEntries(
  Object.entries(WORDS_BY_LANGUAGE).map(([language, { avoid }]) => [
    language,
    avoid.map((word) => ({ ...word, pattern: wordPattern(word.words, word.notAfter) })),
  ]),
);

/** Contacts go stale and differ by country: they stand in one checked list, never in a story. */
function contactsIn(at: string, text: string): readonly Problem[] {
  const found = NUMBER.exec(text)?.[0] ?? ADDRESS.exec(text)?.[0];
  return found === undefined ? [] : [problem('contact-in-text', at, { found })];
}

function avoidedIn(at: string, text: string, language: string): readonly Problem[] {
  return (own(PATTERNS, language) ?? []).flatMap(({ pattern, instead, use }) => {
    const word = pattern.exec(text)?.[0];
    if (word === undefined) return [];
    return [problem(use === 'never' ? 'avoid-word' : 'weigh-word', at, { word, instead })];
  });
}

/** What no text may say, in the language it is written in. */
export const checkCare = (strings: ReadonlyMap<string, string>, language: string): readonly Problem[] =>
  [...strings].flatMap(([at, text]) => [...contactsIn(at, text), ...avoidedIn(at, text, language)]);
