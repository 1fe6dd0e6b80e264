import { MOODS } from '../moods.ts';
import { circle, d, ellipse, mix, rect, shape, stroke, times } from '../paint.ts';
import { pendant } from '../pieces/lamp.ts';
import { cone, glow, pool, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { outlook, type RoomWindow, room, roomWindow, walled } from '../pieces/room.ts';
import { litDoorway } from '../pieces/window.ts';
import { crates, hasWings } from '../pieces/wing.ts';
import { band, edges, paintEdges, type Scene } from '../scene.ts';
import type { Composition } from './composition.ts';

const VISITOR: Person = {
  at: 0.405,
  up: -0.03,
  tall: 0.42,
  facing: 'toward',
  hair: 'bob',
  hairColour: '#7A5230',
  coat: '#D29B3C',
  dress: 'long-coat',
  build: 'round',
  scarf: '#3F8F86',
  bag: 'shoulder',
  shade: 0.2,
  rim: 'left',
};

const COOK: Person = {
  at: -0.03,
  up: -0.075,
  tall: 0.46,
  hair: 'bun',
  hairColour: '#2B2320',
  coat: '#D8C7A4',
  dress: 'apron',
  build: 'slim',
  rim: 'right',
  shade: 0.2,
  shadow: -0.16,
};

const STEEL = '#8FA3AB';

function tiles(scene: Scene): string {
  const { unit, left, right, y } = scene;
  const size = unit * 0.06;
  const top = y(0.6);
  let lines = '';
  for (let py = top; py < y(0.02); py += size) lines += d`M${left} ${py}H${right}`;
  for (let px = left + ((scene.x(0) - left) % (size * 1.6)); px < right; px += size * 1.6)
    lines += d`M${px} ${top}V${y(0.03)}`;
  return (
    band(scene, top, y(0.03) - top, mix('#6F8A8C', scene.mood.ink, 0.5)) +
    stroke(lines, scene.mood.ink, unit * 0.003, { opacity: 0.4 }) +
    band(scene, top, unit * 0.012, mix('#3F7F7A', scene.mood.ink, 0.35))
  );
}

function hangingPans(scene: Scene, from: number, to: number, high: number): string {
  const { unit, x, y, mood } = scene;
  const metal = mix(STEEL, mood.ink, 0.42);
  const copper = mix('#B9744A', mood.ink, 0.3);
  const count = Math.floor((to - from) / 0.09);
  return (
    rect(x(from), y(high), (to - from) * unit, unit * 0.012, metal) +
    times(count, (i) => {
      const px = x(from + 0.045 + i * 0.09);
      const r = unit * (0.024 + ((i * 7) % 3) * 0.007);
      const drop = unit * 0.065;
      const colour = i % 3 === 1 ? copper : metal;
      return (
        stroke(d`M${px} ${y(high)}v${drop}`, colour, unit * 0.007) +
        circle(px, y(high) + drop + r, r, colour) +
        circle(px - r * 0.25, y(high) + drop + r * 0.75, r * 0.6, mix(colour, mood.lamp, 0.25), {
          opacity: 0.6,
        })
      );
    })
  );
}

function hood(scene: Scene, from: number, to: number): string {
  const { unit, x, y } = scene;
  const metal = mix(STEEL, scene.mood.ink, 0.45);
  const middle = (from + to) / 2;
  return (
    rect(x(middle - 0.07), 0, unit * 0.14, y(0.66), mix(metal, scene.mood.ink, 0.25)) +
    shape(
      d`M${x(middle - 0.1)} ${y(0.68)}H${x(middle + 0.1)}L${x(to)} ${y(0.56)}V${y(0.53)}H${x(from)}V${y(0.56)}Z`,
      metal,
    ) +
    rect(x(from), y(0.545), (to - from) * unit, unit * 0.014, mix(metal, scene.mood.lamp, 0.4)) +
    cone(scene, x(middle), y(0.53), unit * 0.34, unit * 0.1, unit * 0.24, 0.3)
  );
}

/** The steel line: a range with pots, and a worktop. */
function steelBench(scene: Scene, from: number, to: number): string {
  const { unit, x, y, mood } = scene;
  const wide = (to - from) * unit;
  const face = mix(STEEL, mood.ink, 0.6);
  const doors = Math.max(2, Math.round(wide / (unit * 0.22)));
  return (
    rect(x(from), y(0.2), wide, y(-0.03) - y(0.2), face) +
    times(
      doors,
      (i) =>
        rect(
          x(from) + (wide / doors) * (i + 0.06),
          y(0.155),
          (wide / doors) * 0.88,
          unit * 0.155,
          mix(STEEL, mood.ink, 0.68),
        ) +
        rect(
          x(from) + (wide / doors) * (i + 0.3),
          y(0.14),
          (wide / doors) * 0.4,
          unit * 0.007,
          mix(STEEL, mood.ink, 0.2),
        ),
    ) +
    rect(x(from) - unit * 0.01, y(0.215), wide + unit * 0.02, unit * 0.026, mix(STEEL, mood.ink, 0.28)) +
    rect(x(from) - unit * 0.01, y(0.215), wide + unit * 0.02, unit * 0.006, mix(STEEL, mood.lamp, 0.6)) +
    rect(x(from), y(-0.012), wide, unit * 0.02, mood.ink)
  );
}

function pot(scene: Scene, at: number, wide: number, tall: number): string {
  const { unit, x, y, mood } = scene;
  const colour = mix(STEEL, mood.ink, 0.38);
  return (
    rect(x(at) - (wide * unit) / 2, y(0.215 + tall), wide * unit, tall * unit, colour, { rx: unit * 0.006 }) +
    rect(
      x(at) - (wide * unit) / 2,
      y(0.215 + tall * 0.94),
      wide * unit * 0.22,
      tall * unit * 0.88,
      mix(colour, mood.lamp, 0.35),
      { opacity: 0.5 },
    ) +
    ellipse(x(at), y(0.215 + tall), (wide * unit) / 2, unit * 0.008, mix(colour, mood.ink, 0.3)) +
    glow(scene, x(at), y(0.34 + tall), unit * 0.09, 0.16, '#E8EDEA') +
    times(3, (i) => {
      const from = x(at + (i - 1) * wide * 0.28);
      const wisp = d`M${from} ${y(0.23 + tall)}q${unit * 0.02} ${-unit * 0.03} 0 ${-unit * 0.06}t0 ${-unit * 0.06}`;
      return stroke(wisp, '#E8EDEA', unit * 0.007, { 'stroke-linecap': 'round', opacity: 0.16 });
    })
  );
}

/** A low window over the worktop, where the wall is wide enough. */
function windowsIn(scene: Scene): readonly RoomWindow[] {
  const { unit, x, y } = scene;
  if (edges(scene).right < 0.62) return [];
  return [{ x: x(0.56), y: y(0.56), width: unit * 0.34, height: unit * 0.26, columns: 3, rows: 1 }];
}

const far = (scene: Scene): string => outlook(scene, windowsIn(scene));

function middle(scene: Scene): string {
  const { unit, x, y, light } = scene;
  const { left, right, top } = edges(scene);
  const high = Math.min(0.8, top - 0.06);
  const windows = windowsIn(scene);
  return (
    walled(scene, windows, room(scene, { wall: '#40565C', floor: '#57504A' }) + tiles(scene)) +
    windows.map((window) => roomWindow(scene, window)).join('') +
    hood(scene, -0.46, 0.04) +
    (left < -0.62 ? hangingPans(scene, left + 0.06, -0.5, 0.62) : '') +
    hangingPans(scene, 0.06, 0.24, Math.min(high, 0.64)) +
    litDoorway(scene, {
      x: x(0.37),
      base: y(0),
      width: unit * 0.17,
      height: unit * 0.5,
      leaf: 'right',
      lean: -unit * 0.05,
    }) +
    person(scene, VISITOR) +
    glow(scene, x(-0.2), y(0.36), unit * 0.6, 0.22) +
    steelBench(scene, Math.min(paintEdges(scene).left, -0.5) - 0.05, 0.14) +
    pot(scene, -0.34, 0.11, 0.09) +
    pot(scene, -0.19, 0.08, 0.06) +
    (left < -0.6 ? pot(scene, -0.62, 0.13, 0.07) : '') +
    (right > 0.62
      ? steelBench(scene, 0.62, paintEdges(scene).right + 0.1) + pot(scene, 0.8, 0.14, 0.11)
      : '') +
    pendant(scene, x(0.72), y(high - 0.1), unit * 0.12, light > 0.4, unit * 0.5)
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    person(scene, COOK) +
    pool(scene, x(0.3), y(-0.1), unit * 0.42, unit * 0.05, 0.3) +
    (hasWings(scene) ? crates(scene, 'right') : '') +
    vignette(scene, 0.52)
  );
}

export const restaurantKitchen: Composition = {
  own: { hour: 'night', weather: 'clear', mood: MOODS.night },
  far,
  middle,
  near,
};
