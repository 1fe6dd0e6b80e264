import { type BackendModule, createInstance, type ResourceKey } from 'i18next';
import type { Refusal } from '#shared/session/outcome.ts';
import { keep, kept } from './keep.ts';

/** The languages of the interface, each under its own name. */
export const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'lv', name: 'Latviešu' },
  { code: 'et', name: 'Eesti' },
  { code: 'ru', name: 'Русский' },
] as const;
export type LanguageCode = (typeof LANGUAGES)[number]['code'];

export type Namespace = 'common' | 'join' | 'play' | 'host' | 'refusals' | 'problems' | 'names';

const KEPT_AS = 'language';
const files = import.meta.glob<{ default: ResourceKey }>('../locales/*/*.json');

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

const i18n = createInstance();
const listeners = new Set<() => void>();

export const t = i18n.t;

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

export async function setLanguage(code: LanguageCode): Promise<void> {
  keep(KEPT_AS, code);
  await i18n.changeLanguage(code);
  nameLanguageOfPage();
  for (const listener of listeners) listener();
}

/** Tells when the words have changed; returns how to stop. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type PlainT = (key: string, params?: Readonly<Record<string, string | number>>) => string;
/**
 * For keys that end in a code, such as `host:next.start`: unions of dozens of keys are too deep for the typed `t`.
 * Tests hold that every code has its words.
 */
export const tCode = i18n.t as unknown as PlainT;

export const refusalText = ({ code, params }: Refusal): string => tCode(`refusals:${code}`, params);

export const number = (value: number): string => new Intl.NumberFormat(language()).format(value);
export const percent = (share: number): string =>
  new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** A list as the language writes it: "English, Latviešu and Русский". */
export const listed = (words: readonly string[]): string => new Intl.ListFormat(language()).format(words);

function nameLanguageOfPage(): void {
  document.documentElement.lang = i18n.resolvedLanguage ?? language();
}
