import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

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
export function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const seen = (element: Element): boolean =>
      element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) &&
      element.closest('[inert], .sr-only, [aria-hidden="true"]') === null;
    const top = document.querySelector('dialog[open]') ?? document.body;
    /** Not scrolled under a bar, not waiting off the screen: what is at its middle is itself, or holds it. */
    const onTop = (box: DOMRect, parent: Element): boolean => {
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return box.width > 1 && box.height > 1 && at !== null && (at.contains(parent) || parent.contains(at));
    };

    const texts: { words: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (!words || !parent || !seen(parent) || parent.closest('script, style, option')) continue;
      if (
        /^(?:[a-z-]+:)?[a-z]+(?:[.-][a-zA-Z_-]+)*\.[a-zA-Z_.-]+$/.test(words) &&
        !/\.(?:fi|ee|lv|eu|org|com)$/.test(words)
      )
        found.push(`a raw key: ${words}`);
      if (/\{\{|\}\}|undefined|\[object|NaN/.test(words)) found.push(`not a sentence: ${words}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (onTop(box, parent)) texts.push({ words, box });
    }

    const inside = (box: DOMRect) => box.bottom > 0 && box.top < innerHeight;
    for (const { words, box } of texts) {
      if (inside(box) && (box.left < -1 || box.right > innerWidth + 1))
        found.push(`runs off the side: ${words}`);
    }
    for (const [index, one] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        if (one.words === other.words || !inside(one.box) || !inside(other.box)) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 4 && down > Math.min(one.box.height, other.box.height) * 0.5) {
          found.push(`lies over another: “${one.words.slice(0, 40)}” and “${other.words.slice(0, 40)}”`);
        }
      }
    }
    if (document.documentElement.scrollWidth > innerWidth + 1)
      found.push(`scrolls sideways: ${document.documentElement.scrollWidth}`);
    return [...new Set(found)];
  });
}
