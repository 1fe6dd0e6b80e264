import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PreviewServer, startPreview } from '../support/preview-server.ts';

/** The 2D canvas is drawn anew only where something has changed: nobody may see the difference. */

let server: PreviewServer;
beforeAll(async () => {
  server = await startPreview();
});
afterAll(() => server.close());

const rest = (page: Page) => page.waitForFunction(() => window.__paint?.idle === true);
const picture = (page: Page) => page.evaluate(() => document.querySelector('canvas')?.toDataURL() ?? '');

/** As after coming back from another page: then all of it is drawn. */
async function drawnWhole(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.waitForTimeout(100);
  await rest(page);
}

const MOVEMENTS = [
  ['a scene is entered', 'at=thursday-cafe/settled'],
  ['votes fly and bars grow', 'at=third-visit/closed&people=30'],
  ['more windows are lit', 'at=third-visit/revealed'],
  ['the debrief opens', 'at=small-signs/settled'],
] as const;

async function stepped(page: Page): Promise<void> {
  await page.evaluate(() => void window.room.step());
  await page.waitForTimeout(150);
  await rest(page);
}

async function scrolledTo(page: Page, selector: string): Promise<void> {
  await page.evaluate((name) => document.querySelector(name)?.scrollIntoView({ block: 'center' }), selector);
  await page.waitForTimeout(150);
  await rest(page);
}

describe('when all is at rest the canvas shows what it would show had it been drawn whole', () => {
  async function open(ask: string): Promise<Page> {
    const page = await server.browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.goto(`${server.address}?test&renderer=canvas&${ask}`);
    await rest(page);
    return page;
  }

  test.each(MOVEMENTS)('%s', async (_name, ask) => {
    const page = await open(ask);
    const before = await picture(page);
    await stepped(page);
    const moved = await picture(page);
    expect(moved).not.toBe(before);
    await drawnWhole(page);
    expect(await picture(page)).toBe(moved);
    await page.close();
  });

  test.each(['.petals', '.path-map'])('what is told at %s has been seen', async (selector) => {
    const page = await open('at=debrief');
    await scrolledTo(page, selector);
    const moved = await picture(page);
    await drawnWhole(page);
    expect(await picture(page)).toBe(moved);
    await page.close();
  });
});
