import { backdrop, backdropLayers } from '../../art/backdrop.ts';
import { MOTION } from '../../motion.ts';
import type { Draw, Part } from './bakery.ts';
import type { Easel, Painted, Painter } from './easel.ts';
import type { PieceOf } from './piece.ts';

type Art = PieceOf<'art'>;

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
  if (fade === 'bottom') pen.fillRect(0, height - depth, width, depth);
  else pen.fillRect(width - depth, 0, depth, height);
}

/** On a stage a picture may hang over the wall: what nobody sees would make a texture wider than some allow. */
function seenOf({ stage, scene }: Easel, { box }: Art): Part {
  if (!stage) return { left: 0, width: box.width };
  const left = Math.min(box.width - 1, Math.max(0, -box.x));
  const right = Math.min(box.width, scene.scale.width - box.x);
  return { left, width: Math.max(1, right - left) };
}

/** Draws a picture and gives it its frame. */
const framed =
  ({ box: { width, height }, fade, radii }: Art, { left }: Part, picture: Draw): Draw =>
  (pen) => {
    pen.save();
    pen.translate(-left, 0);
    if (Math.max(...radii) > 0) {
      pen.beginPath();
      pen.roundRect(0, 0, width, height, [...radii]);
      pen.clip();
    }
    picture(pen, width, height);
    if (fade !== 'none') fadeOut(pen, width, height, fade);
    pen.restore();
  };

/** Composed for the box in CSS pixels and drawn finer: a picture's plan must not depend on the screen. */
const boxOf = ({ box, light }: Art, dpr: number) => ({
  width: box.width / dpr,
  height: box.height / dpr,
  light,
});

const nameOf = ({ name, light, fade, radii, box }: Art, { left, width }: Part): string =>
  `art ${JSON.stringify([name, light, fade, radii])} ${box.width}x${box.height} ${left}+${width}`;

/** The whole picture at once. */
function flat(easel: Easel, piece: Art): Promise<string> {
  const svg = (): string => backdrop(piece.name, boxOf(piece, easel.dpr));
  const seen = seenOf(easel, piece);
  const frame = (picture: Draw): Draw => framed(piece, seen, picture);
  return easel.picture(nameOf(piece, seen), seen.width, piece.box.height, svg, frame);
}

/** How much of the way each depth has to come, far to near: what is near moves most, as from a train. */
const DEPTHS = { far: 0.2, middle: 0.55, near: 1 } as const;

interface Depths {
  /** How far each depth is off, in whole pixels, with this share of the way left. */
  readonly offsets: (left: number) => readonly [far: number, middle: number, near: number];
  readonly draw: (offsets: readonly [far: number, middle: number, near: number]) => Draw;
}

/** The same picture as its three depths. */
async function layered(easel: Easel, piece: Art): Promise<Depths> {
  const { width, height } = piece.box;
  const way = Math.round(MOTION.depthPixels * easel.dpr * (easel.stage ? 1.6 : 1));
  // The bleed is held to a share of the width: on a narrow picture the way is shorter.
  const bleed = Math.min(way, Math.floor(width * 0.05));
  const seen = seenOf(easel, piece);
  const part = { left: seen.left, width: seen.width + 2 * bleed };
  const layers = await easel.pixels(width + 2 * bleed, height, part, () => {
    const box = { ...boxOf(piece, easel.dpr), bleed: way / easel.dpr };
    const { far, middle, near } = backdropLayers(piece.name, box);
    return [far, middle, near];
  });
  const off = (left: number, depth: number): number => Math.round(left * bleed * depth);
  return {
    offsets: (left) => [off(left, DEPTHS.far), off(left, DEPTHS.middle), off(left, DEPTHS.near)],
    draw: (offsets) =>
      framed(piece, seen, (pen) => {
        for (const [index, layer] of layers.entries())
          pen.drawImage(layer, seen.left + (offsets[index] ?? 0) - bleed, 0);
      }),
  };
}

/** The old picture stays whole until the new one nearly covers it, and is gone when it does. */
function crossFade(easel: Easel, image: Painted, ms: number, delayMs = 0): void {
  easel.run(
    { ms, delayMs, ease: MOTION.easeInOut.phaser },
    (share) => {
      image.setAlpha(share);
      for (const old of easel.old) old.setAlpha(Math.min(1, (1 - share) * 2.5));
    },
    () => {
      for (const gone of easel.old) gone.destroy();
    },
  );
}

/** A scene is entered: its depths come to rest, and what remains is one flat picture. */
async function enter(easel: Easel, piece: Art): Promise<void> {
  const seen = seenOf(easel, piece);
  const { offsets, draw } = await layered(easel, piece);
  if (!easel.alive()) return;
  const live = easel.live(seen.width, piece.box.height);
  const image = easel.image(live.key, seen.left, 0);
  let shown = '';
  crossFade(easel, image, MOTION.slowMs);
  easel.run(
    { from: 1, to: 0, ms: MOTION.settleMs },
    (left) => {
      const now = offsets(left);
      // The last part of the way is less than a pixel: nothing to draw.
      if (now.join() === shown) return;
      shown = now.join();
      live.draw(draw(now));
    },
    () => live.keepAs(nameOf(piece, seen)),
  );
  easel.invalidate();
}

export const paintArt: Painter<'art'> = (easel, piece, before) => {
  const { width, height } = piece.box;
  if (!easel.theme.art || width < 1 || height < 1) return undefined;
  const isNewPlace = before?.name !== piece.name;
  if (isNewPlace && easel.arrival !== 'still') {
    void enter(easel, piece);
    return { keepsOld: true };
  }
  const lit = before !== undefined && before.light !== piece.light;
  void flat(easel, piece).then((texture) => {
    if (!easel.alive()) return;
    const image = easel.image(texture, seenOf(easel, piece).left, 0);
    // After the card has been dealt: that more windows are lit is a thing to be seen.
    crossFade(easel, image, lit ? MOTION.lightMs : 0, MOTION.slowMs);
    easel.invalidate();
  });
  return { keepsOld: true };
};
