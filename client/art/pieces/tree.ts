import { between } from '#shared/session/chance.ts';
import { circle, d, ellipse, mix, rect, shape, stroke, times } from '../paint.ts';
import { band, type Scene, snowed } from '../scene.ts';

/** A leafy town tree: clustered crowns on a leaning trunk. */
export function leafyTree(scene: Scene, x: number, base: number, height: number, colour: string): string {
  const { random } = scene;
  const lit = snowed(scene, mix(colour, scene.mood.haze, 0.16), 0.4);
  const crown = height * 0.3;
  const middle = base - height * 0.66;
  const puffs = times(6, (i) => {
    const angle = (i / 6) * Math.PI * 2;
    const px = x + Math.cos(angle) * crown * between(random, 0.5, 0.75);
    const py = middle + Math.sin(angle) * crown * between(random, 0.4, 0.6);
    return circle(px, py, crown * between(random, 0.5, 0.7), i > 2 ? lit : colour);
  });
  const trunk = height * 0.028;
  return (
    shape(
      d`M${x - trunk * 1.5} ${base}Q${x - trunk * 0.6} ${base - height * 0.2} ${x - trunk * 0.5} ${middle}H${x + trunk * 0.5}Q${x + trunk * 0.6} ${base - height * 0.2} ${x + trunk * 1.5} ${base}Z`,
      colour,
    ) +
    circle(x, middle, crown * 0.8, colour) +
    puffs +
    circle(x - crown * 0.1, middle - crown * 0.5, crown * 0.55, lit, { opacity: 0.6 }) +
    foliage(scene, x, middle, crown, mix(lit, scene.mood.haze, 0.22)) +
    foliage(scene, x, middle, crown, mix(colour, scene.mood.ink, 0.4))
  );
}

/** Leaves here and there in a crown, each a short bow. */
function foliage({ random }: Scene, x: number, y: number, crown: number, colour: string): string {
  let path = '';
  for (let i = 0; i < 34; i += 1) {
    const angle = random() * Math.PI * 2;
    const far = crown * 1.08 * Math.sqrt(random());
    const size = crown * between(random, 0.05, 0.1);
    path += d`M${x + Math.cos(angle) * far} ${y + Math.sin(angle) * far * 0.9}q${size} ${-size * 0.7} ${size * 1.6} ${size * 0.2}`;
  }
  return stroke(path, colour, crown * 0.02, { 'stroke-linecap': 'round', opacity: 0.7 });
}

/** A spruce of ragged tiers. */
export function conifer(scene: Scene, x: number, base: number, height: number, colour: string): string {
  const { random } = scene;
  const tiers = 6;
  const half = height * between(random, 0.17, 0.23);
  let left = '';
  let right = '';
  for (let i = 1; i <= tiers; i += 1) {
    const y = base - height + (height * 0.9 * i) / tiers;
    const reach = half * (i / tiers) ** 0.85;
    const jag = height * 0.035;
    left = d`L${x - reach} ${y + jag * between(random, 0, 0.8)}L${x - reach * 0.5} ${y - jag}` + left;
    right += d`L${x + reach} ${y + jag * between(random, 0, 0.8)}L${x + reach * 0.5} ${y - jag}`;
  }
  const trunk = rect(x - height * 0.016, base - height * 0.14, height * 0.032, height * 0.14, colour);
  return trunk + shape(`${d`M${x} ${base - height}`}${right}${left}Z`, colour);
}

/** A bare winter tree, branching twice to the left and right of a trunk. */
export function bareTree(scene: Scene, x: number, base: number, height: number, colour: string): string {
  const branch = (bx: number, by: number, length: number, angle: number, depth: number): string => {
    const ex = bx + Math.cos(angle) * length;
    const ey = by - Math.sin(angle) * length;
    const line = stroke(d`M${bx} ${by}L${ex} ${ey}`, colour, height * 0.022 * 0.62 ** (4 - depth), {
      'stroke-linecap': 'round',
    });
    if (depth === 0) return line;
    const turn = between(scene.random, 0.3, 0.55);
    const next = length * between(scene.random, 0.66, 0.8);
    const middle =
      depth > 2 ? branch(ex, ey, next * 0.8, angle + between(scene.random, -0.15, 0.15), depth - 1) : '';
    return (
      line +
      branch(ex, ey, next, angle + turn, depth - 1) +
      branch(ex, ey, next, angle - turn, depth - 1) +
      middle
    );
  };
  return branch(x, base, height * 0.32, Math.PI / 2, 4);
}

export const bush = (scene: Scene, x: number, base: number, width: number, colour: string): string =>
  times(4, (i) => {
    const r = width * between(scene.random, 0.2, 0.3);
    return ellipse(x + width * (i / 3 - 0.5) * 0.7, base - r * 0.5, r, r * 0.85, colour);
  });

/** A row of conifers as one paper edge. */
export function forest(
  scene: Scene,
  base: number,
  low: number,
  high: number,
  spacing: number,
  colour: string,
): string {
  const { random, unit, left, right } = scene;
  let drawn = '';
  for (
    let x = left - spacing * unit;
    x < right + spacing * unit;
    x += unit * spacing * between(random, 0.6, 1.3)
  ) {
    drawn += conifer(
      scene,
      x,
      base + unit * 0.01,
      unit * between(random, low, high),
      snowed(scene, colour, 0.25),
    );
  }
  return drawn + band(scene, base - 1, scene.height - base + 1, colour);
}

/** Tall grass along an edge. */
export function grass(scene: Scene, base: number, height: number, colour: string, count = 60): string {
  const { random, unit, left, right } = scene;
  const blades = Math.round((count * (right - left)) / unit);
  let path = '';
  for (let i = 0; i < blades; i += 1) {
    const x = between(random, left, right);
    const tall = height * unit * between(random, 0.4, 1);
    path += d`M${x - unit * 0.004} ${base}Q${x} ${base - tall * 0.6} ${x + unit * between(random, -0.02, 0.02)} ${base - tall}Q${x + unit * 0.004} ${base - tall * 0.5} ${x + unit * 0.005} ${base}Z`;
  }
  return shape(path, colour);
}
