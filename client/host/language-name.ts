import { LANGUAGES, language } from '../language.ts';

/** A language under its own name; one the interface does not speak is named in the reader's language. */
export const languageName = (code: string): string =>
  LANGUAGES.find((known) => known.code === code)?.name ??
  new Intl.DisplayNames(language(), { type: 'language', fallback: 'code' }).of(code) ??
  code;
