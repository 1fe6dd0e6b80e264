import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { scenarioNotes, withNotes } from '#server/cli/translate/notes.ts';
import { readXliff } from '#server/cli/translate/read-xliff.ts';
import { unitsOf, withUnits } from '#server/cli/translate/unit.ts';
import { wordCount } from '#server/cli/translate/word-count.ts';
import { writeXliff } from '#server/cli/translate/write-xliff.ts';
import type { Translation } from '#shared/scenario/material.ts';
import { parseTranslation } from '#shared/scenario/parse.ts';
import { scenarioStrings, skeleton, sourceHash } from '#shared/scenario/translate.ts';
import { kioskShelf, scenarioCommand } from '../support/scenario-command.ts';
import { changed, fixtureText, kiosk } from '../support/scenarios.ts';

/** Each run is a process of its own, on a machine that may have much else to do. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const { scenario } = kiosk();
const strings = new Map([
  ...scenarioStrings(scenario),
  ['odd', 'Hello {{name}}, “&<>"\' \t two  spaces \u0007 {{ count, number }} {{name}}'],
]);

/** In every state a string can be in, and with everything a string can hold. */
const half: Translation = Object.fromEntries(
  [...strings].map(([key, text], index) => [
    key,
    [
      { text: '', source: sourceHash(text) },
      { text: `«${text}» & <ļāčū> щё`, source: sourceHash(text) },
      { text: `${text} \r\n `, source: sourceHash(text), reviewed: true as const },
      { text: `old ${text}`, source: '00000a' },
    ][key === 'odd' ? 1 : index % 4] ?? { text: '', source: '000000' },
  ]),
);

const notesFor = scenarioNotes(scenario);
const xliff = (translation: Translation) =>
  writeXliff({
    of: 'kiosk',
    from: 'en',
    to: 'lv',
    units: withNotes(unitsOf(strings, translation), notesFor),
  });

describe('a round trip', () => {
  test('loses nothing, to the byte, whether the words are still there or not', () => {
    const file = skeleton(strings, half);
    const out = xliff(file);
    for (const before of [file, {}]) {
      const back = skeleton(strings, withUnits(before, readXliff(out).units));
      expect(JSON.stringify(back)).toBe(JSON.stringify(file));
      expect(xliff(back)).toBe(out);
    }
  });

  test('keeps what the translator no longer needs to see', () => {
    const file = { ...half, gone: { text: 'Pazudis', source: '000000' } };
    expect(withUnits(file, readXliff(xliff(file)).units).gone).toEqual(file.gone);
  });

  test('knows exactly the strings whose source was edited meanwhile', () => {
    const whole = Object.fromEntries(
      [...strings].map(([key, text]) => [key, { text: `·${text}`, source: sourceHash(text) }]),
    );
    const sent = xliff(whole);
    const edited = new Map(strings)
      .set('title', 'Another title')
      .set('endings.quiet.doorOpen', 'Another door');
    const back = skeleton(edited, withUnits({}, readXliff(sent).units));
    const stale = Object.entries(back).filter(([, { from }]) => from !== undefined);
    expect(stale.map(([key]) => key)).toEqual(['title', 'endings.quiet.doorOpen']);
  });

  test('takes new words as made from the source beside them, and a review as done', () => {
    const sent = xliff({ title: { text: 'Vecs', source: '00000a' } });
    const translated = sent
      .replace(/state="initial" subState="[^"]+"/, 'state="translated"')
      .replace('<target>Vecs</target>', '<target>Jauns</target>');
    expect(withUnits(half, readXliff(translated).units).title).toEqual({
      text: 'Jauns',
      source: sourceHash(scenario.title),
    });
    const final = translated.replace('state="translated"', 'state="final"');
    expect(withUnits({}, readXliff(final).units).title).toMatchObject({ reviewed: true });
    // A tool that forgets the state has still brought other words.
    const forgotten = sent.replace('<target>Vecs</target>', '<target>Jauns</target>');
    const before = { title: { text: 'Vecs', source: '00000a' } };
    expect(withUnits(before, readXliff(forgotten).units).title?.source).toBe(sourceHash(scenario.title));
  });
});

