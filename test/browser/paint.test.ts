import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PreviewServer, startPreview } from '../support/preview-server.ts';

/** The painted game and the text view are one page: what is read in one is read in the same place in the other. */

const SCREENS = [
  { name: 'phone', width: 390, height: 844, scale: 3, ask: 'lang=lv' },
  { name: 'phone on its side', width: 844, height: 390, scale: 2, ask: 'lang=ru' },
  { name: 'laptop', width: 1366, height: 768, scale: 1, ask: 'lang=fi' },
  { name: 'odd pixels', width: 412, height: 915, scale: 2.625, ask: 'lang=fi&screen=reveal' },
  { name: 'stage', width: 1920, height: 1080, scale: 1, ask: 'lang=ru&screen=reveal&stage' },
] as const;

let server: PreviewServer;
beforeAll(async () => {
  server = await startPreview('preview');
});
afterAll(() => server.close());

interface Size {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

async function open({ width, height, scale }: Size, ask: string): Promise<Page> {
  const page = await server.browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
  await page.goto(`${server.address}?test&still&${ask}`);
  await rest(page);
  return page;
}

const rest = (page: Page) => page.waitForFunction(() => 'preview' in window && window.__paint?.idle === true);
const shot = async (page: Page): Promise<string> =>
  `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;

/** The mean difference of grey inside each piece of text, 0–255, with words to find it by. */
async function differences(page: Page, painted: string, read: string) {
  return page.evaluate(
    async ([one, other]) => {
      const greys = async (address: string) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
        pen?.drawImage(image, 0, 0);
        const { data, width, height } =
          pen?.getImageData(0, 0, image.width, image.height) ?? new ImageData(1, 1);
        return { width, height, at: (x: number, y: number) => data[4 * (y * width + x) + 1] ?? 0 };
      };
      const [a, b] = [await greys(one), await greys(other)];
      return [...document.querySelectorAll('[data-paint~="text"]')].flatMap((element) => {
        const box = element.getBoundingClientRect();
        const [left, top] = [box.left, box.top].map((edge) =>
          Math.max(0, Math.round(edge * devicePixelRatio)),
        );
        const right = Math.min(a.width, Math.round(box.right * devicePixelRatio));
        const bottom = Math.min(a.height, Math.round(box.bottom * devicePixelRatio));
        let sum = 0;
        for (let y = top ?? 0; y < bottom; y += 1) {
          for (let x = left ?? 0; x < right; x += 1) sum += Math.abs(a.at(x, y) - b.at(x, y));
        }
        const area = (right - (left ?? 0)) * (bottom - (top ?? 0));
        return area > 0 ? [{ words: element.textContent.trim().slice(0, 30), difference: sum / area }] : [];
      });
    },
    [painted, read] as const,
  );
}

describe('the canvas draws every letter where the text view has it', () => {
  for (const { name, ask, ...size } of SCREENS) {
    test(name, async () => {
      const page = await open(size, ask);
      const painted = await shot(page);
      // The page's own way into text view.
      await page.evaluate(() => Reflect.get(window, 'preview').canvas.sleep());
      const read = await shot(page);
      const texts = await differences(page, painted, read);
      await page.close();
      expect(texts.length).toBeGreaterThan(5);
      // A line one pixel off differs by 4 to 20; backgrounds and shadows alone by less than 2.
      for (const { words, difference } of texts) expect(difference, words).toBeLessThan(2);
    });
  }
});

test('whoever moves about while the canvas is still starting does no harm', async () => {
  const page = await server.browser.newPage({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    // Phaser hangs its canvas into the page before there is any scene to draw with.
    new MutationObserver(() => {
      const over = new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' });
      if (document.querySelector('canvas')) document.querySelector('#mirror button')?.dispatchEvent(over);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${server.address}?test&still&lang=en`);
  await rest(page);
  expect(errors).toEqual([]);
  expect(await page.locator('canvas').count()).toBe(1);
  await page.close();
});

test('what comes again on the next screen stands where it belongs there, its icon with it', async () => {
  const page = await server.browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${server.address}?test&lang=en`);
  await rest(page);
  // One thing with the same name on both screens, elsewhere and in another colour on the second.
  const show = (screen: string, left: number, colour: string) =>
    page.evaluate(
      ([name, x, paint]) => {
        const mirror = document.querySelector<HTMLElement>('#mirror');
        const { canvas } = Reflect.get(window, 'preview');
        if (!mirror) return;
        mirror.dataset.screen = String(name);
        const thing = document.createElement('div');
        thing.dataset.key = 'thing';
        thing.dataset.enter = 'rise';
        const icon = document.createElement('span');
        icon.dataset.paint = 'icon';
        icon.dataset.icon = 'door';
        for (const [property, value] of Object.entries({
          ...{ position: 'absolute', top: '20px', left: `${x}px`, color: String(paint) },
          ...{ width: '48px', height: '48px', display: 'block' },
        }))
          icon.style.setProperty(property, value);
        thing.append(icon);
        mirror.replaceChildren(thing);
        canvas.repaint('screen');
      },
      [screen, left, colour] as const,
    );
  await show('one', 40, '#ffffff');
  await page.waitForTimeout(700);
  const away = { x: 40, y: 10, width: 48, height: 68 };
  const there = { x: 300, y: 10, width: 48, height: 68 };
  const empty = await page.screenshot({ clip: there });
  await show('two', 300, '#ffd27a');
  await page.waitForTimeout(700);
  expect((await page.screenshot({ clip: there })).equals(empty)).toBe(false);
  const left = await page.screenshot({ clip: away });
  await page.evaluate(() => {
    document.querySelector('#mirror')?.replaceChildren();
    Reflect.get(window, 'preview').canvas.repaint('screen');
  });
  await page.waitForTimeout(300);
  expect((await page.screenshot({ clip: away })).equals(left)).toBe(true);
  await page.close();
});

test('nothing is drawn while nothing moves', async () => {
  const page = await open({ width: 390, height: 844, scale: 1 }, 'lang=en');
  const before = await page.evaluate(() => window.__paint?.frames);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => window.__paint?.frames)).toBe(before);
  await page.close();
});

test('WebGL and Canvas show the same picture', async () => {
  const small = { width: 320, height: 480, scale: 1 };
  const page = await open(small, 'lang=en&screen=reveal&renderer=webgl');
  const webgl = await shot(page);
  await page.goto(`${server.address}?test&still&lang=en&screen=reveal&renderer=canvas`);
  await rest(page);
  const texts = await differences(page, webgl, await shot(page));
  for (const { words, difference } of texts) expect(difference, words).toBeLessThan(1);
  await page.close();
});

test('when the drawing fails, the page itself is there', async () => {
  const page = await open({ width: 390, height: 844, scale: 1 }, 'lang=en');
  await page.evaluate(() => {
    CanvasRenderingContext2D.prototype.drawImage = () => {
      throw new Error('a drawing went wrong');
    };
    Reflect.get(window, 'preview').show('reveal', 'screen');
  });
  await page.waitForFunction(() => document.querySelector('#mirror')?.classList.contains('text-mode'));
  expect(await page.locator('canvas').count()).toBe(0);
  const button = page.getByRole('listitem').filter({ hasText: 'Say no politely' });
  expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
    'rgba(0, 0, 0, 0)',
  );
  await page.close();
});
