import { MOODS } from '../moods.ts';
import { d, mix, rect, shape, stroke, times } from '../paint.ts';
import { bookcase, chair, framed, mug, papers, plant, table } from '../pieces/furniture.ts';
import { pendant } from '../pieces/lamp.ts';
import { glow, pool, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { outlook, type RoomWindow, room, roomWindow, walled } from '../pieces/room.ts';
import { chairBack, drape, hasWings } from '../pieces/wing.ts';
import { edges, type Scene } from '../scene.ts';
import type { Composition } from './composition.ts';

const NEIGHBOUR: Person = {
  at: -0.32,
  up: -0.02,
  tall: 0.44,
  facing: 'toward',
  hair: 'headscarf',
  coat: '#B9673F',
  skin: '#C98F66',
  build: 'round',
  dress: 'long-coat',
  shade: 0.12,
  rim: 'right',
};

const GUEST: Person = {
  at: 0.15,
  up: 0.0,
  tall: 0.44,
  pose: 'sit',
  facing: 'toward',
  hair: 'short',
  coat: '#5E86B0',
  build: 'slim',
  dress: 'jacket',
  shade: 0.14,
  rim: 'left',
};

/** Hooks by the door with everybody's coats. */
function coatHooks(scene: Scene, at: number): string {
  const { unit, x, y, mood } = scene;
  const colours = ['#B9673F', '#5E86B0', '#7E8F4A', '#94506A'];
  return (
    rect(x(at), y(0.52), unit * 0.3, unit * 0.018, mix('#6E4A32', mood.ink, 0.35)) +
    times(4, (i) => {
      const cx = x(at + 0.045 + i * 0.07);
      const long = unit * (0.2 + (i % 3) * 0.035);
      const wide = unit * 0.034;
      const top = y(0.505);
      return shape(
        d`M${cx} ${top}Q${cx + wide * 0.9} ${top + unit * 0.02} ${cx + wide} ${top + long}H${cx - wide}Q${cx - wide * 0.9} ${top + unit * 0.02} ${cx} ${top}Z`,
        mix(colours[i] ?? '#5E86B0', mood.ink, 0.46),
      );
    })
  );
}

function curtains(scene: Scene, left: number, right: number, top: number, bottom: number): string {
  const { unit, mood } = scene;
  const cloth = mix('#9A5F4A', mood.ink, 0.42);
  const fold = mix(cloth, mood.ink, 0.3);
  const wide = unit * 0.1;
  const side = (from: number, to: number): string =>
    shape(
      d`M${from} ${top}H${to}Q${to + (from - to) * 0.1} ${(top + bottom) / 2} ${to + (from - to) * 0.06} ${bottom}H${from}Z`,
      cloth,
    ) +
    times(3, (i) =>
      stroke(d`M${from + (to - from) * (0.22 + i * 0.24)} ${top}V${bottom}`, fold, unit * 0.006, {
        opacity: 0.7,
      }),
    );
  return (
    side(left - wide * 0.75, left + wide * 0.35) +
    side(right + wide * 0.75, right - wide * 0.35) +
    rect(
      left - wide,
      top - unit * 0.014,
      right - left + wide * 2,
      unit * 0.014,
      mix('#6E4A32', mood.ink, 0.3),
      { rx: unit * 0.007 },
    )
  );
}

function supper(scene: Scene): string {
  const { unit, x, y } = scene;
  const top = y(0.16);
  return (
    table(scene, { x: x(-0.24), y: top, width: unit * 0.5 }, y(-0.06), '#84583A') +
    mug(scene, x(-0.12), top, unit * 0.034, '#D8C7A4') +
    mug(scene, x(0.12), top, unit * 0.034, '#7FB0A6') +
    papers(scene, x(-0.03), top, unit * 0.1) +
    chair(scene, x(0.42), y(-0.05), unit * 0.3, -1, mix('#6E4A32', scene.mood.ink, 0.45))
  );
}

const highIn = (scene: Scene): number => Math.min(0.98, edges(scene).top - 0.1);

function windowsIn(scene: Scene): readonly [RoomWindow] {
  const { unit, x, y } = scene;
  const top = y(highIn(scene));
  return [{ x: x(-0.02), y: top, width: unit * 0.36, height: y(0.3) - top, columns: 2, rows: 2 }];
}

const far = (scene: Scene): string => outlook(scene, windowsIn(scene), 'towers');

function middle(scene: Scene): string {
  const { unit, x, y, light } = scene;
  const { left, right } = edges(scene);
  const windows = windowsIn(scene);
  const [{ y: top, height }] = windows;
  const shelfAt = Math.max(0.56, right - 0.42);
  return (
    walled(scene, windows, room(scene, { wall: '#8A6A50', floor: '#7A5238' })) +
    roomWindow(scene, windows[0]) +
    curtains(scene, x(-0.02), x(0.34), top - unit * 0.02, top + height + unit * 0.06) +
    (left < -0.7 ? coatHooks(scene, -0.76) : '') +
    framed(scene, x(-0.36), y(0.62), unit * 0.13, unit * 0.16, '#C9B68E', 0.3) +
    framed(scene, x(-0.19), y(0.58), unit * 0.08, unit * 0.1, '#8FB0A8', 0.36) +
    (right > 0.62
      ? bookcase(scene, { x: x(shelfAt), base: y(0), width: unit * 0.34, height: unit * 0.38, shade: 0.5 }) +
        plant(scene, x(shelfAt + 0.17), y(0.39), unit * 0.2)
      : '') +
    glow(scene, x(0), y(0.3), unit * 0.85, 0.3) +
    (light > 0.5 ? glow(scene, x(-0.62), y(0.5), unit * 0.4, 0.4) : '')
  );
}

function near(scene: Scene): string {
  const { unit, x, y } = scene;
  return (
    person(scene, NEIGHBOUR) +
    rect(x(0.085), y(0.26), unit * 0.13, unit * 0.26, mix('#6E4A32', scene.mood.ink, 0.5), {
      rx: unit * 0.015,
    }) +
    person(scene, GUEST) +
    supper(scene) +
    pendant(scene, x(0), y(Math.min(highIn(scene) - 0.14, 0.52)), unit * 0.15, true, unit * 0.38) +
    pool(scene, x(0), y(0.158), unit * 0.28, unit * 0.012, 0.9) +
    pool(scene, x(0), y(-0.1), unit * 0.55, unit * 0.06, 0.36) +
    (hasWings(scene) ? drape(scene, 'right', '#6A4438') + chairBack(scene, 'left') : '') +
    vignette(scene, 0.6)
  );
}

export const flatOneLamp: Composition = {
  own: { hour: 'night', weather: 'clear', mood: MOODS.warmRoom },
  far,
  middle,
  near,
};
