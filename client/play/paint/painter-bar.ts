import { MOTION } from '../../motion.ts';
import type { Easel, Painter } from './easel.ts';
import { laySlices, type Slices } from './nine-slice.ts';
import type { Box, PanelLook } from './piece.ts';

const NO_BORDER = { width: 0, colour: '' };

function pill(fill: string, { width, height }: Box): PanelLook {
  const radius = Math.min(width, height) / 2;
  return {
    fill,
    radii: [radius, radius, radius, radius],
    borders: [NO_BORDER, NO_BORDER, NO_BORDER, NO_BORDER],
    shadow: null,
  };
}

function lengthOf(slices: Slices, box: Box): (share: number) => void {
  return (share) => {
    if (share <= 0) return slices.show(false);
    slices.resize(Math.max(slices.least, Math.round(box.width * share)), box.height);
  };
}

/** Where the first ballot ended: a pale length behind, and a line that stays readable over the bar. */
function layFirst(easel: Easel, fill: string, first: number, box: Box): void {
  const ghost = laySlices(easel, pill(fill, box), box);
  lengthOf(ghost, box)(first);
  ghost.fade(0.35);
}

function markFirst(easel: Easel, colour: string, first: number, box: Box): void {
  const width = Math.max(2, Math.round(2 * easel.dpr));
  const over = Math.round(box.height * 0.3);
  const height = box.height + 2 * over;
  const name = `first mark ${width}x${height} ${colour}`;
  const texture = easel.bake(name, width, height, (pen) => {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, width, height);
  });
  easel.image(texture, Math.round(box.width * first - width / 2), -over);
}

export const paintBar: Painter<'bar'> = (easel, piece, before) => {
  const { box, value, first } = piece;
  laySlices(easel, pill(piece.track, box), box);
  if (first !== null) layFirst(easel, piece.fill, first, box);
  const show = lengthOf(laySlices(easel, pill(piece.fill, box), box), box);
  if (first !== null) markFirst(easel, piece.mark, first, box);
  const delayMs = easel.waitMs + easel.order * MOTION.barStaggerMs;
  const from = before?.value ?? 0;
  if (first === null || before !== undefined) {
    easel.run({ from, to: value, ms: MOTION.barsMs, delayMs }, show);
    return undefined;
  }
  // The room first sees how it chose before, then how it moved.
  easel.run({ from: 0, to: first, ms: MOTION.slowMs, delayMs }, show, () =>
    easel.run(
      { from: first, to: value, ms: MOTION.barsMs, delayMs: MOTION.pauseMs, ease: MOTION.easeInOut.phaser },
      show,
    ),
  );
  return undefined;
};
