import type { Contacts, Guidelines, Pulse } from './book.ts';
import type { Scenario } from './scenario.ts';

/** A language's strings by key; `source` is the short hash of the source string it was made from. */
export type Translation = Readonly<Record<string, TranslatedString>>;

export interface TranslatedString {
  readonly text: string;
  readonly source: string;
  /** A second person has read the words beside the source they were made from. */
  readonly reviewed?: true | undefined;
}

export type Translations = Readonly<Record<string, Translation>>;

/** All a session stands on, in every language: what the shelf hands out and what is stored with a session. */
export interface Material {
  readonly scenario: Scenario;
  readonly translations: Translations;
  readonly guidelines: Guidelines;
  readonly guidelinesIn: Translations;
  readonly contacts: Contacts;
  readonly contactsIn: Translations;
  readonly pulse: Pulse;
  readonly pulseIn: Translations;
}
