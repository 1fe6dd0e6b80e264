/** Lengths in characters as people count them. */
export const NAME_LENGTH = 30;
export const NOTE_LENGTH = 200;
export const PICKS_EACH = 3;

/** Control characters, invisible joiners and direction marks: nothing a person types on purpose. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/u;
const MARKUP = /[<>{}]/;

/** The words as they will be shown, or null when they cannot be. Spaces are tidied, never a reason to refuse. */
export function tidy(text: string, longest: number): string | null {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const usable = words.length > 0 && words.length <= longest && !UNSEEN.test(words) && !MARKUP.test(words);
  return usable ? words : null;
}

/** Two names are the same when nobody could tell them apart when read out. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
