import { PRINCIPLES, type Principle, type Theme } from '../tokens.ts';
import { circle, d, group, n, seedOf, shape, stroke, tag } from './paint.ts';

export type PetalState = 'unlit' | 'upheld' | 'strained' | 'both';

/**
 * One petal as path data round (0, 0): 0 points up, 1 right, 2 down, 3 left, in the
 * order of `PRINCIPLES`. For SVG and for Canvas `Path2D`.
 */
export function compassPetalPath(index: number, radius: number): string {
  const turn = (index * Math.PI) / 2;
  const at = (x: number, y: number): readonly [number, number] => [
    (x * Math.cos(turn) - y * Math.sin(turn)) * radius,
    (x * Math.sin(turn) + y * Math.cos(turn)) * radius,
  ];
  const [root, low, high, tip] = [at(0, -0.13), at(0.34, -0.3), at(0.3, -0.72), at(0, -1)];
  const [highLeft, lowLeft] = [at(-0.3, -0.72), at(-0.34, -0.3)];
  return (
    d`M${root[0]} ${root[1]}C${low[0]} ${low[1]} ${high[0]} ${high[1]} ${tip[0]} ${tip[1]}` +
    d`C${highLeft[0]} ${highLeft[1]} ${lowLeft[0]} ${lowLeft[1]} ${root[0]} ${root[1]}Z`
  );
}

export interface Compass {
  readonly size: number;
  readonly petals: Readonly<Record<Principle, PetalState>>;
  readonly theme: Theme;
  readonly surface?: 'page' | 'card';
}

const hatching = (id: string, colour: string, size: number): string =>
  tag(
    'pattern',
    {
      id,
      width: size * 0.032,
      height: size * 0.032,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    tag('path', { d: d`M0 0V${size * 0.032}`, stroke: colour, 'stroke-width': size * 0.018 }),
  );

/** Upheld is filled, strained is a hatched outline, both is the one inside the other. Never red. */
function petal(index: number, state: PetalState, colour: string, hatch: string, size: number): string {
  const radius = size * 0.46;
  const whole = compassPetalPath(index, radius);
  const line = size * 0.012;
  if (state === 'unlit') return stroke(whole, colour, line * 0.8, { opacity: 0.45 });
  if (state === 'upheld') return shape(whole, colour) + stroke(whole, colour, line);
  const outline =
    shape(whole, `url(#${hatch})`) + stroke(whole, colour, line, { 'stroke-linejoin': 'round' });
  if (state === 'strained') return outline;
  return outline + shape(compassPetalPath(index, radius * 0.66), colour);
}

/** A whole SVG document, transparent behind; the words belong to the page round it. */
export function compassSvg({ size, petals, theme, surface = 'page' }: Compass): string {
  const colours = surface === 'page' ? theme.petalsOnPage : theme.petals;
  const ink = surface === 'page' ? theme.onPageSoft : theme.textSoft;
  const prefix = `compass-${seedOf([size, theme.name, surface, ...Object.values(petals)].join()).toString(36)}`;
  const hatches = PRINCIPLES.map((principle) => hatching(`${prefix}-${principle}`, colours[principle], size));
  const drawn = PRINCIPLES.map((principle, index) =>
    petal(index, petals[principle], colours[principle], `${prefix}-${principle}`, size),
  );
  const half = size / 2;
  const ring = circle(0, 0, size * 0.49, 'none', {
    stroke: ink,
    'stroke-width': size * 0.004,
    opacity: 0.35,
  });
  const middle = circle(0, 0, size * 0.035, surface === 'page' ? theme.warn : theme.warnOnCard);
  return tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: size, height: size, viewBox: `0 0 ${n(size)} ${n(size)}` },
    tag('defs', {}, hatches.join('')) +
      group(ring + drawn.join('') + middle, { transform: `translate(${n(half)} ${n(half)})` }),
  );
}
