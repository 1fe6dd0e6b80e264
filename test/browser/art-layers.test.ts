import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backdrop, backdropLayers } from '#client/art/backdrop.ts';
import { PLACES } from '#shared/scenario/art.ts';
import { launchChromium } from '../support/chromium.ts';

/** What strings cannot show: that the three layers, once painted, are the picture, and that a shift bares no edge. */

const BOX = { width: 400, height: 226, light: 0.6 } as const;
const BLEED = BOX.width * 0.03;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

interface Painted {
  /** The largest difference of any channel of any pixel inside the box, 0–255. */
  readonly farthest: number;
  readonly bare: number;
}

interface Task {
  readonly whole: string;
  readonly layers: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly bleed: number;
}

/** Runs in the page. Every layer is shifted its own way, as far as the bleed goes, to look for bare edges. */
async function paint({ whole, layers, width, height, bleed }: Task): Promise<Painted> {
  const pictured = async (svg: string): Promise<HTMLImageElement> => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    return image;
  };
  const drawn = async (svgs: readonly string[], x: (index: number) => number): Promise<Uint8ClampedArray> => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    for (const [index, svg] of svgs.entries()) pen.drawImage(await pictured(svg), x(index), 0);
    return pen.getImageData(0, 0, width, height).data;
  };
  const [one, three] = [await drawn([whole], () => 0), await drawn(layers, () => -bleed)];
  let farthest = 0;
  for (let i = 0; i < one.length; i += 1)
    farthest = Math.max(farthest, Math.abs((one[i] ?? 0) - (three[i] ?? 0)));
  let bare = 0;
  for (const side of [-1, 1]) {
    const shifted = await drawn(layers, (index) => -bleed + (side * bleed * (index + 1)) / layers.length);
    for (let i = 3; i < shifted.length; i += 4) if ((shifted[i] ?? 0) < 250) bare += 1;
  }
  return { farthest, bare };
}

test.each(PLACES)('%s is painted whole from its layers and stays so when they are shifted', async (name) => {
  const { far, middle, near } = backdropLayers(name, { ...BOX, bleed: BLEED });
  const task = { whole: backdrop(name, BOX), layers: [far, middle, near], ...BOX, bleed: BLEED };
  const { farthest, bare } = await page.evaluate(paint, task);
  expect(bare).toBe(0);
  // Three sheets blended one after the other round differently from one picture.
  expect(farthest).toBeLessThanOrEqual(6);
});

/** Runs in the page: how bright a picture is on average, 0–255. */
async function brightness({
  svg,
  width,
  height,
}: {
  svg: string;
  width: number;
  height: number;
}): Promise<number> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, width, height);
  let sum = 0;
  for (let i = 0; i < data.length; i += 4)
    sum += (data[i] ?? 0) * 0.3 + (data[i + 1] ?? 0) * 0.6 + (data[i + 2] ?? 0) * 0.1;
  return sum / (data.length / 4);
}

test.each(PLACES)('%s grows brighter with every step of light, and paler by day', async (name) => {
  const seen = (art: string, light: number) =>
    page.evaluate(brightness, { svg: backdrop(art, { ...BOX, light }), ...BOX });
  const [dark, dim, bright] = [await seen(name, 0), await seen(name, 0.5), await seen(name, 1)];
  expect(dim).toBeGreaterThan(dark + 1);
  expect(bright).toBeGreaterThan(dim + 1);
  expect(await seen(`${name} day clear`, 0.5)).toBeGreaterThan((await seen(`${name} night clear`, 0.5)) + 8);
});
