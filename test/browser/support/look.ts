import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { faultsHere } from './faults-here.ts';

/** What a person would see at once: words cut off, words over words, a key instead of a sentence. */

const SHOTS = fileURLToPath(new URL('../shots/', import.meta.url));

export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await settled(page);
  await page.screenshot({ path: `${SHOTS}${name}.png` });
}

/** Waits until fonts are there and, where a canvas paints, until it rests. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(250);
  await page.evaluate(() => document.fonts.ready);
  await page
    .waitForFunction(() => (window as { __paint?: { idle: boolean } }).__paint?.idle ?? true, undefined, {
      timeout: 8000,
    })
    .catch(() => undefined);
}

/** Everything wrong with what this page shows now, in words; empty when all is well. */
export const faults = (page: Page): Promise<readonly string[]> => page.evaluate(faultsHere);
