import { between } from '#shared/session/chance.ts';
import { across, downward, ellipse, rect, times } from '../paint.ts';
import { band, type Scene } from '../scene.ts';

/** Still water from `top` to `bottom`, with short bright strokes that thin out towards us. */
export function water(scene: Scene, top: number, bottom: number): string {
  const { random, unit, left, right, mood } = scene;
  const fill = downward(scene.sheet, [
    [0, mood.sky[3]],
    [0.25, mood.sky[2]],
    [1, mood.sky[0]],
  ]);
  const strokes = times((46 * (right - left)) / unit, () => {
    const depth = random() ** 1.4;
    const y = top + (bottom - top) * depth;
    const long = unit * between(random, 0.02, 0.07) * (0.5 + depth);
    return rect(between(random, left, right), y, long, unit * 0.004, mood.sky[4], {
      opacity: 0.22 * (1 - depth * 0.6),
      rx: 1,
    });
  });
  return band(scene, top, bottom - top, fill) + strokes;
}

/** A lamp's broken reflection, straight below it. */
export function reflection(
  scene: Scene,
  x: number,
  top: number,
  depth: number,
  wide: number,
  strength = 0.6,
): string {
  const fill = across(scene.sheet, [
    [0, scene.mood.lamp, 0],
    [0.5, scene.mood.lamp, strength],
    [1, scene.mood.lamp, 0],
  ]);
  return times(7, (i) => {
    const share = i / 7;
    const half = (wide / 2) * (0.7 + share * 0.9) * between(scene.random, 0.7, 1.1);
    return ellipse(
      x + wide * 0.1 * (i % 2 ? 1 : -1),
      top + depth * (share + 0.06),
      half,
      depth * 0.045,
      fill,
      { opacity: 1 - share * 0.8 },
    );
  });
}
