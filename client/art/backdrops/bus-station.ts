import { MOODS } from '../moods.ts';
import { d, mix, rect, shape, stroke, times } from '../paint.ts';
import { pram } from '../pieces/aid.ts';
import { bench, wallClock } from '../pieces/furniture.ts';
import { streetLamp } from '../pieces/lamp.ts';
import { cone, glow, haze, pool, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { clouds, land, sky } from '../pieces/sky.ts';
import { towerBlock, townRow } from '../pieces/town.ts';
import { bus } from '../pieces/vehicle.ts';
import { weather } from '../pieces/weather.ts';
import { warmGlass } from '../pieces/window.ts';
import { fence, hasWings, thicket } from '../pieces/wing.ts';
import { type Scene, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const KIOSK_KEEPER: Person = {
  at: -0.3,
  up: 0.0,
  tall: 0.3,
  facing: 'toward',
  hair: 'bob',
  hairColour: '#D9D5CC',
  coat: '#B9673F',
  build: 'round',
  dress: 'jacket',
  shade: 0.12,
};

const WAITING: Person = {
  at: 0.08,
  up: -0.012,
  tall: 0.3,
  facing: 'toward',
  pose: 'sit',
  hair: 'headscarf',
  coat: '#8A5A83',
  build: 'round',
  dress: 'coat',
  skin: '#C98F66',
  shade: 0.34,
  rim: 'left',
};

const TRAVELLER: Person = {
  at: -0.13,
  up: -0.06,
  tall: 0.32,
  hair: 'short',
  coat: '#D29B3C',
  build: 'slim',
  dress: 'jacket',
  bag: 'case',
  rim: 'left',
  shade: 0.3,
  shadow: 0.13,
};

/** A small kiosk with a lit hatch at the end of the shelter. */
function kiosk(scene: Scene): string {
  const { unit, x, y } = scene;
  const body = mix('#2F6A68', scene.mood.ink, 0.5);
  return (
    glow(scene, x(-0.3), y(0.22), unit * 0.5, 0.55) +
    rect(x(-0.45), y(0.42), unit * 0.3, unit * 0.42, body) +
    rect(x(-0.48), y(0.45), unit * 0.36, unit * 0.04, tone(scene, 1)) +
    rect(x(-0.41), y(0.335), unit * 0.22, unit * 0.17, warmGlass(scene)) +
    person(scene, KIOSK_KEEPER) +
    rect(x(-0.45), y(0.165), unit * 0.3, unit * 0.165, body) +
    rect(x(-0.47), y(0.175), unit * 0.34, unit * 0.02, mix('#C79A6A', scene.mood.ink, 0.15)) +
    times(3, (i) =>
      rect(
        x(-0.42 + i * 0.085),
        y(0.13),
        unit * 0.06,
        unit * 0.08,
        mix(['#E9DDC4', '#8FB7B4', '#D29B3C'][i] ?? '#E9DDC4', scene.mood.ink, 0.42),
      ),
    ) +
    cone(scene, x(-0.3), y(0.165), unit * 0.19, unit * 0.11, unit * 0.17, 0.3)
  );
}

function shelter(scene: Scene): string {
  const { unit, x, y, light } = scene;
  const post = tone(scene, 1);
  const roof = d`M${x(-0.16)} ${y(0.475)}L${x(0.52)} ${y(0.52)}V${y(0.49)}L${x(-0.16)} ${y(0.445)}Z`;
  return (
    rect(x(-0.12), y(0.4), unit * 0.56, unit * 0.3, '#B9D6DA', { opacity: 0.1 }) +
    times(4, (i) => rect(x(-0.12 + i * 0.185), y(0.47), unit * 0.014, unit * 0.47, post)) +
    shape(roof, post) +
    stroke(d`M${x(-0.16)} ${y(0.475)}L${x(0.52)} ${y(0.52)}`, mix(post, scene.mood.haze, 0.5), unit * 0.006) +
    rect(
      x(0.265),
      y(0.39),
      unit * 0.14,
      unit * 0.19,
      mix('#E9DDC4', scene.mood.ink, light > 0.5 ? 0.2 : 0.46),
    ) +
    times(5, (i) =>
      rect(x(0.28), y(0.37 - i * 0.03), unit * (i % 2 ? 0.08 : 0.11), unit * 0.008, scene.mood.ink, {
        opacity: 0.5,
      }),
    ) +
    wallClock(scene, x(0.16), y(0.38), unit * 0.035) +
    bench(scene, x(0.0), y(-0.01), unit * 0.24, unit * 0.14)
  );
}

/** Blocks of flats in the rain behind the station. */
function evening(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    sky(scene) +
    clouds(scene, 8, 0.28) +
    towerBlock(scene, {
      x: x(-0.5),
      base: y(0),
      width: unit * 0.3,
      height: unit * 0.74,
      depth: 0.22,
      floors: 10,
    }) +
    towerBlock(scene, {
      x: x(0.2),
      base: y(0),
      width: unit * 0.24,
      height: unit * 0.86,
      depth: 0.18,
      floors: 12,
    }) +
    townRow(scene, {
      base: y(0.02),
      wide: [0.16, 0.3],
      high: [0.24, 0.42],
      depth: 0.4,
      windows: true,
      roofs: 'flat',
    }) +
    haze(scene, y(0.66), unit * 0.66, 0.44)
  );
}

const wetGround = ({ unit, x, y }: Scene): string =>
  times(9, (i) =>
    rect(x(-0.5 + i * 0.06), y(-0.05 - (i % 4) * 0.03), unit * 0.09, unit * 0.0045, '#FFE3B0', {
      opacity: 0.26,
      rx: 1,
    }),
  );

const far = (scene: Scene): string => evening(scene) + weather(scene, 'far');

function middle(scene: Scene): string {
  const { unit, x, y, light } = scene;
  return (
    land(scene, y(0), tone(scene, 0.8), tone(scene, 0.4)) +
    bus(scene, x(0.46), y(-0.01), unit * 0.92, light > 0.2) +
    kiosk(scene) +
    shelter(scene) +
    pool(scene, x(-0.3), y(-0.07), unit * 0.34, unit * 0.05, 0.65) +
    (scene.weather === 'rain' ? wetGround(scene) : '') +
    person(scene, WAITING) +
    pram(scene, x(0.22), y(-0.025), unit * 0.17, -1, '#9C5A36')
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    streetLamp(scene, x(-0.66), y(-0.02), unit * 0.6, scene.light > 0.4) +
    person(scene, TRAVELLER) +
    (hasWings(scene) ? fence(scene, 'right', 0.36) + thicket(scene, 'left', 0.13) : '') +
    weather(scene, 'near') +
    vignette(scene, 0.46)
  );
}

export const busStation: Composition = {
  own: { hour: 'dusk', weather: 'rain', mood: MOODS.blueHour },
  far,
  middle,
  near,
};
