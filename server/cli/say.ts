import en from '../../locales/en/terminal.json' with { type: 'json' };
import et from '../../locales/et/terminal.json' with { type: 'json' };
import lv from '../../locales/lv/terminal.json' with { type: 'json' };
import ru from '../../locales/ru/terminal.json' with { type: 'json' };

type Words = { readonly [key: string]: string | Words };
type Params = Readonly<Record<string, string | number>>;

const WORDS: Readonly<Record<string, Words>> = { en, lv, et, ru };

type Keys<Group> = { [Key in keyof Group & string]: KeysUnder<Key, Group[Key]> }[keyof Group & string];
type KeysUnder<Key extends string, Word> = Word extends string ? Key | Stem<Key> : `${Key}.${Keys<Word>}`;
/** `errors_one` and `errors_other` are asked for as `errors`. */
type Stem<Key extends string> = Key extends `${infer Before}_${string}` ? Before : Key;

/** Every key that has words in English. */
export type TerminalKey = Keys<typeof en>;

/** The languages the terminal speaks. */
export const TERMINAL_LANGUAGES: readonly string[] = Object.keys(WORDS);

const isSpoken = (language: string | undefined): language is string =>
  language !== undefined && TERMINAL_LANGUAGES.includes(language);

/** As a command's `--language` says, else as the terminal is set, else English. */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const at = args.findIndex((word) => /^--language(?:=|$)/.test(word));
  const asked = args[at]?.split('=')[1] ?? (at < 0 ? undefined : args[at + 1]);
  if (isSpoken(asked)) return asked;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const set = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  const [language] = set.toLowerCase().split(/[_.@-]/);
  return isSpoken(language) ? language : 'en';
}

export const LANGUAGE = languageOf(process.argv.slice(2), process.env);

function found(words: string | Words | undefined, [key, ...rest]: readonly string[]): string | undefined {
  if (key === undefined || words === undefined) return typeof words === 'string' ? words : undefined;
  return typeof words === 'string' || !Object.hasOwn(words, key) ? undefined : found(words[key], rest);
}

/** The terminal's own words. `count` chooses the plural; lists are joined with commas. */
export function sayIn(language: string, key: TerminalKey, params: Params = {}): string {
  const words = WORDS[language] ?? en;
  const { count } = params;
  const plural = typeof count === 'number' ? `_${new Intl.PluralRules(language).select(count)}` : '';
  const text = found(words, `${key}${plural}`.split('.')) ?? found(words, key.split('.')) ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : '',
  );
}

export const say = (key: TerminalKey, params: Params = {}): string => sayIn(LANGUAGE, key, params);
