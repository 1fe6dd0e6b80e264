import { between } from '#shared/session/chance.ts';
import { MOODS } from '../moods.ts';
import { d, mix, rect, shape, stroke, times } from '../paint.ts';
import { chair, folders, plant, table } from '../pieces/furniture.ts';
import { deskLamp, streetLamp } from '../pieces/lamp.ts';
import { glow, haze, spill, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { clouds, land, sky } from '../pieces/sky.ts';
import { townRow } from '../pieces/town.ts';
import { weather } from '../pieces/weather.ts';
import { paneWindow, warmGlass } from '../pieces/window.ts';
import { bough, hasWings, thicket } from '../pieces/wing.ts';
import { isLit, type Scene, snowed, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const CLERK: Person = {
  at: -0.145,
  up: 0.0,
  tall: 0.3,
  facing: 'toward',
  hair: 'bob',
  hairColour: '#4A3226',
  coat: '#94506A',
  build: 'slim',
  dress: 'jacket',
  shade: 0.12,
};

const JOB_SEEKER: Person = {
  at: 0.33,
  up: -0.06,
  tall: 0.33,
  hair: 'short',
  coat: '#D29B3C',
  dress: 'coat',
  build: 'slim',
  bag: 'case',
  rim: 'left',
  shade: 0.34,
  shadow: 0.1,
};

/** The world on the wall, as an office shows it: soft land, thin routes. */
function wallMap(scene: Scene, left: number, top: number, width: number): string {
  const height = width * 0.6;
  const sea = mix('#8FB7B4', scene.mood.lamp, 0.35);
  const coast = mix('#C08A52', scene.mood.lamp, 0.2);
  const px = (k: number): number => left + width * k;
  const py = (k: number): number => top + height * k;
  return (
    rect(left - width * 0.03, top - width * 0.03, width * 1.06, height + width * 0.06, '#8A5C38') +
    rect(left, top, width, height, sea) +
    shape(
      d`M${px(0.08)} ${py(0.2)}Q${px(0.3)} ${py(0.05)} ${px(0.42)} ${py(0.24)}Q${px(0.5)} ${py(0.5)} ${px(0.34)} ${py(0.56)}Q${px(0.36)} ${py(0.86)} ${px(0.24)} ${py(0.9)}Q${px(0.12)} ${py(0.6)} ${px(0.08)} ${py(0.2)}Z`,
      coast,
    ) +
    shape(
      d`M${px(0.56)} ${py(0.16)}Q${px(0.78)} ${py(0.06)} ${px(0.94)} ${py(0.26)}Q${px(0.92)} ${py(0.6)} ${px(0.74)} ${py(0.62)}Q${px(0.7)} ${py(0.86)} ${px(0.6)} ${py(0.8)}Q${px(0.5)} ${py(0.44)} ${px(0.56)} ${py(0.16)}Z`,
      coast,
    ) +
    stroke(
      d`M${px(0.28)} ${py(0.4)}Q${px(0.5)} ${py(0.08)} ${px(0.74)} ${py(0.38)}M${px(0.3)} ${py(0.66)}Q${px(0.5)} ${py(0.4)} ${px(0.66)} ${py(0.6)}`,
      '#6B4A33',
      width * 0.012,
      { 'stroke-dasharray': '3 3' },
    )
  );
}

/** The shop window: one warm room, seen through glass, with a notice or two. */
function shopWindow(scene: Scene): string {
  const { unit, x, y } = scene;
  const left = x(-0.42);
  const top = y(0.4);
  const width = unit * 0.5;
  const bottom = y(0.07);
  const frame = tone(scene, 1);
  return (
    glow(scene, left + width / 2, (top + bottom) / 2, unit * 0.62, 0.5) +
    rect(left, top, width, bottom - top, warmGlass(scene)) +
    wallMap(scene, x(-0.36), y(0.36), unit * 0.19) +
    plant(scene, x(0.02), bottom, unit * 0.16) +
    person(scene, CLERK) +
    chair(scene, x(-0.31), bottom, unit * 0.15, 1, '#5B4433') +
    table(scene, { x: x(-0.22), y: y(0.165), width: unit * 0.22 }, bottom, '#8A5C38', true) +
    folders(scene, x(-0.2), y(0.165), unit * 0.06, 3) +
    deskLamp(scene, x(-0.06), y(0.165), unit * 0.09, -1, 0.4) +
    rect(left, bottom - unit * 0.004, width, unit * 0.075, tone(scene, 0.96)) +
    times(4, (i) => rect(left + (width / 3) * i - unit * 0.006, top, unit * 0.012, bottom - top, frame)) +
    times(3, (i) =>
      rect(
        x(-0.24 + i * 0.066),
        y(0.135),
        unit * 0.045,
        unit * 0.058,
        mix('#FBF7EF', scene.mood.ink, between(scene.random, 0.12, 0.3)),
      ),
    ) +
    shape(
      d`M${left + width * 0.1} ${top}L${left + width * 0.26} ${top}L${left + width * 0.06} ${bottom}H${left}V${top + unit * 0.18}Z`,
      '#FFFFFF',
      { opacity: 0.08 },
    )
  );
}

function door(scene: Scene): string {
  const { unit, x, y } = scene;
  const width = unit * 0.15;
  const left = x(0.14);
  return (
    rect(left - unit * 0.018, y(0.4), width + unit * 0.036, unit * 0.4, tone(scene, 1)) +
    rect(left, y(0.385), width, unit * 0.385, mix('#6E4A32', scene.mood.ink, 0.4)) +
    rect(left + width * 0.16, y(0.36), width * 0.68, unit * 0.22, warmGlass(scene)) +
    rect(left + width * 0.16, y(0.255), width * 0.68, unit * 0.007, mix('#6E4A32', scene.mood.ink, 0.5)) +
    rect(left + width * 0.8, y(0.12), width * 0.1, unit * 0.03, '#D9B676', { rx: unit * 0.004 })
  );
}

function awning(scene: Scene): string {
  const { unit, x, y } = scene;
  const stripes = 10;
  return times(stripes, (i) => {
    const step = (unit * 0.58) / stripes;
    const sx = x(-0.46) + step * i;
    const colour = mix(i % 2 ? '#E9DDC4' : '#3F7F7A', scene.mood.ink, 0.26);
    return shape(
      d`M${sx} ${y(0.47)}h${step}v${unit * 0.055}a${step / 2} ${step / 2} 0 0 1 ${-step} 0Z`,
      colour,
    );
  });
}

/** The house over the shop, as high as the box lets it be. */
function house(scene: Scene): string {
  const { unit, x, y } = scene;
  const left = x(-0.5);
  const width = unit * 0.88;
  const roofY = y(0.92);
  return (
    shape(
      d`M${left - unit * 0.04} ${roofY}L${left + unit * 0.1} ${roofY - unit * 0.2}H${left + width - unit * 0.1}L${left + width + unit * 0.04} ${roofY}Z`,
      snowed(scene, tone(scene, 0.96), 0.7),
    ) +
    rect(left, roofY, width, y(0) - roofY, tone(scene, 0.8)) +
    rect(left + width * 0.95, roofY, width * 0.05, y(0) - roofY, scene.mood.ink, { opacity: 0.25 }) +
    rect(left - unit * 0.02, roofY - unit * 0.012, width + unit * 0.04, unit * 0.03, tone(scene, 1)) +
    times(4, (i) =>
      paneWindow(scene, {
        x: x(-0.41 + i * 0.21),
        y: y(0.83),
        width: unit * 0.1,
        height: unit * 0.18,
        lit: isLit(scene, 0.9),
        curtains: true,
      }),
    ) +
    rect(left, y(0.555), width, unit * 0.02, tone(scene, 0.96)) +
    rect(x(-0.46), y(0.535), unit * 0.79, unit * 0.06, mix('#2C4A50', scene.mood.ink, 0.3)) +
    times(3, (i) =>
      rect(
        x(-0.36 + i * 0.14),
        y(0.511),
        unit * (0.12 - i * 0.025),
        unit * 0.012,
        mix(scene.mood.lamp, scene.mood.ink, 0.3),
      ),
    ) +
    rect(left, y(0.07), width, unit * 0.07, tone(scene, 0.95)) +
    shopWindow(scene) +
    door(scene) +
    awning(scene)
  );
}

function far(scene: Scene): string {
  const { unit, y } = scene;
  return (
    sky(scene) +
    clouds(scene, 8, 0.3) +
    townRow(scene, { base: y(0.02), wide: [0.14, 0.26], high: [0.5, 0.78], depth: 0.22, windows: false }) +
    haze(scene, y(0.8), unit * 0.8, 0.42, scene.mood.sky[3]) +
    townRow(scene, { base: y(0.02), wide: [0.22, 0.34], high: [0.42, 0.64], depth: 0.58, windows: true }) +
    weather(scene, 'far')
  );
}

function middle(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    house(scene) +
    land(scene, y(0), tone(scene, 0.8), tone(scene, 0.42)) +
    spill(scene, {
      x: x(-0.17),
      y: y(0),
      width: unit * 0.46,
      depth: scene.height - y(0),
      spread: unit * 0.1,
      lean: unit * 0.06,
      strength: 0.42,
    })
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    streetLamp(scene, x(0.56), y(-0.03), unit * 0.56, scene.light > 0.45, -1) +
    person(scene, JOB_SEEKER) +
    (hasWings(scene) ? bough(scene, 'left', 0.3) + thicket(scene, 'right', 0.16) : '') +
    weather(scene, 'near') +
    vignette(scene, 0.45)
  );
}

export const agencyOffice: Composition = {
  own: { hour: 'dusk', weather: 'clear', mood: MOODS.rose },
  far,
  middle,
  near,
};
