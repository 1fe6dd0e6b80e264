import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawnEdges } from './support/drawn-edges.ts';
import { goTo, PreviewPages, rests } from './support/preview-pages.ts';

/** What is touched and read lies where it is painted: the rectangles of the page, found again in the canvas's pixels. */

const PHONE = { width: 390, height: 844 };
const ON_ITS_SIDE = { width: 844, height: 390 };
const SCREENS = [
  { ...PHONE, fine: 1 },
  { ...PHONE, fine: 2 },
  { ...PHONE, fine: 3 },
  { ...ON_ITS_SIDE, fine: 2 },
] as const;
const PLACES = [
  ...['briefing', 'third-visit/answering', 'third-visit/settled', 'small-signs/answering', 'debrief'],
  ...['first-talk/answering', 'next-days/answering', 'closing'],
];

let pages: PreviewPages;
beforeAll(async () => {
  pages = await PreviewPages.start();
});
afterAll(() => pages.stop());

test.each(SCREENS)(
  'all one can act on is painted where it is ($width × $height, $fine device pixels to one)',
  async ({ fine, ...viewport }) => {
    const context = { viewport, deviceScaleFactor: fine };
    const opened = await pages.open({ surface: 'play', languages: 'en', context });
    const astray: Record<string, readonly string[]> = {};
    let found = 0;
    for (const place of PLACES) {
      await goTo(opened, place);
      for (const share of [0, 0.37, 1]) {
        await opened.page.getByRole('main').evaluate((main, part) => {
          main.scrollTop = part * (main.scrollHeight - main.clientHeight);
        }, share);
        await rests(opened.page);
        const edges = await drawnEdges(opened.page);
        found += edges.found;
        if (edges.astray.length > 0) astray[`${place}, scrolled ${share}`] = edges.astray;
      }
    }
    await opened.page.context().close();
    expect(found).toBeGreaterThan(60);
    expect(astray).toEqual({});
  },
);
