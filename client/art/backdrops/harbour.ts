import { MOODS } from '../moods.ts';
import { d, mix, rect, shape, stroke, times } from '../paint.ts';
import { globe } from '../pieces/lamp.ts';
import { haze, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { clouds, hills, sky } from '../pieces/sky.ts';
import { spire, townRow } from '../pieces/town.ts';
import { boat, ferry, towerCrane } from '../pieces/vehicle.ts';
import { reflection, water } from '../pieces/water.ts';
import { weather } from '../pieces/weather.ts';
import { litDoorway, paneWindow } from '../pieces/window.ts';
import { crates, hasWings } from '../pieces/wing.ts';
import { band, edges, isLit, type Scene, snowed, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const FISHER: Person = {
  at: 0.19,
  up: -0.055,
  tall: 0.3,
  hair: 'beanie',
  coat: '#D29B3C',
  build: 'broad',
  dress: 'coat',
  rim: 'left',
  shade: 0.28,
  shadow: 0.14,
};

const HARBOUR_CLERK: Person = {
  at: -0.14,
  up: -0.045,
  tall: 0.29,
  facing: 'toward',
  hair: 'bob',
  hairColour: '#96512F',
  coat: '#4A6C92',
  build: 'slim',
  dress: 'long-coat',
  rim: 'right',
  shade: 0.24,
  shadow: -0.1,
};

/** A boarded harbour hut on the quay. */
function hut(scene: Scene): string {
  const { unit, x, y } = scene;
  const wall = mix(tone(scene, 0.8), '#8A4A3E', 0.4);
  return (
    rect(x(-0.42), y(0.34), unit * 0.56, unit * 0.34, wall) +
    shape(d`M${x(-0.42)} ${y(0.338)}L${x(-0.14)} ${y(0.52)}L${x(0.14)} ${y(0.338)}Z`, wall) +
    times(13, (i) =>
      rect(x(-0.4 + i * 0.043), y(0.34), unit * 0.005, unit * 0.34, scene.mood.ink, { opacity: 0.22 }),
    ) +
    stroke(
      d`M${x(-0.48)} ${y(0.31)}L${x(-0.14)} ${y(0.535)}L${x(0.2)} ${y(0.31)}`,
      snowed(scene, tone(scene, 1), 0.7),
      unit * 0.026,
      { 'stroke-linejoin': 'round' },
    ) +
    paneWindow(scene, {
      x: x(-0.34),
      y: y(0.25),
      width: unit * 0.13,
      height: unit * 0.12,
      lit: isLit(scene, 1.4),
      frame: mix('#EFE6D6', scene.mood.ink, 0.4),
    }) +
    litDoorway(scene, { x: x(0.0), base: y(0), width: unit * 0.14, height: unit * 0.28, leaf: 'right' }) +
    globe(scene, x(-0.14), y(0.42), unit * 0.012, scene.light > 0.35 ? 12 : 0.1)
  );
}

/** The quay: planks, an edge, bollards. */
function quay(scene: Scene): string {
  const { unit, x, y, height } = scene;
  const stone = snowed(scene, mix(tone(scene, 0.8), '#5A5048', 0.25));
  const planks = times(6, (i) =>
    band(scene, y(-0.02 - i * i * 0.012), unit * 0.004, scene.mood.ink, { opacity: 0.35 }),
  );
  const bollards = times(4, (i) =>
    rect(x(-0.62 + i * 0.42) - unit * 0.018, y(0.05), unit * 0.036, unit * 0.06, tone(scene, 1), {
      rx: unit * 0.012,
    }),
  );
  return (
    band(scene, y(0), height - y(0), stone) +
    band(scene, y(0.004), unit * 0.012, mix(stone, scene.mood.haze, 0.4)) +
    planks +
    bollards
  );
}

function far(scene: Scene): string {
  const { unit, x, y } = scene;
  const horizon = y(0.24);
  return (
    sky(scene, horizon) +
    clouds(scene, 9, 0.34, horizon) +
    hills(scene, horizon, 0.07, tone(scene, 0.14)) +
    spire(scene, x(0.3), horizon, unit * 0.3, tone(scene, 0.22)) +
    townRow(scene, {
      base: horizon + 1,
      wide: [0.07, 0.12],
      high: [0.06, 0.13],
      depth: 0.26,
      windows: true,
    }) +
    towerCrane(x(0.62), horizon, unit * 0.44, unit * 0.26, tone(scene, 0.36)) +
    haze(scene, y(0.5), unit * 0.27, 0.34, scene.mood.sky[4]) +
    water(scene, horizon, y(-0.02)) +
    weather(scene, 'far')
  );
}

function middle(scene: Scene): string {
  const { unit, x, y, light } = scene;
  const { right } = edges(scene);
  return (
    ferry(scene, {
      x: x(Math.min(0.14, right - 0.5)),
      base: y(0.17),
      length: unit * 0.62,
      colour: tone(scene, 0.5),
      litShare: 0.15 + light * 0.8,
    }) +
    reflection(scene, x(0.32), y(0.16), unit * 0.12, unit * 0.05, 0.35) +
    reflection(scene, x(0.56), y(0.165), unit * 0.12, unit * 0.04, 0.4) +
    boat(scene, x(0.27), y(0.04), unit * 0.26) +
    boat(scene, x(-0.78), y(0.05), unit * 0.24) +
    quay(scene) +
    hut(scene)
  );
}

const near = (scene: Scene): string =>
  person(scene, FISHER) +
  person(scene, HARBOUR_CLERK) +
  (hasWings(scene) ? crates(scene, 'left') : '') +
  weather(scene, 'near') +
  vignette(scene, 0.44);

export const harbour: Composition = {
  own: { hour: 'dusk', weather: 'clear', mood: MOODS.sea },
  far,
  middle,
  near,
};
