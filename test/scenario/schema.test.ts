import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import words from '#shared/scenario/field-words.json' with { type: 'json' };
import { scenarioSchema } from '#shared/scenario/schema-format.ts';

/** What an editor knows about a scenario while somebody writes it. */

const schema = JSON.parse(JSON.stringify(scenarioSchema()));

interface Field {
  readonly at: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every named field, wherever it stands in the schema. */
function fieldsIn(value: unknown, at: string): readonly Field[] {
  if (!isGroup(value)) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    if (key === 'examples') return [];
    if (key !== 'properties' || !isGroup(inside)) return fieldsIn(inside, `${at}/${key}`);
    return Object.entries(inside).flatMap(([name, field]) =>
      isGroup(field) ? [{ at: `${at}/${name}`, schema: field }, ...fieldsIn(field, `${at}/${name}`)] : [],
    );
  });
}

const fields = fieldsIn(schema, '');

test('the file beside the scenarios is the one the format makes', () => {
  const written: unknown = JSON.parse(
    readFileSync(new URL('../../scenarios/scenario.schema.json', import.meta.url), 'utf8'),
  );
  expect(written, 'run: npm run scenario -- schema').toEqual(schema);
});

test('every field says what it is for, in a sentence, and shows an example', () => {
  expect(fields.length).toBeGreaterThan(150);
  for (const { at, schema: field } of fields) {
    expect(field.description, at).toMatch(/^[A-ZĀ-Ž].*[.?]$/);
    expect(field.examples, at).toEqual(expect.arrayContaining([expect.anything()]));
  }
});

test('every value to choose from is explained', () => {
  const chosen = fields.flatMap(({ at, schema: { enum: allowed, enumDescriptions } }) =>
    Array.isArray(allowed) ? [{ at, allowed, explained: enumDescriptions }] : [],
  );
  expect(chosen.length).toBeGreaterThanOrEqual(7);
  for (const { at, allowed, explained } of chosen) {
    expect(explained, at).toHaveLength(allowed.length);
    expect(explained, at).not.toContain('');
  }
});

test('no explanation is left over', () => {
  const told = JSON.stringify(schema);
  for (const [at, { description }] of Object.entries(words))
    expect(told.includes(JSON.stringify(description).slice(1, -1)), at).toBe(true);
});

describe('every example could stand in a file', () => {
  const { $defs } = schema;
  test.each(fields.map(({ at, schema: field }) => [at, field] as const))('%s', (_, field) => {
    const format = z.fromJSONSchema({ ...field, $defs } as Parameters<typeof z.fromJSONSchema>[0]);
    for (const example of Array.isArray(field.examples) ? field.examples : [])
      expect(format.safeParse(example).error?.issues ?? []).toEqual([]);
  });
});
