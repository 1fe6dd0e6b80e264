import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findingsAgainst, flatten, type Locale, ownFindings } from './support/locale-findings.ts';

/** The words of the interface: the same keys in every language, nothing empty, nothing forgotten. */

const FOLDER = fileURLToPath(new URL('../locales', import.meta.url));

const languages = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const localeOf = (language: string): Locale =>
  Object.fromEntries(
    readdirSync(join(FOLDER, language)).map((file) => [
      file.replace(/\.json$/, ''),
      flatten(JSON.parse(readFileSync(join(FOLDER, language, file), 'utf8'))),
    ]),
  );

const english = localeOf('en');

test('English is there, with words on every surface', () => {
  expect(languages).toContain('en');
  expect(Object.keys(english)).toEqual(
    expect.arrayContaining(['common', 'host', 'join', 'play', 'problems', 'refusals']),
  );
});

describe.each(languages)('%s', (language) => {
  const locale = localeOf(language);

  test('has the same namespaces as English', () => {
    expect(Object.keys(locale).sort()).toEqual(Object.keys(english).sort());
  });

  test('has no empty words, no keys for words, and every plural its language has', () => {
    const found = Object.entries(locale).flatMap(([name, words]) =>
      ownFindings(words, language).map((each) => `${name}: ${each}`),
    );
    expect(found).toEqual([]);
  });

  test('speaks calmly', () => {
    const loud = Object.entries(locale).flatMap(([name, words]) =>
      Object.entries(words).flatMap(([key, text]) => (text.includes('!') ? [`${name}: ${key}`] : [])),
    );
    expect(loud).toEqual([]);
  });
});

describe.each(languages.filter((language) => language !== 'en'))('%s beside English', (language) => {
  test('has the same keys and placeholders, and words of its own', () => {
    const locale = localeOf(language);
    const found = Object.entries(english).flatMap(([name, words]) =>
      findingsAgainst(words, locale[name] ?? {}).map((each) => `${name}: ${each}`),
    );
    expect(found).toEqual([]);
  });
});

describe('a language that is not finished is seen', () => {
  const source = {
    title: 'A very long sentence for everybody',
    'seats.here_one': '{{count}} person here',
    'seats.here_other': '{{count}} people here',
    hello: 'Hello {{name}}',
  };
  const good = {
    title: 'Ļoti garš teikums visiem cilvēkiem',
    'seats.here_zero': 'Nav neviena',
    'seats.here_one': 'Viens cilvēks',
    'seats.here_other': '{{count}} cilvēki',
    hello: 'Sveiki, {{name}}',
  };

  test('and one that is has no findings', () => {
    expect(findingsAgainst(source, good)).toEqual([]);
    expect(ownFindings(good, 'lv')).toEqual([]);
    expect(ownFindings(source, 'en')).toEqual([]);
  });

  test('by what differs from English', () => {
    const { hello: _, ...rest } = good;
    expect(findingsAgainst(source, rest)).toEqual(['missing hello']);
    expect(findingsAgainst(source, { ...good, more: 'Vairāk' })).toEqual(['unknown more']);
    expect(findingsAgainst(source, { ...good, hello: 'Sveiki, {{nane}}' })).toEqual([
      'without {{name}} hello',
      'unknown {{nane}} hello',
    ]);
    expect(findingsAgainst(source, { ...good, 'seats.here_other': 'cilvēki' })).toEqual([
      'without {{count}} seats.here_other',
    ]);
    expect(findingsAgainst(source, { ...good, title: source.title })).toEqual(['not translated title']);
  });

  test('by plurals its language has, or has not', () => {
    const { 'seats.here_zero': _, ...rest } = good;
    expect(ownFindings(rest, 'lv')).toEqual(['no plural seats.here_zero']);
    expect(ownFindings(rest, 'ru')).toEqual(['no plural seats.here_few', 'no plural seats.here_many']);
    expect(ownFindings(good, 'et')).toEqual(['no such plural seats.here_zero']);
  });

  test('by words that are none', () => {
    expect(ownFindings({ 'lobby.title': ' ' }, 'en')).toEqual(['empty lobby.title']);
    expect(ownFindings({ 'lobby.title': 'lobby.title' }, 'en')).toEqual(['key as words lobby.title']);
  });

  test('wherever its words stand', () => {
    expect(flatten({ a: { b: 'c' }, d: 'e' })).toEqual({ 'a.b': 'c', d: 'e' });
  });
});
