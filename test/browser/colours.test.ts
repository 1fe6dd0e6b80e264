import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PreviewPages, rests } from './support/preview-pages.ts';

/** Who wears which colours: by hand on a phone and on the stage, by the device's wish where nobody chose. */

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
const WALL: BrowserContextOptions = { viewport: { width: 1280, height: 720 } };

let pages: PreviewPages;
beforeAll(async () => {
  pages = await PreviewPages.start();
});
afterAll(() => pages.stop());

const look = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);

/** How bright the page's own ground is on the canvas, at its left edge: 0 to 255. */
const ground = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const pen = canvas?.getContext('2d');
    const [red = 0, green = 0, blue = 0] = pen?.getImageData(1, (canvas?.height ?? 0) - 2, 1, 1).data ?? [];
    return (red + green + blue) / 3;
  });

const choose = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: 'Close' }).click();
  await rests(page);
};

const phone = (view: 'canvas' | 'text', context = PHONE) =>
  pages.open({ surface: 'play', languages: 'en', view, at: 'debrief', context });

test('the canvas wears the colours chosen in the menu at once, and after a reload', async () => {
  const { page } = await phone('canvas');
  expect(await ground(page)).toBeLessThan(90);
  await choose(page, 'Light, for bright rooms');
  expect(await ground(page)).toBeGreaterThan(200);
  await choose(page, 'High contrast');
  expect(await ground(page)).toBe(0);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await look(page)).toBe('contrast');
  await page.context().close();
});

test('so does text view, and automatic gives the choice back to the device', async () => {
  const { page } = await phone('text', { ...PHONE, contrast: 'more' });
  expect(await look(page)).toBe('contrast');
  await choose(page, 'Light, for bright rooms');
  expect(await look(page)).toBe('light');
  const still = page.locator('.petals .still').first();
  const drawn = await still.getAttribute('src');
  await choose(page, 'Dusk');
  expect(await look(page)).toBe('dusk');
  await expect.poll(() => still.getAttribute('src')).not.toBe(drawn);
  await choose(page, 'Automatic');
  expect(await look(page)).toBe('contrast');
  await page.context().close();
});

test('the stage changes its own colours, and leaves those of the console beside it alone', async () => {
  const { page } = await pages.open({ surface: 'stage', languages: 'en', at: 'debrief', context: WALL });
  await page.getByRole('button', { name: 'Colours: Dusk' }).click();
  await page.getByRole('button', { name: 'Colours: Light, for bright rooms' }).waitFor();
  await rests(page);
  expect(await ground(page)).toBeGreaterThan(120);
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBe(null);
  await page.context().close();
});
