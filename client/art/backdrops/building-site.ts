import { MOODS } from '../moods.ts';
import { d, mix, rect, shape, stroke, times } from '../paint.ts';
import { globe } from '../pieces/lamp.ts';
import { haze, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { clouds, land, sky } from '../pieces/sky.ts';
import { townRow } from '../pieces/town.ts';
import { towerCrane } from '../pieces/vehicle.ts';
import { weather } from '../pieces/weather.ts';
import { litDoorway, paneWindow } from '../pieces/window.ts';
import { edges, isLit, paintEdges, type Scene, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const FOREWOMAN: Person = {
  at: 0.27,
  up: -0.055,
  tall: 0.31,
  hair: 'helmet',
  coat: '#C97A3A',
  dress: 'vest',
  build: 'broad',
  rim: 'left',
  shade: 0.26,
  shadow: 0.14,
};

const BUILDER: Person = {
  at: -0.12,
  up: -0.06,
  tall: 0.29,
  facing: 'toward',
  hair: 'helmet',
  coat: '#7E8F4A',
  dress: 'vest',
  build: 'slim',
  skin: '#7C4F35',
  rim: 'right',
  shade: 0.28,
  shadow: -0.12,
};

/** The concrete frame of a house to be, with scaffolding along one side. */
function frameHouse(scene: Scene, from: number, to: number, floors: number, depth: number): string {
  const { unit, x, y } = scene;
  const colour = tone(scene, depth);
  const floor = 0.17;
  const wide = (to - from) * unit;
  const bays = Math.max(2, Math.round((to - from) / 0.17));
  const slabs = times(floors, (i) =>
    rect(x(from) - unit * 0.015, y(floor * (i + 1)), wide + unit * 0.03, unit * 0.022, colour),
  );
  const columns = times(bays + 1, (i) =>
    rect(
      x(from) + (wide / bays) * i - unit * 0.011,
      y(floor * floors),
      unit * 0.022,
      floor * floors * unit,
      colour,
    ),
  );
  const bars = times(bays * 3, (i) =>
    rect(
      x(from) + (wide / (bays * 3)) * (i + 0.5),
      y(floor * floors + 0.035),
      unit * 0.004,
      unit * 0.04,
      colour,
    ),
  );
  const backs = times(bays * floors, (i) =>
    rect(
      x(from) + (wide / bays) * (i % bays),
      y(floor * (Math.floor(i / bays) + 1)),
      wide / bays,
      floor * unit,
      scene.mood.ink,
      { opacity: (i * 7) % 5 < 2 ? 0.32 : 0.1 },
    ),
  );
  return backs + slabs + columns + bars;
}

function scaffold(scene: Scene, from: number, to: number, levels: number): string {
  const { unit, x, y } = scene;
  const colour = mix('#B98A4E', scene.mood.ink, 0.55);
  const step = 0.17;
  const bays = Math.round((to - from) / 0.12);
  let poles = '';
  for (let i = 0; i <= bays; i += 1)
    poles += d`M${x(from + ((to - from) / bays) * i)} ${y(0)}V${y(levels * step + 0.08)}`;
  for (let i = 1; i <= levels; i += 1)
    poles += d`M${x(from)} ${y(i * step + 0.06)}H${x(to)}M${x(from)} ${y((i - 1) * step)}L${x(from + (to - from) / bays)} ${y(i * step)}`;
  return (
    stroke(poles, colour, unit * 0.006) +
    times(levels, (i) =>
      rect(x(from) - unit * 0.01, y((i + 1) * step), (to - from) * unit + unit * 0.02, unit * 0.012, colour),
    )
  );
}

/** The site cabin: two containers, a lit door, a step. */
function cabin(scene: Scene): string {
  const { unit, x, y } = scene;
  const body = mix('#3F7A80', scene.mood.ink, 0.5);
  const box = (top: number): string =>
    rect(x(-0.44), y(top), unit * 0.66, unit * 0.3, body) +
    times(16, (i) =>
      rect(x(-0.43) + i * unit * 0.041, y(top - 0.02), unit * 0.008, unit * 0.26, scene.mood.ink, {
        opacity: 0.16,
      }),
    ) +
    rect(x(-0.45), y(top), unit * 0.68, unit * 0.02, mix(body, scene.mood.haze, 0.25)) +
    rect(x(-0.45), y(top - 0.28), unit * 0.68, unit * 0.02, mix(body, scene.mood.ink, 0.5));
  return (
    box(0.32) +
    paneWindow(scene, {
      x: x(-0.36),
      y: y(0.25),
      width: unit * 0.16,
      height: unit * 0.11,
      bars: 'sash',
      lit: isLit(scene, 1.4),
    }) +
    litDoorway(scene, { x: x(0.08), base: y(0.02), width: unit * 0.13, height: unit * 0.26, leaf: 'right' }) +
    rect(x(-0.005), y(0.022), unit * 0.17, unit * 0.022, tone(scene, 0.95))
  );
}

function far(scene: Scene): string {
  const { unit, x, y } = scene;
  const { top } = edges(scene);
  return (
    sky(scene) +
    clouds(scene, 9, 0.34) +
    townRow(scene, { base: y(0.02), wide: [0.14, 0.24], high: [0.18, 0.34], depth: 0.16 }) +
    towerCrane(x(0.34), y(0), unit * Math.min(1.02, top - 0.12), -unit * 0.6, tone(scene, 0.5)) +
    haze(scene, y(0.6), unit * 0.6, 0.36, scene.mood.sky[4]) +
    weather(scene, 'far')
  );
}

function middle(scene: Scene): string {
  const { unit, x, y, light } = scene;
  const { left, right } = paintEdges(scene);
  const { top } = edges(scene);
  return (
    frameHouse(scene, Math.max(-1, left - 0.1), -0.3, 3, 0.52) +
    frameHouse(scene, 0.14, Math.min(1.1, right + 0.2), top > 0.9 ? 4 : 3, 0.66) +
    scaffold(scene, 0.24, Math.min(0.96, right + 0.05), 3) +
    times(3, (i) =>
      light > 0.3 + i * 0.2 && isLit(scene, 3)
        ? globe(scene, x(0.4 + i * 0.17), y(0.17 * (i + 1) - 0.03), unit * 0.008)
        : '',
    ) +
    land(scene, y(0), mix(tone(scene, 0.72), '#6A5240', 0.3), mix(scene.mood.haze, '#C79A6A', 0.4)) +
    cabin(scene)
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    shape(
      d`M${x(0.36)} ${y(-0.02)}Q${x(0.46)} ${y(0.1)} ${x(0.56)} ${y(0.05)}T${x(0.8)} ${y(-0.02)}Z`,
      tone(scene, 0.94),
    ) +
    times(4, (i) =>
      rect(
        x(-0.78 + (i % 2) * 0.02),
        y(0.03 + i * 0.028),
        unit * 0.22,
        unit * 0.022,
        mix('#9A7048', scene.mood.ink, 0.55),
      ),
    ) +
    person(scene, FOREWOMAN) +
    person(scene, BUILDER) +
    weather(scene, 'near') +
    vignette(scene, 0.46)
  );
}

export const buildingSite: Composition = {
  own: { hour: 'dusk', weather: 'clear', mood: MOODS.amber },
  far,
  middle,
  near,
};
