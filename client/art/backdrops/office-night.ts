import { MOODS } from '../moods.ts';
import { mix, rect } from '../paint.ts';
import { folders, mug, papers, plant, table } from '../pieces/furniture.ts';
import { deskLamp, pendant } from '../pieces/lamp.ts';
import { glow, pool, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { outlook, type RoomWindow, room, roomWindow, walled } from '../pieces/room.ts';
import { chairBack, hasWings } from '../pieces/wing.ts';
import { edges, paintEdges, type Scene, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const COLLEAGUE: Person = {
  at: -0.15,
  up: -0.02,
  tall: 0.46,
  facing: 'toward',
  pose: 'sit',
  aid: 'wheelchair',
  hair: 'bald',
  hairColour: '#8C8A88',
  skin: '#E0AF88',
  coat: '#7E8F4A',
  build: 'broad',
  dress: 'jacket',
  shade: 0.14,
  rim: 'right',
};

const CALLER: Person = {
  at: 0.39,
  up: -0.085,
  tall: 0.48,
  hair: 'bob',
  hairColour: '#2B2320',
  coat: '#8A5A83',
  build: 'slim',
  dress: 'skirt',
  bag: 'shoulder',
  rim: 'left',
  shade: 0.28,
  shadow: 0.16,
};

function screen(scene: Scene, cx: number, base: number, size: number, on: boolean): string {
  const frame = tone(scene, 1);
  const glass = on ? mix('#9CC9D6', scene.mood.ink, 0.15) : tone(scene, 0.78);
  return (
    (on ? glow(scene, cx, base - size * 0.5, size * 1.3, 0.22, '#9CC9D6') : '') +
    rect(cx - size * 0.05, base - size * 0.2, size * 0.1, size * 0.2, frame) +
    rect(cx - size * 0.22, base - size * 0.04, size * 0.44, size * 0.04, frame) +
    rect(cx - size * 0.5, base - size * 0.82, size, size * 0.64, frame, { rx: size * 0.03 }) +
    rect(cx - size * 0.46, base - size * 0.78, size * 0.92, size * 0.55, glass)
  );
}

/** The rows behind: empty desks in the blue of the window, one more at work for every step of light. */
function emptyDesks(scene: Scene): string {
  const { unit, x, y, light } = scene;
  const { left, right } = edges(scene);
  const places = [0.52, -0.66, 0.98, -1.1].filter((at) => at > left - 0.2 && at < right + 0.2);
  return places
    .map((at, i) => {
      const top = y(0.16);
      const busy = light > 0.3 + i * 0.2;
      return (
        table(scene, { x: x(at - 0.19), y: top, width: unit * 0.38 }, y(0.0), '#4C5358') +
        screen(scene, x(at - 0.06), top, unit * 0.15, busy) +
        folders(scene, x(at + 0.06), top, unit * 0.08, 2 + i) +
        (busy ? deskLamp(scene, x(at + 0.12), top, unit * 0.12, -1, 0.8) : '')
      );
    })
    .join('');
}

const highIn = (scene: Scene): number => Math.min(1.08, edges(scene).top - 0.07);

function windowsIn(scene: Scene): readonly RoomWindow[] {
  const { unit, x, y } = scene;
  const { left, right } = paintEdges(scene);
  const high = highIn(scene);
  const first = Math.floor((left + 0.16) / 0.42);
  const count = Math.ceil((right - left) / 0.42) + 1;
  return Array.from({ length: count }, (_, i) => ({
    x: x((first + i) * 0.42 - 0.14),
    y: y(high),
    width: unit * 0.385,
    height: unit * (high - 0.2),
    columns: 1,
    rows: high > 0.9 ? 3 : 2,
  }));
}

const far = (scene: Scene): string => outlook(scene, windowsIn(scene), 'skyline');

function middle(scene: Scene): string {
  const { unit, x, y } = scene;
  const high = highIn(scene);
  const windows = windowsIn(scene);
  return (
    walled(scene, windows, room(scene, { wall: '#33495A', floor: '#3D4650' })) +
    windows.map((window) => roomWindow(scene, window)).join('') +
    emptyDesks(scene) +
    pendant(scene, x(-0.42), y(high - 0.1), unit * 0.09, scene.light > 0.7, unit * 0.4) +
    pendant(scene, x(0.42), y(high - 0.1), unit * 0.09, scene.light > 0.55, unit * 0.4)
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  const top = y(0.15);
  return (
    glow(scene, x(-0.02), y(0.26), unit * 0.6, 0.26) +
    person(scene, COLLEAGUE) +
    table(scene, { x: x(-0.36), y: top, width: unit * 0.7 }, y(-0.08), '#7B5A42') +
    pool(scene, x(0.02), y(-0.11), unit * 0.5, unit * 0.05, 0.32) +
    screen(scene, x(-0.27), top, unit * 0.17, false) +
    papers(scene, x(-0.06), top, unit * 0.14) +
    mug(scene, x(-0.13), top, unit * 0.032) +
    folders(scene, x(0.2), top, unit * 0.1, 6) +
    deskLamp(scene, x(0.16), top, unit * 0.2, -1, 1.1) +
    person(scene, CALLER) +
    (edges(scene).left < -0.6 ? plant(scene, x(-0.52), y(-0.03), unit * 0.3) : '') +
    (hasWings(scene) ? chairBack(scene, 'right') : '') +
    vignette(scene, 0.5)
  );
}

export const officeNight: Composition = {
  own: { hour: 'night', weather: 'clear', mood: MOODS.night },
  far,
  middle,
  near,
};
