import { own } from '../own.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import { WORDS_TO_AVOID } from './words-to-avoid.ts';

/** A number of at least six digits, however it is grouped, or one that begins with a plus; and 112. */
const NUMBER = /\+\d[\d\s().\-/]{3,}\d|(?<![\d.,])\d(?:[\s()-]{0,2}\d){5,}(?![\d.,]\d)|\b112\b/u;
const ADDRESS =
  /https?:\/\/\S+|\bwww\.\S+|[\w.+-]+@[\w-]+\.\w+|\b[a-z0-9-]+\.(?:com|org|net|eu|info|int|is|no|se|dk|fi|ee|lv|lt|pl|de|ru|ua)\b(?:\/\S*)?/iu;

/** Words for a pattern: every letter stands for itself, a space for any spaces. */
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');

const PATTERNS = Object.fromEntries(
  Object.entries(WORDS_TO_AVOID).map(([language, avoided]) => [
    language,
    avoided.map((word) => ({
      ...word,
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${word.words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
        'iu',
      ),
    })),
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
