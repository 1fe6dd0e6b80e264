import { across, circle, d, downward, ellipse, mix, radial, rect, type Stop, shape } from '../paint.ts';
import { band, gloom, type Scene } from '../scene.ts';

const falloff = (colour: string, strength: number): readonly Stop[] => [
  [0, colour, strength],
  [0.18, colour, strength * 0.62],
  [0.45, colour, strength * 0.24],
  [0.72, colour, strength * 0.07],
  [1, colour, 0],
];

/** The bloom round a lamp or a lit window. */
export const glow = (
  scene: Scene,
  x: number,
  y: number,
  radius: number,
  strength = 0.5,
  colour = scene.mood.lamp,
): string => circle(x, y, radius, radial(scene.sheet, falloff(colour, strength)));

/** Light lying on a floor, a street or snow. */
export const pool = (scene: Scene, x: number, y: number, rx: number, ry: number, strength = 0.5): string =>
  ellipse(x, y, rx, ry, radial(scene.sheet, falloff(scene.mood.lamp, strength)));

export interface Spill {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly depth: number;
  /** How far the light widens on each side, and how far it leans to the right. */
  readonly spread?: number;
  readonly lean?: number;
  readonly strength?: number;
}

/** Light falling out of a doorway over the ground. */
export function spill(
  scene: Scene,
  { x, y, width, depth, spread = width * 0.8, lean = 0, strength = 0.62 }: Spill,
): string {
  const fill = downward(scene.sheet, [
    [0, scene.mood.lamp, strength],
    [0.4, scene.mood.lamp, strength * 0.45],
    [1, scene.mood.lamp, 0.02],
  ]);
  const wide = (extra: number): string => {
    const left = x - width / 2;
    return d`M${left} ${y}H${left + width}L${left + width + spread + extra + lean} ${y + depth}H${left - spread - extra + lean}Z`;
  };
  return shape(wide(spread * 0.35), fill, { opacity: 0.35 }) + shape(wide(0), fill);
}

/** The cone under a lamp shade, from (x, y) down. */
export function cone(
  scene: Scene,
  x: number,
  y: number,
  depth: number,
  top: number,
  bottom: number,
  strength = 0.4,
): string {
  const fill = downward(scene.sheet, [
    [0, scene.mood.lamp, strength],
    [1, scene.mood.lamp, 0],
  ]);
  return shape(d`M${x - top} ${y}H${x + top}L${x + bottom} ${y + depth}H${x - bottom}Z`, fill);
}

/** A soft long shadow on the ground, leaning away from the light. */
export const castShadow = (
  scene: Scene,
  x: number,
  y: number,
  width: number,
  lean: number,
  depth: number,
): string =>
  shape(
    d`M${x - width / 2} ${y}H${x + width / 2}L${x + width * 0.8 + lean} ${y + depth}H${x - width * 0.2 + lean}Z`,
    downward(scene.sheet, [
      [0, mix(scene.mood.ink, '#000000', 0.4), 0.55],
      [1, mix(scene.mood.ink, '#000000', 0.4), 0],
    ]),
  );

/** Air between two paper layers: it pales what stands behind it. */
export const haze = (
  scene: Scene,
  y: number,
  height: number,
  strength: number,
  colour = scene.mood.haze,
): string =>
  band(
    scene,
    y,
    height,
    downward(scene.sheet, [
      [0, colour, 0],
      [0.75, colour, strength],
      [1, colour, strength * 0.7],
    ]),
  );

/** The better help works, the warmer the air round it. */
const warmth = (scene: Scene): string =>
  glow(scene, scene.x(0), scene.y(0.2), scene.unit * 0.95, 0.16 * scene.light * gloom(scene));

/** Darker corners; keeps the eye at the light and pills at the top readable. */
export function vignette(scene: Scene, full = 0.5): string {
  const strength = full * gloom(scene) * (1.08 - scene.light * 0.4);
  const dark = mix(scene.mood.ink, '#000000', 0.35);
  const cx = (scene.focus - scene.left) / (scene.right - scene.left);
  const round = radial(
    scene.sheet,
    [
      [0.45, dark, 0],
      [1, dark, strength],
    ],
    { cx, cy: 0.62, r: 0.85, fx: cx, fy: 0.62 },
  );
  const top = downward(scene.sheet, [
    [0, dark, strength * 0.8],
    [1, dark, 0],
  ]);
  return warmth(scene) + band(scene, 0, scene.height, round) + band(scene, 0, scene.height * 0.3, top);
}

/** A band that fades out at both ends. */
export const softBand = (
  scene: Scene,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  opacity: number,
): string =>
  rect(
    x,
    y,
    width,
    height,
    across(scene.sheet, [
      [0, colour, 0],
      [0.3, colour, opacity],
      [0.7, colour, opacity],
      [1, colour, 0],
    ]),
    { rx: height / 2 },
  );
