import { circle, d, ellipse, mix, rect, shape, stroke } from '../paint.ts';
import { type Scene, tone } from '../scene.ts';

type Dye = (colour: string) => string;

/** Held in the hand at (x, handY) of a figure's box, its foot on the ground. */
export const cane = (x: number, handY: number, dye: Dye): string =>
  stroke(
    d`M${x - 3.4} ${handY + 2.4}Q${x - 2} ${handY - 1} ${x + 1} ${handY + 1.6}L${x + 3} -0.6`,
    dye('#6B4A33'),
    1.7,
    {
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
  );

/** Behind a seated figure: the back of the chair, its handles and the far half of its wheels. */
export const wheelchairBack = (wide: number, dye: Dye): string =>
  rect(-wide, -64, wide * 2, 36, dye('#2C3A46'), { rx: 3 }) +
  stroke(d`M${-wide} -63H${-wide - 3.4}M${wide} -63H${wide + 3.4}`, dye('#1B242C'), 2.2, {
    'stroke-linecap': 'round',
  });

/** Before it: wheels, a little turned, and the footrest. */
export function wheelchairFront(wide: number, dye: Dye): string {
  const tyre = dye('#161D24');
  const rim = dye('#8FA3AB');
  return [-1, 1]
    .map((side) => {
      const x = side * (wide + 2.6);
      return (
        ellipse(x, -16.4, 5, 16, 'none', { stroke: tyre, 'stroke-width': 2.4 }) +
        ellipse(x, -16.4, 3.6, 13, 'none', { stroke: rim, 'stroke-width': 0.7 }) +
        stroke(d`M${x} -29V-4M${x - 3.2} -16.4H${x + 3.2}`, rim, 0.5) +
        circle(x, -16.4, 1.3, rim) +
        stroke(d`M${side * 8} -3.4V-1M${side * 2} -1.4H${side * 8}`, tyre, 1.4)
      );
    })
    .join('');
}

/** A pram seen from the side, its handle towards `side`; `x` is its middle. */
export function pram(
  scene: Scene,
  x: number,
  base: number,
  size: number,
  side: 1 | -1,
  colour = '#4A6C92',
): string {
  const cloth = mix(colour, scene.mood.ink, 0.3);
  const frame = tone(scene, 1);
  const at = (k: number): number => x + k * size * side;
  const up = (k: number): number => base - k * size;
  const wheel = (k: number): string =>
    circle(at(k), up(0.11), size * 0.1, 'none', { stroke: frame, 'stroke-width': size * 0.03 }) +
    circle(at(k), up(0.11), size * 0.025, frame);
  return (
    stroke(
      d`M${at(-0.24)} ${up(0.13)}L${at(0.2)} ${up(0.4)}L${at(0.46)} ${up(0.72)}M${at(0.24)} ${up(0.13)}L${at(-0.16)} ${up(0.38)}`,
      frame,
      size * 0.03,
      {
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
    ) +
    shape(
      d`M${at(-0.36)} ${up(0.56)}H${at(0.3)}Q${at(0.26)} ${up(0.34)} ${at(0.06)} ${up(0.33)}H${at(-0.16)}Q${at(-0.36)} ${up(0.34)} ${at(-0.36)} ${up(0.56)}Z`,
      cloth,
    ) +
    shape(
      d`M${at(-0.36)} ${up(0.57)}Q${at(-0.38)} ${up(0.86)} ${at(-0.06)} ${up(0.86)}L${at(-0.02)} ${up(0.57)}Z`,
      mix(cloth, scene.mood.lamp, 0.18),
    ) +
    wheel(-0.26) +
    wheel(0.24)
  );
}
