import type { Page } from 'playwright-core';

const LOOKS = 12;
const LOOK_AGAIN_MS = 100;

/** What is wrong with how the focus is seen, or an empty string: a ring on the canvas, an outline, nothing over it. */
export async function focusShown(page: Page): Promise<string> {
  let wrong = '';
  // The canvas draws the ring in its next frame, and a page may still be scrolling there.
  for (let looks = 0; looks < LOOKS; looks += 1) {
    wrong = await page.evaluate(faultOfFocus);
    if (!wrong) return '';
    await page.waitForTimeout(LOOK_AGAIN_MS);
  }
  return wrong;
}

/** Runs in the page. */
function faultOfFocus(): string {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement) || here === document.body) return '';
  const box = here.getBoundingClientRect();
  const left = Math.max(0, box.left);
  const right = Math.min(innerWidth, box.right);
  const top = Math.max(0, box.top);
  const bottom = Math.min(innerHeight, box.bottom);
  if (right <= left || bottom <= top) return 'focus out of sight';
  const above = [0.5, 0.1, 0.9].map((share) =>
    document.elementFromPoint((left + right) / 2, top + (bottom - top) * share),
  );
  const isOpen = above.some((each) => each && (here.contains(each) || each.contains(here)));
  const label = here instanceof HTMLInputElement ? here.labels?.[0] : null;
  if (!isOpen && !above.some((each) => label?.contains(each))) return 'focus under something else';

  const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(here);
  const isOutlined =
    outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && !/, 0\)$/.test(outlineColor);
  if (isOutlined || /0px 0px 0px [1-9]\d*px/.test(boxShadow)) return '';

  const canvas = document.querySelector('canvas');
  if (!canvas || canvas.getClientRects().length === 0) return 'no outline';
  const frame = canvas.getBoundingClientRect();
  const fine = canvas.width / frame.width;
  const hex = getComputedStyle(document.documentElement).getPropertyValue('--focus').trim();
  const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const reach = 9;
  const copy = document.createElement('canvas');
  copy.width = Math.ceil((box.width + 2 * reach) * fine);
  copy.height = Math.ceil((box.height + 2 * reach) * fine);
  const pen = copy.getContext('2d', { willReadFrequently: true });
  if (!pen) return 'no pen';
  pen.drawImage(
    canvas,
    Math.round((frame.left - box.left + reach) * fine),
    Math.round((frame.top - box.top + reach) * fine),
  );
  // A button may have the colour of the ring: only what lies around it counts.
  pen.clearRect((reach + 1) * fine, (reach + 1) * fine, (box.width - 2) * fine, (box.height - 2) * fine);
  const { data } = pen.getImageData(0, 0, copy.width, copy.height);
  let found = 0;
  for (let at = 0; at < data.length; at += 4) {
    const isRing = wanted.every((channel, index) => Math.abs(channel - (data[at + index] ?? 0)) < 26);
    if (isRing) found += 1;
  }
  const around = (right - left + bottom - top) * fine;
  return found >= around * 0.8 ? '' : `no ring (${found} of ${Math.round(around)} pixels)`;
}
