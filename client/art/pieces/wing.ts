import { between } from '#shared/session/chance.ts';
import { circle, d, mix, rect, shape, stroke, times } from '../paint.ts';
import { edges, type Scene } from '../scene.ts';

/** The wings of the paper theatre: dark shapes at the sides of the near layer, which give a large picture its depth. */

export type Side = 'left' | 'right';

interface Corner {
  /** Where paint ends on this side, where the box ends, and which way is in. */
  readonly outer: number;
  readonly edge: number;
  readonly inward: 1 | -1;
}

const cornerOf = ({ left, right, width }: Scene, side: Side): Corner =>
  side === 'left' ? { outer: left, edge: 0, inward: 1 } : { outer: right, edge: width, inward: -1 };

const wingColour = (scene: Scene, amount = 0.3): string => mix(scene.mood.ink, '#04090E', amount);

/** A pointed leaf from its stem at (x, y): `angle` in radians from the right, clockwise. */
export function leaf(x: number, y: number, angle: number, long: number, wide: number): string {
  const tipX = x + Math.cos(angle) * long;
  const tipY = y + Math.sin(angle) * long;
  const middleX = x + Math.cos(angle) * long * 0.45;
  const middleY = y + Math.sin(angle) * long * 0.45;
  const acrossX = -Math.sin(angle) * wide;
  const acrossY = Math.cos(angle) * wide;
  return d`M${x} ${y}Q${middleX + acrossX} ${middleY + acrossY} ${tipX} ${tipY}Q${middleX - acrossX} ${middleY - acrossY} ${x} ${y}Z`;
}

/** A branch with leaves, hanging in from above. */
export function bough(scene: Scene, side: Side, reach = 0.34): string {
  const { random, unit } = scene;
  const { outer, inward } = cornerOf(scene, side);
  const colour = wingColour(scene);
  const long = unit * reach;
  const at = (share: number, drop: number) => ({
    x: outer + inward * share * long * 1.3,
    y: unit * (0.02 + drop) + Math.sin(share * 2.2) * long * 0.28,
  });
  const twigs = [0, 0.09, 0.17].map((drop, row) => {
    const length = 1 - row * 0.26;
    const end = at(length, drop);
    const bend = at(length * 0.5, drop * 0.8);
    let leaves = '';
    for (let i = 3; i < 17; i += 1) {
      const place = at((i / 16) * length, drop * (0.8 + 0.2 * (i / 16)));
      const turn = (i % 2 ? 0.9 : -0.5) + between(random, -0.3, 0.3);
      const angle = inward === 1 ? turn + 0.3 : Math.PI - turn - 0.3;
      leaves += leaf(place.x, place.y, angle, unit * between(random, 0.03, 0.05), unit * 0.013);
    }
    return (
      stroke(
        d`M${outer} ${unit * (0.02 + drop * 0.5)}Q${bend.x} ${bend.y} ${end.x} ${end.y}`,
        colour,
        unit * 0.006,
      ) + shape(leaves, colour)
    );
  });
  return twigs.join('');
}

/** Broad leaves standing in the lower corner. */
export function thicket(scene: Scene, side: Side, high = 0.2, colour = wingColour(scene)): string {
  const { random, unit, height } = scene;
  const { outer, edge, inward } = cornerOf(scene, side);
  const wide = Math.abs(edge - outer) + unit * high * 0.5;
  let leaves = '';
  for (let i = 0; i < 16; i += 1) {
    const x = outer + inward * wide * random();
    const near = 1 - Math.abs(x - outer) / wide;
    const tall = unit * high * between(random, 0.45, 0.7 + near * 0.4);
    leaves += leaf(x, height + unit * 0.01, -Math.PI / 2 + between(random, -0.6, 0.6), tall, tall * 0.13);
  }
  return shape(leaves, colour);
}

/** A heavy curtain at the side of a room. */
export function drape(scene: Scene, side: Side, colour = '#4A3340', wide = 0.075): string {
  const { unit, height } = scene;
  const { outer, edge, inward } = cornerOf(scene, side);
  const inner = edge + inward * unit * wide;
  const cloth = mix(mix(colour, scene.mood.ink, 0.62), '#04090E', 0.2);
  const folds = times(3, (i) => {
    const x = edge + inward * unit * wide * (0.1 + i * 0.3);
    return stroke(
      d`M${x} 0Q${x - inward * unit * 0.012} ${height * 0.6} ${x} ${height}`,
      '#04090E',
      unit * 0.008,
      {
        opacity: 0.28,
      },
    );
  });
  const lit = d`M${inner} 0Q${inner - inward * unit * 0.03} ${height * 0.55} ${inner + inward * unit * 0.012} ${height}`;
  return (
    shape(
      d`M${outer} 0H${inner}Q${inner - inward * unit * 0.03} ${height * 0.55} ${inner + inward * unit * 0.012} ${height}H${outer}Z`,
      cloth,
    ) +
    folds +
    stroke(lit, mix(cloth, scene.mood.lamp, 0.28), unit * 0.0035)
  );
}

