import { circle, d, ellipse, group, mix, moved, rect, shape, stroke, times } from '../paint.ts';
import { cane, wheelchairBack, wheelchairFront } from './aid.ts';
import { type Head, hairBehind, headOf } from './head.ts';

/**
 * People: small, faceless, dignified, various in age, body and dress. Drawn in a
 * box 100 high with the feet at (0, 0), then scaled.
 */
export interface FigureStyle extends Head {
  readonly build: 'slim' | 'broad' | 'round' | 'young';
  readonly dress: 'coat' | 'long-coat' | 'jacket' | 'skirt' | 'apron' | 'vest';
  readonly trousers: string;
  readonly collar?: 'lapel' | 'round' | 'hood' | 'shirt' | 'stripes';
  /** Somebody at work, with their name on a ribbon. */
  readonly badge?: boolean;
  readonly aid?: 'cane' | 'wheelchair';
  readonly scarf?: string;
  readonly bag?: 'shoulder' | 'briefcase' | 'case' | 'backpack';
}

export interface FigurePlace {
  readonly x: number;
  /** Where the feet stand. */
  readonly y: number;
  readonly height: number;
  readonly facing?: 'toward' | 'away';
  readonly pose?: 'stand' | 'walk' | 'sit';
  /** How far the colours sink into the dusk: 0 in full light. */
  readonly shade?: number;
  readonly ink?: string;
  /** The side the lamp is on: a thin warm edge there. */
  readonly rim?: 'left' | 'right' | 'none';
  readonly lamp?: string;
}

type Dye = (colour: string) => string;

interface Measures {
  readonly shoulder: number;
  readonly hem: number;
  readonly hemY: number;
  readonly arm: number;
}

function measuresOf({ build, dress }: FigureStyle): Measures {
  const shoulder = { slim: 9.6, broad: 12, round: 11.6, young: 9.2 }[build];
  const flare = { slim: 0.5, broad: -0.4, round: 3, young: 0.2 }[build];
  const skirted = dress === 'skirt' || dress === 'long-coat';
  const hemY = { coat: -36, 'long-coat': -22, jacket: -46, skirt: -46, apron: -46, vest: -46 }[dress];
  return {
    shoulder,
    hem: shoulder + flare + (skirted && dress === 'long-coat' ? 1.6 : 0),
    hemY,
    arm: shoulder * 0.56,
  };
}

const leg = (hip: number, foot: number, top: number, width: number, colour: string, shoe: string): string =>
  ellipse(foot + Math.sign(foot) * 0.8, -1.4, 4.4, 1.9, shoe) +
  shape(d`M${hip - width} ${top}H${hip + width}L${foot + width * 0.68} -2H${foot - width * 0.68}Z`, colour);

function legs(style: FigureStyle, dye: Dye, pose: FigurePlace['pose']): string {
  const { shoulder } = measuresOf(style);
  const stride = pose === 'walk' ? 7.4 : 4.4;
  const trousers = dye(style.trousers);
  const far = mix(trousers, dye('#101820'), 0.25);
  const shoe = dye('#1B1F26');
  const width = shoulder * 0.4;
  if (pose === 'sit') {
    const lap = rect(-shoulder, -38, shoulder * 2, 12, trousers, { rx: 5 });
    return leg(-4.6, -4.8, -30, width, far, shoe) + leg(4.6, 4.8, -30, width, trousers, shoe) + lap;
  }
  const skirt = style.dress === 'skirt' ? shape(d`M-9 -50H9L12.5 -24Q0 -21 -12.5 -24Z`, trousers) : '';
  const lower = style.dress === 'skirt' ? dye(mix(style.trousers, style.skin, 0.25)) : trousers;
  return (
    leg(-4, -stride, -48, width, style.dress === 'skirt' ? lower : far, shoe) +
    leg(4, stride, -48, width, lower, shoe) +
    skirt
  );
}

