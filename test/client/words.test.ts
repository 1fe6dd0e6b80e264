import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REFUSALS } from '#shared/session/outcome.ts';
import { NAME_LENGTH, sameName, tidy } from '#shared/session/words.ts';

const english = (namespace: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../locales/en/${namespace}.json`), 'utf8'));

test('every refusal has a kind sentence, and no sentence is left over', () => {
  const words: Record<string, string> = english('refusals');
  expect(Object.keys(words).sort()).toEqual([...REFUSALS].sort());
  for (const [code, sentence] of Object.entries(words)) {
    expect(sentence, code).toMatch(/\.$/);
    expect(sentence, code).not.toMatch(/!|wrong!|error|invalid|illegal|forbidden/i);
    expect(sentence.length, code).toBeLessThan(130);
  }
});

test('refusals name only what the rules send along', () => {
  const sent = {
    'name-not-usable': 'longest',
    'note-not-usable': 'longest',
    'too-many-notes': 'most',
    'too-many-picks': 'most',
  };
  for (const [code, sentence] of Object.entries<string>(english('refusals'))) {
    const named = [...sentence.matchAll(/{{(\w+)}}/g)].map(([, name]) => name);
    const expected = Object.hasOwn(sent, code) ? [sent[code as keyof typeof sent]] : [];
    expect(named, code).toEqual(expected);
  }
});

test('there are enough names for a room, all different and all usable', () => {
  const { names }: { names: string[] } = english('names');
  expect(names.length).toBeGreaterThanOrEqual(60);
  for (const [index, name] of names.entries()) {
    expect(tidy(name, NAME_LENGTH), name).toBe(name);
    expect(
      names.findIndex((other) => sameName(other, name)),
      name,
    ).toBe(index);
  }
});

test('no words shout', () => {
  for (const namespace of ['common', 'join', 'refusals']) {
    expect(JSON.stringify(english(namespace)), namespace).not.toContain('!');
  }
});
