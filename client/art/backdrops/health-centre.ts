import { MOODS } from '../moods.ts';
import { mix, rect, times } from '../paint.ts';
import { streetLamp } from '../pieces/lamp.ts';
import { glow, haze, spill, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { clouds, land, sky } from '../pieces/sky.ts';
import { towerBlock, townRow } from '../pieces/town.ts';
import { bush, leafyTree } from '../pieces/tree.ts';
import { weather } from '../pieces/weather.ts';
import { paneWindow, warmGlass } from '../pieces/window.ts';
import { bough, hasWings, thicket } from '../pieces/wing.ts';
import { isLit, type Scene, snowed, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const NURSE: Person = {
  at: 0.135,
  up: 0,
  tall: 0.235,
  facing: 'toward',
  coat: '#8FAE93',
  hair: 'headscarf',
  shade: 0.12,
};

const SON: Person = {
  at: -0.3,
  up: -0.07,
  tall: 0.31,
  hair: 'beanie',
  coat: '#B9673F',
  build: 'broad',
  dress: 'coat',
  rim: 'right',
  shade: 0.34,
  shadow: -0.12,
  pose: 'walk',
};

const MOTHER: Person = {
  at: -0.205,
  up: -0.065,
  tall: 0.285,
  hair: 'bob',
  hairColour: '#D9D5CC',
  coat: '#5E86B0',
  build: 'round',
  dress: 'long-coat',
  rim: 'right',
  shade: 0.3,
  shadow: -0.1,
  aid: 'cane',
};

/** A plain plus in the game's calm green: the red cross is a protected emblem and means something else. */
function plus(scene: Scene, cx: number, cy: number, size: number): string {
  const arm = size * 0.3;
  const colour = '#CFE8DC';
  return (
    glow(scene, cx, cy, size * 1.7, 0.4, '#8FD0BE') +
    rect(cx - size / 2, cy - size / 2, size, size, mix('#2F7A70', scene.mood.ink, 0.15), {
      rx: size * 0.16,
    }) +
    rect(cx - arm / 2, cy - size * 0.34, arm, size * 0.68, colour) +
    rect(cx - size * 0.34, cy - arm / 2, size * 0.68, arm, colour)
  );
}

function entrance(scene: Scene): string {
  const { unit, x, y } = scene;
  const left = x(-0.17);
  const width = unit * 0.36;
  const top = y(0.32);
  const frame = tone(scene, 1);
  return (
    glow(scene, x(0.01), y(0.16), unit * 0.55, 0.55) +
    rect(left, top, width, y(0) - top, warmGlass(scene)) +
    rect(x(0.09), y(0.15), unit * 0.1, unit * 0.04, '#B5713C', { opacity: 0.6 }) +
    person(scene, NURSE) +
    rect(x(0.075), y(0.1), unit * 0.115, unit * 0.1, mix('#A5693F', scene.mood.ink, 0.2)) +
    rect(x(0.07), y(0.105), unit * 0.12, unit * 0.012, '#E9C48D') +
    times(4, (i) => rect(left + (width / 3) * i - unit * 0.005, top, unit * 0.01, y(0) - top, frame)) +
    rect(left, top + unit * 0.07, width, unit * 0.008, frame) +
    rect(x(-0.27), top - unit * 0.04, unit * 0.56, unit * 0.045, mix(frame, scene.mood.haze, 0.12)) +
    rect(x(-0.27), top - unit * 0.04, unit * 0.56, unit * 0.008, mix(frame, scene.mood.haze, 0.5)) +
    rect(x(-0.25), top, unit * 0.018, y(0) - top, frame) +
    rect(x(0.25), top, unit * 0.018, y(0) - top, frame)
  );
}

function building(scene: Scene): string {
  const { unit, x, y } = scene;
  const body = tone(scene, 0.84);
  const wing = (from: number, to: number, high: number, columns: number): string => {
    const width = (to - from) * unit;
    const step = width / columns;
    return (
      rect(x(from), y(high), width, high * unit, body) +
      rect(
        x(from) - unit * 0.015,
        y(high) - unit * 0.02,
        width + unit * 0.03,
        unit * 0.026,
        snowed(scene, tone(scene, 1), 0.7),
      ) +
      rect(x(from), y(0.03), width, unit * 0.03, tone(scene, 0.95)) +
      times(columns, (i) =>
        paneWindow(scene, {
          x: x(from) + step * (i + 0.22),
          y: y(high - 0.1),
          width: step * 0.56,
          height: unit * 0.13,
          bars: 'sash',
          lit: isLit(scene, 1),
        }),
      )
    );
  };
  return (
    wing(-0.86, -0.3, 0.34, 4) +
    wing(0.3, 0.8, 0.34, 4) +
    wing(-0.3, 0.32, 0.52, 0) +
    plus(scene, x(0.01), y(0.415), unit * 0.075)
  );
}

/** The light on the wet path, broken where the puddles are. */
function wetPath(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    spill(scene, {
      x: x(0.01),
      y: y(0),
      width: unit * 0.36,
      depth: scene.height - y(0),
      spread: unit * 0.16,
      strength: 0.66,
    }) +
    times(7, (i) =>
      rect(x(-0.2 + i * 0.07), y(-0.03 - (i % 3) * 0.035), unit * 0.09, unit * 0.004, '#FFE9BE', {
        opacity: 0.3,
        rx: unit * 0.002,
      }),
    )
  );
}

function far(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    sky(scene) +
    clouds(scene, 7, 0.26) +
    towerBlock(scene, {
      x: x(0.44),
      base: y(0),
      width: unit * 0.3,
      height: unit * 0.72,
      depth: 0.24,
      floors: 10,
    }) +
    townRow(scene, { base: y(0.02), wide: [0.12, 0.24], high: [0.3, 0.5], depth: 0.3, windows: true }) +
    haze(scene, y(0.7), unit * 0.7, 0.4) +
    weather(scene, 'far')
  );
}

function middle(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    leafyTree(scene, x(-0.64), y(0), unit * 0.6, tone(scene, 0.68)) +
    building(scene) +
    land(scene, y(0), tone(scene, 0.78), tone(scene, 0.4)) +
    entrance(scene) +
    wetPath(scene) +
    bush(scene, x(-0.4), y(0), unit * 0.2, tone(scene, 0.96)) +
    bush(scene, x(0.43), y(0), unit * 0.24, tone(scene, 0.96))
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    streetLamp(scene, x(0.66), y(-0.02), unit * 0.5, scene.light > 0.4, -1) +
    person(scene, SON) +
    person(scene, MOTHER) +
    (hasWings(scene) ? bough(scene, 'left', 0.34) + thicket(scene, 'right', 0.2) : '') +
    weather(scene, 'near') +
    vignette(scene, 0.5)
  );
}

export const healthCentre: Composition = {
  own: { hour: 'dusk', weather: 'rain', mood: MOODS.rain },
  far,
  middle,
  near,
};
