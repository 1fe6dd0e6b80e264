import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Material } from '#shared/scenario/material.ts';
import { parseContacts, parseGuidelines, parsePulse, parseScenario } from '#shared/scenario/parse.ts';

/** Scenarios for tests: what ships, and one small sound case that tests break on purpose. */

export const SCENARIO_FOLDER = fileURLToPath(new URL('../../scenarios', import.meta.url));
const FIXTURES = new URL('../scenario/fixtures/', import.meta.url);

export const fixtureText = (file: string): string => readFileSync(new URL(file, FIXTURES), 'utf8');

function present<T>(value: T | null): T {
  if (value === null) throw new Error('a fixture is broken');
  return value;
}

/** The harbour kiosk: two rounds, every kind of scene, every form of condition, and nothing to find fault with. */
export const kiosk = (): Material => ({
  scenario: present(parseScenario(fixtureText('harbour-kiosk.json')).scenario),
  translations: {},
  guidelines: present(parseGuidelines(fixtureText('guidelines.json')).guidelines),
  guidelinesIn: {},
  contacts: present(parseContacts(fixtureText('contacts.json')).contacts),
  contactsIn: {},
  pulse: present(parsePulse(fixtureText('pulse.json')).pulse),
  pulseIn: {},
});

/** Places by ids, as findings name them, with what shall stand there; `null` or `undefined` takes it out. */
export type Changes = Readonly<Record<string, unknown>>;

/** The text of a scenario file with some places changed. */
export function changed(text: string, changes: Changes): string {
  const root: unknown = JSON.parse(text);
  for (const [place, value] of Object.entries(changes)) change(root, place.split('.'), value);
  return JSON.stringify(root, null, 2);
}

type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

const keyIn = (holder: Holder, name: string): string => {
  if (!Array.isArray(holder)) return name;
  const index = holder.findIndex((each) => isHolder(each) && each.id === name);
  return String(index < 0 ? Number(name) - 1 : index);
};

function change(root: unknown, path: readonly string[], value: unknown): void {
  let holder = root;
  for (const name of path.slice(0, -1)) holder = isHolder(holder) ? holder[keyIn(holder, name)] : undefined;
  if (!isHolder(holder)) throw new Error(`no place ${path.join('.')}`);
  const key = keyIn(holder, path.at(-1) ?? '');
  const gone = value === undefined || value === null;
  if (gone && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (gone) delete holder[key];
  else holder[key] = value;
}
