import { MOODS } from '../moods.ts';
import { d, mix, rect, shape, times } from '../paint.ts';
import { bench } from '../pieces/furniture.ts';
import { globe, streetLamp } from '../pieces/lamp.ts';
import { haze, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { clouds, hills, land, sky } from '../pieces/sky.ts';
import { bush, forest, leafyTree } from '../pieces/tree.ts';
import { weather } from '../pieces/weather.ts';
import { litDoorway, paneWindow } from '../pieces/window.ts';
import { fence, hasWings, thicket } from '../pieces/wing.ts';
import { edges, isLit, paintEdges, type Scene, snowed, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const HOST: Person = {
  at: 0.095,
  up: -0.02,
  tall: 0.29,
  facing: 'toward',
  hair: 'curly',
  hairColour: '#8C8A88',
  skin: '#7C4F35',
  coat: '#3F8F86',
  build: 'round',
  dress: 'long-coat',
  rim: 'left',
  shade: 0.2,
};

const ARRIVING: Person = {
  at: -0.13,
  up: -0.075,
  tall: 0.31,
  hair: 'bun',
  hairColour: '#4A3226',
  coat: '#C07F88',
  build: 'slim',
  dress: 'coat',
  bag: 'case',
  rim: 'right',
  shade: 0.28,
  shadow: -0.14,
};

const CHILD: Person = {
  at: -0.235,
  up: -0.075,
  tall: 0.2,
  hair: 'beanie',
  coat: '#5E86B0',
  build: 'young',
  dress: 'jacket',
  rim: 'right',
  shade: 0.28,
  shadow: -0.1,
};

/** A long two-storey house with a hipped roof and a porch, more home than office. In a low box it stands lower. */
function longHouse(scene: Scene): string {
  const { unit, x, y } = scene;
  const { left, right } = paintEdges(scene);
  const high = Math.min(1, (edges(scene).top - 0.22) / 0.72);
  const wall = mix(tone(scene, 0.66), '#A07C58', 0.3);
  const from = Math.max(left - 0.2, -0.86);
  const to = Math.min(right + 0.2, 0.7);
  const bays = Math.floor((to - from - 0.06) / 0.17);
  const windows = times(bays * 2, (i) => {
    const at = from + 0.07 + (i % bays) * 0.17;
    const upper = i < bays;
    const lit = isLit(scene, 0.9);
    const behindPorch = !upper && at > -0.22 && at < 0.16;
    return behindPorch
      ? ''
      : paneWindow(scene, {
          x: x(at),
          y: y((upper ? 0.48 : 0.23) * high),
          width: unit * 0.085,
          height: unit * 0.12,
          lit,
          curtains: true,
        });
  });
  const eaves = 0.54 * high;
  const roof = snowed(scene, tone(scene, 0.9), 0.7);
  const ridge = y(eaves + 0.16);
  return (
    rect(x(-0.4), y(eaves + 0.24), unit * 0.06, unit * 0.14, tone(scene, 0.95)) +
    rect(x(0.3), y(eaves + 0.22), unit * 0.05, unit * 0.14, tone(scene, 0.95)) +
    shape(
      d`M${x(from - 0.05)} ${y(eaves - 0.01)}L${x(from + 0.14)} ${ridge}H${x(to - 0.14)}L${x(to + 0.05)} ${y(eaves - 0.01)}Z`,
      roof,
    ) +
    rect(x(from + 0.14), ridge, (to - from - 0.28) * unit, unit * 0.006, mix(roof, scene.mood.haze, 0.5)) +
    rect(x(from), y(eaves), (to - from) * unit, unit * eaves, wall) +
    rect(x(from), y(eaves / 2 + 0.015), (to - from) * unit, unit * 0.012, mix(wall, scene.mood.ink, 0.25)) +
    rect(x(from - 0.05), y(eaves + 0.005), (to - from + 0.1) * unit, unit * 0.02, tone(scene, 1)) +
    rect(x(from), y(0.035), (to - from) * unit, unit * 0.035, tone(scene, 0.94)) +
    windows
  );
}

function porch(scene: Scene): string {
  const { unit, x, y } = scene;
  const wood = mix(tone(scene, 0.92), '#6B4A33', 0.2);
  return (
    litDoorway(scene, { x: x(-0.02), base: y(0.02), width: unit * 0.15, height: unit * 0.28, leaf: 'left' }) +
    shape(
      d`M${x(-0.24)} ${y(0.345)}L${x(-0.02)} ${y(0.46)}L${x(0.2)} ${y(0.345)}Z`,
      snowed(scene, tone(scene, 0.98), 0.7),
    ) +
    rect(x(-0.24), y(0.35), unit * 0.44, unit * 0.024, mix(wood, scene.mood.haze, 0.15)) +
    rect(x(-0.21), y(0.33), unit * 0.02, unit * 0.33, wood) +
    rect(x(0.15), y(0.33), unit * 0.02, unit * 0.33, wood) +
    globe(scene, x(-0.02), y(0.315), unit * 0.011, 8) +
    times(2, (i) =>
      rect(
        x(-0.16 - i * 0.02),
        y(0.024 - i * 0.022),
        unit * (0.28 + i * 0.04),
        unit * 0.024,
        mix(wood, scene.mood.lamp, 0.28 - i * 0.1),
      ),
    )
  );
}

function far(scene: Scene): string {
  const { unit, y } = scene;
  return (
    sky(scene) +
    clouds(scene, 8, 0.3) +
    hills(scene, y(0.1), 0.3, tone(scene, 0.16)) +
    forest(scene, y(0.08), 0.3, 0.56, 0.12, tone(scene, 0.36)) +
    haze(scene, y(0.66), unit * 0.66, 0.42, scene.mood.sky[4]) +
    weather(scene, 'far')
  );
}

function middle(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    longHouse(scene) +
    land(scene, y(0), mix(tone(scene, 0.8), '#3E4A3C', 0.2), tone(scene, 0.46)) +
    porch(scene) +
    bush(scene, x(-0.36), y(0), unit * 0.2, tone(scene, 0.92)) +
    bush(scene, x(0.33), y(0), unit * 0.2, tone(scene, 0.92)) +
    person(scene, HOST)
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    leafyTree(scene, x(-0.74), y(-0.02), unit * 0.66, tone(scene, 0.88)) +
    leafyTree(scene, x(0.82), y(-0.02), unit * 0.58, tone(scene, 0.84)) +
    bench(scene, x(0.28), y(-0.03), unit * 0.22, unit * 0.12) +
    streetLamp(scene, x(0.6), y(-0.03), unit * 0.48, scene.light > 0.45, -1) +
    person(scene, ARRIVING) +
    person(scene, CHILD) +
    (hasWings(scene) ? fence(scene, 'left', 0.4) + thicket(scene, 'right', 0.2) : '') +
    weather(scene, 'near') +
    vignette(scene, 0.44)
  );
}

export const receptionCentre: Composition = {
  own: { hour: 'night', weather: 'clear', mood: MOODS.blueHour },
  far,
  middle,
  near,
};
