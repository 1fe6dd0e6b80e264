import type { Box } from './piece.ts';
import type { Stand } from './stand.ts';

/** Pieces far outside the window cost nothing; `window` lies on the page, in device pixels. */
export function hideFar(stands: Iterable<Stand>, window: Box): void {
  for (const { group, piece } of stands) {
    if (piece.layer !== 'page' || piece.kind === 'edge') continue;
    const [x, y] = [piece.box.x - window.x, piece.box.y - window.y];
    const [right, bottom] = [x + piece.box.width, y + piece.box.height];
    const { width, height } = window;
    group.setVisible(right > -width && bottom > -height && x < 2 * width && y < 2 * height);
  }
}
