import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Piece } from '#client/play/paint/piece.ts';
import { THEMES } from '#client/tokens.ts';
import { type DrawnPair, drawnPairs } from './support/drawn-pairs.ts';
import { goTo, type Opened, PLACES, PreviewPages, THEME_NAMES, wear } from './support/preview-pages.ts';

/** Which colour the engine really paints on which, on every screen and in every theme, and whether it can be read. */

const PHONE = { viewport: { width: 390, height: 844 } };
const STAGE = { viewport: { width: 1280, height: 720 } };

let pages: PreviewPages;
beforeAll(async () => {
  pages = await PreviewPages.start();
});
afterAll(() => pages.stop());

/** The engine's own reading of the page, all of it. */
const painted = ({ page }: Opened): Promise<readonly Piece[]> =>
  page.evaluate(() => {
    const mirror = document.querySelector('main');
    const all = [mirror, mirror?.parentElement, devicePixelRatio, Number.POSITIVE_INFINITY];
    return Reflect.get(window, 'measure')(...all).pieces;
  });

async function bringMeasure({ page }: Opened): Promise<void> {
  const content =
    "import { measure } from '/client/play/paint/measure.ts'; Object.assign(window, { measure });";
  await page.addScriptTag({ type: 'module', content });
  await page.waitForFunction(() => Reflect.has(window, 'measure'));
}

const words = ({ name, ratio, minimum }: DrawnPair): string => `${name}: ${ratio.toFixed(2)} < ${minimum}`;

test.each(['play', 'stage'] as const)('all that is painted can be read (%s)', async (surface) => {
  const context = surface === 'stage' ? STAGE : PHONE;
  const opened = await pages.open({ surface, languages: surface === 'stage' ? 'en,lv' : 'en', context });
  await bringMeasure(opened);
  const seen = new Set<string>();
  const faint = new Map<string, string>();
  for (const place of PLACES) {
    await goTo(opened, place);
    for (const theme of THEME_NAMES) {
      await wear(opened.page, theme);
      for (const pair of drawnPairs(await painted(opened), THEMES[theme])) {
        seen.add(`${theme}: ${pair.name}`);
        if (pair.ratio < pair.minimum - 0.005) faint.set(`${theme}: ${words(pair)}`, place);
      }
    }
  }
  await opened.page.context().close();
  expect(seen.size).toBeGreaterThan(50);
  expect(Object.fromEntries(faint)).toEqual({});
});
