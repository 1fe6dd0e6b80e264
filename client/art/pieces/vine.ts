import { between } from '#shared/session/chance.ts';
import { d, mix, shape, stroke } from '../paint.ts';
import type { Scene } from '../scene.ts';
import { leaf } from './wing.ts';

/** Tomato plants on their strings, on one side of a path that runs away from us; `s` is how near they stand. */
export function vineRow(scene: Scene, side: 1 | -1, s: number): string {
  const plants = Math.ceil(1.9 / s);
  let drawn = '';
  for (let i = Math.min(5, plants); i >= 0; i -= 1) drawn += vine(scene, side * s * (0.5 + i * 0.2), s, i);
  return drawn;
}

function vine(scene: Scene, at: number, s: number, row: number): string {
  const { unit, random, mood } = scene;
  const foot = scene.y(-0.02 - s * 0.13);
  const high = unit * s * between(random, 0.44, 0.56);
  const x = scene.x(at);
  const size = unit * s * 0.105;
  const green = mix(
    mix('#5C8C50', mood.lamp, 0.12 * (1 - Math.min(1, s))),
    mood.ink,
    0.16 + s * 0.28 + row * 0.05,
  );
  let dark = '';
  let light = '';
  let fruit = '';
  for (let i = 0; i < 11; i += 1) {
    const up = high * (0.1 + (i / 11) * 0.9);
    const turn = i % 2 ? -0.35 : Math.PI + 0.35;
    const angle = turn + between(random, -0.4, 0.4);
    const outline = leaf(x, foot - up, angle, size * between(random, 0.7, 1.1), size * 0.42);
    if (i % 3) dark += outline;
    else light += outline;
    const ripe = i > 1 && i < 8 && random() < 0.5;
    if (ripe) fruit += d`M${x + between(random, -0.3, 0.3) * size} ${foot - up + size * 0.2}h0`;
  }
  return (
    stroke(d`M${x} ${foot}V${foot - high * 1.25}`, mix('#D6E2DA', mood.ink, 0.55), unit * s * 0.004) +
    shape(dark, green) +
    shape(light, mix(green, mood.lamp, 0.16)) +
    stroke(fruit, mix('#D2553C', mood.ink, 0.14 + s * 0.22), size * 0.3, { 'stroke-linecap': 'round' })
  );
}
