import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROBLEM_SEVERITIES } from '#shared/scenario/problem-codes.ts';
import { numberOf, pageOf } from '#shared/scenario/problem-numbers.ts';
import { findingsOf, readProblemPage } from '../support/problem-page.ts';

const ROOT = new URL('../../', import.meta.url);
const codes = Object.entries(PROBLEM_SEVERITIES);
const paths = codes.map(([code]) => pageOf(code));

test('every finding has a page, and every page a finding', () => {
  const pages = readdirSync(new URL('docs/problems/', ROOT)).map((file) => `docs/problems/${file}`);
  expect(pages.sort()).toEqual([...paths, 'docs/problems/README.md'].sort());
});

test('the list of all findings links each page once, in order', () => {
  const index = readFileSync(new URL('docs/problems/README.md', ROOT), 'utf8');
  const linked = [...index.matchAll(/^- \[HG\d+\]\((\S+)\)/gm)].map(([, file]) => `docs/problems/${file}`);
  expect(linked).toEqual([...paths].sort());
});

/** Going to the bound takes a while on a busy machine. */
const WALK_LASTS_MS = 60_000;

test.each(codes)(
  'the page of %s is short, and its examples say the truth',
  (code, severity) => {
    const url = new URL(pageOf(code), ROOT);
    const page = readProblemPage(url);
    expect(page.heading).toMatch(new RegExp(`^# ${numberOf(code)} · \\S`));
    expect(page.about).toBe(`\`${code}\` · ${severity} · [all findings](README.md)`);
    expect(page.found.length * page.notFound.length).toBeGreaterThan(0);
    expect(readFileSync(url, 'utf8').split('\n').length).toBeLessThanOrEqual(60);
    const along = [
      ...page.comesWith,
      ...(code === 'paths-not-checked' ? [] : [numberOf('paths-not-checked')]),
    ];
    const found = findingsOf(page.found).map((each) => numberOf(each.code));
    expect(found.filter((number) => !along.includes(number))).toEqual([numberOf(code)]);
    expect(found).toEqual(expect.arrayContaining([...page.comesWith]));
    expect(findingsOf(page.notFound)).toEqual([]);
  },
  WALK_LASTS_MS,
);
