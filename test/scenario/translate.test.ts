import { describe, expect, test } from 'vitest';
import { checkSharedData } from '#shared/scenario/check/check-data.ts';
import { checkScenario } from '#shared/scenario/check/check-scenario.ts';
import type { Translation } from '#shared/scenario/material.ts';
import {
  bookIn,
  contactsStrings,
  guidelinesStrings,
  pulseStrings,
  type Strings,
  scenarioStrings,
  skeleton,
  sourceHash,
} from '#shared/scenario/translate.ts';
import { kiosk } from '../support/scenarios.ts';

/** Every string with a mark before it, so that it shows where words come from. */
const marked = (strings: Strings): Translation =>
  Object.fromEntries(
    [...strings].map(([key, text]) => [key, { text: `·${text}`, source: sourceHash(text) }]),
  );

const { scenario, guidelines, contacts, pulse } = kiosk();
const strings = scenarioStrings(scenario);
const inLatvian = {
  ...kiosk(),
  translations: { lv: marked(strings) },
  guidelinesIn: { lv: marked(guidelinesStrings(guidelines)) },
  contactsIn: { lv: marked(contactsStrings(contacts)) },
  pulseIn: { lv: marked(pulseStrings(pulse)) },
};

describe('strings', () => {
  test('are named by ids, never by position', () => {
    expect(strings.get('title')).toBe('The harbour kiosk');
    expect(strings.get('people.ion.wants')).toBe('His wages and a bus ticket.');
    expect(strings.get('contentNotes.work')).toBe('Unpaid work');
    expect(strings.get('rounds.meet.scenes.counter.choices.listen.text')).toBe('Ask him to tell you more');
    expect(strings.get('rounds.meet.scenes.counter.choices.listen.principles.rights.why')).toBe(
      'He decides what to say.',
    );
    expect(strings.get('rounds.meet.scenes.counter.choices.call-colleague.closedBecause')).toContain(
      'speaks',
    );
    expect(strings.get('rounds.meet.scenes.counter.clues.nurse')).toContain('bandage');
    expect(strings.get('rounds.meet.scenes.counter.facilitator.ask.why')).toBe('What makes you think so?');
    expect(strings.get('rounds.meet.debrief.questions.feel.first')).toBe('What did you feel?');
    expect(strings.get('rounds.town.scenes.plan.columns.today.prompt')).toBe('Who is here already?');
    expect(strings.get('injects.horn.text')).toContain('twice');
    expect(strings.get('endings.quiet.doorOpen')).toContain('next person');
    expect(guidelinesStrings(guidelines).get('actions.talk-alone.text')).toBe('Talk alone.');
    expect(guidelinesStrings(guidelines).get('parts.G4.name')).toBe('Part 4');
    expect(contactsStrings(contacts).get('country.LV')).toBe('Latvia');
    expect(pulseStrings(pulse).get('first.wait')).toBe('Wait');
  });

  test('are all the words people read, and nothing the engine reads', () => {
    const shown = bookIn(inLatvian, 'lv').scenario;
    const unmarked = wordsOf(shown, '').filter(({ text }) => !text.startsWith('·'));
    // What has no mark is names, kinds and references: none of it is a sentence, besides the passport.
    expect(unmarked.filter(({ text, at }) => text.includes(' ') && !at.startsWith('.passport'))).toEqual([]);
  });

  test('have a hash of six digits that notices any change', () => {
    expect(sourceHash('')).toMatch(/^[0-9a-f]{6}$/);
    expect(sourceHash('a')).toBe(sourceHash('a'));
    const texts = [...strings.values()].flatMap((text) => [text, `${text} `, text.toUpperCase()]);
    expect(new Set(texts.map(sourceHash)).size).toBe(new Set(texts).size);
  });
});

const wordsOf = (value: unknown, at: string): { at: string; text: string }[] => {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => wordsOf(inside, `${at}.${key}`));
};

