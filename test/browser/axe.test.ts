import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { LocalRoom } from './preview-screens/local-room.ts';

/** Every screen of a phone, of every kind of scene, painted and as text view, before the eyes of axe. */

const WISHES = ['language-cafe', 'map-first', 'safe-room', 'outside-door'];
const PLACES = [
  ...['lobby', 'briefing', 'third-visit/reading', 'third-visit/answering', 'third-visit/closed'],
  ...['third-visit/revealed', 'third-visit/settled', 'thursday-cafe/reading'],
  ...['small-signs/answering', 'small-signs/revealed', 'small-signs/settled', 'debrief'],
  ...['one-table/answering', 'one-table/settled', 'first-talk/answering'],
  ...['next-days/answering', 'next-days/revealed', 'next-days/settled'],
  ...['agency-rule/answering', 'agency-rule/settled', 'closing', 'ended'],
] as const;

/** What may lie over a scene while its vote is open. */
const OVER: Readonly<Record<string, (room: LocalRoom) => void>> = {
  reminded: (room) => room.facilitator({ do: 'remind', seat: 'seat-0' }),
  'no connection': (room) => room.connected('reconnecting'),
  watching: (room) => {
    room.connected('online');
    room.seat('seat-0', { do: 'watch' });
  },
  parked: (room) => {
    room.seat('seat-0', { do: 'play' });
    room.facilitator({ do: 'park', seat: 'seat-0' });
  },
  paused: (room) => room.host({ do: 'facilitator-lost' }),
};
const DIALOGS = { 'step out': 0, help: 1, menu: 2 } as const;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let vite: ViteDevServer;
let browser: Browser;
let address = '';
beforeAll(async () => {
  const configFile = new URL('preview-screens/vite.config.ts', import.meta.url).pathname;
  const server = { port: 0, strictPort: false, hmr: false, watch: null };
  vite = await createServer({ configFile, logLevel: 'error', server });
  await vite.listen();
  address = `${vite.resolvedUrls?.local[0] ?? ''}test/browser/preview-screens/index.html`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await vite.close();
});

async function open(view: 'canvas' | 'text', place: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript((on) => localStorage.setItem('text-view', on), view === 'text' ? 'on' : 'off');
  await page.goto(`${address}?test&lang=en&languages=en&at=${place}&by=${WISHES.join()}`);
  await page.addScriptTag({ content: axe.source });
  await page.waitForSelector(`.${view}-mode .scene h1`);
  return page;
}

/** Colours are the text view's to show; what the canvas paints is invisible in the page. */
async function violations(page: Page, view: 'canvas' | 'text'): Promise<readonly string[]> {
  await page.waitForTimeout(120);
  const results = await page.evaluate(
    ([rules, contrast]): Promise<AxeResults> =>
      Reflect.get(window, 'axe').run(document, {
        runOnly: { type: 'tag', values: rules },
        rules: { 'color-contrast': { enabled: contrast } },
        resultTypes: ['violations'],
      }),
    [RULES, view === 'text'] as const,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

const roomOf = (page: Page) => page.evaluateHandle((): LocalRoom => Reflect.get(window, 'room'));

describe.each(['canvas', 'text'] as const)('in %s view axe finds nothing wrong', (view) => {
  test('on any screen', async () => {
    const page = await open(view, 'lobby');
    const room = await roomOf(page);
    const found: Record<string, readonly string[]> = {};
    for (const place of PLACES) {
      await room.evaluate((here, [where, wishes]) => here.goTo(where, wishes), [place, WISHES] as const);
      const at = await page.locator('.mirror').getAttribute('data-screen');
      expect(at).toContain(place.split('/')[0]);
      found[place] = await violations(page, view);
    }
    await page.context().close();
    expect(found).toEqual(Object.fromEntries(PLACES.map((place) => [place, []])));
  });

  test('in any notice or dialog', async () => {
    const page = await open(view, 'third-visit/answering');
    const found: Record<string, readonly string[]> = {};
    const room = await roomOf(page);
    for (const [name, happens] of Object.entries(OVER)) {
      await room.evaluate(happens);
      found[name] = await violations(page, view);
    }
    for (const [name, index] of Object.entries(DIALOGS).toReversed()) {
      await page.locator('.top-bar .bar-button').nth(index).click();
      found[name] = await violations(page, view);
      await page.keyboard.press('Escape');
      await page.waitForTimeout(150);
    }
    await page.context().close();
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  });
});