function arm(
  side: 1 | -1,
  { shoulder, arm: thick }: Measures,
  colour: string,
  hand: string,
  handY: number,
): string {
  const x = side * (shoulder - thick * 0.42);
  const out = side * (shoulder + 2.2);
  return (
    circle(out * 0.98, handY + 3, 2.3, hand) +
    stroke(d`M${x} -78.5Q${out + side * 1.2} -64 ${out} ${handY}`, colour, thick, {
      'stroke-linecap': 'round',
    })
  );
}

const torso = ({ shoulder: s, hem, hemY }: Measures, colour: string): string =>
  shape(
    d`M-3.6 -85C${-s * 0.7} -84 ${-s} -82 ${-s} -77L${-hem} ${hemY}Q0 ${hemY + 3} ${hem} ${hemY}L${s} -77C${s} -82 ${s * 0.7} -84 3.6 -85Z`,
    colour,
  );

function collar(
  { coat, collar: cut = 'lapel', badge }: FigureStyle,
  { shoulder: s }: Measures,
  dye: Dye,
): string {
  const pale = dye(mix(coat, '#FFFFFF', 0.24));
  const cuts = {
    lapel: () => shape('M-4.6-85Q0-80.5 4.6-85L6-81.5 1-75.5-6-81.5Z', pale, { opacity: 0.8 }),
    round: () => stroke('M-4.8-84Q0-79.2 4.8-84', pale, 2, { 'stroke-linecap': 'round' }),
    hood: () =>
      shape(
        'M-8.4-82.6Q-6-87.4 0-86Q6-87.4 8.4-82.6Q4-78 0-77.8Q-4-78-8.4-82.6Z',
        dye(mix(coat, '#0E1A24', 0.16)),
      ) + stroke('M-2.4-78.4V-70.6M2.4-78.4V-71.6', pale, 0.8, { 'stroke-linecap': 'round' }),
    shirt: () =>
      shape('M-4-85.4L0-72.6L4-85.4Z', dye('#EFE9DC')) +
      shape('M-4.6-85.4L-6.6-79L-1-72L-4-85.4ZM4.6-85.4L6.6-79L1-72L4-85.4Z', pale),
    stripes: () =>
      times(3, (i) => stroke(d`M${-s * 0.86} ${-69 + i * 5.4}H${s * 0.8}`, pale, 1.7, { opacity: 0.85 })) +
      stroke('M-4.8-84Q0-79.6 4.8-84', pale, 1.6),
  };
  const ribbon = badge
    ? stroke('M-4-84L0.4-68L4.4-84', dye('#2F6E74'), 1.1) +
      rect(-2.4, -68, 5.6, 6.6, dye('#F4EFE2'), { rx: 0.8 })
    : '';
  return cuts[cut]() + ribbon;
}

function details(style: FigureStyle, measures: Measures, dye: Dye, facing: FigurePlace['facing']): string {
  const { shoulder: s, hem, hemY } = measures;
  const dark = dye(mix(style.coat, '#0E1A24', 0.35));
  const line = { 'stroke-linecap': 'round', opacity: 0.65 };
  const fold = stroke(
    facing === 'away' ? d`M0 ${hemY + 1}V${hemY - 16}` : d`M0.8 -78L1.2 ${hemY + 1}`,
    dark,
    0.9,
    line,
  );
  const scarf = style.scarf
    ? stroke('M-4.4-84Q0-80.4 4.4-84', dye(style.scarf), 4.2, { 'stroke-linecap': 'round' })
    : '';
  const apron =
    style.dress === 'apron' && facing === 'away'
      ? stroke(d`M${-s} -58Q0 -55.5 ${s} -58M0 -57L-3 -47M0 -57L3.4 -46`, dye('#E6DFD0'), 1.6)
      : style.dress === 'apron'
        ? shape(d`M${-s * 0.5} -76H${s * 0.5}L${hem * 0.9} -60V-34H${-hem * 0.9}V-60Z`, dye('#E6DFD0'))
        : '';
  const stripe = style.dress === 'vest' ? stroke(d`M${-s} -62H${s}M${-s} -55H${s}`, dye('#F3EDDC'), 2.2) : '';
  return fold + (facing === 'away' ? '' : collar(style, measures, dye)) + apron + stripe + scarf;
}

