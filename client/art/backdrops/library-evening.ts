import { MOODS } from '../moods.ts';
import { bookcase, chair, folders, papers, table } from '../pieces/furniture.ts';
import { deskLamp, pendant } from '../pieces/lamp.ts';
import { glow, pool, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { outlook, type RoomWindow, room, roomWindow, walled } from '../pieces/room.ts';
import { chairBack, drape, hasWings } from '../pieces/wing.ts';
import { edges, paintEdges, type Scene } from '../scene.ts';
import type { Composition } from './composition.ts';

const LIBRARIAN: Person = {
  at: -0.26,
  up: -0.01,
  tall: 0.44,
  facing: 'toward',
  hair: 'bun',
  hairColour: '#8C8A88',
  build: 'round',
  coat: '#8A5A83',
  shade: 0.14,
  rim: 'right',
};

const READER: Person = {
  at: 0.25,
  up: -0.075,
  tall: 0.47,
  hair: 'long',
  hairColour: '#4A3226',
  coat: '#D29B3C',
  bag: 'backpack',
  dress: 'coat',
  shade: 0.3,
  rim: 'left',
  shadow: 0.16,
};

function shelves(scene: Scene, high: number): string {
  const { left, right } = paintEdges(scene);
  const { unit, x, y } = scene;
  const case_ = (from: number, to: number, shade: number): string =>
    bookcase(scene, { x: x(from), base: y(0), width: (to - from) * unit, height: high * unit, shade });
  let drawn = case_(-0.36, 0.02, 0.34) + case_(0.42, 0.72, 0.46);
  for (let from = -0.4; from > left; from -= 0.4) drawn += case_(from - 0.36, from, 0.52);
  for (let from = 0.76; from < right; from += 0.4) drawn += case_(from, from + 0.36, 0.58);
  return drawn;
}

function readingTable(scene: Scene): string {
  const { unit, x, y } = scene;
  const top = y(0.14);
  return (
    chair(scene, x(-0.47), y(-0.05), unit * 0.28, 1) +
    table(scene, { x: x(-0.36), y: top, width: unit * 0.62 }, y(-0.06)) +
    pool(scene, x(-0.02), y(-0.09), unit * 0.5, unit * 0.05, 0.3) +
    folders(scene, x(-0.32), top, unit * 0.09, 3) +
    papers(scene, x(-0.02), top, unit * 0.11) +
    papers(scene, x(0.12), top, unit * 0.08) +
    deskLamp(scene, x(-0.16), top, unit * 0.19, 1, 1.1)
  );
}

const highIn = (scene: Scene): number => Math.min(1.05, edges(scene).top - 0.09);

function windowsIn(scene: Scene): readonly [RoomWindow] {
  const { unit, x, y } = scene;
  const high = highIn(scene);
  return [
    {
      x: x(0.06),
      y: y(high - 0.02),
      width: unit * 0.32,
      height: unit * (high - 0.24),
      arched: true,
      columns: 3,
      rows: 5,
    },
  ];
}

const far = (scene: Scene): string => outlook(scene, windowsIn(scene));

function middle(scene: Scene): string {
  const { unit, x, y, light } = scene;
  const high = highIn(scene);
  const lampY = y(high - 0.12);
  const windows = windowsIn(scene);
  return (
    walled(scene, windows, room(scene, { wall: '#35525E', floor: '#6B4B38' }) + shelves(scene, high)) +
    roomWindow(scene, windows[0]) +
    glow(scene, x(-0.06), y(0.22), unit * 0.75, 0.3) +
    pendant(scene, x(-0.37), lampY, unit * 0.1, light > 0.3, unit * 0.4) +
    pendant(scene, x(0.47), lampY, unit * 0.1, light > 0.6, unit * 0.4) +
    pendant(scene, x(-0.78), lampY, unit * 0.1, light > 0.8, unit * 0.4)
  );
}

const near = (scene: Scene): string =>
  person(scene, LIBRARIAN) +
  readingTable(scene) +
  person(scene, READER) +
  (hasWings(scene) ? drape(scene, 'left', '#4E3440') + chairBack(scene, 'right') : '') +
  vignette(scene, 0.55);

export const libraryEvening: Composition = {
  own: { hour: 'dusk', weather: 'clear', mood: MOODS.warmRoom },
  far,
  middle,
  near,
};
