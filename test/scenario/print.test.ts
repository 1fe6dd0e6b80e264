import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { booklet, drawBooklet } from '#server/cli/print/booklet.ts';
import { cardsOf } from '#server/cli/print/cards.ts';
import { conditionSaid, effectsSaid } from '#server/cli/print/condition-words.ts';
import { debriefSheet } from '#server/cli/print/debrief-sheet.ts';
import { drawCards } from '#server/cli/print/draw-cards.ts';
import { bytesOf, newPaper } from '#server/cli/print/paper.ts';
import { wordsIn } from '#server/cli/print/words.ts';
import { commonIn, materialIn, textsIn } from '#server/scenario-folder.ts';
import type { Material } from '#shared/scenario/material.ts';
import { bookIn } from '#shared/scenario/translate.ts';
import { kioskShelf, scenarioCommand } from '../support/scenario-command.ts';
import { kiosk, SCENARIO_FOLDER } from '../support/scenarios.ts';

/** Each run is a process of its own, on a machine that may have much else to do. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const LANGUAGES = ['en', 'lv', 'et', 'ru'] as const;
const FONTS = fileURLToPath(new URL('../../server/cli/print/fonts/', import.meta.url));

async function shipped(): Promise<Material> {
  const common = commonIn(await textsIn(SCENARIO_FOLDER)).value;
  const found = common && materialIn(await textsIn(join(SCENARIO_FOLDER, 'cleaning-shift')), common).value;
  if (!found) throw new Error('the shipped scenario is sound');
  return found;
}

const whole = shipped();
const book = bookIn(kiosk(), 'en');
const say = wordsIn('en');

const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

/** The code points a TrueType font has letters for, from its own table (format 12 or 4, platform 0 or 3). */
function lettersOf(file: string): (code: number) => boolean {
  const font = readFileSync(join(FONTS, file));
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const at = tables.find((each) => font.toString('latin1', each, each + 4) === 'cmap') ?? 0;
  const cmap = font.subarray(font.readUInt32BE(at + 8));
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.readUInt32BE(8 + 8 * index),
  );
  const twelve = subtables.find((offset) => cmap.readUInt16BE(offset) === 12);
  if (twelve === undefined) throw new Error(`${file} has no table of format 12`);
  const groups = Array.from(
    { length: cmap.readUInt32BE(twelve + 12) },
    (_, index) => twelve + 16 + 12 * index,
  );
  return (code) =>
    groups.some((group) => code >= cmap.readUInt32BE(group) && code <= cmap.readUInt32BE(group + 4));
}

