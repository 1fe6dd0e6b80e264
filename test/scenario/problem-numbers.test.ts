import { expect, test } from 'vitest';
import { PROBLEM_SEVERITIES } from '#shared/scenario/problem-codes.ts';
import { numberOf, pageOf } from '#shared/scenario/problem-numbers.ts';
import given from './problem-numbers.json' with { type: 'json' };

/** `problem-numbers.json` holds every number ever given: lines are added, never changed and never taken out. */
const codes = Object.keys(PROBLEM_SEVERITIES);

test('no two findings share a number', () => {
  expect(new Set(codes.map(numberOf)).size).toBe(codes.length);
  for (const code of codes) expect(numberOf(code)).toMatch(/^HG[1-9]\d\d$/);
});

test('a finding keeps its number for ever, and a new one is entered in the list', () => {
  const now = Object.fromEntries(codes.map((code) => [numberOf(code), code]));
  expect(given).toMatchObject(now);
});

test('a number that is no longer used is not given to another finding', () => {
  const names = Object.values(given);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(given)).toEqual([...Object.keys(given)].sort());
});

test('a code of a newer checker has no number, and the page of all findings', () => {
  expect(numberOf('constructor')).toBe('');
  expect(pageOf('constructor')).toBe('docs/problems/README.md');
});
