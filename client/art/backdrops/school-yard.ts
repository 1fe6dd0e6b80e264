import { MOODS } from '../moods.ts';
import { circle, d, mix, rect, shape, stroke, times } from '../paint.ts';
import { bench } from '../pieces/furniture.ts';
import { streetLamp } from '../pieces/lamp.ts';
import { haze, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { clouds, hills, land, sky } from '../pieces/sky.ts';
import { towerBlock, townRow } from '../pieces/town.ts';
import { leafyTree } from '../pieces/tree.ts';
import { weather } from '../pieces/weather.ts';
import { litDoorway, paneWindow } from '../pieces/window.ts';
import { bough, fence, hasWings } from '../pieces/wing.ts';
import { isLit, paintEdges, type Scene, snowed, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const PUPIL: Person = {
  at: 0.125,
  up: -0.055,
  tall: 0.25,
  hair: 'long',
  hairColour: '#2B2320',
  coat: '#D29B3C',
  build: 'young',
  dress: 'jacket',
  bag: 'backpack',
  rim: 'left',
  shade: 0.28,
  shadow: 0.12,
};

const TEACHER: Person = {
  at: -0.175,
  up: -0.035,
  tall: 0.3,
  facing: 'toward',
  hair: 'curly',
  hairColour: '#4A3226',
  skin: '#A56E49',
  coat: '#8A5A83',
  build: 'round',
  dress: 'long-coat',
  rim: 'right',
  shade: 0.22,
  shadow: -0.1,
};

/** The gabled middle with its clock. */
function gable(scene: Scene, brick: string): string {
  const { unit, x, y } = scene;
  return (
    shape(
      d`M${x(-0.26)} ${y(0.02)}V${y(0.6)}L${x(-0.05)} ${y(0.77)}L${x(0.16)} ${y(0.6)}V${y(0)}H${x(-0.26)}Z`,
      mix(brick, scene.mood.haze, 0.07),
    ) +
    stroke(
      d`M${x(-0.29)} ${y(0.585)}L${x(-0.05)} ${y(0.785)}L${x(0.19)} ${y(0.585)}`,
      snowed(scene, tone(scene, 1), 0.7),
      unit * 0.02,
    ) +
    circle(x(-0.05), y(0.635), unit * 0.035, mix('#EFE6D2', scene.mood.ink, 0.25)) +
    stroke(d`M${x(-0.05)} ${y(0.66)}v${unit * 0.025}h${unit * 0.016}`, scene.mood.ink, unit * 0.006) +
    times(3, (i) =>
      paneWindow(scene, {
        x: x(-0.2 + i * 0.112),
        y: y(0.52),
        width: unit * 0.075,
        height: unit * 0.14,
        lit: isLit(scene, 1),
      }),
    )
  );
}

/** Two floors of tall classroom windows round the gable. */
function school(scene: Scene): string {
  const { unit, x, y } = scene;
  const { left, right } = paintEdges(scene);
  const brick = mix(tone(scene, 0.76), '#7A4A48', 0.26);
  const from = Math.max(left - 0.1, -0.95);
  const to = Math.min(right + 0.1, 0.62);
  const bays = Math.floor((to - from) / 0.15);
  const wall =
    rect(x(from), y(0.56), (to - from) * unit, unit * 0.56, brick) +
    rect(x(from) - unit * 0.02, y(0.59), (to - from) * unit + unit * 0.04, unit * 0.035, tone(scene, 0.98));
  const rows = times(bays * 2, (i) => {
    const at = from + 0.03 + (i % bays) * 0.15;
    const inMiddle = at > -0.38 && at < 0.2;
    const lit = isLit(scene, 0.8);
    return inMiddle
      ? ''
      : paneWindow(scene, {
          x: x(at),
          y: y(i < bays ? 0.5 : 0.24),
          width: unit * 0.085,
          height: unit * 0.15,
          lit,
        });
  });
  return (
    wall +
    rows +
    gable(scene, brick) +
    rect(x(from), y(0.03), (to - from) * unit, unit * 0.03, tone(scene, 0.94))
  );
}

function bicycle(scene: Scene, at: number): string {
  const { unit, x, y } = scene;
  const r = unit * 0.042;
  const base = y(-0.025);
  const colour = mix('#C97A4A', scene.mood.ink, 0.4);
  const wheel = (cx: number): string =>
    `<circle cx="${cx.toFixed(1)}" cy="${(base - r).toFixed(1)}" r="${r.toFixed(1)}" fill="none" stroke="${scene.mood.ink}" stroke-width="${(unit * 0.006).toFixed(1)}"/>`;
  const left = x(at);
  const path = d`M${left} ${base - r}L${left + r * 0.9} ${base - r * 2.1}H${left + r * 2}L${left + r * 1.2} ${base - r}ZM${left + r * 1.2} ${base - r}L${left + r * 0.8} ${base - r * 2.5}M${left + r * 2.6} ${base - r}L${left + r * 1.95} ${base - r * 2.6}h${r * 0.4}M${left + r * 0.6} ${base - r * 2.5}h${r * 0.5}`;
  return (
    wheel(left) + wheel(left + r * 2.6) + stroke(path, colour, unit * 0.007, { 'stroke-linecap': 'round' })
  );
}

/** Hopscotch in chalk, running towards us. */
function hopscotch(scene: Scene, at: number): string {
  const { unit, x, y } = scene;
  let path = '';
  for (let i = 0; i < 4; i += 1) {
    const top = -0.05 - i * 0.022;
    const half = 0.022 + i * 0.004;
    path += d`M${x(at - half - i * 0.008)} ${y(top)}H${x(at + half - i * 0.008)}L${x(at + half * 1.1 - i * 0.008)} ${y(top - 0.022)}H${x(at - half * 1.1 - i * 0.008)}Z`;
  }
  return stroke(path, mix('#EDE6D6', scene.mood.ink, 0.35), unit * 0.003, { opacity: 0.7 });
}

function far(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    sky(scene) +
    clouds(scene, 10, 0.36) +
    towerBlock(scene, {
      x: x(0.5),
      base: y(0),
      width: unit * 0.26,
      height: unit * 0.66,
      depth: 0.2,
      floors: 9,
    }) +
    hills(scene, y(0.1), 0.22, tone(scene, 0.2)) +
    townRow(scene, { base: y(0.02), wide: [0.14, 0.26], high: [0.2, 0.36], depth: 0.34, windows: true }) +
    haze(scene, y(0.6), unit * 0.6, 0.36, scene.mood.sky[4]) +
    weather(scene, 'far')
  );
}

function middle(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    school(scene) +
    land(scene, y(0), mix(tone(scene, 0.72), '#5A5258', 0.3), tone(scene, 0.4)) +
    litDoorway(scene, {
      x: x(-0.05),
      base: y(0),
      width: unit * 0.15,
      height: unit * 0.31,
      leaf: 'right',
      lean: unit * 0.03,
    }) +
    hopscotch(scene, 0.3)
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    leafyTree(scene, x(0.55), y(-0.01), unit * 0.62, tone(scene, 0.88)) +
    bench(scene, x(0.34), y(-0.025), unit * 0.22, unit * 0.11) +
    streetLamp(scene, x(-0.62), y(-0.02), unit * 0.5, scene.light > 0.4) +
    bicycle(scene, -0.45) +
    person(scene, PUPIL) +
    person(scene, TEACHER) +
    (hasWings(scene) ? bough(scene, 'left', 0.36) + fence(scene, 'right', 0.36) : '') +
    weather(scene, 'near') +
    vignette(scene, 0.42)
  );
}

export const schoolYard: Composition = {
  own: { hour: 'dusk', weather: 'clear', mood: MOODS.rose },
  far,
  middle,
  near,
};
