import { z } from 'zod';
import words from './field-words.json' with { type: 'json' };
import { scenarioFormat } from './format.ts';
import { own } from './own.ts';

/** What a field is for, in the words of whoever writes a scenario; `values` explains what may stand there. */
interface FieldWords {
  readonly description: string;
  readonly examples: readonly unknown[];
  readonly values?: Readonly<Record<string, string>>;
}

const FIELDS: Readonly<Record<string, FieldWords>> = words;

type Schema = Readonly<Record<string, unknown>>;

/** The format as a JSON Schema: gives completion, explains and marks mistakes in any editor that knows `$schema`. */
export function scenarioSchema(): object {
  const plain: Schema = z.toJSONSchema(scenarioFormat, { io: 'input' });
  return { title: 'A scenario of The Human Game', ...explained(plain, '') };
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Entries of a list and members of a group of names lie at the place of their list or group. */
const INSIDE = ['items', 'additionalProperties', 'anyOf', 'oneOf'];

function explained(schema: Schema, at: string): Schema {
  const entries = Object.entries(schema).filter(([key, value]) => !saysNothing(key, value));
  return Object.fromEntries(entries.map(([key, value]) => [key, explainedPart(key, value, at)]));
}

function explainedPart(key: string, value: unknown, at: string): unknown {
  if (key === 'properties' && isSchema(value)) return eachNamed(value, (name) => below(at, name), asField);
  if (key === '$defs' && isSchema(value)) return eachNamed(value, (name) => DEFINED[name] ?? name, asField);
  if (!INSIDE.includes(key)) return value;
  if (Array.isArray(value)) return value.map((each) => (isSchema(each) ? explained(each, at) : each));
  return isSchema(value) ? explained(value, at) : value;
}

/** Shared parts stand once, and are explained as the field that first needs them. */
const DEFINED: Readonly<Record<string, string>> = { art: 'art', condition: 'if' };

const below = (at: string, name: string): string => (at === '' ? name : `${at}.${name}`);

const eachNamed = (
  group: Schema,
  placeOf: (name: string) => string,
  make: (schema: Schema, at: string) => Schema,
): Schema =>
  Object.fromEntries(
    Object.entries(group).map(([name, value]) => [
      name,
      isSchema(value) ? make(value, placeOf(name)) : value,
    ]),
  );

function asField(schema: Schema, at: string): Schema {
  const found = fieldWords(at);
  const inside = explained(schema, at);
  if (!found) return inside;
  const { description, examples, values } = found;
  const { const: only } = schema;
  const told = [description, (values && own(values, String(only))) ?? '', limits(schema)];
  return {
    description: told.filter((each) => each !== '').join(' '),
    examples: only === undefined ? examples : [only],
    ...withValues(inside, values),
  };
}

/** By its whole place, or by the end of it where a part stands in many places. */
function fieldWords(at: string): FieldWords | undefined {
  const names = at.split('.');
  const places = [at, ...names.map((_, index) => `**.${names.slice(index).join('.')}`)];
  const known = places.find((place) => Object.hasOwn(FIELDS, place));
  return known === undefined ? undefined : FIELDS[known];
}

/** Editors show the explanation of a value beside it; `enumDescriptions` is what they read. */
function withValues(schema: Schema, values: FieldWords['values']): Schema {
  if (!values) return schema;
  const { enum: allowed, items } = schema;
  if (Array.isArray(allowed))
    return { ...schema, enumDescriptions: allowed.map((value) => own(values, String(value)) ?? '') };
  return isSchema(items) ? { ...schema, items: withValues(items, values) } : schema;
}

/** Bounds that come of how numbers are stored, not of the format. */
const saysNothing = (key: string, value: unknown): boolean =>
  (key === 'minimum' || key === 'maximum') && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER;

function limits({ maxLength, minimum, maximum, minItems, maxItems, pattern }: Schema): string {
  if (typeof maxLength === 'number' && pattern === undefined) return `At most ${maxLength} characters.`;
  if (typeof maxItems === 'number') return `From ${minItems ?? 0} to ${maxItems} entries.`;
  if (saysNothing('minimum', minimum) || saysNothing('maximum', maximum)) return '';
  return minimum === undefined || maximum === undefined ? '' : `From ${minimum} to ${maximum}.`;
}
