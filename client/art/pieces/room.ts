import { between } from '#shared/session/chance.ts';
import { clipped, d, downward, holed, mix, rect, shape, stroke } from '../paint.ts';
import { band, gloom, isLit, OVERSCAN, type Scene, snowed, tone } from '../scene.ts';
import { glow, haze } from './light.ts';
import { clouds, sky } from './sky.ts';
import { weather } from './weather.ts';

export interface RoomColours {
  readonly wall: string;
  readonly floor: string;
}

/** Back wall, skirting and a boarded floor in perspective. */
export function room(scene: Scene, { wall, floor }: RoomColours): string {
  const { height, ground, unit, mood } = scene;
  const dim = gloom(scene);
  const pale = mix(wall, mood.sky[4], (1 - dim) * 0.5);
  const wallFill = downward(scene.sheet, [
    [0, mix(pale, mood.ink, 0.72 * dim)],
    [0.45, mix(pale, mood.ink, 0.35 * dim)],
    [1, mix(pale, mood.ink, 0.12 * dim)],
  ]);
  const floorFill = downward(scene.sheet, [
    [0, mix(floor, mood.ink, 0.25 * dim)],
    [1, mix(floor, mood.ink, 0.72 * dim)],
  ]);
  let boards = '';
  for (let i = -9; i <= 9; i += 1)
    boards += d`M${scene.focus + i * unit * 0.16} ${ground}L${scene.focus + i * unit * 0.42} ${height}`;
  return (
    band(scene, 0, ground + 1, wallFill) +
    band(scene, ground, height - ground + 1, floorFill) +
    stroke(boards, mood.ink, unit * 0.003, { opacity: 0.35 }) +
    band(scene, ground - unit * 0.03, unit * 0.03, mix(wall, mood.ink, 0.5)) +
    band(scene, ground - unit * 0.034, unit * 0.005, mix(wall, mood.haze, 0.4), { opacity: 0.6 })
  );
}

export interface RoomWindow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly arched?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

export type View = 'town' | 'towers' | 'trees' | 'skyline';

const openingPath = ({ x, y, width, height, arched }: RoomWindow): string =>
  arched
    ? d`M${x} ${y + height}V${y + width / 2}A${width / 2} ${width / 2} 0 0 1 ${x + width} ${y + width / 2}V${y + height}Z`
    : d`M${x} ${y}H${x + width}V${y + height}H${x}Z`;

/** Everything that stands on or hangs from the wall, with the windows cut out of it: the far layer shows there. */
export function walled(scene: Scene, windows: readonly RoomWindow[], drawn: string): string {
  const { left, right, height } = scene;
  const whole = d`M${left} 0H${right}V${height}H${left}Z`;
  return windows.length === 0 ? drawn : holed(scene.sheet, whole, windows.map(openingPath).join(''), drawn);
}

/** What all windows of a room look out on: one sky, one town, one weather. */
export function outlook(scene: Scene, windows: readonly RoomWindow[], view: View = 'town'): string {
  const spare = scene.width * OVERSCAN;
  const left = Math.min(...windows.map(({ x }) => x)) - spare;
  const right = Math.max(...windows.map(({ x, width }) => x + width)) + spare;
  const horizon = Math.max(...windows.map(({ y, height }) => y + height));
  const height = horizon - Math.min(...windows.map(({ y }) => y));
  if (windows.length === 0) return '';
  return (
    sky(scene, horizon) +
    clouds(scene, 6, 0.3, horizon) +
    outside(scene, { x: left, y: horizon - height, width: right - left, height }, view) +
    haze(scene, horizon - height * 0.5, height * 0.5, 0.3) +
    weather(scene, 'far') +
    weather(scene, 'near')
  );
}

