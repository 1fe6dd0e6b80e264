import { MOODS } from '../moods.ts';
import { rect, times } from '../paint.ts';
import { streetLamp } from '../pieces/lamp.ts';
import { haze, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { clouds, land, sky } from '../pieces/sky.ts';
import { spire, townRow } from '../pieces/town.ts';
import { leafyTree } from '../pieces/tree.ts';
import { weather } from '../pieces/weather.ts';
import { litDoorway, paneWindow } from '../pieces/window.ts';
import { bough, fence, hasWings } from '../pieces/wing.ts';
import { isLit, type Scene, snowed, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const ARRIVING: Person = {
  at: 0.23,
  up: -0.055,
  tall: 0.31,
  rim: 'left',
  shade: 0.34,
  shadow: 0.14,
  bag: 'case',
};

function house(scene: Scene): string {
  const { unit, x, y } = scene;
  const left = x(-0.48);
  const width = unit * 0.74;
  const windows = times(6, (i) =>
    paneWindow(scene, {
      x: x(-0.4 + (i % 3) * 0.22),
      y: y(i < 3 ? 0.56 : 0.28),
      width: unit * 0.1,
      height: unit * 0.13,
      lit: isLit(scene, 0.9),
    }),
  );
  return (
    rect(left, y(0.64), width, unit * 0.64, tone(scene, 0.84)) +
    rect(left + width * 0.94, y(0.64), width * 0.06, unit * 0.64, scene.mood.ink, { opacity: 0.25 }) +
    rect(left - unit * 0.02, y(0.67), width + unit * 0.04, unit * 0.036, snowed(scene, tone(scene, 1), 0.7)) +
    rect(left, y(0.035), width, unit * 0.035, tone(scene, 0.96)) +
    windows
  );
}

function far(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    sky(scene) +
    clouds(scene, 8, 0.3) +
    spire(scene, x(0.46), y(0), unit * 0.8, tone(scene, 0.2)) +
    townRow(scene, { base: y(0.02), wide: [0.1, 0.2], high: [0.24, 0.42], depth: 0.24 }) +
    haze(scene, y(0.6), unit * 0.6, 0.4, scene.mood.sky[4]) +
    townRow(scene, { base: y(0.02), wide: [0.2, 0.34], high: [0.22, 0.4], depth: 0.56, windows: true }) +
    weather(scene, 'far')
  );
}

function middle(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    house(scene) +
    land(scene, y(0), tone(scene, 0.86), tone(scene, 0.45)) +
    litDoorway(scene, { x: x(0.04), base: y(0), width: unit * 0.15, height: unit * 0.34 })
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    leafyTree(scene, x(0.66), y(-0.01), unit * 0.56, tone(scene, 0.86)) +
    streetLamp(scene, x(-0.62), y(-0.03), unit * 0.56, scene.light > 0.4) +
    person(scene, ARRIVING) +
    (hasWings(scene) ? bough(scene, 'right', 0.3) + fence(scene, 'left', 0.34) : '') +
    weather(scene, 'near') +
    vignette(scene, 0.45)
  );
}

export const duskStreet: Composition = {
  own: { hour: 'dusk', weather: 'clear', mood: MOODS.afterSunset },
  far,
  middle,
  near,
};
