import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The words round a case: what the screens say in `play`, and what only paper needs in `tools`. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

const LOCALES = new URL('../../../locales/', import.meta.url);

/** In a language that has no interface words, English stands round the case. */
export function wordsIn(language: string): Say {
  const own = existsSync(fileURLToPath(new URL(`${language}/tools.json`, LOCALES)));
  const words = { play: read(own ? language : 'en', 'play'), print: read(own ? language : 'en', 'tools') };
  return (key, params = {}) => {
    const from = key.startsWith('print.') ? words.print : words.play;
    return filled(at(from, key.split('.')) ?? key, params);
  };
}

const read = (language: string, namespace: string): unknown =>
  JSON.parse(readFileSync(new URL(`${language}/${namespace}.json`, LOCALES), 'utf8'));

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function at(words: unknown, [key, ...rest]: readonly string[]): string | null {
  if (key === undefined) return typeof words === 'string' ? words : null;
  return isGroup(words) && Object.hasOwn(words, key) ? at(words[key], rest) : null;
}

const filled = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => (Object.hasOwn(params, key) ? String(params[key]) : ''));
