import { backdrop } from '../../art/backdrop.ts';
import { MOTION } from '../../tokens.ts';
import type { Draw } from './bakery.ts';
import type { Painter } from './easel.ts';
import type { PieceOf } from './piece.ts';

/** Erases towards an edge, so that the page behind takes over whatever its colour is. */
function fadeOut(
  pen: CanvasRenderingContext2D,
  width: number,
  height: number,
  fade: 'bottom' | 'right',
): void {
  const depth = fade === 'bottom' ? height * 0.22 : width * 0.16;
  const gradient =
    fade === 'bottom'
      ? pen.createLinearGradient(0, height - depth, 0, height)
      : pen.createLinearGradient(width - depth, 0, width, 0);
  gradient.addColorStop(0, 'rgba(0, 0, 0, 0)');
  gradient.addColorStop(1, 'rgba(0, 0, 0, 1)');
  pen.globalCompositeOperation = 'destination-out';
  pen.fillStyle = gradient;
  pen.fillRect(0, 0, width, height);
}

const framed =
  ({ fade, radii }: PieceOf<'art'>): Draw =>
  (pen, width, height) => {
    if (fade !== 'none') fadeOut(pen, width, height, fade);
    if (Math.max(...radii) === 0) return;
    pen.globalCompositeOperation = 'destination-in';
    pen.fillStyle = '#000000';
    pen.beginPath();
    pen.roundRect(0, 0, width, height, [...radii]);
    pen.fill();
  };

export const paintArt: Painter<'art'> = (easel, piece, before) => {
  const { width, height } = piece.box;
  if (!easel.theme.art || width < 1 || height < 1) return undefined;
  const name = `art ${JSON.stringify([piece.name, piece.light, piece.fade, piece.radii])} ${width}x${height}`;
  // Composed for the box in CSS pixels and drawn finer: a picture's plan must not depend on the screen.
  const box = { width: width / easel.dpr, height: height / easel.dpr, light: piece.light };
  const svg = (): string => backdrop(piece.name, box);
  const sameScene = before?.name === piece.name && before.light === piece.light;
  const ms = sameScene ? 0 : MOTION.slowMs;
  const { old } = easel;
  void easel.picture(name, width, height, svg, framed(piece)).then((texture) => {
    if (!easel.alive()) return;
    const image = easel.image(texture, 0, 0);
    easel.run(
      { ms },
      (share) => image.setAlpha(share),
      () => {
        for (const gone of old) gone.destroy();
      },
    );
    easel.invalidate();
  });
  return { keepsOld: true };
};
