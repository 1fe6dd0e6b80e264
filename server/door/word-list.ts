import { skeleton } from './look-alike.ts';

/** Digits and signs that are written for letters, where letters stand beside them. */
const WRITTEN_FOR: Readonly<Record<string, string>> = {
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** As a skeleton, and blind to more: what matters is what a word is meant to say. */
const gist = (word: string): string =>
  skeleton(word)
    .replace(/[3457@$]/g, (sign) => WRITTEN_FOR[sign] ?? sign)
    .replaceAll('i', 'l');

const WORD_EDGE = /[^\p{L}\p{M}\p{N}@$|]+/u;

/** The words of a text; single letters in a row are one word, spelled out. A number at its end is no part of a word. */
function wordsIn(text: string): readonly string[] {
  const words = text.split(WORD_EDGE).filter(Boolean);
  const isSpelled = words.length > 2 && words.every((word) => [...word].length === 1);
  const read = isSpelled ? [words.join('')] : words;
  return read.flatMap((word) => [word, word.replace(/\p{N}+$/u, '')]).filter(Boolean);
}

/**
 * Whether one of the words stands in a text, however it is spelled. `word` is that word alone, so that a town may hold
 * it; `word*` with any ending, `*word*` anywhere in another.
 */
export function finder(list: readonly string[]): (text: string) => boolean {
  const patterns = list.map((entry) => {
    const [before, after] = [entry.startsWith('*'), entry.endsWith('*')];
    const word = gist(entry.replaceAll('*', '')).replace(/[^\p{L}\p{N}]/gu, '');
    return `${before ? '.*' : ''}${word}${after ? '.*' : ''}`;
  });
  const any = new RegExp(`^(?:${patterns.join('|')})$`, 'u');
  return (text) => wordsIn(text).some((word) => any.test(gist(word)));
}
