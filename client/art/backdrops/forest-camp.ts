import { MOODS } from '../moods.ts';
import { d, mix, n, rect, shape, stroke, times } from '../paint.ts';
import { globe } from '../pieces/lamp.ts';
import { haze, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { hills, land, sky } from '../pieces/sky.ts';
import { conifer, forest, grass } from '../pieces/tree.ts';
import { mist, weather } from '../pieces/weather.ts';
import { litDoorway, paneWindow } from '../pieces/window.ts';
import { edges, isLit, type Scene, snowed, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const PICKER: Person = {
  at: 0.2,
  up: -0.06,
  tall: 0.29,
  hair: 'long',
  coat: '#D29B3C',
  build: 'slim',
  dress: 'jacket',
  rim: 'left',
  shade: 0.3,
  shadow: 0.13,
  bag: 'backpack',
};

const HOST: Person = {
  at: -0.075,
  up: -0.045,
  tall: 0.28,
  facing: 'toward',
  hair: 'beanie',
  coat: '#94506A',
  build: 'broad',
  dress: 'jacket',
  rim: 'right',
  shade: 0.3,
};

/** A log hut with a porch: the one place with a light. */
function hut(scene: Scene): string {
  const { unit, x, y } = scene;
  const wall = mix(tone(scene, 0.86), '#6B4A33', 0.3);
  const logs = times(7, (i) =>
    rect(x(-0.4), y(0.3 - i * 0.043), unit * 0.58, unit * 0.006, scene.mood.ink, { opacity: 0.35 }),
  );
  const roof = d`M${x(-0.47)} ${y(0.29)}L${x(-0.38)} ${y(0.48)}H${x(0.16)}L${x(0.25)} ${y(0.29)}Z`;
  const smoke = d`M${x(-0.245)} ${y(0.57)}q${unit * 0.05} ${-unit * 0.06} ${unit * 0.01} ${-unit * 0.13}t${unit * 0.04} ${-unit * 0.15}`;
  return (
    rect(x(-0.28), y(0.56), unit * 0.07, unit * 0.12, tone(scene, 0.98)) +
    stroke(smoke, mix(scene.mood.haze, '#FFFFFF', 0.3), unit * 0.022, {
      opacity: 0.28,
      'stroke-linecap': 'round',
    }) +
    rect(x(-0.4), y(0.32), unit * 0.58, unit * 0.32, wall) +
    logs +
    shape(roof, snowed(scene, tone(scene, 1), 0.7)) +
    rect(x(-0.47), y(0.3), unit * 0.72, unit * 0.016, mix(tone(scene, 1), scene.mood.haze, 0.3)) +
    paneWindow(scene, {
      x: x(-0.32),
      y: y(0.23),
      width: unit * 0.13,
      height: unit * 0.11,
      lit: isLit(scene, 1.4),
      curtains: true,
    }) +
    litDoorway(scene, { x: x(0.02), base: y(0), width: unit * 0.13, height: unit * 0.26 })
  );
}

/** A ridge tent; with more light, its lantern is lit too. */
function tent(scene: Scene, at: number, size: number, colour: string): string {
  const { unit, x, y } = scene;
  const half = size * 0.7;
  const lit = isLit(scene, 1.2);
  const cloth = mix(colour, scene.mood.ink, lit ? 0.25 : 0.52);
  return (
    (lit ? globe(scene, x(at), y(size * 0.3), unit * 0.01, 16) : '') +
    shape(d`M${x(at - half)} ${y(-0.02)}L${x(at)} ${y(size)}L${x(at + half)} ${y(-0.02)}Z`, cloth) +
    shape(d`M${x(at)} ${y(size)}L${x(at + half)} ${y(-0.02)}H${x(at + half * 0.2)}Z`, scene.mood.ink, {
      opacity: 0.22,
    }) +
    shape(
      d`M${x(at)} ${y(size * 0.72)}L${x(at + half * 0.18)} ${y(-0.02)}H${x(at - half * 0.18)}Z`,
      lit ? scene.mood.lamp : tone(scene, 1),
      { opacity: lit ? 0.8 : 0.8 },
    )
  );
}

/** Buckets of berries, the day's work. */
const buckets = (scene: Scene, at: number): string =>
  times(3, (i) => {
    const { unit, x, y } = scene;
    const left = x(at + i * 0.055);
    const top = y(0.0 - (i % 2) * 0.02);
    return (
      shape(
        d`M${left} ${top}h${unit * 0.045}l${-unit * 0.006} ${unit * 0.05}h${-unit * 0.033}Z`,
        mix('#7FA0A6', scene.mood.ink, 0.4),
      ) +
      `<ellipse cx="${n(left + unit * 0.0225)}" cy="${n(top)}" rx="${n(unit * 0.0225)}" ry="${n(unit * 0.008)}" fill="${mix('#6A5A9A', scene.mood.ink, 0.25)}"/>`
    );
  });

function far(scene: Scene): string {
  const { unit, y } = scene;
  return (
    sky(scene) +
    hills(scene, y(0.12), 0.2, tone(scene, 0.14)) +
    forest(scene, y(0.1), 0.26, 0.44, 0.09, tone(scene, 0.28)) +
    haze(scene, y(0.5), unit * 0.46, 0.46, scene.mood.sky[4]) +
    forest(scene, y(0.04), 0.4, 0.66, 0.15, tone(scene, 0.52)) +
    weather(scene, 'far')
  );
}

function middle(scene: Scene): string {
  const { y } = scene;
  const { left, right } = edges(scene);
  return (
    mist(scene, y(0.16), 3) +
    land(scene, y(0), mix(tone(scene, 0.76), '#3E4A34', 0.3), tone(scene, 0.5)) +
    (left < -0.6 ? tent(scene, -0.68, 0.22, '#B98A4E') : '') +
    tent(scene, 0.46, 0.24, '#5E8A7A') +
    (right > 0.8 ? tent(scene, 0.84, 0.2, '#9C6A4A') : '') +
    hut(scene)
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  const { left, right } = edges(scene);
  return (
    buckets(scene, 0.27) +
    person(scene, PICKER) +
    person(scene, HOST) +
    conifer(scene, x(Math.max(left + 0.02, -0.96)), y(-0.1), unit * 0.98, tone(scene, 0.97)) +
    conifer(scene, x(right - 0.02), y(-0.12), unit * 1.05, tone(scene, 1)) +
    grass(scene, scene.height + 1, scene.shape === 'tall' ? 0.12 : 0.07, tone(scene, 1)) +
    weather(scene, 'near') +
    vignette(scene, 0.46)
  );
}

export const forestCamp: Composition = {
  own: { hour: 'dusk', weather: 'mist', mood: MOODS.mist },
  far,
  middle,
  near,
};
