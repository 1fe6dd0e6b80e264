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
import { cableDrum, fence, hasWings } from '../pieces/wing.ts';
import { edges, isLit, paintEdges, type Scene, snowed, tone } from '../scene.ts';
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

/** The concrete frame of a house to be: dark bays, slabs and columns with a lit edge, starter bars on top. */
function frameHouse(scene: Scene, from: number, to: number, floors: number, depth: number): string {
  const { unit, x, y, mood } = scene;
  const colour = tone(scene, depth);
  const edge = snowed(scene, mix(colour, mood.sky[4], 0.4), 0.8);
  const floor = 0.19;
  const wide = (to - from) * unit;
  const bays = Math.max(2, Math.round((to - from) / 0.2));
  const bay = wide / bays;
  const backs = times(bays * floors, (i) => {
    const left = x(from) + bay * (i % bays);
    const top = y(floor * (Math.floor(i / bays) + 1));
    const shut = (i * 7) % 5 < 2;
    const wall = mix(colour, mood.ink, 0.55);
    return (
      rect(left, top, bay, floor * unit, mood.ink, { opacity: 0.34 }) +
      (shut ? rect(left + bay * 0.1, top, bay * 0.9, floor * unit, wall) : '') +
      (shut
        ? rect(left + bay * 0.34, top + unit * 0.06, bay * 0.36, unit * 0.09, mood.sky[2], { opacity: 0.5 })
        : '')
    );
  });
  const columns = times(bays + 1, (i) => {
    const left = x(from) + bay * i - unit * 0.013;
    const top = y(floor * floors);
    return (
      rect(left, top, unit * 0.026, floor * floors * unit, colour) +
      rect(left, top, unit * 0.005, floor * floors * unit, edge, { opacity: 0.5 })
    );
  });
  const slabs = times(floors, (i) => {
    const top = y(floor * (i + 1));
    return (
      rect(x(from) - unit * 0.015, top, wide + unit * 0.03, unit * 0.026, colour) +
      rect(x(from) - unit * 0.015, top, wide + unit * 0.03, unit * 0.005, edge)
    );
  });
  let bars = '';
  for (let i = 0; i < bays * 4; i += 1)
    bars += d`M${x(from) + (wide / (bays * 4)) * (i + 0.5)} ${y(floor * floors)}v${-unit * (0.03 + (i % 3) * 0.008)}`;
  return backs + columns + slabs + stroke(bars, colour, unit * 0.004);
}

/** Poles, boards and a ladder, with netting over two of the bays. */
function scaffold(scene: Scene, from: number, to: number, levels: number): string {
  const { unit, x, y, mood } = scene;
  const colour = mix('#C99A5A', mood.ink, 0.5);
  const step = 0.19;
  const bays = Math.max(2, Math.round((to - from) / 0.14));
  const bay = (to - from) / bays;
  let poles = '';
  for (let i = 0; i <= bays; i += 1) poles += d`M${x(from + bay * i)} ${y(0)}V${y(levels * step + 0.09)}`;
  for (let i = 1; i <= levels; i += 1)
    poles += d`M${x(from)} ${y(i * step + 0.065)}H${x(to)}M${x(from)} ${y((i - 1) * step)}L${x(from + bay)} ${y(i * step)}`;
  let rungs = d`M${x(to - bay * 0.4)} ${y(0)}L${x(to - bay * 0.75)} ${y(step)}M${x(to - bay * 0.2)} ${y(0)}L${x(to - bay * 0.55)} ${y(step)}`;
  for (let i = 1; i < 7; i += 1)
    rungs += d`M${x(to - bay * (0.4 + i * 0.05))} ${y((step * i) / 7)}h${unit * bay * 0.2}`;
  const net = d`M${x(from + bay)} ${y(levels * step + 0.06)}H${x(from + bay * 2)}V${y(step)}Q${x(from + bay * 1.5)} ${y(step + 0.03)} ${x(from + bay)} ${y(step)}Z`;
  return (
    shape(net, mix('#3F8A84', mood.ink, 0.3), { opacity: 0.62 }) +
    stroke(poles, colour, unit * 0.006) +
    stroke(rungs, mix(colour, mood.lamp, 0.2), unit * 0.005) +
    times(levels, (i) =>
      rect(
        x(from) - unit * 0.012,
        y((i + 1) * step),
        (to - from) * unit + unit * 0.024,
        unit * 0.013,
        colour,
      ),
    )
  );
}

