import { between } from '#shared/session/chance.ts';
import { circle, d, ellipse, mix, pick, rect, shape, stroke, times } from '../paint.ts';
import { gloom, type Scene, tone } from '../scene.ts';

const WOOD = '#6E4A32';
const BOOKS = [
  '#7F4B3A',
  '#3F6E6B',
  '#8A7440',
  '#4F5F86',
  '#6E4A66',
  '#5E6F4A',
  '#A5794C',
  '#385368',
] as const;

export interface Slab {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A table or desk: `y` is its top, `base` the floor. A thin warm edge where the lamp touches it. */
export function table(scene: Scene, { x, y, width }: Slab, base: number, wood = WOOD, front = false): string {
  const dark = mix(wood, scene.mood.ink, 0.55);
  const thick = scene.unit * 0.022;
  const leg = scene.unit * 0.022;
  const panel = front
    ? rect(x + leg, y + thick, width - leg * 2, base - y - thick, mix(wood, scene.mood.ink, 0.62))
    : '';
  return (
    ellipse(x + width / 2, base + thick * 0.4, width * 0.55, thick * 1.1, '#06121C', { opacity: 0.35 }) +
    panel +
    rect(x + leg, y, leg, base - y, dark) +
    rect(x + width - leg * 2, y, leg, base - y, dark) +
    rect(x, y, width, thick, mix(wood, scene.mood.ink, 0.3)) +
    rect(x, y, width, thick * 0.28, mix(wood, scene.mood.lamp, 0.55))
  );
}

/** A solid counter with panels. */
export function counter(scene: Scene, { x, y, width }: Slab, base: number, wood = WOOD): string {
  const { unit, mood } = scene;
  const face = mix(wood, mood.ink, 0.56);
  const panels = Math.max(2, Math.round(width / (unit * 0.2)));
  const step = width / panels;
  return (
    ellipse(x + width / 2, base + unit * 0.012, width * 0.55, unit * 0.03, '#06121C', { opacity: 0.4 }) +
    rect(x, y, width, base - y, face) +
    times(panels, (i) =>
      rect(
        x + step * (i + 0.1),
        y + unit * 0.06,
        step * 0.8,
        base - y - unit * 0.1,
        mix(wood, mood.ink, 0.66),
      ),
    ) +
    rect(x, base - unit * 0.022, width, unit * 0.022, mix(face, mood.ink, 0.5)) +
    rect(x - unit * 0.016, y - unit * 0.02, width + unit * 0.032, unit * 0.034, mix(wood, mood.ink, 0.25)) +
    rect(x - unit * 0.016, y - unit * 0.02, width + unit * 0.032, unit * 0.007, mix(wood, mood.lamp, 0.6))
  );
}

/** One shelf of books between two uprights, some leaning, some missing. */
function shelfOfBooks(
  scene: Scene,
  x: number,
  y: number,
  width: number,
  height: number,
  shade: number,
): string {
  const { random, unit, mood } = scene;
  let drawn = '';
  for (let left = x; left < x + width - unit * 0.012; ) {
    const thick = unit * between(random, 0.01, 0.022);
    const tall = height * between(random, 0.6, 0.86);
    const colour = mix(pick(random, BOOKS), mood.ink, shade);
    const gap = random() < 0.06 ? unit * 0.03 : 0;
    const wide = Math.min(thick, x + width - left);
    drawn += rect(left, y + height - tall, wide * 0.92, tall, colour);
    if (thick > unit * 0.016)
      drawn += rect(left, y + height - tall * 0.8, wide * 0.92, unit * 0.004, mix(colour, mood.lamp, 0.35));
    left += thick + gap;
  }
  return drawn;
}

export interface Bookcase {
  readonly x: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
  /** 0 = in the light, 1 = lost in the dark. */
  readonly shade: number;
}

export function bookcase(scene: Scene, { x, base, width, height, shade }: Bookcase): string {
  const { unit, mood } = scene;
  const dim = shade * (0.4 + 0.6 * gloom(scene));
  const rows = Math.max(1, Math.round(height / (unit * 0.125)));
  const step = height / rows;
  const wood = mix(WOOD, mood.ink, Math.min(1, dim + 0.12));
  const board = unit * 0.011;
  return (
    rect(x, base - height, width, height, mix(WOOD, mood.ink, Math.min(0.96, dim + 0.34))) +
    times(rows, (row) => {
      const y = base - height + row * step;
      return (
        shelfOfBooks(scene, x + board * 1.4, y + board, width - board * 2.8, step - board * 1.6, dim) +
        rect(x, y + step - board, width, board, wood)
      );
    }) +
    rect(x, base - height, board * 1.3, height, wood) +
    rect(x + width - board * 1.3, base - height, board * 1.3, height, wood) +
    rect(x - board, base - height - board * 1.4, width + board * 2, board * 1.8, wood)
  );
}

/** A plain chair from the side, its back to the left (`side` 1) or right (-1). */
export function chair(
  scene: Scene,
  x: number,
  base: number,
  height: number,
  side: 1 | -1 = 1,
  colour = tone(scene, 0.92),
): string {
  const seat = base - height * 0.5;
  const wide = height * 0.42 * side;
  const thick = height * 0.055;
  const path = d`M${x} ${base - height}L${x + wide * 0.12} ${seat}L${x} ${base}M${x + wide * 0.12} ${seat}H${x + wide}L${x + wide * 1.06} ${base}`;
  return (
    stroke(path, colour, thick, { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }) +
    stroke(
      d`M${x + wide * 0.03} ${base - height * 0.94}L${x + wide * 0.09} ${base - height * 0.7}`,
      colour,
      thick * 2,
    )
  );
}

/** Papers lying on a table, pale where the lamp is. */
export const papers = (scene: Scene, x: number, y: number, width: number): string =>
  shape(
    d`M${x} ${y}l${width * 0.1} ${-width * 0.09}h${width * 0.8}l${width * 0.1} ${width * 0.09}Z`,
    '#F3E8D2',
  ) +
  shape(
    d`M${x + width * 0.3} ${y - width * 0.05}l${width * 0.16} ${-width * 0.1}h${width * 0.7}l${-width * 0.02} ${width * 0.13}Z`,
    mix('#F3E8D2', scene.mood.ink, 0.18),
  );

export const folders = (scene: Scene, x: number, y: number, width: number, count: number): string =>
  times(count, (i) => {
    const thick = width * 0.13;
    const nudge = width * between(scene.random, -0.06, 0.06);
    return rect(
      x + nudge,
      y - thick * (i + 1),
      width,
      thick * 0.86,
      mix(pick(scene.random, BOOKS), '#E9DAB9', 0.35),
      { rx: thick * 0.15 },
    );
  });

export function mug(scene: Scene, x: number, y: number, size: number, colour = '#C9D8D2'): string {
  const tint = mix(colour, scene.mood.ink, 0.15);
  return (
    rect(x, y - size, size * 0.8, size, tint, { rx: size * 0.14 }) +
    stroke(
      d`M${x + size * 0.8} ${y - size * 0.8}q${size * 0.4} ${size * 0.25} 0 ${size * 0.5}`,
      tint,
      size * 0.13,
    )
  );
}

/** A pot plant with broad leaves. */
export function plant(scene: Scene, x: number, base: number, height: number, colour = '#3E6B57'): string {
  const leaf = mix(colour, scene.mood.ink, 0.3);
  const pot = height * 0.3;
  const leaves = times(7, (i) => {
    const angle = (i - 3) * 0.36 + between(scene.random, -0.08, 0.08);
    const reach = height * between(scene.random, 0.55, 0.72);
    const tx = x + Math.sin(angle) * reach;
    const ty = base - pot - Math.cos(angle) * reach;
    const bend = Math.sin(angle) * height * 0.1;
    return shape(
      d`M${x} ${base - pot * 0.9}Q${tx - bend - height * 0.09} ${ty + reach * 0.4} ${tx} ${ty}Q${tx + bend + height * 0.07} ${ty + reach * 0.5} ${x} ${base - pot * 0.9}Z`,
      i % 2 ? leaf : mix(leaf, scene.mood.lamp, 0.12),
    );
  });
  return (
    leaves +
    shape(
      d`M${x - pot * 0.42} ${base - pot}H${x + pot * 0.42}L${x + pot * 0.3} ${base}H${x - pot * 0.3}Z`,
      mix('#9A5A3C', scene.mood.ink, 0.35),
    )
  );
}

/** A framed sheet or picture on a wall. */
export const framed = (
  scene: Scene,
  x: number,
  y: number,
  width: number,
  height: number,
  paper: string,
  shade = 0.4,
): string =>
  rect(x, y, width, height, mix(WOOD, scene.mood.ink, 0.55)) +
  rect(
    x + width * 0.06,
    y + width * 0.06,
    width * 0.88,
    height - width * 0.12,
    mix(paper, scene.mood.ink, shade),
  );

export const wallClock = (scene: Scene, x: number, y: number, r: number): string =>
  circle(x, y, r * 1.16, tone(scene, 0.95)) +
  circle(x, y, r, mix('#EFE6D2', scene.mood.ink, 0.28)) +
  stroke(d`M${x} ${y - r * 0.66}V${y}L${x + r * 0.42} ${y + r * 0.26}`, scene.mood.ink, r * 0.13, {
    'stroke-linecap': 'round',
  });

/** A slatted bench; `y` is the seat. */
export const bench = (
  scene: Scene,
  x: number,
  base: number,
  width: number,
  height: number,
  colour = tone(scene, 0.95),
): string =>
  rect(x, base - height * 0.56, width, height * 0.12, colour) +
  rect(x, base - height, width, height * 0.12, colour) +
  rect(x, base - height * 0.8, width, height * 0.12, colour) +
  times(2, (i) => rect(x + width * (0.08 + i * 0.78), base - height, width * 0.06, height, colour));
