import type { Problem } from '#shared/scenario/problem.ts';
import words from '../../locales/en/problems.json' with { type: 'json' };

const WORDS: Readonly<Record<string, { readonly sentence: string; readonly fix: string }>> = words;

const filled = (text: string, params: Problem['params']): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => (Object.hasOwn(params, key) ? String(params[key]) : ''));

/** A finding in the trainer's words: what was found, and how to mend it. */
export function problemWords({ code, params }: Problem): { readonly sentence: string; readonly fix: string } {
  const found = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  return { sentence: filled(found?.sentence ?? code, params), fix: filled(found?.fix ?? '', params) };
}
