import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFit } from '#shared/scenario/check/fit/check-fit.ts';
import { type Column, linesOf } from '#shared/scenario/check/fit/lines.ts';
import { phoneColumn } from '#shared/scenario/check/fit/phone.ts';
import { heightOf, slidesOf, textsOn } from '#shared/scenario/check/fit/wall.ts';
import { parseScenario, parseTranslation } from '#shared/scenario/parse.ts';
import { scenarioStrings, translated } from '#shared/scenario/translate.ts';
import { LONGEST, longestIn } from '../support/longest-case.ts';
import { goTo, type Opened, PreviewPages } from './support/preview-pages.ts';

/** What the checker measures without a browser is what a browser lays out. */

const WALL_SIZE = { width: 1280, height: 720 };
const LANGUAGES = ['en', 'lv', 'et', 'ru'];
const ON_PHONES = [
  ...['third-visit/answering', 'third-visit/settled', 'small-signs/revealed', 'debrief'],
  ...['one-table/answering', 'next-days/answering', 'closing'],
];
/** A place, and how often to turn on from its first slide. */
const ON_THE_WALL = [
  ...[
    ['third-visit/reading'],
    ['third-visit/answering'],
    ['third-visit/settled'],
    ['third-visit/settled', 1],
  ],
  ...[
    ['small-signs/answering'],
    ['small-signs/revealed'],
    ['debrief', 1],
    ['next-days/answering'],
    ['closing'],
  ],
] as const;

const read = (file: string): string =>
  readFileSync(new URL(`../../scenarios/cleaning-shift/${file}.json`, import.meta.url), 'utf8');

const { scenario } = parseScenario(read('scenario'));
if (!scenario) throw new Error('the shipped scenario parses');
const strings = scenarioStrings(scenario);
const slides = slidesOf(scenario);

/** The words of the shipped scenario by their keys, in one language. */
function wordsIn(language: string): (key: string) => string {
  const { translation } = language === 'en' ? { translation: null } : parseTranslation(read(language));
  return (key) => (translation && translated(translation, key)) ?? strings.get(key) ?? '';
}

let pages: PreviewPages;
beforeAll(async () => {
  pages = await PreviewPages.start();
});
afterAll(() => pages.stop());

interface Laid {
  readonly text: string;
  readonly lines: number;
  readonly width: number;
  readonly size: number;
  readonly weight: number;
}

/** Every text of a page with the lines it takes, and the width it has for them. */
const laidOut = (page: Page): Promise<readonly Laid[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.view [data-paint~=text]')].flatMap((element) => {
      const { height, width } = element.getBoundingClientRect();
      const { lineHeight, display, fontSize, fontWeight } = getComputedStyle(element);
      const text = element.textContent?.trim() ?? '';
      if (height === 0 || display === 'inline') return [];
      const lines = Math.round(height / Number.parseFloat(lineHeight));
      return [{ text, width, lines, size: Number.parseFloat(fontSize), weight: Number(fontWeight) }];
    }),
  );

/** The room's wall with everything given way that can. */
const asSmallAsItGets = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const slide = document.querySelector<HTMLElement>('.slide');
    slide?.style.setProperty('--fit', '0');
    slide?.style.setProperty('--art', '30');
    slide?.classList.add('has-no-extra', 'has-no-second');
    const side = slide?.querySelector('.side:last-child');
    const [top, bottom] = [side?.firstElementChild, side?.querySelector(':scope > :last-child:not(.more)')];
    const last = bottom ?? [...(side?.children ?? [])].findLast(({ clientHeight }) => clientHeight > 0);
    return (last?.getBoundingClientRect().bottom ?? 0) - (top?.getBoundingClientRect().top ?? 0);
  });

const opened = (surface: 'play' | 'stage', language: string): Promise<Opened> =>
  pages.open({
    ...{ surface, languages: language, view: 'text' },
    context: { viewport: surface === 'stage' ? WALL_SIZE : { width: 360, height: 640 } },
  });

