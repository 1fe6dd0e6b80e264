import { MOODS } from '../moods.ts';
import { circle, d, mix, rect, shape, stroke, times } from '../paint.ts';
import { streetLamp } from '../pieces/lamp.ts';
import { haze, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { clouds, land, sky } from '../pieces/sky.ts';
import { spire, townRow } from '../pieces/town.ts';
import { bareTree } from '../pieces/tree.ts';
import { snowCap, weather } from '../pieces/weather.ts';
import { litDoorway, paneWindow } from '../pieces/window.ts';
import { fence, hasWings } from '../pieces/wing.ts';
import { isLit, type Scene, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const PARENT: Person = {
  at: -0.02,
  up: -0.07,
  tall: 0.31,
  hair: 'beanie',
  coat: '#B9673F',
  build: 'broad',
  dress: 'long-coat',
  rim: 'right',
  shade: 0.26,
  shadow: -0.14,
  pose: 'walk',
  scarf: '#D8C7A4',
};

const CHILD: Person = {
  at: -0.115,
  up: -0.075,
  tall: 0.24,
  hair: 'hood',
  coat: '#3F8F86',
  build: 'young',
  dress: 'coat',
  rim: 'right',
  shade: 0.26,
  shadow: -0.12,
  pose: 'walk',
  bag: 'backpack',
};

function windows(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    paneWindow(scene, {
      x: x(-0.13),
      y: y(0.68),
      width: unit * 0.1,
      height: unit * 0.12,
      lit: isLit(scene, 1),
    }) +
    times(2, (i) =>
      paneWindow(scene, {
        x: x(-0.37 + i * 0.17),
        y: y(0.4),
        width: unit * 0.1,
        height: unit * 0.15,
        lit: isLit(scene, 1.4),
        curtains: true,
      }),
    )
  );
}

/** A timber house with a steep snowed roof and an open door. */
function house(scene: Scene): string {
  const { unit, x, y } = scene;
  const left = x(-0.46);
  const right = x(0.3);
  const middle = (left + right) / 2;
  const eaves = y(0.52);
  const peak = y(0.86);
  const wall = mix(tone(scene, 0.82), '#7A4A3E', 0.22);
  const boards = times(9, (i) =>
    rect(left, eaves + unit * 0.055 * i, right - left, unit * 0.004, scene.mood.ink, { opacity: 0.22 }),
  );
  const over = unit * 0.06;
  return (
    rect(x(-0.3), y(0.9), unit * 0.07, unit * 0.24, tone(scene, 0.95)) +
    snowCap(scene, x(-0.305), x(-0.225), y(0.9), 0.016) +
    rect(left, eaves, right - left, y(0) - eaves, wall) +
    shape(d`M${left} ${eaves + 1}L${middle} ${peak}L${right} ${eaves + 1}Z`, wall) +
    boards +
    shape(
      d`M${left - over} ${eaves + unit * 0.05}L${middle} ${peak - unit * 0.045}L${right + over} ${eaves + unit * 0.05}L${right + over} ${eaves + unit * 0.012}Q${right} ${eaves - unit * 0.02} ${middle} ${peak - unit * 0.09}Q${left} ${eaves - unit * 0.02} ${left - over} ${eaves + unit * 0.012}Z`,
      '#D6DFE8',
    ) +
    stroke(
      d`M${left - over} ${eaves + unit * 0.056}L${middle} ${peak - unit * 0.038}L${right + over} ${eaves + unit * 0.056}`,
      tone(scene, 1),
      unit * 0.014,
    ) +
    windows(scene) +
    times(2, (i) => snowCap(scene, x(-0.385 + i * 0.17), x(-0.255 + i * 0.17), y(0.235), 0.012))
  );
}

function drifts(scene: Scene): string {
  const { unit, x, y, left, right, height } = scene;
  const drift = mix('#AEBFD0', scene.mood.ink, 0.5);
  return (
    shape(
      d`M${left} ${y(-0.1)}Q${x(-0.5)} ${y(-0.04)} ${x(-0.2)} ${y(-0.13)}T${x(0.5)} ${y(-0.14)}T${right} ${y(-0.08)}V${height}H${left}Z`,
      drift,
      { opacity: scene.shape === 'tall' ? 0.75 : 0.55 },
    ) +
    times(5, (i) =>
      circle(x(0.02 + i * 0.04), y(-0.055 - i * 0.018), unit * 0.006, mix('#7E93AB', scene.mood.ink, 0.35), {
        opacity: 0.6,
      }),
    )
  );
}

/** Sky, church and two rows of roofs, each paler with distance. */
function oldTown(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    sky(scene) +
    clouds(scene, 6, 0.24) +
    spire(scene, x(0.5), y(0), unit * 0.95, tone(scene, 0.24)) +
    townRow(scene, {
      base: y(0.02),
      wide: [0.12, 0.22],
      high: [0.34, 0.52],
      depth: 0.26,
      roofs: 'pitched',
      windows: true,
    }) +
    haze(scene, y(0.7), unit * 0.72, 0.5, '#A9B6C6') +
    townRow(scene, {
      base: y(0.02),
      wide: [0.24, 0.36],
      high: [0.26, 0.4],
      depth: 0.54,
      roofs: 'pitched',
      windows: true,
    }) +
    haze(scene, y(0.4), unit * 0.42, 0.3, '#A9B6C6')
  );
}

const far = (scene: Scene): string => oldTown(scene) + weather(scene, 'far');

function middle(scene: Scene): string {
  const { unit, x, y } = scene;
  const ground = mix('#B9C8D8', scene.mood.ink, 0.36);
  return (
    house(scene) +
    land(scene, y(0), ground, '#E4EBF1') +
    litDoorway(scene, {
      x: x(0.16),
      base: y(0),
      width: unit * 0.13,
      height: unit * 0.32,
      leaf: 'right',
      lean: unit * 0.02,
    }) +
    snowCap(scene, x(0.07), x(0.25), y(0.345), 0.018) +
    bareTree(scene, x(-0.72), y(-0.01), unit * 0.5, tone(scene, 0.82))
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    bareTree(scene, x(0.72), y(-0.02), unit * 0.62, tone(scene, 0.9)) +
    drifts(scene) +
    streetLamp(scene, x(0.46), y(-0.06), unit * 0.44, scene.light > 0.1, -1) +
    person(scene, PARENT) +
    person(scene, CHILD) +
    (hasWings(scene) ? fence(scene, 'left', 0.42) : '') +
    weather(scene, 'near') +
    vignette(scene, 0.42)
  );
}

export const winterStreet: Composition = {
  own: { hour: 'dusk', weather: 'snow', mood: MOODS.snow },
  far,
  middle,
  near,
};
