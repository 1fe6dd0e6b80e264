import { MOODS } from '../moods.ts';
import { circle, d, mix, rect, shape, stroke, times } from '../paint.ts';
import { pendant } from '../pieces/lamp.ts';
import { glow, haze, pool, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { clouds, hills, sky } from '../pieces/sky.ts';
import { forest } from '../pieces/tree.ts';
import { vineRow } from '../pieces/vine.ts';
import { weather } from '../pieces/weather.ts';
import { litDoorway } from '../pieces/window.ts';
import { hasWings, thicket } from '../pieces/wing.ts';
import { band, edges, type Scene, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const GROWER: Person = {
  at: 0.125,
  up: -0.07,
  tall: 0.33,
  hair: 'headscarf',
  coat: '#B9673F',
  build: 'round',
  dress: 'apron',
  rim: 'left',
  shade: 0.2,
  shadow: 0.14,
};

const COLLEAGUE: Person = {
  at: -0.14,
  up: -0.03,
  tall: 0.28,
  facing: 'toward',
  hair: 'cap',
  coat: '#5E86B0',
  build: 'slim',
  dress: 'jacket',
  rim: 'right',
  shade: 0.24,
  shadow: -0.1,
};

/** The house is a row of arches: `s` is 0.3 at the far gable and grows towards us. */
const ARCHES = [0.3, 0.4, 0.54, 0.74, 1.02, 1.42] as const;
const eavesAt = (s: number): number => 0.06 + s * 0.56;
const ridgeAt = (s: number): number => 0.16 + s * 0.78;
const footAt = (s: number): number => -0.1 * s;

/** Panes between two arches, each catching a little of the sky. */
function panes(scene: Scene, s: number, next: number, index: number): string {
  const { x, y, mood } = scene;
  const roof = ([-1, 1] as const).map((side) => {
    const path = d`M${x(side * s)} ${y(eavesAt(s))}L${x(0)} ${y(ridgeAt(s))}V${y(ridgeAt(next))}L${x(side * next)} ${y(eavesAt(next))}Z`;
    return shape(path, side < 0 ? mood.sky[3] : mood.sky[1], { opacity: 0.07 + 0.03 * (index % 2) });
  });
  return roof.join('');
}

function glassHouse(scene: Scene): string {
  const { unit, x, y, mood } = scene;
  const rib = mix('#D6E2DA', mood.ink, 0.44);
  const lit = mix(rib, mood.lamp, 0.5);
  return ARCHES.map((s, i) => {
    const next = ARCHES[i + 1] ?? 1.9;
    const arch = d`M${x(-s)} ${y(footAt(s))}V${y(eavesAt(s))}L${x(0)} ${y(ridgeAt(s))}L${x(s)} ${y(eavesAt(s))}V${y(footAt(s))}`;
    const rails = [-1, -0.5, 0, 0.5, 1].map((k) => {
      const from = ridgeAt(s) + (eavesAt(s) - ridgeAt(s)) * Math.abs(k);
      const to = ridgeAt(next) + (eavesAt(next) - ridgeAt(next)) * Math.abs(k);
      return d`M${x(k * s)} ${y(from)}L${x(k * next)} ${y(to)}`;
    });
    const thick = unit * (0.004 + s * 0.008);
    return (
      panes(scene, s, next, i) +
      stroke(rails.join(''), rib, thick * 0.5, { opacity: 0.55 }) +
      stroke(arch, rib, thick, { opacity: 0.75 }) +
      stroke(arch, lit, thick * 0.28, { opacity: 0.7 - i * 0.08 })
    );
  }).join('');
}

/** The lamps over the path: the first always burns, each step of light adds the next. */
const lamps = (scene: Scene): string =>
  [0.34, 0.5, 0.74]
    .flatMap((s, i) => ([-1, 1] as const).map((side) => ({ s, side, on: scene.light > i * 0.3 - 0.05 })))
    .map(({ s, side, on }) => {
      const { unit, x, y } = scene;
      const hang = y(eavesAt(s) * 0.86 + 0.06);
      return pendant(scene, x(side * s * 0.52), hang, unit * s * 0.16, on, unit * s * 0.5);
    })
    .reverse()
    .join('');

/** The day's work, in boxes on the path. */
function harvest(scene: Scene, at: number, up: number): string {
  const { unit, x, y, mood } = scene;
  const wood = mix('#A5794C', mood.ink, 0.34);
  const left = x(at);
  const base = y(up);
  const wide = unit * 0.15;
  return (
    times(7, (i) =>
      circle(
        left + wide * (0.1 + i * 0.135),
        base - unit * (0.066 + (i % 2) * 0.008),
        unit * 0.014,
        mix(i % 3 ? '#D2553C' : '#E0903F', mood.ink, 0.2),
      ),
    ) +
    rect(left, base - unit * 0.062, wide, unit * 0.062, wood) +
    times(2, (i) =>
      rect(left, base - unit * (0.022 + i * 0.022), wide, unit * 0.003, mood.ink, { opacity: 0.5 }),
    ) +
    rect(left, base - unit * 0.062, wide, unit * 0.006, mix(wood, mood.lamp, 0.5))
  );
}

function far(scene: Scene): string {
  const { unit, y } = scene;
  return (
    sky(scene) +
    clouds(scene, 8, 0.34) +
    hills(scene, y(0.05), 0.16, tone(scene, 0.24)) +
    forest(scene, y(0.04), 0.12, 0.26, 0.08, tone(scene, 0.46)) +
    haze(scene, y(0.5), unit * 0.5, 0.36, scene.mood.sky[4]) +
    weather(scene, 'far')
  );
}

function middle(scene: Scene): string {
  const { unit, x, y, height, mood } = scene;
  const { bottom } = edges(scene);
  const path = d`M${x(-0.09)} ${y(0)}H${x(0.09)}L${x(0.5)} ${height}H${x(-0.5)}Z`;
  const gable = d`M${x(-0.3)} ${y(-0.03)}V${y(eavesAt(0.3))}L${x(0)} ${y(ridgeAt(0.3))}L${x(0.3)} ${y(eavesAt(0.3))}V${y(-0.03)}Z`;
  const rows = [...ARCHES].slice(0, 5);
  return (
    shape(gable, mix(mood.haze, mood.lamp, 0.45), { opacity: 0.42 }) +
    glow(scene, x(0), y(0.2), unit * 0.62, 0.42) +
    glassHouse(scene) +
    band(scene, y(0), height, mix(tone(scene, 0.86), '#4A3C2C', 0.3)) +
    shape(path, mix('#C9A878', mood.ink, 0.42), { opacity: 0.5 }) +
    litDoorway(scene, {
      x: x(0),
      base: y(0),
      width: unit * 0.13,
      height: unit * 0.27,
      leaf: 'left',
      lean: 0,
      depth: -bottom * unit,
    }) +
    rows.map((s) => ([-1, 1] as const).map((side) => vineRow(scene, side, s)).join('')).join('') +
    lamps(scene) +
    pool(scene, x(0), y(-0.07), unit * 0.26, unit * 0.05, 0.5)
  );
}

function near(scene: Scene): string {
  const green = mix('#2F5A3E', scene.mood.ink, 0.62);
  return (
    person(scene, COLLEAGUE) +
    harvest(scene, 0.22, -0.09) +
    person(scene, GROWER) +
    (hasWings(scene) ? thicket(scene, 'left', 0.34, green) + thicket(scene, 'right', 0.38, green) : '') +
    vignette(scene, 0.5)
  );
}

export const greenhouse: Composition = {
  own: { hour: 'dusk', weather: 'clear', mood: MOODS.glass },
  far,
  middle,
  near,
};
