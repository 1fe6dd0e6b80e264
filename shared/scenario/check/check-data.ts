import type { Contacts, Pulse, PulseQuestion } from '../book.ts';
import type { Material } from '../material.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import { contactsStrings, guidelinesStrings, pulseStrings } from '../translate.ts';
import { checkLanguages } from './languages.ts';

export type SharedData = Omit<Material, 'scenario' | 'translations'>;

/** What all scenarios share: guidelines, help contacts, pulse questions, and their translations. */
export const checkSharedData = (data: SharedData): readonly Problem[] => [
  ...contactFindings(data.contacts),
  ...pulseFindings(data.pulse),
  ...checkLanguages(guidelinesStrings(data.guidelines), data.guidelinesIn, 'guidelines.'),
  ...checkLanguages(contactsStrings(data.contacts), data.contactsIn, 'contacts.'),
  ...checkLanguages(pulseStrings(data.pulse), data.pulseIn, 'pulse.'),
];

const texts = (
  has: Readonly<Record<string, string>>,
  wanted: readonly string[],
  at: string,
): readonly Problem[] =>
  wanted
    .filter((key) => !Object.hasOwn(has, key))
    .map((key) => problem('text-missing', `${at}.texts`, { name: key }));

/** Numbers that count in every member state stand under this country. */
const ALL_COUNTRIES = 'EU';

function contactFindings(data: Contacts): readonly Problem[] {
  const known = [...data.countries, ALL_COUNTRIES];
  const ids = data.contacts.map(({ id }) => id);
  return [
    ...data.contacts
      .filter(({ id }, index) => ids.indexOf(id) !== index)
      .map(({ id }) => problem('duplicate-id', 'contacts.contacts', { name: id })),
    ...data.contacts
      .filter(({ country }) => !known.includes(country))
      .map(({ id, country }) =>
        problem('unknown-country', `contacts.contacts.${id}.country`, { name: country }),
      ),
    ...texts(
      data.texts,
      data.countries.map((country) => `country.${country}`),
      'contacts',
    ),
    ...texts(
      data.texts,
      ids.map((id) => `contact.${id}.name`),
      'contacts',
    ),
  ];
}

function pulseFindings({ questions, texts: words }: Pulse): readonly Problem[] {
  const ids = questions.map(({ id }) => id);
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => problem('duplicate-id', 'pulse.questions', { name: id })),
    ...texts(words, ids, 'pulse'),
    ...questions.flatMap(({ id, options = [] }) =>
      texts(
        words,
        options.map((option) => `${id}.${option}`),
        'pulse',
      ),
    ),
    ...questions.flatMap(answerFindings),
  ];
}

function answerFindings({ id, kind, answer, options }: PulseQuestion): readonly Problem[] {
  const at = `pulse.questions.${id}`;
  if (kind === 'one-of' && !options) return [problem('options-missing', at, { name: id })];
  const allowed: readonly string[] = { 'true-false': ['true', 'false'], 'one-of': options ?? [], scale: [] }[
    kind
  ];
  if (answer === undefined || allowed.includes(answer)) return [];
  return [problem('unknown-answer', `${at}.answer`, { name: answer, allowed: allowed.join(', ') })];
}