/** A cable with bare lamps, sagging from post to post; each step of light adds one. */
function festoon(scene: Scene, from: number, to: number, up: number): string {
  const { unit, x, y, light } = scene;
  const count = Math.max(3, Math.round((to - from) / 0.13));
  const sag = (share: number): number => up - 0.06 * (1 - (2 * share - 1) ** 2);
  const wire = d`M${x(from)} ${y(up)}Q${x((from + to) / 2)} ${y(up - 0.12)} ${x(to)} ${y(up)}`;
  const lamps = times(count, (i) => {
    const share = (i + 0.5) / count;
    const on = light > ((i * 2) % count) / count - 0.01;
    return globe(scene, x(from + (to - from) * share), y(sag(share) - 0.016), unit * 0.009, on ? 11 : 0.1);
  });
  return stroke(wire, tone(scene, 1), unit * 0.004) + lamps;
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

/** Sand, planks and pipes between the cabin and us. */
function material(scene: Scene): string {
  const { unit, x, y, mood } = scene;
  const sand = snowed(scene, mix('#A97F55', mood.ink, 0.55), 0.6);
  const plank = mix('#B98A5A', mood.ink, 0.5);
  return (
    shape(
      d`M${x(0.4)} ${y(-0.03)}Q${x(0.47)} ${y(0.11)} ${x(0.56)} ${y(0.1)}Q${x(0.66)} ${y(0.09)} ${x(0.86)} ${y(-0.03)}Z`,
      sand,
    ) +
    shape(
      d`M${x(0.4)} ${y(-0.03)}Q${x(0.47)} ${y(0.11)} ${x(0.56)} ${y(0.1)}Q${x(0.48)} ${y(0.06)} ${x(0.5)} ${y(-0.03)}Z`,
      mix(sand, mood.lamp, 0.22),
    ) +
    times(5, (i) => {
      const left = x(-0.82 + (i % 2) * 0.025);
      const top = y(-0.02 + i * 0.03);
      return (
        rect(left, top, unit * 0.3, unit * 0.024, plank) +
        rect(left, top, unit * 0.3, unit * 0.004, mix(plank, mood.lamp, 0.3))
      );
    })
  );
}

function far(scene: Scene): string {
  const { unit, x, y } = scene;
  const { top } = edges(scene);
  const high = unit * Math.min(1.02, top - 0.12);
  return (
    sky(scene) +
    clouds(scene, 10, 0.4) +
    townRow(scene, { base: y(0.02), wide: [0.14, 0.24], high: [0.2, 0.36], depth: 0.2, windows: true }) +
    haze(scene, y(0.6), unit * 0.6, 0.34, scene.mood.sky[4]) +
    towerCrane(x(0.34), y(0), high, -unit * 0.6, tone(scene, 0.62)) +
    globe(scene, x(0.35), y(0) - high * 1.09, unit * 0.006, scene.light > 0.15 ? 10 : 0.1) +
    weather(scene, 'far')
  );
}

function middle(scene: Scene): string {
  const { y } = scene;
  const { left, right } = paintEdges(scene);
  const { top } = edges(scene);
  return (
    frameHouse(scene, Math.max(-1.1, left - 0.1), -0.34, 3, 0.6) +
    frameHouse(scene, 0.16, Math.min(1.2, right + 0.2), top > 0.95 ? 4 : 3, 0.72) +
    scaffold(scene, 0.26, Math.min(1.06, right + 0.05), 3) +
    land(scene, y(0), mix(tone(scene, 0.8), '#6A4C36', 0.3), mix(scene.mood.haze, '#C79A6A', 0.4)) +
    festoon(scene, 0.26, Math.min(1, right), 0.55) +
    cabin(scene)
  );
}

function near(scene: Scene): string {
  return (
    material(scene) +
    person(scene, FOREWOMAN) +
    person(scene, BUILDER) +
    (hasWings(scene) ? cableDrum(scene, 'right') + fence(scene, 'left', 0.3) : '') +
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
