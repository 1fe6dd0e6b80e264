import { readFileSync } from 'node:fs';
import type { Material } from '#shared/scenario/material.ts';
import { parseContacts, parseGuidelines, parsePulse, parseScenario } from '#shared/scenario/parse.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), 'utf8');

function sound<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`${what} does not parse`);
  return value;
}

/** A shipped scenario in its own language, with the data it stands on. */
export const shippedMaterial = (id: string): Material => ({
  scenario: sound(parseScenario(read(`${id}/scenario.json`)).scenario, id),
  translations: {},
  guidelines: sound(parseGuidelines(read('guidelines.json')).guidelines, 'guidelines'),
  guidelinesIn: {},
  contacts: sound(parseContacts(read('contacts.json')).contacts, 'contacts'),
  contactsIn: {},
  pulse: sound(parsePulse(read('pulse.json')).pulse, 'pulse'),
  pulseIn: {},
});
