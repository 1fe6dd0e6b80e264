import { MOODS } from '../moods.ts';
import { mix, rect, times } from '../paint.ts';
import { bench, framed, plant, wallClock } from '../pieces/furniture.ts';
import { pendant } from '../pieces/lamp.ts';
import { glow, pool, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { outlook, type RoomWindow, room, roomWindow, walled } from '../pieces/room.ts';
import { litDoorway, warmGlass } from '../pieces/window.ts';
import { chairBack, hasWings } from '../pieces/wing.ts';
import { band, edges, isLit, paintEdges, type Scene, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const MIDWIFE: Person = {
  at: -0.135,
  up: -0.02,
  tall: 0.42,
  facing: 'toward',
  hair: 'bun',
  hairColour: '#8C8A88',
  coat: '#8FAE93',
  build: 'round',
  dress: 'jacket',
  badge: true,
  shade: 0.16,
  rim: 'right',
};

const VISITOR: Person = {
  at: 0.16,
  up: -0.08,
  tall: 0.44,
  hair: 'waves',
  hairColour: '#2B2320',
  coat: '#C07F88',
  build: 'slim',
  dress: 'long-coat',
  bag: 'shoulder',
  rim: 'left',
  shade: 0.24,
  shadow: 0.16,
};

const WAITING: Person = {
  at: 0.56,
  up: -0.02,
  tall: 0.42,
  facing: 'toward',
  pose: 'sit',
  hair: 'cap',
  hairColour: '#D9D5CC',
  coat: '#5E86B0',
  build: 'broad',
  dress: 'jacket',
  shade: 0.34,
  rim: 'left',
};

/** High windows over the bench. */
function windowsIn(scene: Scene): readonly RoomWindow[] {
  const { unit, x, y } = scene;
  const high = Math.min(0.66, edges(scene).top - 0.14);
  const places: number[] = [];
  for (let at = 0.3; at < paintEdges(scene).right; at += 0.36) places.push(at);
  return places.map((at) => ({
    x: x(at),
    y: y(high),
    width: unit * 0.28,
    height: unit * (high - 0.32),
    columns: 2,
    rows: 2,
  }));
}

const far = (scene: Scene): string => outlook(scene, windowsIn(scene), 'trees');

/** A consulting room's door: a pane that is lit when somebody works behind it, and the room's number. */
function roomDoor(scene: Scene, at: number): string {
  const { unit, x, y, mood } = scene;
  const left = x(at) - unit * 0.095;
  const top = y(0.5);
  const leaf = mix('#6F8A84', mood.ink, 0.42);
  const lit = isLit(scene, 1.1);
  return (
    rect(left - unit * 0.014, top - unit * 0.014, unit * 0.218, unit * 0.514, tone(scene, 0.95)) +
    rect(left, top, unit * 0.19, unit * 0.5, leaf) +
    (lit ? glow(scene, x(at), top + unit * 0.13, unit * 0.2, 0.4) : '') +
    rect(
      left + unit * 0.06,
      top + unit * 0.05,
      unit * 0.07,
      unit * 0.18,
      lit ? warmGlass(scene) : mix(leaf, mood.ink, 0.4),
    ) +
    rect(left + unit * 0.155, top + unit * 0.27, unit * 0.016, unit * 0.04, mix('#D9B676', mood.ink, 0.2), {
      rx: unit * 0.004,
    }) +
    rect(x(at + 0.125), top + unit * 0.06, unit * 0.045, unit * 0.045, mix('#EFE6D2', mood.ink, 0.24), {
      rx: unit * 0.006,
    })
  );
}

/** A plain plus in the game's calm green over the open room. */
function plus(scene: Scene, at: number, up: number): string {
  const { unit, x, y, mood } = scene;
  const size = unit * 0.06;
  const [cx, cy] = [x(at), y(up)];
  return (
    glow(scene, cx, cy, size * 1.8, 0.36, '#8FD0BE') +
    rect(cx - size / 2, cy - size / 2, size, size, mix('#2F7A70', mood.ink, 0.15), { rx: size * 0.16 }) +
    rect(cx - size * 0.14, cy - size * 0.34, size * 0.28, size * 0.68, '#CFE8DC') +
    rect(cx - size * 0.34, cy - size * 0.14, size * 0.68, size * 0.28, '#CFE8DC')
  );
}

function wall(scene: Scene): string {
  const { unit, y, mood } = scene;
  return (
    room(scene, { wall: '#54706E', floor: '#66685F' }) +
    band(scene, y(0.24), unit * 0.21, mix('#5E8C82', mood.ink, 0.44)) +
    band(scene, y(0.25), unit * 0.014, mix('#C9A878', mood.ink, 0.36)) +
    band(scene, y(0.252), unit * 0.003, mix('#C9A878', mood.lamp, 0.4))
  );
}

function middle(scene: Scene): string {
  const { unit, x, y, light } = scene;
  const { left, top } = edges(scene);
  const windows = windowsIn(scene);
  const lampY = y(Math.min(0.8, top - 0.1));
  const doors = [-0.48, -0.82, -1.16].filter((at) => at > paintEdges(scene).left - 0.1);
  return (
    walled(scene, windows, wall(scene)) +
    windows.map((window) => roomWindow(scene, window)).join('') +
    doors.map((at) => roomDoor(scene, at)).join('') +
    litDoorway(scene, {
      x: x(0.02),
      base: y(0),
      width: unit * 0.2,
      height: unit * 0.5,
      leaf: 'right',
      lean: unit * 0.03,
    }) +
    plus(scene, 0.02, Math.min(0.61, top - 0.06)) +
    framed(scene, x(-0.24), y(0.5), unit * 0.09, unit * 0.12, '#C9B68E', 0.34) +
    (top > 0.74 ? wallClock(scene, x(-0.19), y(0.62), unit * 0.036) : '') +
    times(left < -0.6 ? 2 : 1, (i) =>
      pendant(scene, x(-0.3 - i * 0.5), lampY, unit * 0.1, light > 0.25 + i * 0.3, unit * 0.5),
    ) +
    pendant(scene, x(0.42), lampY, unit * 0.1, light > 0.5, unit * 0.5) +
    bench(scene, x(0.4), y(-0.01), unit * 0.46, unit * 0.19) +
    (edges(scene).right > 0.6 ? person(scene, WAITING) : '') +
    pool(scene, x(0.1), y(-0.09), unit * 0.5, unit * 0.05, 0.34)
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    person(scene, MIDWIFE) +
    person(scene, VISITOR) +
    plant(scene, x(0.34), y(-0.05), unit * 0.26) +
    (hasWings(scene) ? chairBack(scene, 'left') : '') +
    vignette(scene, 0.5)
  );
}

export const healthCorridor: Composition = {
  own: { hour: 'dusk', weather: 'rain', mood: MOODS.rain },
  far,
  middle,
  near,
};
