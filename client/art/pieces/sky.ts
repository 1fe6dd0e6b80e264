import type { Hour } from '#shared/scenario/art.ts';
import { between } from '#shared/session/chance.ts';
import { circle, d, downward, mix, n, shape, stroke, times } from '../paint.ts';
import { band, edges, gloom, type Scene, snowed } from '../scene.ts';
import { glow, softBand } from './light.ts';

interface Heavens {
  /** Where the sun is below or behind the paper, in units from the focus, and how much of it is left. */
  readonly sun: number;
  readonly warmth: number;
  readonly stars: number;
  readonly moon: boolean;
}

const HEAVENS: Readonly<Record<Hour, Heavens>> = {
  morning: { sun: -0.42, warmth: 0.6, stars: 0, moon: false },
  day: { sun: -0.3, warmth: 0.3, stars: 0, moon: false },
  dusk: { sun: 0.34, warmth: 0.5, stars: 22, moon: false },
  night: { sun: 0.34, warmth: 0.5, stars: 60, moon: true },
};

/** The sky down to the horizon: the light that is left low in it, and on a clear night stars and a moon. */
export function sky(scene: Scene, horizon = scene.ground): string {
  const [top, high, middle, low, last] = scene.mood.sky;
  const { sun, warmth, moon: up, stars: count } = HEAVENS[scene.hour];
  const fill = downward(scene.sheet, [
    [0, top],
    [0.36, high],
    [0.64, middle],
    [0.86, low],
    [1, last],
  ]);
  const clear = scene.weather === 'clear';
  const left = clear ? warmth : warmth * 0.5;
  const afterglow = glow(scene, scene.x(sun), horizon - scene.unit * 0.06, scene.unit * 0.75, left, last);
  return (
    band(scene, 0, horizon + 2, fill) +
    afterglow +
    (clear ? stars(scene, count, horizon) : '') +
    (clear && up ? moonUp(scene) : '')
  );
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

function stars(scene: Scene, count: number, horizon: number): string {
  const { random, unit } = scene;
  return times(count, () => {
    const y = random() ** 1.5 * horizon * 0.62;
    const opacity = between(random, 0.25, 0.8) * (1 - y / horizon);
    return circle(
      between(random, scene.left, scene.right),
      y,
      unit * between(random, 0.0012, 0.003),
      '#F4EFE6',
      {
        opacity: n(opacity),
      },
    );
  });
}

/** High and to the right of the focus, within whatever box there is. */
function moonUp(scene: Scene): string {
  const { right, top } = edges(scene);
  const x = scene.x(Math.min(0.42, right - 0.14));
  const y = scene.y(Math.min(0.86, top - 0.16));
  const radius = scene.unit * 0.034;
  return glow(scene, x, y, radius * 5, 0.32, '#F8EBCF') + circle(x, y, radius, '#F8EDD6');
}

/** Rolling land behind everything, one paper edge. */
export function hills(scene: Scene, base: number, rise: number, colour: string, waves = 3): string {
  const { random, left, right, unit } = scene;
  const step = (right - left) / waves;
  let path = d`M${left} ${base}`;
  for (let i = 0; i < waves; i += 1) {
    const top = base - rise * unit * between(random, 0.5, 1.2);
    path += d`Q${left + step * (i + 0.5)} ${2 * top - base} ${left + step * (i + 1)} ${base - rise * unit * between(random, 0, 0.3)}`;
  }
  return shape(`${path}${d`V${scene.height}H${left}Z`}`, colour);
}

/** Flat ground from `base` down, with a lit paper edge. */
export function land(scene: Scene, base: number, colour: string, edge: string): string {
  const depth = scene.height - base;
  const white = snowed(scene, colour, 0.62);
  const fill = downward(scene.sheet, [
    [0, white],
    [1, mix(white, scene.mood.ink, gloom(scene) * (scene.weather === 'snow' ? 0.72 : 1))],
  ]);
  return (
    band(scene, base, depth + 1, fill) +
    grain(scene, base) +
    band(scene, base, scene.unit * 0.006, edge, { opacity: 0.7 })
  );
}

/** What the ground is made of, no more than a hint: short flat strokes, longer towards us; on wet ground they shine. */
function grain(scene: Scene, base: number): string {
  const { random, unit, left, right, height, mood } = scene;
  const wet = scene.weather === 'rain';
  const strokes = (colour: string, count: number, opacity: number): string => {
    let path = '';
    for (let i = 0; i < ((right - left) / unit) * count; i += 1) {
      const depth = 0.06 + random() * 0.94;
      const long = unit * (0.012 + depth * between(random, 0.01, wet ? 0.09 : 0.05));
      path += d`M${between(random, left, right)} ${base + (height - base) * depth}h${long}`;
    }
    return stroke(path, colour, unit * 0.0035, { opacity, 'stroke-linecap': 'round' });
  };
  return (
    strokes(mood.ink, 26, 0.3) +
    strokes(mood.haze, wet ? 30 : 16, wet ? 0.34 : 0.2) +
    (wet ? strokes(mood.sky[4], 12, 0.3) : '')
  );
}
