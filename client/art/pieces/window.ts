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

/** Somebody lives there: a lamp, a plant on the sill, a person standing; or nothing but light. */
function behindGlass({ x, y, width, height }: Opening, chance: number, place: number): string {
  const at = x + width * (0.3 + place * 0.4);
  const foot = y + height;
  const warm = '#B5713C';
  if (chance < 0.28)
    return shape(
      d`M${at} ${y}V${y + height * 0.2}M${at - width * 0.16} ${y + height * 0.32}L${at - width * 0.07} ${y + height * 0.2}H${at + width * 0.07}L${at + width * 0.16} ${y + height * 0.32}Z`,
      warm,
      { opacity: 0.7 },
    );
  if (chance < 0.54)
    return shape(
      d`M${at - width * 0.1} ${foot}V${foot - height * 0.1}Q${at - width * 0.24} ${foot - height * 0.24} ${at - width * 0.1} ${foot - height * 0.3}Q${at} ${foot - height * 0.42} ${at + width * 0.1} ${foot - height * 0.3}Q${at + width * 0.24} ${foot - height * 0.24} ${at + width * 0.1} ${foot - height * 0.1}V${foot}Z`,
      warm,
      { opacity: 0.55 },
    );
  if (chance < 0.7)
    return shape(
      d`M${at - width * 0.2} ${foot}Q${at - width * 0.2} ${foot - height * 0.3} ${at - width * 0.06} ${foot - height * 0.33}A${width * 0.1} ${width * 0.11} 0 1 1 ${at + width * 0.06} ${foot - height * 0.33}Q${at + width * 0.2} ${foot - height * 0.3} ${at + width * 0.2} ${foot}Z`,
      warm,
      { opacity: 0.55 },
    );
  return '';
}

/** A window seen from the street: frame, glass, bars, sill. */
export function paneWindow(scene: Scene, window: PaneWindow): string {
  const { x, y, width, height, lit, bars = 'cross', frame = tone(scene, 0.98), curtains = false } = window;
  const edge = width * 0.07;
  // Drawn by lot whether lit or not, so that more light changes nothing but the light.
  const [chance, place] = [scene.random(), scene.random()];
  const upright = bars === 'none' ? '' : d`M${x + width / 2} ${y}V${y + height}`;
  const crossbar = bars === 'cross' ? d`M${x} ${y + height * 0.38}H${x + width}` : '';
  const bar = upright ? stroke(upright + crossbar, frame, width * 0.07) : '';
  return (
    (lit ? glow(scene, x + width / 2, y + height / 2, Math.max(width, height) * 1.7, 0.34) : '') +
    rect(x - edge, y - edge, width + edge * 2, height + edge * 2, frame) +
    rect(x, y, width, height, lit ? warmGlass(scene) : darkGlass(scene)) +
    (lit ? behindGlass(window, chance, place) : '') +
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

/** What one sees of the house through its door: a floor, a far doorway, a lamp, coats on their hooks. */
function hallway(scene: Scene, { x, y, width, height }: Opening): string {
  const foot = y + height;
  const floor = height * 0.13;
  const warm = '#C07A3E';
  const coats = [0.16, 0.27, 0.36].map((at, i) => {
    const top = y + height * 0.4;
    const long = height * (0.22 + (i % 2) * 0.05);
    const cx = x + width * at;
    const half = width * 0.055;
    return d`M${cx} ${top}Q${cx + half} ${top + half} ${cx + half} ${top + long}H${cx - half}Q${cx - half} ${top + half} ${cx} ${top}Z`;
  });
  const lampX = x + width * 0.62;
  const lampY = y + height * 0.2;
  return (
    shape(
      d`M${x} ${foot}L${x + width * 0.12} ${foot - floor}H${x + width * 0.88}L${x + width} ${foot}Z`,
      warm,
      { opacity: 0.34 },
    ) +
    rect(x + width * 0.52, y + height * 0.36, width * 0.28, height * 0.51, '#FFF3D6', { opacity: 0.75 }) +
    stroke(
      d`M${x + width * 0.52} ${foot - floor}V${y + height * 0.36}H${x + width * 0.8}V${foot - floor}`,
      warm,
      width * 0.02,
      { opacity: 0.5 },
    ) +
    stroke(d`M${x + width * 0.1} ${y + height * 0.395}H${x + width * 0.42}`, warm, width * 0.022, {
      opacity: 0.6,
    }) +
    shape(coats.join(''), warm, { opacity: 0.5 }) +
    stroke(d`M${lampX} ${y}V${lampY - height * 0.03}`, warm, width * 0.014, { opacity: 0.7 }) +
    glow(scene, lampX, lampY, width * 0.4, 0.8, '#FFF6DE') +
    shape(
      d`M${lampX - width * 0.1} ${lampY}L${lampX - width * 0.04} ${lampY - height * 0.035}H${lampX + width * 0.04}L${lampX + width * 0.1} ${lampY}Z`,
      warm,
      { opacity: 0.85 },
    )
  );
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
    hallway(scene, { x: left, y: top, width, height }) +
    spill(scene, { x, y: base, width, depth, spread: width * 0.9, lean }) +
    (leaf === 'none' ? '' : shape(panel, mix(tone(scene, 0.7), scene.mood.lamp, 0.12)))
  );
}
