import { type BackendModule, createInstance, type ResourceKey } from 'i18next';
import type { Refusal } from '#shared/session/outcome.ts';
import { keep, kept } from './keep.ts';
import type { WordKey } from './word-key.ts';

/** The languages of the interface, each under its own name. */
export const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'lv', name: 'Latviešu' },
  { code: 'et', name: 'Eesti' },
  { code: 'ru', name: 'Русский' },
] as const;
export type LanguageCode = (typeof LANGUAGES)[number]['code'];

export type Namespace = 'common' | 'join' | 'play' | 'host' | 'refusals' | 'problems' | 'names' | 'rehearse';

const KEPT_AS = 'language';
const files = import.meta.glob<{ default: ResourceKey }>([
  '../locales/*/*.json',
  // What is said on paper and in the terminal is no screen's business.
  '!../locales/*/{tools,terminal}.json',
]);

/** One small file per language and namespace, fetched when first needed. */
const backend: BackendModule = {
  type: 'backend',
  callbackApi: true,
  init() {},
  read(code, namespace, done) {
    const load = files[`../locales/${code}/${namespace}.json`];
    // A file not translated yet is an empty one: English speaks instead.
    if (load)
      load().then(
        (file) => done(null, file.default),
        (error) => done(error, false),
      );
    else done(null, {});
  },
};

const WHOLE_PERCENT: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 0 };

const i18n = createInstance();
const listeners = new Set<() => void>();

type Params = Readonly<Record<string, string | number | undefined>>;

/** The language `t` speaks for the length of one `speakingIn`; empty for the page's own. */
let borrowed = '';

/** What `words` says through `t`, said in a second language that `alsoSpeak` has brought. */
export function speakingIn<Words>(code: LanguageCode, words: () => Words): Words {
  borrowed = code;
  try {
    return words();
  } finally {
    borrowed = '';
  }
}

/** The words for a key. `count` chooses the plural form, `context` a variant. */
export const t = (key: WordKey, params: Params = {}): string =>
  i18n.t(key, borrowed === '' ? params : { ...params, lng: borrowed });

/** Brings the words of one more language without changing the page's own. */
export const alsoSpeak = (code: LanguageCode): Promise<void> => i18n.loadLanguages(code);

/** Friendly names to play under. */
export const pseudonyms = (): readonly string[] => {
  const names: unknown = i18n.t('names:names', { returnObjects: true });
  return Array.isArray(names) ? names.map(String) : [];
};

/** Loads these words in the person's language; call it again for more of them. */
export async function startLanguage(namespaces: readonly Namespace[]): Promise<void> {
  if (i18n.isInitialized) {
    await i18n.loadNamespaces(namespaces);
    return;
  }
  await i18n.use(backend).init({
    lng: detectLanguage(new URLSearchParams(location.search).get('lang'), kept(KEPT_AS), navigator.languages),
    fallbackLng: 'en',
    supportedLngs: LANGUAGES.map(({ code }) => code),
    ns: namespaces,
    defaultNS: 'common',
    // Words go into the page as text, never as HTML.
    interpolation: { escapeValue: false },
  });
  nameLanguageOfPage();
}

/** What the address asks for, else what was chosen before, else the first the browser names that we speak. */
export function detectLanguage(
  asked: string | null,
  chosen: string | null,
  browser: readonly string[],
): LanguageCode {
  const wishes = [asked, chosen, ...browser].map((wish) => wish?.toLowerCase().split('-')[0]);
  for (const wish of wishes) {
    const spoken = LANGUAGES.find(({ code }) => code === wish);
    if (spoken) return spoken.code;
  }
  return 'en';
}

export function language(): LanguageCode {
  return LANGUAGES.find(({ code }) => code === i18n.language)?.code ?? 'en';
}

/** `remember` false: for this page only, as on the stage, whose language is the room's and not the device's. */
export async function setLanguage(code: LanguageCode, remember = true): Promise<void> {
  if (remember) keep(KEPT_AS, code);
  await i18n.changeLanguage(code);
  nameLanguageOfPage();
  for (const listener of listeners) listener();
}

/** Tells when the words have changed; returns how to stop. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const refusalText = ({ code, params }: Refusal): string => t(`refusals:${code}`, params);

export const number = (value: number): string => written('decimal', value);
export const percent = (share: number): string => written('percent', share);

/** A formatter costs more than a drawing has time for, and bars count up: one is kept for each language. */
const formatters = new Map<string, Intl.NumberFormat>();

function written(style: 'decimal' | 'percent', value: number): string {
  const key = `${language()} ${style}`;
  const known = formatters.get(key);
  if (known) return known.format(value);
  const made = new Intl.NumberFormat(language(), style === 'percent' ? WHOLE_PERCENT : undefined);
  formatters.set(key, made);
  return made.format(value);
}

/** `at` in ms, as a clock on the wall shows it here. */
export const timeOfDay = (at: number): string =>
  new Intl.DateTimeFormat(language(), { hour: '2-digit', minute: '2-digit' }).format(at);

/** A list as the language writes it: "English, Latviešu and Русский". */
export const listed = (words: readonly string[]): string => new Intl.ListFormat(language()).format(words);

function nameLanguageOfPage(): void {
  document.documentElement.lang = i18n.resolvedLanguage ?? language();
}
