import { expect, test } from 'vitest';
import { codeMeant, hashOf, matches, newCode, newKey, tokenOf } from '#server/seats.ts';

test('a code has six signs without vowels or look-alikes', () => {
  const codes = new Set(Array.from({ length: 2000 }, newCode));
  expect(codes.size).toBeGreaterThan(1990);
  for (const code of codes) expect(code).toMatch(/^[^AEIOU0158OILSZ]{6}$/);
});

test('a code is understood in lower case, with gaps, and in Cyrillic letters that look the same', () => {
  expect(codeMeant(' cph-mkt ')).toBe('CPHMKT');
  expect(codeMeant('СРНМКТ')).toBe('CPHMKT');
  expect(codeMeant('срнмкт')).toBe('CPHMKT');
});

test('what cannot be a code is none', () => {
  for (const typed of ['', 'CPHMK', 'CPHMKTT', 'CPHMKA', '__proto__', '../../etc', 'C'.repeat(10_000)]) {
    expect(codeMeant(typed)).toBeNull();
  }
});

test('keys have at least 128 bits and are matched by their hash', () => {
  const key = newKey();
  expect(key.length * 6).toBeGreaterThanOrEqual(128);
  expect(matches(key, hashOf(key))).toBe(true);
  expect(matches(newKey(), hashOf(key))).toBe(false);
});

test('a token finds its own seat and generation', () => {
  const [first, second] = [newKey(), newKey()];
  const tokens = [
    { seat: 'a', generation: 0, hash: hashOf(first) },
    { seat: 'a', generation: 1, hash: hashOf(second) },
  ];
  expect(tokenOf(second, tokens)).toMatchObject({ seat: 'a', generation: 1 });
  expect(tokenOf(newKey(), tokens)).toBeNull();
});
