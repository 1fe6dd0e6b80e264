import type { Weather } from '#shared/scenario/art.ts';
import { between } from '#shared/session/chance.ts';
import { d, downward, mix, shape, stroke } from '../paint.ts';
import { band, type Scene } from '../scene.ts';
import { softBand } from './light.ts';

type Distance = 'far' | 'near';

/** What falls or hangs in the air: fine and dense over the distance, large and rare before the figures. */
export const weather = (scene: Scene, distance: Distance): string => WEATHER[scene.weather](scene, distance);

const WEATHER: Readonly<Record<Weather, (scene: Scene, distance: Distance) => string>> = {
  clear: () => '',
  rain: (scene, distance) =>
    distance === 'far'
      ? rain(scene, { drops: 90, length: 0.04, thick: 0.002, opacity: 0.2 })
      : rain(scene, { drops: 26, length: 0.075, thick: 0.0034, opacity: 0.26 }),
  snow: (scene, distance) =>
    distance === 'far'
      ? snow(scene, { flakes: 130, size: 0.006, opacity: 0.55 })
      : snow(scene, { flakes: 30, size: 0.011, opacity: 0.85 }) +
        snow(scene, { flakes: 5, size: 0.02, opacity: 0.5 }),
  mist: (scene, distance) =>
    distance === 'far'
      ? veil(scene, 0.5) + mist(scene, scene.y(0.42), 5, 0.26)
      : mist(scene, scene.y(-0.04), 3, 0.17),
};

interface Rain {
  /** To a square unit, and how long and thick one is, in units. */
  readonly drops: number;
  readonly length: number;
  readonly thick: number;
  readonly opacity: number;
}

const squareUnits = ({ left, right, height, unit }: Scene): number => ((right - left) * height) / unit ** 2;

function rain(scene: Scene, { drops, length, thick, opacity }: Rain): string {
  const { random, left, right, height, unit } = scene;
  let path = '';
  for (let i = 0; i < squareUnits(scene) * drops; i += 1) {
    const x = between(random, left, right + unit * 0.1);
    const y = between(random, -0.05, 1) * height;
    const long = unit * length * between(random, 0.6, 1.2);
    path += d`M${x} ${y}l${-long * 0.22} ${long}`;
  }
  return stroke(path, '#E4EEEE', unit * thick, { opacity, 'stroke-linecap': 'round' });
}

interface Snow {
  readonly flakes: number;
  /** How wide the largest is, in units. */
  readonly size: number;
  readonly opacity: number;
}

/** Dots of three sizes: a line of no length with round ends is the shortest way to write one. */
function snow(scene: Scene, { flakes, size, opacity }: Snow): string {
  const { random, left, right, height, unit } = scene;
  return [1, 0.72, 0.46]
    .map((scale) => {
      let path = '';
      for (let i = 0; i < (squareUnits(scene) * flakes) / 3; i += 1)
        path += d`M${between(random, left, right)} ${random() * height}h0`;
      return stroke(path, '#F6F6F2', unit * size * scale, { opacity, 'stroke-linecap': 'round' });
    })
    .join('');
}

/** Thick air over everything that is far away. */
const veil = (scene: Scene, strength: number): string => {
  const pale = mix(scene.mood.haze, scene.mood.sky[4], 0.5);
  return band(
    scene,
    scene.y(0.8),
    scene.unit * 0.9,
    downward(scene.sheet, [
      [0, pale, 0],
      [0.8, pale, strength],
      [1, pale, strength],
    ]),
  );
};

/** Low mist in long bands, from `y` down. */
export function mist(scene: Scene, y: number, bands: number, opacity = 0.22): string {
  const { random, width, unit, mood } = scene;
  const pale = mix(mood.haze, mood.sky[4], 0.6);
  return Array.from({ length: bands }, (_, i) => {
    const long = width * between(random, 0.5, 1.1);
    const left = between(random, -0.3, 0.6) * width;
    const top = y + unit * (i * 0.06 + between(random, -0.02, 0.02));
    return softBand(scene, left, top, long, unit * between(random, 0.03, 0.07), pale, opacity);
  }).join('');
}

/** A snow cap lying on a roof line from x1 to x2. */
export function snowCap(scene: Scene, x1: number, x2: number, y: number, thick = 0.022): string {
  const depth = scene.unit * thick;
  const count = Math.max(2, Math.round((x2 - x1) / (scene.unit * 0.07)));
  const step = (x2 - x1) / count;
  let path = d`M${x1} ${y}Q${x1} ${y - depth} ${x1 + step * 0.5} ${y - depth}H${x2 - step * 0.5}Q${x2} ${y - depth} ${x2} ${y}`;
  for (let i = count; i > 0; i -= 1) path += d`q${-step / 2} ${depth * (i % 2 ? 0.75 : 0.35)} ${-step} 0`;
  return shape(`${path}Z`, mix('#E6EDF2', scene.mood.ink, 0.1));
}