function bag(style: FigureStyle, dye: Dye): string {
  const leather = dye('#5B4433');
  if (style.bag === 'case')
    return (
      rect(5, -41, 17, 25, leather, { rx: 2.6 }) +
      stroke('M10-41v-4.4h7v4.4', leather, 1.8) +
      rect(5, -31, 17, 1.6, dye('#7A5D46'))
    );
  if (style.bag === 'briefcase')
    return (
      rect(4.6, -45, 16, 12, leather, { rx: 1.6 }) +
      stroke('M10-45v-3h5.4v3', leather, 1.3) +
      rect(4.6, -40.4, 16, 1, dye('#7A5D46'))
    );
  if (style.bag === 'backpack')
    return rect(-7.5, -80, 15, 25, leather, { rx: 5 }) + rect(-5, -67, 10, 9, dye('#74573F'), { rx: 2 });
  return style.bag ? stroke('M-7-83L11-52', leather, 1.5) + rect(6, -54, 13, 12, leather, { rx: 2.6 }) : '';
}

function dressed(
  style: FigureStyle,
  dye: Dye,
  { facing = 'toward', pose = 'stand' }: Partial<FigurePlace>,
): string {
  const measures = measuresOf(style);
  const sitting = pose === 'sit';
  const upper = sitting ? { ...measures, hemY: -44 } : measures;
  const handY = sitting ? -56 : -50;
  const coat = dye(style.coat);
  const sleeve = dye(mix(style.coat, '#0E1A24', 0.16));
  const far = dye(mix(style.coat, '#0E1A24', 0.28));
  const rides = sitting && style.aid === 'wheelchair';
  const body =
    (facing === 'toward' ? hairBehind(style, dye) : '') +
    arm(-1, upper, far, dye(style.skin), handY) +
    rect(-2.7, -89, 5.4, 7, dye(mix(style.skin, '#2B1B12', 0.2))) +
    torso(upper, coat) +
    details(style, upper, dye, facing) +
    arm(1, upper, sleeve, dye(style.skin), handY) +
    (facing === 'away' || style.bag !== 'backpack' ? bag(style, dye) : '') +
    headOf(style, dye, facing) +
    (style.aid === 'cane' && !sitting ? cane(upper.shoulder + 2.2, handY, dye) : '');
  // The warm edge asks for no trousers: on thin legs it would read as stripes.
  const lower = style.trousers === '' ? '' : legs(style, dye, pose);
  if (!sitting) return lower + body;
  const seated = group(body, { transform: 'translate(0 17)' }) + lower;
  if (!rides) return seated;
  const chair = wheelchairBack(upper.shoulder + 1, dye);
  // Seen from behind, the chair's back hides the sitter's.
  const over = facing === 'away' ? seated + chair : chair + seated;
  return over + wheelchairFront(upper.shoulder, dye);
}

/** Children and young people have larger heads for their height; they are simply drawn smaller. */
export function figure(style: FigureStyle, place: FigurePlace): string {
  const { x, y, height, shade = 0.25, ink = '#132636', rim = 'none', lamp = '#F4C982' } = place;
  const dye: Dye = (colour) => mix(colour, ink, shade);
  const shift = { left: -1.3, right: 1.3, none: 0 }[rim];
  const edge =
    shift === 0
      ? ''
      : group(
          dressed({ ...style, trousers: '' }, () => lamp, place),
          { transform: `translate(${shift} -0.4)`, opacity: 0.85 },
        );
  return moved(edge + dressed(style, dye, place), x, y, height / 100);
}

/** Head and shoulders only, for tokens. */
export const bust = (style: FigureStyle): string => dressed(style, (colour) => colour, { facing: 'toward' });
