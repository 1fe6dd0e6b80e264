import { MOODS } from '../moods.ts';
import { d, mix, rect, shape, stroke, times } from '../paint.ts';
import { bench, counter, folders, papers, plant, wallClock } from '../pieces/furniture.ts';
import { deskLamp, pendant } from '../pieces/lamp.ts';
import { glow, pool, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { outlook, type RoomWindow, room, roomWindow, walled } from '../pieces/room.ts';
import { drape, hasWings } from '../pieces/wing.ts';
import { band, edges, paintEdges, type Scene } from '../scene.ts';
import type { Composition } from './composition.ts';

const CLERK: Person = {
  at: -0.1,
  up: 0.02,
  tall: 0.44,
  facing: 'toward',
  hair: 'curly',
  skin: '#A56E49',
  build: 'round',
  coat: '#3F8F86',
  dress: 'jacket',
  shade: 0.1,
  rim: 'left',
};

const VISITOR: Person = {
  at: 0.25,
  up: -0.07,
  tall: 0.48,
  hair: 'short',
  coat: '#4A6C92',
  build: 'slim',
  dress: 'jacket',
  bag: 'backpack',
  rim: 'left',
  shade: 0.26,
  shadow: 0.2,
};

/** Flat pillars and a cornice: a public hall, old but friendly. */
function hall(scene: Scene, high: number): string {
  const { unit, x, y, mood } = scene;
  const { left, right } = paintEdges(scene);
  const stone = mix('#5C7078', mood.ink, 0.32);
  const pillar = (at: number): string =>
    rect(x(at) - unit * 0.035, y(high), unit * 0.07, high * unit, stone) +
    rect(x(at) + unit * 0.018, y(high), unit * 0.017, high * unit, mood.ink, { opacity: 0.25 }) +
    rect(x(at) - unit * 0.05, y(high), unit * 0.1, unit * 0.03, mix(stone, mood.haze, 0.25)) +
    rect(x(at) - unit * 0.05, y(0.06), unit * 0.1, unit * 0.06, mix(stone, mood.ink, 0.3));
  const count = Math.ceil((right - left) / 0.46) + 1;
  return (
    times(count, (i) => pillar(-0.48 + (i - Math.ceil((-0.48 - left) / 0.46)) * 0.46)) +
    band(scene, y(high + 0.03), unit * 0.035, mix(stone, mood.haze, 0.18)) +
    band(scene, y(high + 0.03), unit * 0.007, mix(stone, mood.lamp, 0.25))
  );
}

const highIn = (scene: Scene): number => Math.min(1, edges(scene).top - 0.08);

/** One between every two pillars, but none behind the desk. */
function windowsIn(scene: Scene): readonly RoomWindow[] {
  const { unit, x, y } = scene;
  const { left, right } = paintEdges(scene);
  const high = highIn(scene);
  const places: number[] = [];
  for (let at = -0.71; at > left - 0.3; at -= 0.46) places.push(at);
  for (let at = 0.21; at < right + 0.2; at += 0.46) places.push(at);
  return places.map((at) => ({
    x: x(at) - unit * 0.12,
    y: y(high - 0.05),
    width: unit * 0.24,
    height: Math.min(high - 0.3, 0.68) * unit,
    arched: true,
    columns: 2,
    rows: 4,
  }));
}

/** A plain shield with a river and a star: the town's, and no real town's. */
function shield(scene: Scene, cx: number, top: number, size: number): string {
  const left = cx - size / 2;
  const path = d`M${left} ${top}H${left + size}V${top + size * 0.62}Q${left + size} ${top + size} ${cx} ${top + size * 1.2}Q${left} ${top + size} ${left} ${top + size * 0.62}Z`;
  const river = d`M${left + size * 0.08} ${top + size * 0.7}q${size * 0.21} ${-size * 0.16} ${size * 0.42} 0t${size * 0.42} 0`;
  return (
    shape(path, mix('#3F6E86', scene.mood.ink, 0.25)) +
    stroke(path, mix(scene.mood.lamp, scene.mood.ink, 0.35), size * 0.06) +
    stroke(river, mix('#DCE6E4', scene.mood.ink, 0.2), size * 0.1) +
    shape(
      d`M${cx} ${top + size * 0.14}l${size * 0.06} ${size * 0.14}h${size * 0.15}l${-size * 0.12} ${size * 0.1}l${size * 0.05} ${size * 0.15}l${-size * 0.14} ${-size * 0.09}l${-size * 0.14} ${size * 0.09}l${size * 0.05} ${-size * 0.15}l${-size * 0.12} ${-size * 0.1}h${size * 0.15}Z`,
      mix(scene.mood.lamp, scene.mood.ink, 0.15),
    )
  );
}

const far = (scene: Scene): string => outlook(scene, windowsIn(scene));

function middle(scene: Scene): string {
  const { unit, x, y, light } = scene;
  const high = highIn(scene);
  const windows = windowsIn(scene);
  return (
    walled(scene, windows, room(scene, { wall: '#4A5F66', floor: '#5E5248' })) +
    windows.map((window) => roomWindow(scene, window)).join('') +
    hall(scene, high) +
    shield(scene, x(-0.25), y(high - 0.07), unit * 0.12) +
    (high > 0.85 ? wallClock(scene, x(-0.25), y(high - 0.32), unit * 0.045) : '') +
    glow(scene, x(-0.1), y(0.3), unit * 0.8, 0.34) +
    pendant(scene, x(-0.71), y(high - 0.16), unit * 0.11, light > 0.6, unit * 0.5) +
    pendant(scene, x(0.44), y(high - 0.16), unit * 0.11, light > 0.35, unit * 0.5) +
    bench(scene, x(0.52), y(-0.01), unit * 0.36, unit * 0.2) +
    plant(scene, x(0.46), y(-0.02), unit * 0.28)
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    person(scene, CLERK) +
    counter(scene, { x: x(-0.48), y: y(0.2), width: unit * 0.66 }, y(-0.045), '#7B5338') +
    folders(scene, x(-0.44), y(0.22), unit * 0.1, 4) +
    papers(scene, x(-0.04), y(0.22), unit * 0.12) +
    deskLamp(scene, x(-0.33), y(0.22), unit * 0.18, 1, 1.1) +
    pool(scene, x(0.2), y(-0.08), unit * 0.4, unit * 0.045, 0.35) +
    person(scene, VISITOR) +
    (hasWings(scene) ? drape(scene, 'right', '#3A4A52') : '') +
    vignette(scene, 0.5)
  );
}

export const townHallDesk: Composition = {
  own: { hour: 'dusk', weather: 'clear', mood: MOODS.room },
  far,
  middle,
  near,
};
