import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import type { LocalRoom } from './preview-screens/local-room.ts';

/** Console, shelf and join page in every state, before the eyes of axe: English in all three themes, Latvian in one. */

const WISHES = ['language-cafe', 'map-first', 'safe-room', 'outside-door'];
const PLACES = [
  ...['lobby', 'briefing', 'third-visit/reading', 'third-visit/answering', 'third-visit/revealed'],
  ...['third-visit/settled', 'small-signs/revealed', 'debrief', 'one-table/answering'],
  ...['next-days/revealed', 'closing', 'ended'],
] as const;
const ARRIVALS = ['code', 'name', 'unknown', 'waiting', 'failed', 'removed', 'elsewhere'] as const;
const SHELVES = ['', 'shelf=broken', 'shelf=empty', 'server=away', 'server=silent'] as const;
/** A theme changes nothing but colours, and a language changes none: one of the two looks at all of them. */
const THEMES = { en: ['dusk', 'light', 'contrast'], lv: ['dusk'] } as const;
type Language = keyof typeof THEMES;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };

/** What may lie over the console or change it in the middle of a vote. */
const OVER: Readonly<Record<string, (page: Page, room: LocalRoomHandle) => Promise<unknown>>> = {
  'a person unfolded': (page) => page.locator('[data-seat] summary').first().click(),
  more: (page) => page.locator('[data-more]').click(),
  'asked first': async (page) => {
    await page.keyboard.press('Escape');
    await page.locator('.quick button').last().click();
  },
  'somebody at the door': async (page, room) => {
    await page.keyboard.press('Escape');
    await room.evaluate((here) => {
      here.facilitator({ do: 'waiting-room', on: true });
      here.host({ do: 'take-seat', seat: 'late', name: 'Late Lark', language: 'en' });
    });
  },
  paused: (_, room) => room.evaluate((here) => here.facilitator({ do: 'pause' })),
  lost: async (page, room) => {
    await room.evaluate((here) => here.connected('reconnecting'));
    await page.locator('.banner').waitFor();
  },
};

type LocalRoomHandle = Awaited<ReturnType<typeof roomOf>>;

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

async function freshPage(viewport: typeof PHONE): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
  return context.newPage();
}

async function show(page: Page, query: string, ready: string): Promise<void> {
  await page.goto(`${address}?test&people=6&languages=en,lv&${query}`);
  await page.addScriptTag({ content: axe.source });
  await page.waitForSelector(ready);
}

const roomOf = (page: Page) => page.evaluateHandle((): LocalRoom => Reflect.get(window, 'room'));

/** Every rule once, and the colours once more in each other theme. */
async function violations(page: Page, language: Language): Promise<readonly string[]> {
  await page.waitForTimeout(60);
  return page.evaluate(
    async ([themes, rules]) => {
      const found: string[] = [];
      for (const theme of themes) {
        Reflect.get(window, 'setTheme')(theme);
        const runOnly =
          theme === 'dusk' ? { type: 'tag', values: rules } : { type: 'rule', values: ['color-contrast'] };
        const results: AxeResults = await Reflect.get(window, 'axe').run(document, {
          runOnly,
          resultTypes: ['violations'],
        });
        for (const { id, nodes } of results.violations)
          for (const { html, failureSummary } of nodes)
            found.push(`${theme}, ${id}: ${html.slice(0, 160)} ${failureSummary}`);
      }
      Reflect.get(window, 'setTheme')('dusk');
      return found;
    },
    [THEMES[language], RULES] as const,
  );
}

const none = (found: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.keys(found).map((name) => [name, []]));

describe.each(['en', 'lv'] as const)('in %s axe finds nothing wrong', (language) => {
  test('with the console', async () => {
    const page = await freshPage(LAPTOP);
    await show(page, `surface=console&lang=${language}`, '.console');
    const room = await roomOf(page);
    const found: Record<string, readonly string[]> = {};
    for (const place of PLACES) {
      await room.evaluate((here, [where, wishes]) => here.goTo(where, wishes), [place, WISHES] as const);
      found[place] = await violations(page, language);
    }
    await show(page, `surface=console&lang=${language}&at=third-visit/answering`, '.console');
    const voting = await roomOf(page);
    for (const [name, happens] of Object.entries(OVER)) {
      await happens(page, voting);
      found[name] = await violations(page, language);
    }
    await page.context().close();
    expect(found).toEqual(none(found));
  });

  test('with the shelf', async () => {
    const page = await freshPage(LAPTOP);
    const found: Record<string, readonly string[]> = {};
    for (const state of SHELVES) {
      await show(page, `surface=shelf&lang=${language}&${state}`, '.shelf .card');
      if (state === 'shelf=broken') await page.locator('.case-problems summary').click();
      found[state] = await violations(page, language);
    }
    await page.context().close();
    expect(found).toEqual(none(found));
  });

  test('with the way into a room and out of it', async () => {
    const page = await freshPage(PHONE);
    const found: Record<string, readonly string[]> = {};
    for (const at of ARRIVALS) {
      await show(page, `surface=join&lang=${language}&at=${at}`, '.join-card');
      if (at === 'unknown') await page.waitForSelector('.refusal');
      if (at === 'name') await page.waitForSelector('#pseudonym');
      found[at] = await violations(page, language);
    }
    await page.context().close();
    expect(found).toEqual(none(found));
  });
});
