import { circle, d, mix, rect, shape, stroke, times } from '../paint.ts';
import { type Scene, tone } from '../scene.ts';
import { glow, spill } from './light.ts';
import { warmGlass } from './window.ts';

/** A town bus from the side, lit inside; `left` and `base` are where its nearest corner stands. */
export function bus(scene: Scene, left: number, base: number, length: number, lit: boolean): string {
  const height = length * 0.36;
  const top = base - height;
  const body = mix('#3F7F86', scene.mood.ink, 0.42);
  const glass = lit ? warmGlass(scene) : tone(scene, 0.7);
  const panes = 5;
  const step = (length * 0.74) / panes;
  const wheel = (at: number): string =>
    circle(left + length * at, base, height * 0.17, '#0B1720') +
    circle(left + length * at, base, height * 0.07, tone(scene, 0.5));
  return (
    (lit ? glow(scene, left + length / 2, top + height * 0.4, length * 0.6, 0.28) : '') +
    rect(left, top, length, height * 0.95, body, { rx: height * 0.1 }) +
    rect(left, top + height * 0.72, length, height * 0.06, mix('#E9DDC4', scene.mood.ink, 0.35)) +
    times(panes, (i) =>
      rect(left + length * 0.04 + step * i, top + height * 0.16, step * 0.9, height * 0.36, glass),
    ) +
    rect(left + length * 0.8, top + height * 0.16, length * 0.1, height * 0.72, glass) +
    stroke(d`M${left + length * 0.85} ${top + height * 0.16}v${height * 0.72}`, body, length * 0.008) +
    rect(left + length * 0.93, top + height * 0.16, length * 0.07, height * 0.4, glass, {
      rx: height * 0.03,
    }) +
    wheel(0.2) +
    wheel(0.72) +
    (lit
      ? spill(scene, {
          x: left + length * 0.85,
          y: base,
          width: length * 0.1,
          depth: height * 0.4,
          strength: 0.5,
        })
      : '')
  );
}

/** A lattice tower crane, its jib over the site. */
export function towerCrane(x: number, base: number, height: number, jib: number, colour: string): string {
  const mast = height * 0.035;
  const cells = 12;
  let lattice = d`M${x} ${base}V${base - height}M${x + mast} ${base}V${base - height}`;
  for (let i = 0; i < cells; i += 1) {
    const y = base - (height * i) / cells;
    lattice += d`M${x + (i % 2 ? mast : 0)} ${y}L${x + (i % 2 ? 0 : mast)} ${y - height / cells}`;
  }
  const top = base - height;
  const arm = d`M${x - jib * 0.3} ${top}H${x + jib}M${x + mast / 2} ${top - height * 0.09}L${x + jib * 0.8} ${top}M${x + mast / 2} ${top - height * 0.09}L${x - jib * 0.28} ${top}M${x + mast / 2} ${top}V${top - height * 0.09}`;
  const hook = d`M${x + jib * 0.66} ${top}v${height * 0.24}`;
  return (
    stroke(lattice, colour, height * 0.008) +
    stroke(arm, colour, height * 0.012) +
    stroke(hook, colour, height * 0.004) +
    rect(x + jib * 0.66 - height * 0.03, top + height * 0.24, height * 0.06, height * 0.022, colour) +
    rect(x - jib * 0.28, top, jib * 0.1, height * 0.05, colour) +
    rect(x - mast * 0.2, top + height * 0.01, mast * 1.7, height * 0.055, colour)
  );
}

export interface Ship {
  readonly x: number;
  readonly base: number;
  readonly length: number;
  readonly colour: string;
  readonly litShare: number;
}

/** A ferry on the horizon: hull, two decks, funnel, a row of small windows. */
export function ferry(scene: Scene, { x, base, length, colour, litShare }: Ship): string {
  const high = length * 0.1;
  const decks = [0, 1].map((deck) => {
    const left = x + length * (0.08 + deck * 0.05);
    const wide = length * (0.78 - deck * 0.16);
    const y = base - high * (2 + deck * 0.9);
    const windows = times(14 - deck * 3, (i) =>
      rect(
        left + wide * (0.04 + i * (0.92 / (14 - deck * 3))),
        y + high * 0.3,
        wide * 0.03,
        high * 0.32,
        scene.random() < litShare ? scene.mood.lamp : mix(colour, scene.mood.ink, 0.3),
      ),
    );
    return rect(left, y, wide, high, mix(colour, scene.mood.haze, 0.18 + deck * 0.1)) + windows;
  });
  return (
    rect(x + length * 0.3, base - high * 4.4, length * 0.09, high * 1.8, colour) +
    decks.join('') +
    shape(
      d`M${x} ${base - high * 1.05}H${x + length}L${x + length * 0.93} ${base}H${x + length * 0.05}Z`,
      colour,
    )
  );
}

/** A small wooden boat at rest. */
export const boat = (scene: Scene, x: number, base: number, length: number): string =>
  shape(
    d`M${x} ${base - length * 0.2}Q${x + length * 0.5} ${base - length * 0.12} ${x + length} ${base - length * 0.24}Q${x + length * 0.9} ${base} ${x + length * 0.75} ${base}H${x + length * 0.2}Q${x + length * 0.06} ${base} ${x} ${base - length * 0.2}Z`,
    mix('#7A4A3A', scene.mood.ink, 0.45),
  ) +
  stroke(
    d`M${x} ${base - length * 0.2}Q${x + length * 0.5} ${base - length * 0.12} ${x + length} ${base - length * 0.24}`,
    mix('#D8C7A4', scene.mood.ink, 0.4),
    length * 0.02,
  );
