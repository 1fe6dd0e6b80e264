import { MOODS } from '../moods.ts';
import { d, downward, mix, rect, shape, stroke, times } from '../paint.ts';
import { globe } from '../pieces/lamp.ts';
import { glow, pool, vignette } from '../pieces/light.ts';
import { type Person, person } from '../pieces/people.ts';
import { outlook, type RoomWindow, roomWindow, walled } from '../pieces/room.ts';
import { litDoorway } from '../pieces/window.ts';
import { band, type Scene, tone } from '../scene.ts';
import type { Composition } from './composition.ts';

const HOUSEKEEPER: Person = {
  at: 0.145,
  up: -0.085,
  tall: 0.36,
  hair: 'bun',
  hairColour: '#4A3226',
  coat: '#3F8F86',
  dress: 'apron',
  build: 'slim',
  rim: 'left',
  shade: 0.24,
  shadow: 0.1,
};

const MANAGER: Person = {
  at: -0.08,
  up: -0.03,
  tall: 0.28,
  facing: 'toward',
  hair: 'short',
  hairColour: '#8C8A88',
  coat: '#4A6C92',
  dress: 'jacket',
  build: 'broad',
  rim: 'right',
  shade: 0.22,
  shadow: -0.08,
};

/** The corridor is a frustum: `s` is 0.3 at the far wall and grows towards us. */
const FAR = 0.3;
const wallHeight = 1.5;

function shell(scene: Scene): string {
  const { height, x, y, mood, sheet } = scene;
  const side = mix('#7A5A52', mood.ink, 0.35);
  const far = d`M${x(-FAR)} ${y(0)}V${y(FAR * wallHeight)}H${x(FAR)}V${y(0)}Z`;
  const carpet = downward(sheet, [
    [0, mix('#8A4A44', mood.lamp, 0.12)],
    [1, mix('#5A3440', mood.ink, 0.6)],
  ]);
  const wall = (sign: 1 | -1): string =>
    shape(
      d`M${x(sign * FAR)} ${y(0)}V${y(FAR * wallHeight)}L${x(sign * 3)} ${y(3 * wallHeight - 0.9)}V${y(-1.6)}Z`,
      sign < 0 ? side : mix(side, mood.ink, 0.14),
    );
  return (
    band(scene, 0, height, mix('#4E4A52', mood.ink, 0.6)) +
    wall(-1) +
    wall(1) +
    shape(d`M${x(-FAR)} ${y(0)}H${x(FAR)}L${x(3)} ${y(-1.6)}H${x(-3)}Z`, mix('#4A3A3A', mood.ink, 0.4)) +
    shape(d`M${x(-FAR * 0.7)} ${y(0)}H${x(FAR * 0.7)}L${x(2.1)} ${y(-1.6)}H${x(-2.1)}Z`, carpet) +
    shape(far, mix('#8A6E60', mood.ink, 0.3))
  );
}

/** Floor and ceiling lines run to one point; this gives a wall's foot and top at depth `s`. */
const footAt = (s: number): number => -((s - FAR) / (3 - FAR)) * 1.6;
const topAt = (s: number): number =>
  FAR * wallHeight + ((s - FAR) / (3 - FAR)) * (3 * wallHeight - 0.9 - FAR * wallHeight);

/** A dado along both walls, pictures between the doors, and a border woven into the carpet. */
function finery(scene: Scene): string {
  const { x, y, mood, unit } = scene;
  const gold = mix('#C9A06A', mood.ink, 0.38);
  const at = (sign: 1 | -1, s: number, share: number): string =>
    d`${x(sign * s)} ${y(footAt(s) + (topAt(s) - footAt(s)) * share)}`;
  const sides = ([-1, 1] as const).map((sign) => {
    const line = (share: number): string => `M${at(sign, FAR, share)}L${at(sign, 3, share)}`;
    const frame = (from: number, to: number): string =>
      `M${at(sign, from, 0.44)}L${at(sign, from, 0.6)}L${at(sign, to, 0.6)}L${at(sign, to, 0.44)}Z`;
    return (
      stroke(line(0.05), mix('#3A2A2A', mood.ink, 0.3), unit * 0.012) +
      stroke(line(0.34), gold, unit * 0.005, { opacity: 0.8 }) +
      stroke(line(0.9), gold, unit * 0.004, { opacity: 0.5 }) +
      shape(frame(0.56, 0.66), mix('#8FB0A8', mood.ink, 0.45)) +
      stroke(frame(0.56, 0.66), gold, unit * 0.008) +
      shape(frame(1.16, 1.36), mix('#C9B68E', mood.ink, 0.5)) +
      stroke(frame(1.16, 1.36), gold, unit * 0.012) +
      stroke(d`M${x(sign * FAR * 0.58)} ${y(0)}L${x(sign * 1.74)} ${y(-1.6)}`, gold, unit * 0.008, {
        opacity: 0.7,
      })
    );
  });
  return sides.join('');
}

