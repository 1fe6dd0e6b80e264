import { PETALS_ON_INK, PRINCIPLES, THEMES } from '../tokens.ts';
import { compassPetalPath } from './compass.ts';
import { circle, group, n, rect, shape, tag } from './paint.ts';

export interface Emblem {
  readonly size: number;
  /** The ink tile behind it, for a favicon; without it the petals stand free on a dark page. */
  readonly tile?: boolean;
}

/** The game's small logo: the compass, all four petals lit round a lamp. */
export function emblem({ size, tile = true }: Emblem): string {
  const { ink, lamp } = THEMES.dusk;
  const petals = PRINCIPLES.map((principle, index) =>
    shape(compassPetalPath(index, size * 0.42), PETALS_ON_INK[principle]),
  );
  const half = n(size / 2);
  return tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: size, height: size, viewBox: `0 0 ${n(size)} ${n(size)}` },
    (tile ? rect(0, 0, size, size, ink, { rx: size * 0.22 }) : '') +
      group(petals.join('') + circle(0, 0, size * 0.058, lamp), { transform: `translate(${half} ${half})` }),
  );
}
