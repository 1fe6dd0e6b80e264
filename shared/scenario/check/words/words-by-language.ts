import type { CheckedWords } from './checked-words.ts';
import { EN } from './en.ts';
import { ET } from './et.ts';
import { LV } from './lv.ts';
import { RU } from './ru.ts';

export const WORDS_BY_LANGUAGE: Readonly<Record<string, CheckedWords>> = { en: EN, et: ET, lv: LV, ru: RU };