const columnOf = (key: string): Column => {
  const column = phoneColumn(key);
  if (!column) throw new Error(`${key} stands on no phone`);
  return column;
};

/** Some words stand elsewhere once more, in other letters. */
const isIn = ({ face, size }: Column, laid: Laid): boolean =>
  laid.size === size && Math.abs(laid.weight - Number(face.split('-')[1])) <= 20;

test.each(LANGUAGES)(
  'words in %s take as many lines on a phone as they are measured to take',
  async (language) => {
    const there = await opened('play', language);
    const words = wordsIn(language);
    const keys = new Map([...strings.keys()].filter(phoneColumn).map((key) => [words(key), key]));
    const off: number[] = [];
    const narrow: string[] = [];
    for (const place of ON_PHONES) {
      await goTo(there, place);
      for (const laid of await laidOut(there.page)) {
        const key = keys.get(laid.text);
        if (key === undefined || !isIn(columnOf(key), laid)) continue;
        off.push(linesOf(laid.text, { ...columnOf(key), width: laid.width }) - laid.lines);
        if (laid.lines > 1 && laid.width < columnOf(key).width) narrow.push(`${place} ${key} ${laid.width}`);
      }
    }
    expect(narrow, 'columns narrower than the checker takes them to be').toEqual([]);
    expect(off.length).toBeGreaterThan(30);
    expect(off.filter((lines) => Math.abs(lines) > 1)).toEqual([]);
    expect(off.filter((lines) => lines === 0).length / off.length).toBeGreaterThan(0.9);
    await there.page.context().close();
  },
);

/** Slides are built of the same lines, so the two languages that run longest stand for all. */
test.each(['lv', 'ru'])(
  'slides in %s are as high on the wall as they are measured to be',
  async (language) => {
    const there = await opened('stage', language);
    const words = wordsIn(language);
    for (const [place, turns = 0] of ON_THE_WALL) {
      await goTo(there, place);
      for (let turn = 0; turn < turns; turn += 1) await there.page.keyboard.press('ArrowRight');
      const height = await asSmallAsItGets(there.page);
      const shown = new Set((await laidOut(there.page)).map(({ text }) => text));
      const here = slides.filter((each) => textsOn(each).every((key) => shown.has(words(key))));
      // The question stands beside what was revealed as well.
      const slide = place.endsWith('/revealed') ? here.at(-1) : here[0];
      if (!slide) throw new Error(`no slide is measured for ${place}, ${turns}`);
      expect(Math.abs(heightOf(slide, words) - height), `${place}, ${turns}`).toBeLessThan(30);
    }
    await there.page.context().close();
  },
);

test('of the longest case, the wall leaves out what the checker says it has no room for, and nothing else', async () => {
  const there = await pages.open({
    ...{ surface: 'stage', languages: 'lv', view: 'text', context: { viewport: WALL_SIZE } },
    before: inTheLongestCase,
  });
  const left: string[] = [];
  for (const place of ['decision/answering', 'signs/answering', 'signs/revealed', 'order/answering']) {
    await there.room.evaluate((here, where) => here.goTo(where, ['choice-0']), place);
    await there.page.waitForTimeout(200);
    if ((await there.page.locator('.slide [data-cut] > [hidden]').count()) > 0) left.push(place);
  }
  expect(left).toEqual(['signs/revealed']);
  const words = new Map(Object.entries(longestIn('lv')).map(([key, { text }]) => [key, text]));
  const found = checkFit(LONGEST, words, 'lv').filter(({ code }) => code === 'too-much-for-wall');
  expect(found.map(({ at }) => at)).toEqual(['rounds.only.scenes.signs.items.item-0.text']);
  await there.page.context().close();
});

/** In the place of the shipped one. */
async function inTheLongestCase(page: Page): Promise<void> {
  const files = '**/scenarios/cleaning-shift';
  for (const [file, content] of [['scenario', LONGEST] as const, ['lv', longestIn('lv')] as const])
    await page.route(`${files}/${file}.json*`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(content)}` }),
    );
}
