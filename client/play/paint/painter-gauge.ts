import { MOTION } from '../../motion.ts';
import type { Painter } from './easel.ts';

const CLEAR = 'rgba(0, 0, 0, 0)';

/** A scale with ends and a marker that moves from where it was; a faint ring stays at the old place. */
export const paintGauge: Painter<'gauge'> = (easel, piece, before) => {
  const { box, track, fill, from, to } = piece;
  const dot = box.height;
  const line = Math.max(2, Math.round(box.height * 0.26));
  const scale = easel.bake(
    `gauge ${track} ${fill} ${box.width}x${box.height}`,
    box.width,
    box.height,
    (pen) => {
      pen.beginPath();
      pen.roundRect(0, (box.height - line) / 2, box.width, line, line / 2);
      // Where the page gives the scale no colour of its own, it takes a pale one from its marker.
      pen.fillStyle = track === CLEAR ? fill : track;
      pen.globalAlpha = track === CLEAR ? 0.35 : 1;
      pen.fill();
    },
  );
  const marker = (name: string, filled: boolean): string =>
    easel.bake(`gauge ${name} ${fill} ${dot}`, dot, dot, (pen) => {
      const stroke = Math.max(2, Math.round(dot * 0.14));
      pen.beginPath();
      pen.arc(dot / 2, dot / 2, dot / 2 - stroke, 0, 2 * Math.PI);
      pen.fillStyle = fill;
      pen.strokeStyle = fill;
      pen.lineWidth = stroke;
      if (filled) pen.fill();
      else pen.stroke();
    });
  easel.image(scale, 0, 0);
  const placeOf = (value: number): number => {
    const share = to === from ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)));
    return Math.round((box.width - dot) * share);
  };
  if (piece.was !== piece.value) easel.image(marker('old', false), placeOf(piece.was), 0).setAlpha(0.55);
  const now = easel.image(marker('new', true), placeOf(piece.value), 0);
  const start = before?.value ?? piece.was;
  const delayMs = easel.waitMs + easel.order * MOTION.barStaggerMs;
  easel.run({ from: start, to: piece.value, ms: MOTION.barsMs, delayMs }, (value) => {
    now.x = placeOf(value);
  });
  return undefined;
};
