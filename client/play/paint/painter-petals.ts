import { compassPetalPath } from '../../art/compass.ts';
import { MOTION } from '../../motion.ts';
import { PRINCIPLES, type Principle } from '../../tokens.ts';
import type { Draw } from './bakery.ts';
import type { Easel, Painter } from './easel.ts';
import type { PetalCount, PieceOf } from './piece.ts';

/** How far a petal is open, from 0 to 1, for each of the two things it can say. */
interface Opening {
  readonly upheld: number;
  readonly strained: number;
}

const open = ({ upheld, strained }: PetalCount): Opening => ({
  upheld: upheld > 0 ? 1 : 0,
  strained: strained > 0 ? 1 : 0,
});

/** A petal that is touched once more opens from here. */
const HALF_OPEN = 0.55;

/** From what was seen before: closed, open, or half open where a decision has now added to it. */
function start(was: PetalCount | undefined, is: PetalCount): Opening {
  const from = (before: number, now: number): number => {
    if (before === 0) return 0;
    return now > before ? HALF_OPEN : 1;
  };
  return { upheld: from(was?.upheld ?? 0, is.upheld), strained: from(was?.strained ?? 0, is.strained) };
}

const between = (from: Opening, to: Opening, share: number): Opening => ({
  upheld: from.upheld + (to.upheld - from.upheld) * share,
  strained: from.strained + (to.strained - from.strained) * share,
});

function hatch(pen: CanvasRenderingContext2D, path: Path2D, size: number): void {
  pen.save();
  pen.clip(path);
  pen.lineWidth = size * 0.014;
  pen.beginPath();
  for (let x = -2 * size; x < 2 * size; x += size * 0.036) {
    pen.moveTo(x, -size);
    pen.lineTo(x + 2 * size, size);
  }
  pen.stroke();
  pen.restore();
}

function drawPetal(
  pen: CanvasRenderingContext2D,
  index: number,
  colour: string,
  opening: Opening,
  size: number,
): void {
  const radius = size * 0.46;
  const whole = new Path2D(compassPetalPath(index, radius));
  const lit = Math.max(opening.upheld, opening.strained);
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineJoin = 'round';
  pen.lineWidth = size * (0.01 + 0.002 * lit);
  pen.globalAlpha = 0.45 + 0.55 * lit;
  pen.stroke(whole);
  pen.globalAlpha = 1;
  if (opening.strained > 0) hatch(pen, new Path2D(compassPetalPath(index, radius * opening.strained)), size);
  // Both at once: the filled petal lies inside the hatched one.
  const reach = opening.upheld * (1 - 0.34 * opening.strained);
  if (reach > 0) pen.fill(new Path2D(compassPetalPath(index, radius * reach)));
}

function drawCompass(
  easel: Easel,
  piece: PieceOf<'petals'>,
  openings: Readonly<Record<Principle, Opening>>,
): Draw {
  const { theme } = easel;
  const colours = piece.onCard ? theme.petals : theme.petalsOnPage;
  return (pen, size) => {
    pen.save();
    pen.translate(size / 2, size / 2);
    pen.beginPath();
    pen.arc(0, 0, size * 0.49, 0, 2 * Math.PI);
    pen.lineWidth = Math.max(1, size * 0.004);
    pen.strokeStyle = piece.onCard ? theme.textSoft : theme.onPageSoft;
    pen.globalAlpha = 0.35;
    pen.stroke();
    for (const [index, name] of PRINCIPLES.entries())
      drawPetal(pen, index, colours[name], openings[name], size);
    pen.beginPath();
    pen.arc(0, 0, size * 0.035, 0, 2 * Math.PI);
    pen.fillStyle = piece.onCard ? theme.warnOnCard : theme.warn;
    pen.fill();
    pen.restore();
  };
}

/** The four petals; what a decision has just lit opens before the eyes of the room. */
export const paintPetals: Painter<'petals'> = (easel, piece, before) => {
  const size = Math.min(piece.box.width, piece.box.height);
  if (size < 1) return undefined;
  const live = easel.live(size, size);
  easel.image(live.key, Math.round((piece.box.width - size) / 2), Math.round((piece.box.height - size) / 2));
  const { petals } = piece;
  easel.run({ ms: MOTION.petalMs, delayMs: easel.waitMs, ease: MOTION.easeInOut.phaser }, (share) => {
    const at = (name: Principle): Opening =>
      between(start(before?.petals[name], petals[name]), open(petals[name]), share);
    const openings = {
      rights: at('rights'),
      assistance: at('assistance'),
      prevention: at('prevention'),
      cooperation: at('cooperation'),
    };
    live.draw(drawCompass(easel, piece, openings));
  });
  return undefined;
};
