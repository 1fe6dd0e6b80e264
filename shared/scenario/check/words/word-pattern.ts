/** Every letter stands for itself, a space for any spaces, a star at the end for the rest of the word. */
const escaped = (words: string): string =>
  words
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '\\p{L}*')
    .replace(/ /g, '\\s+');

/** Finds any of the words, whole, in capitals or not. */
export function wordPattern(words: readonly string[], notAfter: readonly string[] = []): RegExp {
  const before = notAfter.map((word) => `(?<!${escaped(word)}\\s+)`).join('');
  const any = words.map(escaped).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])${before}(?:${any})(?![\\p{L}\\p{N}])`, 'iu');
}
