import { d, downward, mix, rect, shape, stroke } from '../paint.ts';
import { type Scene, tone } from '../scene.ts';
import { glow, spill } from './light.ts';

export interface Opening {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PaneWindow extends Opening {
  readonly lit: boolean;
  readonly bars?: 'cross' | 'sash' | 'none';
  readonly frame?: string;
  readonly curtains?: boolean;
}

/** The two ends of the light behind glass. */
export const warmGlass = (scene: Scene): string =>
  downward(scene.sheet, [
    [0, mix(scene.mood.lamp, '#FFFFFF', 0.45)],
    [1, mix(scene.mood.lamp, '#D98E4A', 0.35)],
  ]);

const darkGlass = (scene: Scene): string =>
  downward(scene.sheet, [
    [0, tone(scene, 0.62)],
    [1, tone(scene, 0.8)],
  ]);

const curtain = ({ x, y, width, height }: Opening, colour: string): string =>
  shape(
    d`M${x} ${y}H${x + width * 0.34}Q${x + width * 0.24} ${y + height * 0.5} ${x + width * 0.1} ${y + height}H${x}Z` +
      d`M${x + width} ${y}H${x + width * 0.66}Q${x + width * 0.76} ${y + height * 0.5} ${x + width * 0.9} ${y + height}H${x + width}Z`,
    colour,
    { opacity: 0.5 },
  );

/** A window seen from the street: frame, glass, bars, sill. */
export function paneWindow(scene: Scene, window: PaneWindow): string {
  const { x, y, width, height, lit, bars = 'cross', frame = tone(scene, 0.98), curtains = false } = window;
  const edge = width * 0.07;
  const upright = bars === 'none' ? '' : d`M${x + width / 2} ${y}V${y + height}`;
  const crossbar = bars === 'cross' ? d`M${x} ${y + height * 0.38}H${x + width}` : '';
  const bar = upright ? stroke(upright + crossbar, frame, width * 0.07) : '';
  return (
    (lit ? glow(scene, x + width / 2, y + height / 2, Math.max(width, height) * 1.7, 0.34) : '') +
    rect(x - edge, y - edge, width + edge * 2, height + edge * 2, frame) +
    rect(x, y, width, height, lit ? warmGlass(scene) : darkGlass(scene)) +
    (lit && curtains ? curtain(window, '#B5713C') : '') +
    bar +
    rect(x - edge * 2, y + height + edge, width + edge * 4, edge * 1.4, mix(frame, scene.mood.haze, 0.28))
  );
}

export interface Doorway {
  readonly x: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly lean?: number;
  readonly leaf?: 'left' | 'right' | 'none';
  readonly depth?: number;
}

/** An open, lit door: bloom, frame, leaf, and the light over the threshold. `x` is its middle. */
export function litDoorway(scene: Scene, door: Doorway): string {
  const { x, base, width, height, lean = width * 0.6, leaf = 'left', depth = scene.height - base } = door;
  const left = x - width / 2;
  const top = base - height;
  const frame = tone(scene, 1);
  const side = leaf === 'right' ? 1 : -1;
  const hinge = leaf === 'right' ? left + width : left;
  const edge = hinge + side * width * 0.4;
  const panel = d`M${hinge} ${top}L${edge} ${top + height * 0.06}V${base + height * 0.05}L${hinge} ${base}Z`;
  return (
    glow(scene, x, top + height * 0.4, height * 1.25, 0.55) +
    rect(left - width * 0.1, top - width * 0.1, width * 1.2, height + width * 0.1, frame) +
    rect(left, top, width, height, warmGlass(scene)) +
    spill(scene, { x, y: base, width, depth, spread: width * 0.9, lean }) +
    (leaf === 'none' ? '' : shape(panel, mix(tone(scene, 0.7), scene.mood.lamp, 0.12)))
  );
}