describe('the paper kit', () => {
  test('has a card for every scene, choice, clue, person, role and event', () => {
    const { scenario } = book;
    const scenes = scenario.rounds.flatMap(({ scenes }) => Object.values(scenes));
    const choices = scenes.flatMap((scene) => (scene.kind === 'choice' ? scene.choices : []));
    const clues = scenes.flatMap(({ clues }) => Object.keys(clues ?? {}));
    const others = [scenario.people, scenario.roles, scenario.injects].flatMap((group) => Object.keys(group));
    const cards = cardsOf(book, say);
    expect(cards).toHaveLength(scenes.length + choices.length + clues.length + others.length);
    expect(
      cards.filter(({ letter }) => letter === 'A').map(({ paragraphs }) => paragraphs[0]?.text),
    ).toContain('Ask him to tell you more');
    const told = JSON.stringify(cards);
    for (const { consequence } of choices) expect(told).not.toContain(consequence);
  });

  test('names pages in the booklet that are the pages', async () => {
    const first = drawBooklet(book, say, new Map());
    const second = drawBooklet(book, say, first.found);
    expect([...second.found]).toEqual([...first.found]);
    const { count } = second.paper.bufferedPageRange();
    const scenes = book.scenario.rounds.flatMap(({ scenes }) =>
      Object.keys(scenes).map((id) => `scene/${id}`),
    );
    expect([...second.found.keys()]).toEqual(
      expect.arrayContaining([...scenes, 'ending/quiet', 'debrief/meet']),
    );
    expect(new Set(second.found.values()).size).toBe(second.found.size);
    expect(Math.max(...second.found.values())).toBe(count);
    await Promise.all([bytesOf(first.paper), bytesOf(second.paper)]);
  });

  test('is the same for the same case, byte by byte', async () => {
    expect((await booklet(book, say)).equals(await booklet(book, say))).toBe(true);
    expect((await debriefSheet(book, say)).equals(await debriefSheet(book, say))).toBe(true);
  });

  test('says conditions and effects as somebody with counters and a pencil needs them', () => {
    const { scenario } = book;
    const trust = scenario.gauges.trust?.name ?? '';
    expect(
      conditionSaid(scenario, say, { all: [{ gauge: 'trust', atLeast: 2 }, { not: { flag: 'card' } }] }),
    ).toBe(`${trust} is at least 2 and not: “card” is ticked`);
    expect(conditionSaid(scenario, say, { chose: 'counter/listen' })).toBe(
      'you chose A in “Two coins short”',
    );
    expect(effectsSaid(scenario, say, { trust: -1, set: ['card'] })).toEqual([`${trust} −1`, 'Tick “card”']);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('every letter is in the fonts, and every card can be read', async () => {
    const material = await whole;
    const translated = bookIn(material, language);
    const own = wordsIn(language);
    const written = new Set(JSON.stringify([translated.scenario, translated.guidelines.principles]));
    for (const font of readdirSync(FONTS).filter((name) => name.endsWith('.ttf'))) {
      const has = lettersOf(font);
      expect(
        [...written].filter((sign) => !has(sign.codePointAt(0) ?? 0)),
        font,
      ).toEqual([]);
    }
    const paper = newPaper(translated, 'cards');
    expect(drawCards(paper, cardsOf(translated, own))).toBeGreaterThanOrEqual(8);
    const pdf = (await bytesOf(paper)).toString('latin1');
    expect(pdf).toContain(`/Lang (${language})`);
    expect(pdf).toContain('/FontFile2');
    expect(pdf).not.toContain('Helvetica');
  });

  test('no words are missing round the case', () => {
    const keys = [
      'print.booklet',
      'print.steps.vote',
      'scene.wants',
      'path.kind.choice',
      'spot.sign.strong',
      'closing.doorTitle',
    ];
    const words = keys.map((key) => wordsIn(language)(key));
    expect(words.filter((word, index) => word === keys[index])).toEqual([]);
  });
});

test('even the longest texts the format takes fit on their card', async () => {
  const { scenario } = book;
  const spot = scenario.rounds
    .flatMap(({ scenes }) => Object.values(scenes))
    .find(({ kind }) => kind === 'spot');
  if (spot?.kind !== 'spot' || !spot.items[0]) throw new Error('the kiosk has signs to find');
  const long = (length: number): string => 'a long word '.repeat(60).slice(0, length);
  const items = Array.from(
    { length: 10 },
    (_, index) => ({ ...spot.items[0], id: `i${index}`, text: long(110) }) as never,
  );
  const scenes = {
    spot: {
      ...spot,
      text: long(560),
      question: long(120),
      title: long(56),
      items,
      clues: { clerk: long(240) },
    },
  };
  const injects = { horn: { title: long(56), text: long(560) } };
  const roles = { clerk: { name: long(32), brief: long(180) } };
  const full = {
    ...book,
    scenario: { ...scenario, injects, roles, rounds: [{ ...scenario.rounds[0], scenes } as never] },
  };
  const paper = newPaper(full, 'cards');
  expect(drawCards(paper, cardsOf(full, say))).toBeGreaterThanOrEqual(8);
  await bytesOf(paper);
});

describe('the command', () => {
  let shelf = '';
  let folder = '';
  beforeAll(() => {
    ({ shelf, kiosk: folder } = kioskShelf());
  });
  afterAll(() => rmSync(shelf, { recursive: true }));

  test('writes three files', async () => {
    const out = join(shelf, 'paper');
    expect(await scenarioCommand(['print', folder, '--out', out])).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(out).sort()).toEqual([
      'harbour-kiosk-booklet.en.pdf',
      'harbour-kiosk-cards.en.pdf',
      'harbour-kiosk-debrief.en.pdf',
    ]);
    expect(pagesIn(readFileSync(join(out, 'harbour-kiosk-debrief.en.pdf')))).toBe(2);
  });

  test('names the languages there are', async () => {
    expect(await scenarioCommand(['print', folder, 'lv'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no translation into “lv”. There is: en.'),
    });
  });
});
