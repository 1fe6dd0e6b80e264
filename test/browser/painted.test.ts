import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PreviewServer, startPreview } from '../support/preview-server.ts';
import type { LocalRoom } from './preview-screens/local-room.ts';

/** The game stays playable and whole whatever happens to its canvas, and moves only for those who want it to. */

declare global {
  interface Window {
    room: LocalRoom;
  }
}

const SMALL: BrowserContextOptions = { viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' };

let server: PreviewServer;
beforeAll(async () => {
  server = await startPreview();
});
afterAll(() => server.close());

async function open(ask: string, options: BrowserContextOptions = SMALL): Promise<Page> {
  const page = await server.browser.newPage(options);
  await page.goto(`${server.address}?test&${ask}`);
  await rest(page);
  return page;
}

const rest = (page: Page) => page.waitForFunction(() => window.__paint?.idle === true);
const step = (page: Page) => page.evaluate(() => void window.room.step());
const isText = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.mirror.text-mode') !== null);
const isPainted = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.mirror.canvas-mode') !== null);
/** How many device pixels the canvas has. */
const canvasSize = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    return canvas && { width: canvas.width, height: canvas.height };
  });

test('a lost graphics context shows the page at once, and soon a canvas that cannot lose it', async () => {
  const page = await open('steps=2&renderer=webgl');
  await page.evaluate(() => {
    const gl =
      document.querySelector('canvas')?.getContext('webgl2') ??
      document.querySelector('canvas')?.getContext('webgl');
    gl?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await isText(page);
  await isPainted(page);
  await rest(page);
  expect(await page.evaluate(() => document.querySelector('canvas')?.getContext('2d') !== null)).toBe(true);
  await step(page);
  expect(await page.getByRole('radio').count()).toBeGreaterThan(1);
  await page.close();
});

test('when a painter fails, the session goes on as text view', async () => {
  const page = await open('steps=1');
  await page.evaluate(() => {
    CanvasRenderingContext2D.prototype.drawImage = () => {
      throw new Error('a drawing went wrong');
    };
  });
  await step(page);
  await isText(page);
  expect(await page.locator('canvas').count()).toBe(0);
  await step(page);
  await page.getByRole('radio').first().click();
  await page.getByRole('radio', { checked: true }).waitFor();
  await page.close();
});

test('an error elsewhere on the page leaves the canvas alone', async () => {
  const page = await open('steps=2');
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        addEventListener('error', () => done(), { once: true });
        setTimeout(() => {
          throw new Error('somebody else went wrong');
        });
      }),
  );
  expect(await page.locator('.mirror.canvas-mode canvas, .mirror.canvas-mode').count()).toBe(1);
  expect(await canvasSize(page)).not.toBeNull();
  await page.close();
});

test('the canvas follows a screen that turns, and one whose pixels become finer', async () => {
  const page = await open('steps=2');
  const host = () =>
    page.evaluate(() => {
      const { width, height } =
        document.querySelector('.paint-host')?.getBoundingClientRect() ?? new DOMRect();
      return { width: Math.round(width * devicePixelRatio), height: Math.round(height * devicePixelRatio) };
    });
  await page.setViewportSize({ width: 640, height: 360 });
  await expect.poll(async () => [await canvasSize(page), await host()]).toEqual([await host(), await host()]);
  const cdp = await page.context().newCDPSession(page);
  const finer = { width: 640, height: 360, deviceScaleFactor: 2, mobile: false };
  await cdp.send('Emulation.setDeviceMetricsOverride', finer);
  await step(page);
  await expect.poll(async () => (await canvasSize(page))?.width).toBe(1280);
  expect(await canvasSize(page)).toEqual(await host());
  await page.close();
});

/** Frames drawn from a step of the session until all is at rest. */
async function framesOfAStep(page: Page): Promise<number> {
  const before = await page.evaluate(() => window.__paint?.frames ?? 0);
  await step(page);
  await page.waitForTimeout(200);
  await rest(page);
  return page.evaluate((from) => (window.__paint?.frames ?? 0) - from, before);
}

test('cards and votes move, but not for people who want less movement', async () => {
  const ask = 'at=third-visit/closed&renderer=canvas';
  const moving = await open(ask, { ...SMALL, reducedMotion: 'no-preference' });
  expect(await framesOfAStep(moving)).toBeGreaterThan(15);
  await moving.close();

  const device = await open(ask);
  expect(await framesOfAStep(device)).toBeLessThan(12);
  const ended = await device.screenshot();
  await device.waitForTimeout(300);
  expect((await device.screenshot()).equals(ended)).toBe(true);
  await device.close();

  const wished = await open('at=third-visit/closed&renderer=canvas', {
    ...SMALL,
    reducedMotion: 'no-preference',
  });
  await wished.getByRole('button', { name: 'Menu' }).click();
  await wished.getByRole('switch', { name: 'Less movement' }).click();
  await wished.keyboard.press('Escape');
  await rest(wished);
  expect(await framesOfAStep(wished)).toBeLessThan(12);
  await wished.close();
});

test('textures come and go: a whole session leaves no more than one screen needs', async () => {
  const page = await open('steps=1&people=6');
  const count = () => page.evaluate(() => window.__paint?.textures ?? 0);
  const seen: number[] = [];
  for (let steps = 0; steps < 40; steps += 1) {
    await page.evaluate(() => {
      window.room.answer();
      window.room.step();
    });
    await page.waitForTimeout(60);
    await rest(page);
    seen.push(await count());
  }
  const half = seen.length / 2;
  expect(Math.max(...seen)).toBeGreaterThan(10);
  expect(Math.max(...seen.slice(half))).toBeLessThan(Math.max(...seen.slice(0, half)) * 1.5);
  await page.close();
});

test('what a full column cuts off is not painted below it', async () => {
  const page = await open('steps=2&renderer=canvas');
  const below = { x: 20, y: 300, width: 100, height: 60 };
  const before = await page.screenshot({ clip: below });
  const lay = (overflow: string) =>
    page.evaluate((how) => {
      const mirror = document.querySelector('.mirror');
      const column = document.querySelector<HTMLElement>('#column') ?? document.createElement('div');
      column.id = 'column';
      column.innerHTML = '<div data-paint="panel" data-key="note"></div>';
      const at = {
        position: 'absolute',
        left: '20px',
        top: '0',
        width: '100px',
        height: '90px',
        'z-index': '9',
      };
      for (const [name, value] of Object.entries({ ...at, overflow: how }))
        column.style.setProperty(name, value);
      const [note] = column.children;
      if (!(note instanceof HTMLElement)) return;
      const look = { 'margin-top': '200px', height: '160px', background: '#ff00aa' };
      for (const [name, value] of Object.entries(look)) note.style.setProperty(name, value);
      mirror?.append(column);
      window.room.connected('online');
    }, overflow);
  await lay('hidden');
  await rest(page);
  expect((await page.screenshot({ clip: below })).equals(before)).toBe(true);
  await lay('visible');
  await expect.poll(async () => (await page.screenshot({ clip: below })).equals(before)).toBe(false);
  await page.close();
});
