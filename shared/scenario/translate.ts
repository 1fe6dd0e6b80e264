import type { Book, Contacts, Guidelines, Pulse } from './book.ts';
import { type Fill, fillContacts, fillGuidelines, fillPulse, fillScenario } from './fill.ts';
import type { Material, TranslatedString, Translation } from './material.ts';
import { own } from './own.ts';
import type { Scenario } from './scenario.ts';

/** The language in which guidelines, contacts and pulse are written; a scenario names its own. */
export const DATA_LANGUAGE = 'en';

/** Every translatable string by its key, in the order of the file. */
export type Strings = ReadonlyMap<string, string>;

function stringsOf(walk: (fill: Fill) => unknown): Strings {
  const strings = new Map<string, string>();
  walk((key, text) => {
    strings.set(key, text);
    return text;
  });
  return strings;
}

export const scenarioStrings = (scenario: Scenario): Strings =>
  stringsOf((fill) => fillScenario(scenario, fill));
export const guidelinesStrings = (data: Guidelines): Strings =>
  stringsOf((fill) => fillGuidelines(data, fill));
export const contactsStrings = (data: Contacts): Strings => stringsOf((fill) => fillContacts(data, fill));
export const pulseStrings = (data: Pulse): Strings => stringsOf((fill) => fillPulse(data, fill));

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, folded to 24 bits: six hex digits that notice a change, nothing more. */
export function sourceHash(text: string): string {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME) >>> 0;
  }
  return ((hash >>> 24) ^ (hash & 0xffffff)).toString(16).padStart(6, '0');
}

/** A string's words in a translation; undefined when it has none yet. */
export const translated = (translation: Translation, key: string): string | undefined =>
  own(translation, key)?.text || undefined;

/**
 * Everything a session stands on, in one language. A string without a translation stands in its own language, and
 * its key in `missing`: `rounds…` and the like for the scenario, `guidelines.…`, `contacts.…`, `pulse.…` for the rest.
 */
export function bookIn(material: Material, language: string): Book {
  const missing: string[] = [];
  const filling = (translation: Translation | undefined, from: string, prefix: string): Fill => {
    if (language === from) return (_, text) => text;
    return (key, text) => {
      const words = translation && translated(translation, key);
      if (words === undefined) missing.push(prefix + key);
      return words ?? text;
    };
  };
  const { scenario, guidelines, contacts, pulse } = material;
  return {
    language,
    scenario: fillScenario(scenario, filling(own(material.translations, language), scenario.language, '')),
    guidelines: fillGuidelines(
      guidelines,
      filling(own(material.guidelinesIn, language), DATA_LANGUAGE, 'guidelines.'),
    ),
    contacts: fillContacts(contacts, filling(own(material.contactsIn, language), DATA_LANGUAGE, 'contacts.')),
    pulse: fillPulse(pulse, filling(own(material.pulseIn, language), DATA_LANGUAGE, 'pulse.')),
    missing,
  };
}

/** A translation as it stands in its file; `from` shows the translator the words, where there is work to do. */
export type TranslationFile = Readonly<Record<string, TranslatedString & { readonly from?: string }>>;

/**
 * The file for the translator: every key, in order. Words stay as they are; a stale string keeps the old hash, shows
 * the new source and waits to be reviewed again. `renewed` names stale strings that fit the new source. Keys of the
 * file that the source no longer has stay at the end, so that no work is lost.
 */
export function skeleton(
  strings: Strings,
  existing: Translation,
  renewed: (key: string) => boolean = () => false,
): TranslationFile {
  const entries = [...strings].map(([key, from]) => {
    const source = sourceHash(from);
    const before = own(existing, key);
    if (!before?.text) return [key, { text: '', source, from }] as const;
    const fresh = before.source === source || renewed(key);
    return [key, fresh ? words(before, source) : { text: before.text, source: before.source, from }] as const;
  });
  const unused = Object.entries(existing)
    .filter(([key, { text }]) => !strings.has(key) && text)
    .map(([key, entry]) => [key, words(entry, entry.source)] as const);
  return Object.fromEntries([...entries, ...unused]);
}

const words = ({ text, reviewed }: TranslatedString, source: string): TranslatedString => ({
  text,
  source,
  ...(reviewed && { reviewed }),
});