describe('for the translator', () => {
  const out = xliff({});

  test('every string says where it stands, who reads it and how long it may be', () => {
    const unit = (key: string) => out.split('<unit ').find((each) => each.includes(`name="${key}"`)) ?? '';
    expect(unit('rounds.meet.scenes.counter.choices.listen.text')).toContain(
      '<note category="where">Scene “Two coins short” (choice) · choices · listen · text</note>',
    );
    expect(unit('rounds.meet.scenes.counter.choices.listen.text')).toContain('At most 110 characters');
    expect(unit('rounds.meet.scenes.counter.clues.nurse')).toMatch(
      /Only whoever has the role “[^”]+” reads this\./,
    );
    expect(unit('rounds.meet.scenes.counter.facilitator.say')).toContain('Only the facilitator reads this.');
    const limited = out.match(/<note category="length">/g) ?? [];
    expect(limited).toHaveLength(scenarioStrings(scenario).size);
  });

  test('placeholders are one thing that cannot be cut', () => {
    expect(out).toContain('<ph id="p1" equiv="{{name}}" disp="{{name}}" canDelete="no" canCopy="no"/>');
    const cut = xliff(half).replace(/(<target>[^\n]*)<ph id="p2"[^>]*\/>/, '$1');
    expect(() => readXliff(cut)).toThrow('odd: the words need exactly {{ count, number }} {{name}} {{name}}');
  });

  test('a tool may split a string, mark words, and put sentences in another order', () => {
    const split = `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="lv">
      <file id="f"><group id="g"><unit id="title">
      <segment state="translated"><source>One.</source><target order="3"><mrk id="m" type="term">Viens</mrk>.</target></segment>
      <ignorable><source> </source></ignorable>
      <segment state="reviewed"><source>Two.</source><target order="1">Divi.</target></segment>
      </unit></group></file></xliff>`;
    expect(readXliff(split).units).toEqual([
      { key: 'title', source: 'One. Two.', target: 'Divi. Viens.', state: 'translated', madeFrom: null },
    ]);
  });

  test('words are counted by the language', () => {
    expect(wordCount(['It’s half past six, Tuesday.', ''], 'en')).toBe(5);
    expect(wordCount(['Виза – через 3 дня'], 'ru')).toBe(4);
  });
});

describe('a file that is not whole is refused', () => {
  const out = xliff(half);
  test.each([
    ['cut off', out.slice(0, 3000), 'not whole XML'],
    [
      'older',
      out.replace('document:2.0"', 'document:1.2"').replace('version="2.0"', 'version="1.2"'),
      'XLIFF 1.2',
    ],
    ['something else', '<html/>', 'no XLIFF file'],
    ['with a document type', out.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>'), 'no document type'],
    ['with a unit twice', out.replace('name="summary"', 'name="title"'), 'title: this unit is there twice'],
    ['without its segment', out.replace(/<segment [\s\S]*?<\/segment>/, ''), 'title: there is no segment'],
  ])('%s', (_, text, why) => {
    expect(() => readXliff(text)).toThrow(why);
  });
});

describe('the command', () => {
  let shelf = '';
  let folder = '';
  beforeEach(() => {
    ({ shelf, kiosk: folder } = kioskShelf());
  });
  afterEach(() => rmSync(shelf, { recursive: true }));

  test('sends out, takes back, and marks exactly what the author changed since', async () => {
    const file = join(shelf, 'kiosk.lv.xlf');
    const sent = await scenarioCommand(['translate', folder, 'lv', '--out', file]);
    expect(sent.out).toMatch(/to translate into lv \(\d+ words\):/);
    expect(sent.out).toContain(`Wrote ${file} for the translator`);
    const translated = readFileSync(file, 'utf8').replace(
      /<segment state="initial">(\s*)<source>(.*)<\/source>/g,
      '<segment state="translated">$1<source>$2</source>$1<target>·$2</target>',
    );
    writeFileSync(file, translated);
    writeFileSync(
      join(folder, 'scenario.json'),
      changed(fixtureText('harbour-kiosk.json'), { summary: 'Another story.' }),
    );
    const back = await scenarioCommand(['translate', folder, 'lv', '--in', file]);
    expect(back).toMatchObject({ code: 0, err: '' });
    expect(back.out).toContain('1 to compare with the changed original (2 words):\n  summary');
    expect(back.out).not.toContain('to translate into');
    const { translation } = parseTranslation(readFileSync(join(folder, 'lv.json'), 'utf8'));
    expect(translation?.title?.text).toBe('·The harbour kiosk');
    expect(await scenarioCommand(['translate', folder, 'et', '--in', file])).toMatchObject({
      code: 1,
      err: expect.stringContaining('en to lv; this would be harbour-kiosk, en to et'),
    });
  });
});
