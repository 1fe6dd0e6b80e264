import type { JSHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scenarioFormat } from '#shared/scenario/format.ts';
import { LONGEST, longest, longestIn } from '../support/longest-case.ts';
import { type PreviewServer, startPreview } from '../support/preview-server.ts';
import type { LocalRoom } from './preview-screens/local-room.ts';
import { faults } from './support/look.ts';
import { unproven } from './support/unproven.ts';

/** The stage in its worst room: every text as long as the format allows, forty people, two languages. */

const PLACES = [
  ...['lobby', 'briefing', 'beginning/reading', 'decision/reading', 'decision/answering'],
  ...['decision/closed', 'decision/revealed', 'decision/settled', 'signs/answering', 'signs/revealed'],
  ...['order/answering', 'order/revealed', 'table/answering', 'debrief', 'closing', 'ended'],
] as const;
const NOTES = 30;
const NOTE_LETTERS = 120;

let server: PreviewServer;
beforeAll(async () => {
  server = await startPreview();
});
afterAll(() => server.close());

interface Stage {
  readonly page: Page;
  readonly room: JSHandle<LocalRoom>;
}

const module = (content: unknown) => ({
  contentType: 'text/javascript',
  body: `export default ${JSON.stringify(content)}`,
});

async function open(languages: string, theme: string, height = 720): Promise<Stage> {
  const viewport = { width: Math.round((height * 16) / 9), height };
  const context = await server.browser.newContext({
    viewport,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript((name) => {
    localStorage.setItem('text-view', 'on');
    localStorage.setItem('theme', name);
  }, theme);
  const files = '**/scenarios/cleaning-shift';
  await page.route(`${files}/scenario.json*`, (route) => route.fulfill(module(LONGEST)));
  for (const language of languages.split(','))
    await page.route(`${files}/${language}.json*`, (route) => route.fulfill(module(longestIn(language))));
  const query = new URLSearchParams({ surface: 'stage', languages, people: '40' });
  await page.goto(`${server.address}?test&${query}`);
  await page.locator('.slide h1').first().waitFor({ timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready);
  return { page, room: await page.evaluateHandle((): LocalRoom => Reflect.get(window, 'room')) };
}

async function goTo({ page, room }: Stage, place: string): Promise<void> {
  await room.evaluate((here, where) => here.goTo(where, ['choice-0']), place);
  if (place === 'table/answering') {
    const text = longest('en', NOTE_LETTERS);
    await room.evaluate(
      (here, [count, words]) => {
        for (let index = 0; index < count; index += 1) {
          const note = `long-${index}`;
          const column = `column-${index % 5}`;
          here.seat(`seat-${index}`, { do: 'note', turn: here.session.turn, note, column, text: words });
          here.facilitator({ do: 'approve-note', note });
        }
      },
      [NOTES, text] as const,
    );
  }
  await page.waitForTimeout(120);
}

/** Buttons in the corner lie over the foot: they may hide nothing of it. */
const hidden = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const corner = document.querySelector('.controls')?.getBoundingClientRect();
    const under = [...document.querySelectorAll('.stage-foot > *, .is-lobby .plate')].filter((part) => {
      const { right, bottom } = part.getBoundingClientRect();
      return corner !== undefined && right > corner.left && bottom > corner.top;
    });
    return under.map((part) => `hidden by the controls: ${part.textContent?.trim().slice(0, 40) ?? ''}`);
  });

/** Turns through all slides of this moment and hands back what is wrong with each. */
async function faultsAt({ page }: Stage, place: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let leaf = 1; ; leaf += 1) {
    const wrong = [...(await faults(page)), ...(await page.evaluate(unproven)), ...(await hidden(page))];
    found.push(...wrong.map((fault) => `${place}, slide ${leaf}: ${fault}`));
    const next = page.locator('.controls button[aria-disabled=false]').last();
    const before = await page.locator('.controls span').allTextContents();
    if (before.length === 0 || (await next.count()) === 0) return found;
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(60);
    if ((await page.locator('.controls span').allTextContents()).join() === before.join()) return found;
  }
}

test('the longest case stands at the limits of the format', () => {
  expect(scenarioFormat.safeParse(LONGEST).error).toBeUndefined();
  const longer = { ...LONGEST, title: `${LONGEST.title}x` };
  expect(scenarioFormat.safeParse(longer).success).toBe(false);
});

for (const [languages, theme] of [
  ['en,lv', 'dusk'],
  ['ru,et', 'light'],
  ['lv', 'contrast'],
] as const) {
  test(`every slide fits the longest case in ${languages}, at 20 px or more on 720 lines, on solid ground`, async () => {
    const stage = await open(languages, theme);
    const found: string[] = [];
    for (const place of PLACES) {
      await goTo(stage, place);
      found.push(...(await faultsAt(stage, place)));
    }
    expect(found).toEqual([]);
    await stage.page.context().close();
  });
}
