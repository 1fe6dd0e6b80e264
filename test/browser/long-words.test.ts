import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LONGEST, longest, longestIn } from '../support/longest-case.ts';
import { faults } from './support/look.ts';
import { type Opened, PreviewPages } from './support/preview-pages.ts';

/** A phone in its worst languages: every text as long as the format allows, in compounds longer than a line. */

const PLACES = [
  ...['lobby', 'briefing', 'beginning/reading', 'decision/answering', 'decision/revealed'],
  ...['decision/settled', 'signs/answering', 'signs/revealed', 'order/answering', 'order/revealed'],
  ...['table/answering', 'debrief', 'closing', 'ended'],
] as const;
const SIZES = [
  ...[
    { width: 320, height: 568 },
    { width: 360, height: 640 },
    { width: 390, height: 844 },
  ],
  ...[
    { width: 844, height: 390 },
    { width: 768, height: 1024 },
  ],
  // So tall that nothing waits below it; what depends on the height is looked at in its own size.
  { width: 320, height: 24_000 },
];
const SCALES = [1, 2];
const COMPOUNDS = ['fi', 'de', 'lt'] as const;
const NOTE_LETTERS = 120;

let pages: PreviewPages;
beforeAll(async () => {
  pages = await PreviewPages.start();
});
afterAll(() => pages.stop());

/** One text in Finnish, the next in German, the next in Lithuanian. */
function inCompounds(): ReturnType<typeof longestIn> {
  const all = COMPOUNDS.map((language) => Object.entries(longestIn(language)));
  return Object.fromEntries((all[0] ?? []).map((first, index) => all[index % all.length]?.[index] ?? first));
}

async function inTheLongestCase(page: Page): Promise<void> {
  const files = '**/scenarios/cleaning-shift';
  for (const [file, content] of [['scenario', LONGEST] as const, ['lv', inCompounds()] as const])
    await page.route(`${files}/${file}.json*`, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `export default ${JSON.stringify(content)}`,
      }),
    );
}

/** Every size of screen, with the letters as they are and twice as large. */
async function faultsIn(page: Page, place: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const scale of SCALES) {
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size * 100}%`;
    }, scale);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const wrong = await faults(page);
      found.push(...wrong.map((fault) => `${place} ${size.width}×${size.height} ×${scale}: ${fault}`));
    }
  }
  return found;
}

/** Notes as long as a word can be, and all that a person may unfold. */
async function unfold({ page, room }: Opened, place: string): Promise<void> {
  if (place === 'table/answering')
    await room.evaluate(
      (here, text) => {
        here.seat('seat-0', { do: 'note', turn: here.session.turn, note: 'long', column: 'column-0', text });
        here.facilitator({ do: 'approve-note', note: 'long' });
      },
      longest('de', NOTE_LETTERS),
    );
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLElement>('.mirror [aria-expanded=false]')) each.click();
    for (const each of document.querySelectorAll<HTMLDetailsElement>('.mirror details')) each.open = true;
  });
}

const inCompoundsAt = (at: string) =>
  pages.open({ surface: 'play', languages: 'lv', view: 'text', at, before: inTheLongestCase });

test('no screen of a phone cuts, covers or pushes aside compounds longer than a line', async () => {
  const there = await inCompoundsAt('lobby');
  const found: string[] = [];
  for (const place of PLACES) {
    await there.room.evaluate((here, where) => here.goTo(where, ['choice-0']), place);
    await unfold(there, place);
    found.push(...(await faultsIn(there.page, place)));
  }
  expect(found).toEqual([]);
  await there.page.context().close();
});

test('words that do not break are seen to be too long', async () => {
  const { page } = await inCompoundsAt('decision/answering');
  await page.setViewportSize({ width: 320, height: 568 });
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/\p{L}{20}/u);
  await page.addStyleTag({
    content: '.mirror * { overflow-wrap: normal !important; hyphens: manual !important }',
  });
  expect((await faults(page)).length).toBeGreaterThan(0);
  await page.context().close();
});
