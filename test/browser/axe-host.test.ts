import type { JSHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PreviewServer, startPreview } from '../support/preview-server.ts';
import { WISHES } from '../support/wishes.ts';
import type { LocalRoom } from './preview-screens/local-room.ts';
import { type Findings, judge } from './support/axe-run.ts';
import { LANGUAGES, PHONES } from './support/axe-table.ts';
import { PLACES, THEME_NAMES, wear } from './support/preview-pages.ts';

/**
 * Console, shelf and join page in every state before the eyes of axe: in English in all three themes, and once more
 * in one of the other languages, which take turns. `npm run axe -- --all` looks at everything in every language.
 */

const ARRIVALS = [
  ...['code', 'name', 'unknown', 'waiting', 'failed'],
  ...['left', 'removed', 'ended', 'elsewhere'],
] as const;
const SHELVES = ['', 'shelf=broken', 'shelf=empty', 'server=away', 'server=silent'] as const;
const ALL = process.env.AXE === 'all';
const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };

/** What may lie over the console or change it in the middle of a vote, one after the other. */
const OVER: Readonly<Record<string, (page: Page, room: JSHandle<LocalRoom>) => Promise<unknown>>> = {
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

let server: PreviewServer;
beforeAll(async () => {
  server = await startPreview();
});
afterAll(() => server.close());

async function show(page: Page, query: string, ready: string): Promise<JSHandle<LocalRoom>> {
  await page.goto(`${server.address}?test&people=6&languages=en,lv,et,ru&${query}`);
  await page.waitForSelector(ready);
  return page.evaluateHandle((): LocalRoom => Reflect.get(window, 'room'));
}

describe.each(LANGUAGES)('in %s axe finds nothing wrong', (language) => {
  const turn = LANGUAGES.indexOf(language);
  const isWhole = ALL || turn === 0;
  const isMine = (index: number): boolean => isWhole || index % 3 === turn - 1;
  const themes = isWhole ? THEME_NAMES : [THEME_NAMES[turn % 3] ?? 'dusk'];

  /** One for all of them, which fetches everything once and remembers nobody. */
  let page: Page;
  beforeAll(async () => {
    const context = await server.browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block' });
    page = await context.newPage();
    await page.addInitScript(() => localStorage.clear());
  });
  afterAll(() => page.context().close());

  /** Every rule once; another theme changes nothing but the colours. */
  async function look(name: string, found: Findings): Promise<void> {
    await page.waitForTimeout(60);
    for (const [index, theme] of themes.entries()) {
      await wear(page, theme);
      await judge(page, `${name}, ${theme}`, index === 0 ? 'all' : 'colours', found);
    }
  }

  test('with the console', async () => {
    await page.setViewportSize([LAPTOP, ...PHONES][turn] ?? LAPTOP);
    const room = await show(page, `surface=console&lang=${language}`, '.console');
    const found: Findings = {};
    for (const [index, place] of PLACES.entries()) {
      if (!isMine(index)) continue;
      await room.evaluate((here, [where, wishes]) => here.goTo(where, wishes), [place, WISHES] as const);
      await look(place, found);
    }
    expect(found).toEqual({});
  });

  test('with what may lie over the console', async () => {
    await page.setViewportSize(LAPTOP);
    const query = `surface=console&lang=${language}&at=third-visit/answering`;
    const room = await show(page, query, '.console');
    const found: Findings = {};
    for (const [index, [name, happens]] of Object.entries(OVER).entries()) {
      await happens(page, room);
      if (isMine(index)) await look(name, found);
    }
    expect(found).toEqual({});
  });

  test('with the shelf', async () => {
    await page.setViewportSize([LAPTOP, ...PHONES][turn] ?? LAPTOP);
    const found: Findings = {};
    for (const [index, state] of SHELVES.entries()) {
      if (state !== '' && !isMine(index)) continue;
      await show(page, `surface=shelf&lang=${language}&${state}`, '.shelf .card');
      if (state === 'shelf=broken') await page.locator('.case-problems summary').click();
      await look(`shelf ${state}`, found);
    }
    expect(found).toEqual({});
  });

  test('with the way into a room and out of it', async () => {
    await page.setViewportSize([PHONE, ...PHONES][turn] ?? PHONE);
    const found: Findings = {};
    for (const [index, at] of ARRIVALS.entries()) {
      if (!isMine(index)) continue;
      await show(page, `surface=join&lang=${language}&at=${at}`, '.join-card');
      if (at === 'unknown') await page.waitForSelector('.refusal');
      if (at === 'name') await page.waitForSelector('#pseudonym');
      await look(at, found);
    }
    expect(found).toEqual({});
  });
});
