import type { BadgeShape } from '../tokens.ts';
import { d } from './paint.ts';

type Point = readonly [x: number, y: number];

/** A closed polygon whose corners are rounded by `radius`. */
function rounded(points: readonly Point[], radius: number): string {
  const corner = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0];
  const towards = (from: Point, to: Point): Point => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const share = Math.min(0.5, radius / length);
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  };
  const path = points.map((point, index) => {
    const before = towards(point, corner(index - 1));
    const after = towards(point, corner(index + 1));
    return d`${before[0]} ${before[1]}Q${point[0]} ${point[1]} ${after[0]} ${after[1]}`;
  });
  return `M${path.join('L')}Z`;
}

/** `count` points round the middle of a box, the first one straight up. */
const around = (count: number, middle: Point, radii: readonly number[], turn = 0): readonly Point[] =>
  Array.from({ length: count }, (_, i): Point => {
    const angle = (i / count) * 2 * Math.PI - Math.PI / 2 + turn;
    const radius = radii[i % radii.length] ?? 0;
    return [middle[0] + Math.cos(angle) * radius, middle[1] + Math.sin(angle) * radius];
  });

/**
 * Path data of a choice badge inside the box (0, 0)–(size, size), for SVG and for
 * Canvas `Path2D`. The six shapes are balanced to look equally heavy. The triangle's
 * and the star's visual middle lies lower: place the letter with `badgeLetterShift`.
 */
export function badgePath(shape: BadgeShape, size: number): string {
  const half = size / 2;
  const middle: Point = [half, half];
  const inset = size * 0.06;
  if (shape === 'circle') {
    const r = half * 0.96;
    return d`M${half - r} ${half}A${r} ${r} 0 1 1 ${half + r} ${half}A${r} ${r} 0 1 1 ${half - r} ${half}Z`;
  }
  if (shape === 'square') {
    const far = size - inset;
    return rounded(
      [
        [inset, inset],
        [far, inset],
        [far, far],
        [inset, far],
      ],
      size * 0.17,
    );
  }
  if (shape === 'diamond') return rounded(around(4, middle, [half * 1.06]), size * 0.13);
  if (shape === 'hexagon') return rounded(around(6, middle, [half]), size * 0.07);
  if (shape === 'triangle') return rounded(around(3, [half, size * 0.61], [size * 0.62]), size * 0.14);
  return rounded(around(10, [half, size * 0.53], [size * 0.56, size * 0.33]), size * 0.06);
}

/** How far below the middle the letter belongs, in pixels. */
export const badgeLetterShift = (shape: BadgeShape, size: number): number =>
  ({ circle: 0, square: 0, diamond: 0, hexagon: 0, triangle: 0.1, star: 0.03 })[shape] * size;
