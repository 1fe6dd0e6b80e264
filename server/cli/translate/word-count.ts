/** Words as a translator is paid for them: by the rules of the language, without signs and spaces. */
export function wordCount(texts: Iterable<string>, language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  let words = 0;
  for (const text of texts) for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  return words;
}
