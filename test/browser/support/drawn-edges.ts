import type { Page } from 'playwright-core';

export interface Edges {
  /** How many edges were found on the canvas. */
  readonly found: number;
  /** Those that lie more than a CSS pixel from where the page says, in words. */
  readonly astray: readonly string[];
}

/** Looks for the edges of everything one can act on in the canvas's own pixels. */
export const drawnEdges = (page: Page): Promise<Edges> => page.evaluate(edgesHere);

/** Runs in the page: walks on the canvas from inside each element outwards, for as long as it has its colours. */
function edgesHere(): Edges {
  const canvas = document.querySelector('canvas');
  const mirror = document.querySelector('main');
  if (!canvas || !mirror) throw new Error('nothing is painted here');
  const frame = canvas.getBoundingClientRect();
  const fine = canvas.width / frame.width;
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const pen = copy.getContext('2d', { willReadFrequently: true });
  pen?.drawImage(canvas, 0, 0);
  const pixels = pen?.getImageData(0, 0, copy.width, copy.height).data ?? new Uint8ClampedArray();
  const channels = (css: string) => (css.match(/[\d.]+/g) ?? []).map(Number);
  const isLike = (x: number, y: number, colours: readonly (readonly number[])[]): boolean => {
    const at = (Math.floor((y - frame.top) * fine) * copy.width + Math.floor((x - frame.left) * fine)) * 4;
    return colours.some((colour) =>
      [0, 1, 2].every((each) => Math.abs((colour[each] ?? 0) - (pixels[at + each] ?? 0)) < 4),
    );
  };
  const step = 1 / fine;
  const farthest = 12;
  let found = 0;
  const astray: string[] = [];
  const meant = 'button, a[href], summary, input, select, textarea, [tabindex="0"]';
  // Canvas mode makes the page's own colours invisible; for one reading they are lifted.
  mirror.classList.remove('canvas-mode');
  mirror.classList.add('measuring');
  for (const element of mirror.querySelectorAll<HTMLElement>(meant)) {
    const isPanel = element.dataset.paint?.split(' ').includes('panel');
    if (!isPanel || element.closest('[data-live]') || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const fill = channels(style.backgroundColor);
    if (fill[3] !== undefined && fill[3] < 1) continue;
    const line = Number.parseFloat(style.borderTopWidth);
    const colours = line > 0 ? [fill, channels(style.borderTopColor)] : [fill];
    const box = element.getBoundingClientRect();
    const round = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, box.height / 2, box.width / 2);
    const [inside, along] = [line + 3, round + 2];
    const walks = [
      { side: 'left', x: box.left + inside, y: box.top + along, dx: -step, dy: 0, edge: box.left },
      { side: 'right', x: box.right - inside, y: box.top + along, dx: step, dy: 0, edge: box.right },
      { side: 'top', x: box.left + along, y: box.top + inside, dx: 0, dy: -step, edge: box.top },
      { side: 'bottom', x: box.left + along, y: box.bottom - inside, dx: 0, dy: step, edge: box.bottom },
    ];
    for (const { side, x, y, dx, dy, edge } of walks) {
      const isSeen =
        Math.min(x, x + dx * fine * farthest) > frame.left &&
        Math.max(x, x + dx * fine * farthest) < frame.right &&
        Math.min(y, y + dy * fine * farthest) > frame.top &&
        Math.max(y, y + dy * fine * farthest) < frame.bottom;
      if (!isSeen) continue;
      let [atX, atY] = [x, y];
      while (Math.hypot(atX - x, atY - y) < farthest && isLike(atX, atY, colours)) {
        atX += dx;
        atY += dy;
      }
      const drawn = dx === 0 ? atY : atX;
      found += 1;
      if (Math.abs(drawn - edge) > 1 + step) {
        const name = element.textContent?.trim().slice(0, 30);
        astray.push(`${side} of “${name}”: ${(drawn - edge).toFixed(1)} px`);
      }
    }
  }
  mirror.classList.remove('measuring');
  mirror.classList.add('canvas-mode');
  return { found, astray };
}
