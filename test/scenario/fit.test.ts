import { describe, expect, test } from 'vitest';
import { checkScenario } from '#shared/scenario/check/check-scenario.ts';
import { checkFit } from '#shared/scenario/check/fit/check-fit.ts';
import written from '#shared/scenario/check/fit/letter-widths.json' with { type: 'json' };
import { strangersIn, widthOf } from '#shared/scenario/check/fit/letters.ts';
import { linesOf, widerThan } from '#shared/scenario/check/fit/lines.ts';
import { phoneColumn } from '#shared/scenario/check/fit/phone.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import { scenarioStrings, sourceHash } from '#shared/scenario/translate.ts';
import { letterWidths } from '../support/letter-widths.ts';
import { LONGEST, longestIn } from '../support/longest-case.ts';
import { changed, fixtureText, kiosk } from '../support/scenarios.ts';

/** Text is measured with the letters that browsers get; the browser tests hold that a browser fills lines alike. */

const column = { face: 'sans-420', size: 20, width: 100 } as const;

test('the widths are those of the font files', () => {
  expect(written, 'run: node test/support/letter-widths.ts').toEqual(letterWidths());
});

describe('lines', () => {
  test('are as many as the words need', () => {
    expect(linesOf('', column)).toBe(1);
    expect(linesOf('one two', column)).toBe(1);
    expect(linesOf('one two three four', column)).toBe(2);
    expect(linesOf('  one   two  ', column)).toBe(1);
  });

  test('break after a hyphen, a dash and a slash, and where the author lets them', () => {
    const word = 'municipal';
    expect(widthOf(word, 'sans-420', 20)).toBeLessThan(100);
    for (const joint of ['-', '–', '/', '\u00ad', ' ']) expect(linesOf(word + joint + word, column)).toBe(2);
    expect(linesOf(`${word}\u00a0${word}`, column)).toBe(2);
  });

  test('break a word that is wider than the column, which is named', () => {
    const word = 'Sotsiaalkindlustusamet';
    expect(linesOf(word, column)).toBe(Math.ceil(widthOf(word, 'sans-420', 20) / 100));
    expect(widerThan(`the ${word} is open`, column)).toBe(word);
    expect(widerThan('Sotsiaal\u00adkindlustus\u00adamet', { ...column, width: 120 })).toBeUndefined();
  });
});

test('letters of the four languages are all there, pictures and other scripts are not', () => {
  for (const text of ['“Hello” – it’s 10 %…', 'ĀČĒĢĪĶĻŅŠŪŽ āčēģīķļņšūž', 'ÄÕÖÜŠŽ', 'Ёжик «съел» № 5 — ъЭы']) {
    expect(strangersIn(text, 'sans-420'), text).toEqual([]);
    expect(strangersIn(text, 'serif-620'), text).toEqual([]);
  }
  expect(strangersIn('Hi 🙂 字 🙂', 'sans-420')).toEqual(['🙂', '字']);
  expect(strangersIn('soft\u00adhyphen, e\u0301, line\nbreak', 'sans-420')).toEqual([]);
});

test('what only the facilitator reads is not measured for a phone', () => {
  expect(phoneColumn('rounds.meet.scenes.counter.facilitator.say')).toBeNull();
  expect(phoneColumn('rounds.meet.debrief.facilitator')).toBeNull();
  expect(phoneColumn('rounds.meet.scenes.counter.title')).toMatchObject({ face: 'serif-620' });
});

describe('a scenario', () => {
  const found = (changes: Parameters<typeof changed>[1], language?: string) => {
    const { scenario } = parseScenario(changed(fixtureText('harbour-kiosk.json'), changes));
    if (!scenario) throw new Error('it parses');
    const entries = [...scenarioStrings(scenario)].map(([key, text]) => [
      key,
      { text, source: sourceHash(text) },
    ]);
    const translations = language === undefined ? {} : { [language]: Object.fromEntries(entries) };
    return checkScenario({ ...kiosk(), scenario, translations })
      .filter(({ code }) => ['too-much-for-wall', 'word-too-wide', 'letter-not-drawn'].includes(code))
      .map(({ code, at, params }) => ({ code, at, params }));
  };

  test('is told of words too wide for its title, and not for its text', () => {
    const word = 'Sotsiaalkindlustusametis';
    expect(found({ 'rounds.meet.scenes.counter.text': word })).toEqual([]);
    expect(found({ 'rounds.meet.scenes.counter.title': `Oh, ${word}` })).toEqual([
      { code: 'word-too-wide', at: 'rounds.meet.scenes.counter.title', params: { word, language: 'en' } },
    ]);
  });

  test('is told in every language it has', () => {
    const languages = found({ 'endings.open.title': 'Open 🚪' }, 'et').map(({ params }) => params.language);
    expect(languages).toEqual(['en', 'et']);
  });

  test('is told when a slide has more than the wall holds, by the lines that are too many', () => {
    const question = 'What did you feel? '.repeat(15).trim();
    const asked = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`question-${index}`, question]));
    const at = 'rounds.meet.debrief.questions.feel';
    expect(found({ [at]: asked(4) })).toEqual([]);
    expect(found({ [at]: asked(5) })).toEqual([
      {
        code: 'too-much-for-wall',
        at: `${at}.question-0`,
        params: { lines: expect.any(Number), language: 'en' },
      },
    ]);
    const [five, nine] = [5, 9].map((count) => Number(found({ [at]: asked(count) })[0]?.params.lines));
    expect((nine ?? 0) - (five ?? 0)).toBeGreaterThanOrEqual(4 * 4);
  });
});

test('of the longest case in every language, all fits the wall but eight of the longest signs beside their weight', () => {
  for (const language of ['en', 'lv', 'et', 'ru']) {
    const words = Object.entries(longestIn(language)).map(([key, { text }]) => [key, text] as const);
    const found = checkFit(LONGEST, new Map(words), language).filter(
      ({ code }) => code === 'too-much-for-wall',
    );
    expect(found.map(({ at }) => at)).toEqual(['rounds.only.scenes.signs.items.item-0.text']);
  }
});
