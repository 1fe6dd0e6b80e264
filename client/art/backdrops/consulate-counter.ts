import { MOODS } from '../moods.ts';
import { d, mix, rect, shape, times } from '../paint.ts';
import { bench, counter, folders, framed, papers, plant } from '../pieces/furniture.ts';
import { deskLamp, pendant } from '../pieces/lamp.ts';
import { glow, pool, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { outlook, type RoomWindow, room, roomWindow, walled } from '../pieces/room.ts';
import { warmGlass } from '../pieces/window.ts';
import { drape, hasWings } from '../pieces/wing.ts';
import { band, edges, paintEdges, type Scene, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const CONSUL: Person = {
  at: -0.16,
  up: 0.0,
  tall: 0.45,
  facing: 'toward',
  hair: 'bun',
  hairColour: '#2B2320',
  skin: '#C98F66',
  coat: '#8FAE93',
  build: 'slim',
  dress: 'jacket',
  shade: 0.1,
};

const MOTHER: Person = {
  at: 0.09,
  up: -0.08,
  tall: 0.48,
  hair: 'headscarf',
  coat: '#94506A',
  build: 'round',
  dress: 'long-coat',
  bag: 'shoulder',
  rim: 'left',
  shade: 0.26,
  shadow: 0.18,
};

const CHILD: Person = {
  at: 0.235,
  up: -0.07,
  tall: 0.31,
  hair: 'short',
  hairColour: '#2B2320',
  coat: '#D29B3C',
  build: 'young',
  dress: 'jacket',
  rim: 'left',
  shade: 0.28,
  shadow: 0.14,
};

/** What an open hatch shows: shelves of files on a warm wall. */
function backOffice(scene: Scene, left: number, top: number): string {
  const { unit } = scene;
  const warm = '#C07A3E';
  let files = '';
  for (let i = 0; i < 22; i += 1) {
    const [shelf, place] = [Math.floor(i / 11), i % 11];
    const high = unit * (0.042 + ((i * 7) % 4) * 0.005);
    const foot = top + unit * (0.085 + shelf * 0.08);
    if (i % 6 !== 4)
      files += d`M${left + unit * (0.024 + place * 0.0215)} ${foot}v${-high}h${unit * 0.016}v${high}z`;
  }
  return (
    shape(files, warm, { opacity: 0.4 }) +
    times(2, (i) =>
      rect(left + unit * 0.014, top + unit * (0.085 + i * 0.08), unit * 0.252, unit * 0.006, warm, {
        opacity: 0.55,
      }),
    )
  );
}

/** One service hatch in the panelled wall; closed ones are dark glass. */
function hatch(scene: Scene, at: number, open: boolean): string {
  const { unit, x, y } = scene;
  const frame = mix('#6E4A32', scene.mood.ink, 0.45);
  const glass = open ? warmGlass(scene) : mix('#5E7F8A', scene.mood.ink, 0.62);
  return (
    rect(x(at) - unit * 0.16, y(0.56), unit * 0.32, unit * 0.37, frame) +
    rect(x(at) - unit * 0.14, y(0.54), unit * 0.28, unit * 0.35, glass) +
    (open
      ? backOffice(scene, x(at) - unit * 0.14, y(0.54))
      : rect(x(at) - unit * 0.14, y(0.54), unit * 0.28, unit * 0.3, mix('#B7A98C', scene.mood.ink, 0.62)) +
        rect(x(at) - unit * 0.14, y(0.255), unit * 0.28, unit * 0.016, mix('#D8C7A4', scene.mood.ink, 0.5))) +
    rect(x(at) - unit * 0.05, y(0.625), unit * 0.1, unit * 0.045, tone(scene, 1), { rx: unit * 0.006 }) +
    times(2, (i) =>
      rect(
        x(at) - unit * 0.03 + i * unit * 0.032,
        y(0.612),
        unit * 0.022,
        unit * 0.02,
        open ? scene.mood.lamp : mix('#5E7F8A', scene.mood.ink, 0.4),
      ),
    )
  );
}

function hatches(scene: Scene): string {
  const { left, right } = paintEdges(scene);
  const { light } = scene;
  const places = [0.28, -0.58, 0.7, -1].filter((at) => at - 0.16 < right && at + 0.16 > left);
  return places.map((at, i) => hatch(scene, at, light > 0.35 + i * 0.2)).join('');
}

function serviceDesk(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    counter(
      scene,
      { x: scene.left - unit * 0.1, y: y(0.2), width: scene.right - scene.left + unit * 0.2 },
      y(-0.015),
      '#7B5338',
    ) +
    folders(scene, x(-0.4), y(0.22), unit * 0.09, 4) +
    papers(scene, x(-0.13), y(0.22), unit * 0.13) +
    deskLamp(scene, x(-0.3), y(0.22), unit * 0.16, 1, 0.9)
  );
}

/** Only where the wall is high enough: a strip of windows under the ceiling. */
function windowsIn(scene: Scene): readonly RoomWindow[] {
  const { unit, x, y } = scene;
  if (edges(scene).top <= 0.95) return [];
  return [{ x: x(-0.36), y: y(1.14), width: unit * 0.72, height: unit * 0.34, columns: 4, rows: 1 }];
}

const far = (scene: Scene): string => outlook(scene, windowsIn(scene), 'trees');

function wall(scene: Scene): string {
  const { unit, x, y } = scene;
  const { left, right } = paintEdges(scene);
  const wood = mix('#6E4A32', scene.mood.ink, 0.62);
  const panels = times(Math.ceil((right - left) / 0.2) + 1, (i) =>
    rect(x(Math.floor(left / 0.2) * 0.2 + i * 0.2), y(0.68), unit * 0.006, unit * 0.68, scene.mood.ink, {
      opacity: 0.3,
    }),
  );
  return (
    room(scene, { wall: '#4C5C66', floor: '#57504C' }) +
    band(scene, y(0.68), unit * 0.65, wood) +
    panels +
    band(scene, y(0.69), unit * 0.018, mix('#6E4A32', scene.mood.lamp, 0.2))
  );
}

function middle(scene: Scene): string {
  const { unit, x, y, light } = scene;
  const windows = windowsIn(scene);
  const { right, top } = edges(scene);
  return (
    walled(scene, windows, wall(scene)) +
    windows.map((window) => roomWindow(scene, window)).join('') +
    hatches(scene) +
    glow(scene, x(-0.14), y(0.36), unit * 0.62, 0.5) +
    hatch(scene, -0.14, true) +
    framed(scene, x(0.06), y(0.55), unit * 0.045, unit * 0.06, '#C9B68E', 0.4) +
    person(scene, CONSUL) +
    serviceDesk(scene) +
    pool(scene, x(-0.05), y(-0.08), unit * 0.44, unit * 0.05, 0.42) +
    pendant(scene, x(0.34), y(Math.min(0.86, top - 0.1)), unit * 0.1, light > 0.6, unit * 0.5) +
    (right > 0.8 ? bench(scene, x(0.62), y(-0.08), unit * 0.4, unit * 0.18) : '')
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    plant(scene, x(0.47), y(-0.05), unit * 0.3) +
    person(scene, MOTHER) +
    person(scene, CHILD) +
    (hasWings(scene) ? drape(scene, 'left', '#3E4A50') : '') +
    vignette(scene, 0.5)
  );
}

export const consulateCounter: Composition = {
  own: { hour: 'dusk', weather: 'clear', mood: MOODS.room },
  far,
  middle,
  near,
};