/** Roofs or towers beyond the glass, two layers deep, with the odd lit window. */
function outside(scene: Scene, { x, y, width, height }: RoomWindow, view: View): string {
  const { random, unit } = scene;
  const tall = { town: 0.34, towers: 0.62, trees: 0.36, skyline: 0.56 }[view];
  const step = unit * { town: 0.085, towers: 0.12, trees: 0.07, skyline: 0.09 }[view];
  let drawn = '';
  for (const [depth, scale] of [
    [0.32, 1],
    [0.58, 0.62],
  ] as const) {
    for (let left = x - step; left < x + width; left += step * between(random, 0.7, 1.1)) {
      const high = height * tall * scale * between(random, 0.55, 1);
      const top = y + height - high;
      const colour = snowed(scene, tone(scene, depth), 0.45);
      const pointed = view === 'trees' || (view === 'town' && random() < 0.6);
      drawn += pointed
        ? shape(
            d`M${left} ${y + height}V${top + step * (view === 'trees' ? 1.6 : 0.4)}L${left + step / 2} ${top}L${left + step} ${top + step * (view === 'trees' ? 1.6 : 0.4)}V${y + height}Z`,
            colour,
          )
        : rect(left, top, step, high, colour);
      if (view !== 'trees') drawn += outsideWindows(scene, left, top, step, high, depth);
    }
  }
  return drawn;
}

function outsideWindows(
  scene: Scene,
  left: number,
  top: number,
  width: number,
  high: number,
  depth: number,
): string {
  const cell = width / 3.4;
  let lights = '';
  let darks = '';
  for (let y = top + cell * 1.6; y < top + high - cell; y += cell * 1.4) {
    for (let i = 0; i < 3; i += 1) {
      const pane = d`M${left + cell * (0.35 + i)} ${y}h${cell * 0.5}v${cell * 0.7}h${-cell * 0.5}z`;
      if (isLit(scene, 0.5, scene.random)) lights += pane;
      else if (depth > 0.5) darks += pane;
    }
  }
  return (
    (darks && shape(darks, tone(scene, 0.75), { opacity: 0.6 })) +
    (lights && shape(lights, scene.mood.lamp, { opacity: 0.85 }))
  );
}

/** A window seen from inside: frame, bars, sill, and the light of the hour it lends to the room. */
export function roomWindow(scene: Scene, window: RoomWindow): string {
  return daylight(scene, window) + windowFrame(scene, window);
}

/** By day the window lends more than a glimmer: a slanting beam down to the floor. */
function daylight(scene: Scene, { x, y: top, width, height: high, arched }: RoomWindow): string {
  const strength =
    { morning: 0.13, day: 0.17, dusk: 0, night: 0 }[scene.hour] * (scene.weather === 'clear' ? 1 : 0.6);
  if (strength === 0) return '';
  // From where the sides of the opening are straight.
  const y = arched ? top + width / 2 : top;
  const height = top + high - y;
  const fall = scene.ground - y + scene.unit * 0.12;
  const lean = (scene.hour === 'morning' ? 0.5 : 0.3) * fall;
  const beam = d`M${x} ${y}H${x + width}L${x + width + lean + width * 0.2} ${y + fall}H${x + lean - width * 0.1}V${y + fall}L${x} ${y + height}Z`;
  const pale = scene.mood.sky[4];
  return shape(
    beam,
    downward(scene.sheet, [
      [0, pale, strength],
      [0.8, pale, strength * 0.5],
      [1, pale, 0],
    ]),
  );
}

function windowFrame(scene: Scene, window: RoomWindow): string {
  const { x, y, width, height, arched = false, columns = 2, rows = 3 } = window;
  const frame = mix(tone(scene, 0.86), '#000000', 0.1);
  let bars = '';
  for (let i = 1; i < columns; i += 1) bars += d`M${x + (width * i) / columns} ${y}V${y + height}`;
  for (let i = 1; i < rows; i += 1) bars += d`M${x} ${y + (height * i) / rows}H${x + width}`;
  const path = openingPath(window);
  const edge = scene.unit * 0.016;
  const air = mix('#9CC3D8', scene.mood.sky[3], 0.4);
  return (
    glow(scene, x + width / 2, y + height / 2, Math.max(width, height) * 0.95, 0.16, air) +
    clipped(scene.sheet, path, stroke(bars, frame, scene.unit * 0.009)) +
    stroke(path, frame, edge * 2) +
    stroke(path, mix(frame, scene.mood.haze, 0.25), edge * 0.5) +
    (arched
      ? ''
      : rect(
          x - edge * 1.6,
          y + height + edge * 0.4,
          width + edge * 3.2,
          edge * 1.1,
          mix(frame, scene.mood.haze, 0.3),
        ))
  );
}
