import { MOTION } from '../../motion.ts';
import type { Draw } from './bakery.ts';
import type { Painter } from './easel.ts';
import type { Box, PieceOf } from './piece.ts';

/** A short path draws itself no faster than this many stops would. */
const FEWEST_EDGES = 5;

function reachOf({ from, to, thickness }: PieceOf<'edge'>): Box {
  const pad = Math.ceil(thickness);
  return {
    x: Math.min(from.x, to.x) - pad,
    y: Math.min(from.y, to.y) - pad,
    width: Math.abs(to.x - from.x) + 2 * pad,
    height: Math.abs(to.y - from.y) + 2 * pad,
  };
}

function drawThread(
  { from, to, abandoned, colour, thickness }: PieceOf<'edge'>,
  { x, y }: Box,
  across: boolean,
): Draw {
  const [x1, y1, x2, y2] = [from.x - x, from.y - y, to.x - x, to.y - y];
  return (pen) => {
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
  };
}

/**
 * A thread between two stops of the path. It is baked whole and uncovered along its
 * longer side, because a line drawn anew every frame has rough joins in WebGL.
 */
export const paintEdge: Painter<'edge'> = (easel, piece, before) => {
  const { from, to, abandoned, colour, thickness } = piece;
  const reach = reachOf(piece);
  const { width, height } = reach;
  const across = width >= height;
  const name = `edge ${JSON.stringify([width, height, colour, thickness, abandoned, from.x < to.x, from.y < to.y])}`;
  const texture = easel.bake(name, width, height, drawThread(piece, reach, across));
  const image = easel.image(texture, reach.x - piece.box.x, reach.y - piece.box.y);
  if (before !== undefined) return undefined;
  const ms = MOTION.pathMs / Math.max(FEWEST_EDGES, easel.many);
  const delayMs = easel.waitMs + easel.order * ms;
  if (abandoned) {
    easel.run({ ms: MOTION.slowMs, delayMs }, (share) => image.setAlpha(share));
    return undefined;
  }
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
    easel.touch(image);
  };
  easel.run({ ms, delayMs, ease: 'Linear' }, show, () => image.setCrop());
  return undefined;
};
