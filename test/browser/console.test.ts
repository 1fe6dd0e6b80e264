import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type PreviewServer, startPreview } from '../support/preview-server.ts';
import type { LocalRoom } from './preview-screens/local-room.ts';

/** What the console does with its small screen, its sheets and its focus, looked at in a browser. */

const LAPTOP = { width: 1366, height: 768 };
const SMALL_PHONE = { width: 320, height: 568 };

let server: PreviewServer;
let page: Page;
beforeAll(async () => {
  server = await startPreview();
});
afterEach(async () => {
  await page.context().close();
});
afterAll(() => server.close());

async function consoleAt(place: string, viewport: typeof LAPTOP) {
  const context = await server.browser.newContext({
    viewport,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  page = await context.newPage();
  await page.goto(`${server.address}?test&surface=console&people=6&lang=en&languages=en&at=${place}`);
  await page.locator('.console').waitFor();
  return page.evaluateHandle((): LocalRoom => Reflect.get(window, 'room'));
}

const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());

test('on a small phone the choice for the room lies behind one button, and Escape leads back to it', async () => {
  const room = await consoleAt('third-visit/answering', SMALL_PHONE);
  await room.evaluate((here) => {
    here.facilitator({ do: 'close' });
    here.facilitator({ do: 'reveal' });
  });
  const choose = page.getByRole('button', { name: 'Choose for the room' });
  await choose.click();
  const sheet = page.getByRole('dialog', { name: 'Nobody answered: which one counts?' });
  await sheet.waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  expect(await focused()).toBe('Choose for the room');

  await page.keyboard.press('Enter');
  await sheet.locator('[data-choose]').first().click();
  await page.getByRole('button', { name: 'Go on to the next scene' }).waitFor();
  const foot = await page.locator('.foot').boundingBox();
  expect(foot?.height).toBeLessThan(SMALL_PHONE.height / 3);
});

test('on a laptop the choices stand in sight, without a sheet', async () => {
  const room = await consoleAt('third-visit/answering', LAPTOP);
  await room.evaluate((here) => {
    here.facilitator({ do: 'close' });
    here.facilitator({ do: 'reveal' });
  });
  await page.locator('.next [data-choose]').first().waitFor();
  expect(await page.getByRole('button', { name: 'Choose for the room' }).count()).toBe(0);
});

test('in a pause the slides of the stage can still be turned', async () => {
  const room = await consoleAt('debrief', LAPTOP);
  await room.evaluate((here) => here.facilitator({ do: 'pause' }));
  await page.getByText('The session is paused.').first().waitFor();
  expect(await page.getByRole('button', { name: 'Stage: next slide' }).isEnabled()).toBe(true);
  expect(await page.getByRole('button', { name: 'Resume' }).count()).toBe(1);
});

test('a screen reader is told who has come', async () => {
  const room = await consoleAt('lobby', LAPTOP);
  await room.evaluate((here) =>
    here.host({ do: 'take-seat', seat: 'new', name: 'Silver Otter', language: 'en' }),
  );
  await page.getByRole('status').getByText('New in the room: Silver Otter.').waitFor({ state: 'attached' });
});

test('what was shown before the connection went stays, and is marked with its hour', async () => {
  const room = await consoleAt('third-visit/answering', LAPTOP);
  await room.evaluate((here) => here.connected('reconnecting'));
  await page.getByText(/This is the room as it was at/).waitFor();
  expect(await page.getByRole('heading', { name: 'The third visit' }).isVisible()).toBe(true);
  await room.evaluate((here) => here.connected('online'));
  await page.getByText(/This is the room as it was at/).waitFor({ state: 'detached' });
});
