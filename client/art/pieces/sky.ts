import { between, circle, d, downward, n, rect, shape, times } from '../paint.ts';
import { edges, type Scene } from '../scene.ts';
import { glow, softBand } from './light.ts';

/** The sky down to the horizon, with the last light low behind the focus. */
export function sky(scene: Scene, horizon = scene.ground): string {
  const [top, high, middle, low, last] = scene.mood.sky;
  const fill = downward(scene.sheet, [
    [0, top],
    [0.36, high],
    [0.64, middle],
    [0.86, low],
    [1, last],
  ]);
  const warmth = glow(scene, scene.x(0.34), horizon - scene.unit * 0.06, scene.unit * 0.75, 0.5, last);
  return rect(0, 0, scene.width, horizon + 2, fill) + warmth;
}

/** Long torn-paper clouds, paler towards the horizon. */
export function clouds(scene: Scene, count: number, opacity = 0.16, horizon = scene.ground): string {
  const { random, unit, width } = scene;
  return times(count, () => {
    const height = between(random, 0.12, 0.74);
    const y = horizon * height;
    const length = unit * between(random, 0.35, 0.9);
    const x = between(random, -0.2, 1) * width - length * 0.2;
    const thick = unit * between(random, 0.012, 0.026);
    const faint = opacity * between(random, 0.5, 1);
    const colour = height > 0.5 ? scene.mood.sky[4] : scene.mood.sky[3];
    return (
      softBand(scene, x, y, length, thick, colour, faint) +
      softBand(scene, x + length * 0.2, y - thick * 0.8, length * 0.45, thick, colour, faint * 0.8)
    );
  });
}

export function stars(scene: Scene, count: number): string {
  const { random, unit } = scene;
  return times(count, () => {
    const y = random() ** 1.5 * scene.ground * 0.62;
    const opacity = between(random, 0.25, 0.8) * (1 - y / scene.ground);
    return circle(random() * scene.width, y, unit * between(random, 0.0012, 0.003), '#F4EFE6', {
      opacity: n(opacity),
    });
  });
}

export const moon = (scene: Scene, x: number, y: number, radius: number): string =>
  glow(scene, x, y, radius * 5, 0.32, '#F8EBCF') + circle(x, y, radius, '#F8EDD6');

/** Rolling land behind everything, one paper edge. */
export function hills(scene: Scene, base: number, rise: number, colour: string, waves = 3): string {
  const { random, width, unit } = scene;
  const step = width / waves;
  let path = d`M0 ${base}`;
  for (let i = 0; i < waves; i += 1) {
    const top = base - rise * unit * between(random, 0.5, 1.2);
    path += d`Q${step * (i + 0.5)} ${2 * top - base} ${step * (i + 1)} ${base - rise * unit * between(random, 0, 0.3)}`;
  }
  return shape(`${path}${d`V${scene.height}H0Z`}`, colour);
}

/** Flat ground from `base` down, with a lit paper edge. */
export function land(scene: Scene, base: number, colour: string, edge: string): string {
  const depth = scene.height - base;
  const fill = downward(scene.sheet, [
    [0, colour],
    [1, scene.mood.ink],
  ]);
  return (
    rect(0, base, scene.width, depth + 1, fill) +
    rect(0, base, scene.width, scene.unit * 0.006, edge, { opacity: 0.7 })
  );
}

/** How many units of air there are above `units` from the ground. */
export const headroom = (scene: Scene, units: number): number => Math.max(0, edges(scene).top - units);
