import { chanceFrom } from '#shared/session/chance.ts';
import {
  circle,
  clipped,
  d,
  downward,
  ellipse,
  emptySheet,
  mix,
  moved,
  pick,
  radial,
  rect,
  type Sheet,
  seedOf,
  shape,
  svgDocument,
} from './paint.ts';
import { bust, type FigureStyle, figure } from './pieces/figure.ts';
import { anyone, someone } from './pieces/wardrobe.ts';

const GROUNDS = ['#C2AE86', '#86ABA0', '#86A0B6', '#9C90AB', '#A3AB7C', '#B9A0A0'] as const;

const sheetFor = (kind: string, seed: string, width: number, height: number): Sheet =>
  emptySheet(`${kind}-${seedOf([kind, seed, width, height].join()).toString(36)}`);

/** A participant's round token: head and shoulders on a calm ground, ringed in the coat's colour. */
export function token(seed: string | number, size: number): string {
  const random = chanceFrom(seedOf(`token ${seed}`));
  const { bag: _bag, aid: _aid, ...style } = anyone(random);
  const ground = pick(random, GROUNDS);
  const sheet = sheetFor('token', String(seed), size, size);
  const half = size / 2;
  const r = half * 0.92;
  const round = d`M${half - r} ${half}a${r} ${r} 0 1 1 ${r * 2} 0a${r} ${r} 0 1 1 ${-r * 2} 0Z`;
  // The highest hair reaches 106 of a figure's 100: that goes to a tenth below the upper edge.
  const scale = size / 56;
  const person = moved(bust({ ...style, dress: 'coat' }), half, size * 0.11 + scale * 106, scale);
  return svgDocument(
    size,
    size,
    sheet,
    circle(half, half, half, mix(style.coat, '#14222E', 0.25)) +
      clipped(sheet, round, circle(half, half, r, ground) + person),
  );
}

export interface PortraitBox {
  readonly width: number;
  readonly height: number;
}

/** A lit arch like a doorway, and the person standing before it, on any surface. */
function portrait(kind: string, seed: string, { width, height }: PortraitBox, style: FigureStyle): string {
  const sheet = sheetFor(kind, seed, width, height);
  const wide = Math.min(width * 0.86, height * 0.66);
  const left = (width - wide) / 2;
  const base = height * 0.94;
  const top = height * 0.04;
  const arch = d`M${left} ${base}V${top + wide / 2}A${wide / 2} ${wide / 2} 0 0 1 ${left + wide} ${top + wide / 2}V${base}Z`;
  const dusk = downward(sheet, [
    [0, '#1B3A52'],
    [0.55, '#4B7080'],
    [0.86, '#D9A67C'],
    [1, '#EFC694'],
  ]);
  const lamp = radial(sheet, [
    [0, '#FFE3AE', 0.85],
    [0.4, '#FFD48A', 0.3],
    [1, '#FFD48A', 0],
  ]);
  const ground = height * 0.86;
  const inside =
    shape(arch, dusk) +
    circle(width / 2, height * 0.5, wide * 0.62, lamp) +
    rect(left, ground, wide, base - ground, '#22404F') +
    rect(left, ground, wide, height * 0.006, '#E2B47C', { opacity: 0.7 }) +
    ellipse(width / 2, height * 0.905, wide * 0.2, height * 0.012, '#0B1824', { opacity: 0.45 });
  const tall = height * ({ slim: 0.7, broad: 0.72, round: 0.68, young: 0.6 }[style.build] ?? 0.7);
  const person = figure(style, {
    x: width / 2,
    y: height * 0.905,
    height: tall,
    shade: 0.06,
    pose: style.aid === 'wheelchair' ? 'sit' : 'stand',
    rim: 'right',
    lamp: '#FFE0A6',
  });
  return svgDocument(width, height, sheet, clipped(sheet, arch, inside) + person);
}

/** Who plays a role: always a grown-up in working clothes; the same role is always the same person. */
export function roleFigure(roleId: string, box: PortraitBox): string {
  const random = chanceFrom(seedOf(`role ${roleId}`));
  const chance = anyone(random);
  const build = chance.build === 'young' ? 'slim' : chance.build;
  const bag = random() < 0.5 ? 'shoulder' : 'briefcase';
  return portrait('role', roleId, box, { ...chance, build, bag, badge: random() < 0.6 });
}

/** The person of a person card. */
export const personFigure = (seed: string, box: PortraitBox): string =>
  portrait('person', seed, box, someone(chanceFrom(seedOf(`person ${seed}`))));
