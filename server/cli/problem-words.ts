import type { Problem } from '#shared/scenario/problem.ts';
import en from '../../locales/en/problems.json' with { type: 'json' };
import et from '../../locales/et/problems.json' with { type: 'json' };
import lv from '../../locales/lv/problems.json' with { type: 'json' };
import ru from '../../locales/ru/problems.json' with { type: 'json' };

interface Words {
  readonly sentence: string;
  readonly fix: string;
}

const WORDS: Readonly<Record<string, Readonly<Record<string, Words>>>> = { en, lv, et, ru };

/** The languages in which findings can be told. */
export const PROBLEM_LANGUAGES = Object.keys(WORDS);

const filled = (text: string, params: Problem['params']): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => (Object.hasOwn(params, key) ? String(params[key]) : ''));

/** A finding in the trainer's words: what was found, and how to mend it. */
export function problemWords({ code, params }: Problem, language = 'en'): Words {
  const words = (Object.hasOwn(WORDS, language) && WORDS[language]) || en;
  const found = Object.entries(words).find(([known]) => known === code)?.[1];
  return { sentence: filled(found?.sentence ?? code, params), fix: filled(found?.fix ?? '', params) };
}