describe('a book', () => {
  test('in the language of the scenario is the scenario', () => {
    const book = bookIn(kiosk(), 'en');
    expect(book.scenario).toEqual(scenario);
    expect(book.guidelines).toEqual(guidelines);
    expect(book.missing).toEqual([]);
  });

  test('in another language has its words everywhere and the same structure', () => {
    const book = bookIn(inLatvian, 'lv');
    expect(book.missing).toEqual([]);
    expect(book.language).toBe('lv');
    expect(book.scenario.title).toBe('·The harbour kiosk');
    expect(book.guidelines.actions['help-first']?.text).toBe('·Help first.');
    expect(book.contacts.texts['country.LV']).toBe('·Latvia');
    expect(book.pulse.texts.border).toBe('·A border must be crossed.');
    expect(JSON.parse(JSON.stringify(book.scenario).replaceAll('·', ''))).toEqual(scenario);
  });

  test('falls back string by string, and says which', () => {
    const { title, summary: _, ...rest } = inLatvian.translations.lv;
    const partly = {
      ...inLatvian,
      translations: { lv: { ...rest, title: { text: '', source: title?.source ?? '' } } },
    };
    const book = bookIn({ ...partly, pulseIn: {} }, 'lv');
    expect(book.scenario.title).toBe('The harbour kiosk');
    expect(book.scenario.people.ion?.wants).toBe('·His wages and a bus ticket.');
    expect(book.missing.slice(0, 3)).toEqual(['title', 'summary', 'pulse.border']);
  });

  test('in a language nobody has offered is the original, all of it missing', () => {
    for (const language of ['xx', 'constructor', '__proto__']) {
      const book = bookIn(inLatvian, language);
      expect(book.scenario).toEqual(scenario);
      expect(book.missing.length).toBeGreaterThan(strings.size);
    }
  });
});

describe('the file for a translator', () => {
  test('has every key in order, with the words to translate and no words of its own', () => {
    const file = skeleton(strings, {});
    expect(Object.keys(file)).toEqual([...strings.keys()]);
    expect(file.title).toEqual({
      text: '',
      source: sourceHash('The harbour kiosk'),
      from: 'The harbour kiosk',
    });
  });

  test('keeps words, marks what has changed, and loses nothing', () => {
    const before = {
      title: { text: 'Kiosks ostā', source: sourceHash('The harbour kiosk') },
      summary: { text: 'Vecs', source: '000000' },
      gone: { text: 'Pazudis', source: '000000' },
    };
    const file = skeleton(strings, before);
    expect(file.title).toEqual(before.title);
    expect(file.summary).toEqual({ ...before.summary, from: scenario.summary });
    expect(Object.keys(file).at(-1)).toBe('gone');
    expect(skeleton(strings, file)).toEqual(file);
  });

  test('takes a string as renewed when somebody has compared it', () => {
    const before = { summary: { text: 'Vecs', source: '000000' } };
    const file = skeleton(strings, before, (key) => key === 'summary');
    expect(file.summary).toEqual({ text: 'Vecs', source: sourceHash(scenario.summary) });
  });
});

describe('languages are checked', () => {
  const found = (lv: Translation) =>
    checkScenario({ ...kiosk(), translations: { lv } }).map(
      ({ code, at, params }) => `${code} ${at} ${params.language}`,
    );
  const whole = marked(strings);
  const source = (key: string) => sourceHash(strings.get(key) ?? '');

  test('a complete and fresh translation has no findings', () => {
    expect(found(whole)).toEqual([]);
    expect(checkSharedData(inLatvian)).toEqual([]);
  });

  test('for what is missing, stale, unused and too long', () => {
    const { title: _, ...rest } = whole;
    expect(found(rest)).toEqual(['translation-missing title lv']);
    expect(found({ ...whole, title: { text: '', source: source('title') } })).toEqual([
      'translation-missing title lv',
    ]);
    expect(found({ ...whole, title: { text: 'Kiosks', source: '000000' } })).toEqual([
      'translation-stale title lv',
    ]);
    expect(found({ ...whole, gone: { text: 'x', source: '000000' } })).toEqual([
      'translation-unused gone lv',
    ]);
    const long = 'rounds.meet.scenes.counter.choices.listen.text';
    expect(found({ ...whole, [long]: { text: 'to be '.repeat(20), source: source(long) } })).toEqual([
      `translation-too-long ${long} lv`,
    ]);
  });

  test('for placeholders and contacts that the original does not have', () => {
    expect(found({ ...whole, title: { text: '{{name}}', source: source('title') } })).toEqual([
      'translation-placeholders title lv',
    ]);
    expect(found({ ...whole, title: { text: 'Zvani 116 006', source: source('title') } })).toEqual([
      'contact-in-text title lv',
    ]);
  });

  test('for the shared data too, each under its own name', () => {
    const { border: _, ...lv } = inLatvian.pulseIn.lv;
    expect(checkSharedData({ ...inLatvian, pulseIn: { lv } })).toMatchObject([
      { code: 'translation-missing', at: 'pulse.border', params: { language: 'lv' } },
    ]);
  });
});
