import { MOTION } from '../../tokens.ts';
import type { Painter } from './easel.ts';

/**
 * A thread between two stops of the path. It is baked whole and uncovered along its
 * longer side, because a line drawn anew every frame has rough joins in WebGL.
 */
export const paintEdge: Painter<'edge'> = (easel, piece, before) => {
  const { from, to, abandoned, colour, thickness } = piece;
  const pad = Math.ceil(thickness);
  const left = Math.min(from.x, to.x) - pad;
  const top = Math.min(from.y, to.y) - pad;
  const width = Math.abs(to.x - from.x) + 2 * pad;
  const height = Math.abs(to.y - from.y) + 2 * pad;
  const across = width >= height;
  const texture = easel.bake(
    `edge ${JSON.stringify([width, height, colour, thickness, abandoned, from.x < to.x, from.y < to.y])}`,
    width,
    height,
    (pen) => {
      const [x1, y1, x2, y2] = [from.x - left, from.y - top, to.x - left, to.y - top];
      pen.beginPath();
      pen.moveTo(x1, y1);
      if (across) pen.bezierCurveTo((x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2);
      else pen.bezierCurveTo(x1, (y1 + y2) / 2, x2, (y1 + y2) / 2, x2, y2);
      pen.strokeStyle = colour;
      pen.globalAlpha = abandoned ? 0.4 : 1;
      pen.lineWidth = abandoned ? thickness * 0.6 : thickness;
      if (abandoned) pen.setLineDash([thickness * 1.5, thickness * 2]);
      pen.lineCap = 'round';
      pen.stroke();
    },
  );
  const image = easel.image(texture, left - piece.box.x, top - piece.box.y);
  if (abandoned || before !== undefined) return undefined;
  const backwards = across ? to.x < from.x : to.y < from.y;
  const show = (share: number): void => {
    const wide = across ? Math.round(width * share) : width;
    const high = across ? height : Math.round(height * share);
    image.setCrop(
      backwards && across ? width - wide : 0,
      backwards && !across ? height - high : 0,
      wide,
      high,
    );
  };
  const perEdgeMs = MOTION.pathMs / 6;
  easel.run({ ms: perEdgeMs, delayMs: easel.order * perEdgeMs, ease: 'Linear' }, show, () => image.setCrop());
  return undefined;
};