function sideDoor(scene: Scene, sign: 1 | -1, from: number, to: number, open: boolean): string {
  const { x, y, mood, unit } = scene;
  const quad = (a: number, b: number, share: number): string =>
    d`M${x(sign * a)} ${y(footAt(a))}V${y(footAt(a) + (topAt(a) - footAt(a)) * share)}L${x(sign * b)} ${y(footAt(b) + (topAt(b) - footAt(b)) * share)}V${y(footAt(b))}Z`;
  const wood = mix('#6A4434', mood.ink, 0.42);
  const fill = open ? mix(mood.lamp, '#FFFFFF', 0.25) : wood;
  const middle = (from + to) / 2;
  const light = open
    ? glow(scene, x(sign * middle), y(0.2), unit * 0.5, 0.5) +
      shape(
        d`M${x(sign * from)} ${y(footAt(from))}L${x(sign * to)} ${y(footAt(to))}L${x(sign * (to - 0.5))} ${y(footAt(to) - 0.02)}L${x(sign * (from - 0.22))} ${y(footAt(from) - 0.01)}Z`,
        mood.lamp,
        { opacity: 0.34 },
      )
    : '';
  const lamp = x(sign * (to + 0.045));
  return (
    light +
    shape(quad(from - 0.014, to + 0.014, 0.7), tone(scene, 1)) +
    shape(quad(from, to, 0.68), fill) +
    (open
      ? ''
      : globe(scene, lamp, y(footAt(to) + 0.5 * topAt(to)), unit * 0.008, scene.light > 0.45 ? 14 : 0.1))
  );
}

function trolley(scene: Scene, at: number, up: number): string {
  const { unit, x, y, mood } = scene;
  const linen = mix('#EFE6D6', mood.ink, 0.16);
  const metal = mix('#8FA3AB', mood.ink, 0.4);
  const left = x(at);
  const base = y(up);
  return (
    times(4, (i) =>
      rect(
        left + unit * (0.02 + i * 0.002),
        base - unit * (0.215 + i * 0.018),
        unit * 0.09,
        unit * 0.016,
        i % 2 ? mix('#8FB7B4', mood.ink, 0.2) : linen,
        { rx: unit * 0.004 },
      ),
    ) +
    rect(left, base - unit * 0.2, unit * 0.22, unit * 0.018, metal) +
    rect(left + unit * 0.01, base - unit * 0.182, unit * 0.2, unit * 0.14, mix('#4A5F66', mood.ink, 0.3)) +
    rect(left + unit * 0.125, base - unit * 0.175, unit * 0.075, unit * 0.12, linen, { rx: unit * 0.01 }) +
    rect(left, base - unit * 0.04, unit * 0.22, unit * 0.014, metal) +
    stroke(
      d`M${left + unit * 0.22} ${base - unit * 0.19}v${-unit * 0.07}h${unit * 0.03}`,
      metal,
      unit * 0.009,
    ) +
    times(
      2,
      (i) =>
        `${rect(left + unit * (0.015 + i * 0.17), base - unit * 0.026, unit * 0.022, unit * 0.026, mood.ink, { rx: unit * 0.011 })}`,
    )
  );
}

/** Flat lamps along the ceiling; they come on from the far end. */
const ceilingLamps = (scene: Scene): string =>
  [0.42, 0.66, 0.98, 1.4]
    .map((s, i) => {
      const { x, y, mood, unit } = scene;
      const next = s * 1.16;
      const on = scene.light > 0.2 + i * 0.2;
      const panel = d`M${x(-s * 0.22)} ${y(topAt(s))}H${x(s * 0.22)}L${x(next * 0.22)} ${y(topAt(next))}H${x(-next * 0.22)}Z`;
      const bloom = on ? glow(scene, x(0), y(topAt(s) - 0.02), unit * s * 0.7, 0.4) : '';
      return bloom + shape(panel, on ? mix(mood.lamp, '#FFFFFF', 0.3) : mix('#6E6A70', mood.ink, 0.55));
    })
    .join('');

/** One small window in the far wall, beside the open door. */
function windowsIn(scene: Scene): readonly [RoomWindow] {
  const { unit, x, y } = scene;
  return [{ x: x(-0.23), y: y(0.34), width: unit * 0.12, height: unit * 0.2, columns: 2, rows: 2 }];
}

const far = (scene: Scene): string => outlook(scene, windowsIn(scene), 'town');

function middle(scene: Scene): string {
  const { unit, x, y } = scene;
  const windows = windowsIn(scene);
  return (
    walled(scene, windows, shell(scene)) +
    finery(scene) +
    roomWindow(scene, windows[0]) +
    ceilingLamps(scene) +
    times(2, (i) => sideDoor(scene, i ? 1 : -1, 0.72, 0.98, false)) +
    sideDoor(scene, -1, 0.38, 0.5, scene.light > 0.4) +
    sideDoor(scene, 1, 0.38, 0.5, false) +
    litDoorway(scene, {
      x: x(0.06),
      base: y(0),
      width: unit * 0.15,
      height: unit * 0.3,
      leaf: 'left',
      lean: 0,
    }) +
    globe(scene, x(0.06), y(0.39), unit * 0.013, 12) +
    pool(scene, x(0.04), y(-0.1), unit * 0.3, unit * 0.05, 0.3)
  );
}

const near = (scene: Scene): string =>
  person(scene, MANAGER) + trolley(scene, 0.2, -0.1) + person(scene, HOUSEKEEPER) + vignette(scene, 0.55);

export const hotelCorridor: Composition = {
  own: { hour: 'night', weather: 'clear', mood: MOODS.warmRoom },
  far,
  middle,
  near,
};