/** The back of a chair nearest to us: the picture begins where we sit. */
export function chairBack(scene: Scene, side: Side): string {
  const { unit, height } = scene;
  const { edge, inward } = cornerOf(scene, side);
  const colour = wingColour(scene, 0.25);
  const middle = edge + inward * unit * 0.1;
  const half = unit * 0.085;
  const top = height - unit * 0.15;
  const back = d`M${middle - half} ${height}L${middle - half * 0.94} ${top + unit * 0.03}Q${middle - half * 0.92} ${top} ${middle - half * 0.6} ${top - unit * 0.004}Q${middle} ${top - unit * 0.016} ${middle + half * 0.6} ${top - unit * 0.004}Q${middle + half * 0.92} ${top} ${middle + half * 0.94} ${top + unit * 0.03}L${middle + half} ${height}H${middle + half * 0.78}L${middle + half * 0.74} ${top + unit * 0.052}H${middle - half * 0.74}L${middle - half * 0.78} ${height}Z`;
  const slats = times(3, (i) =>
    rect(middle - half * (0.5 - i * 0.42), top + unit * 0.05, half * 0.16, unit * 0.12, colour),
  );
  const rim = d`M${middle - half * 0.92} ${top + unit * 0.026}Q${middle - half * 0.9} ${top} ${middle - half * 0.6} ${top - unit * 0.004}Q${middle} ${top - unit * 0.016} ${middle + half * 0.6} ${top - unit * 0.004}Q${middle + half * 0.9} ${top} ${middle + half * 0.92} ${top + unit * 0.026}`;
  return shape(back, colour) + slats + stroke(rim, mix(colour, scene.mood.lamp, 0.34), unit * 0.004);
}

/** Boxes piled up in the lower corner. */
export function crates(scene: Scene, side: Side): string {
  const { unit, height } = scene;
  const { outer, edge, inward } = cornerOf(scene, side);
  const colour = wingColour(scene, 0.12);
  const line = mix(colour, scene.mood.haze, 0.22);
  const box = (reach: number, bottom: number, high: number): string => {
    const inner = edge + inward * unit * reach;
    const left = Math.min(outer, inner);
    const top = bottom - unit * high;
    const wide = Math.abs(inner - outer);
    return (
      rect(left, top, wide, unit * high, colour) +
      times(2, (i) => rect(left, top + unit * high * (0.3 + i * 0.34), wide, unit * 0.004, line)) +
      rect(left, top, wide, unit * 0.005, line) +
      rect(inner - (inward === 1 ? unit * 0.012 : 0), top, unit * 0.012, unit * high, line, { opacity: 0.5 })
    );
  };
  return box(0.16, height + unit * 0.02, 0.13) + box(0.09, height - unit * 0.11, 0.1);
}

/** A drum of cable and a coil of rope, for yards and quays. */
export function cableDrum(scene: Scene, side: Side): string {
  const { unit, height } = scene;
  const { edge, inward } = cornerOf(scene, side);
  const colour = wingColour(scene, 0.12);
  const line = mix(colour, scene.mood.haze, 0.25);
  const r = unit * 0.12;
  const x = edge + inward * unit * 0.06;
  const y = height - r * 0.62;
  const spokes = [0, 1, 2, 3].map((i) => {
    const angle = (i * Math.PI) / 4 + 0.2;
    const dx = Math.cos(angle) * r * 0.9;
    const dy = Math.sin(angle) * r * 0.9;
    return stroke(d`M${x - dx} ${y - dy}L${x + dx} ${y + dy}`, line, unit * 0.005, { opacity: 0.5 });
  });
  return (
    circle(x, y, r, colour) +
    circle(x, y, r * 0.94, 'none', { stroke: line, 'stroke-width': unit * 0.004 }) +
    spokes.join('') +
    circle(x, y, r * 0.36, mix(colour, scene.mood.haze, 0.1)) +
    circle(x, y, r * 0.12, colour)
  );
}

/** A post-and-rail fence running out of the picture. */
export function fence(scene: Scene, side: Side, reach = 0.4): string {
  const { unit, height } = scene;
  const { outer, edge, inward } = cornerOf(scene, side);
  const colour = wingColour(scene, 0.2);
  const inner = edge + inward * unit * reach;
  const y = height - unit * 0.03;
  const rails = [0.06, 0.105].map((up) =>
    stroke(d`M${outer} ${y - unit * up * 1.25}L${inner} ${y - unit * up}`, colour, unit * 0.009),
  );
  const posts = times(Math.ceil(reach / 0.13) + 1, (i) => {
    const x = inner - inward * unit * i * 0.13;
    return rect(x - unit * 0.008, y - unit * (0.13 + i * 0.012), unit * 0.016, unit * 0.2, colour);
  });
  return rails.join('') + posts;
}

/** Wings stand only where the box is wide enough to leave the middle to the people. */
export const hasWings = (scene: Scene): boolean => edges(scene).right > 0.62;
