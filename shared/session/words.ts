/** Lengths in characters as people count them. */
export const NAME_LENGTH = 30;
export const NOTE_LENGTH = 200;
export const PICKS_EACH = 3;

/** Control characters, invisible joiners and direction marks: nothing a person types on purpose. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/u;
const MARKUP = /[<>{}]/;

/** A flag or a letter with its accents is one character to a person and several to a computer; never this many. */
const MOST_UNITS_EACH = 6;

/** The words as they will be shown, or null when they cannot be. Spaces are tidied, never a reason to refuse. */
export function tidy(text: string, longest: number): string | null {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const isShort = words.length <= longest || isShortAsRead(words, longest);
  return words.length > 0 && isShort && !UNSEEN.test(words) && !MARKUP.test(words) ? words : null;
}

function isShortAsRead(words: string, longest: number): boolean {
  if (words.length > longest * MOST_UNITS_EACH) return false;
  // Made here: phones read this file too, and some of them have no segmenter.
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...graphemes.segment(words)].length <= longest;
}

/** Two names are the same when nobody could tell them apart when read out. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
