import { between, type Chance } from '#shared/session/chance.ts';
import { d, mix, n, rect, shape, stroke } from '../paint.ts';
import { isLit, type Scene, snowed, tone } from '../scene.ts';

export interface TownRow {
  readonly base: number;
  /** In units: how wide and how high the houses are. */
  readonly wide: readonly [number, number];
  readonly high: readonly [number, number];
  readonly depth: number;
  readonly windows?: boolean;
  readonly roofs?: 'pitched' | 'flat' | 'mixed';
  readonly from?: number;
  readonly to?: number;
}

interface House {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const roofPath = ({ x, top, width }: House, kind: number): string => {
  const rise = width * 0.42;
  if (kind < 0.4) return d`M${x - 1} ${top + 1}L${x + width / 2} ${top - rise}L${x + width + 1} ${top + 1}Z`;
  if (kind < 0.62)
    return d`M${x - 1} ${top + 1}L${x + width * 0.2} ${top - rise * 0.7}H${x + width * 0.8}L${x + width + 1} ${top + 1}Z`;
  const steps = width * 0.14;
  return d`M${x + steps} ${top + 1}V${top - steps}H${x + steps * 2}V${top - steps * 2}H${x + width - steps * 2}V${top - steps}H${x + width - steps}V${top + 1}Z`;
};

function roof(random: Chance, house: House, colour: string, roofs: TownRow['roofs']): string {
  const kind = random();
  const chimney = random();
  const { x, top, width } = house;
  const pot =
    chimney > 0.45 ? rect(x + width * 0.68, top - width * 0.42, width * 0.11, width * 0.44, colour) : '';
  if (roofs === 'flat' || (roofs === 'mixed' && kind > 0.62)) {
    const mast =
      chimney > 0.7 ? stroke(d`M${x + width * 0.3} ${top}v${-width * 0.5}`, colour, width * 0.02) : '';
    return rect(x - 1, top - width * 0.04, width + 2, width * 0.06, colour) + mast;
  }
  return pot + shape(roofPath(house, kind), colour);
}

/** A grid of small windows; each lights at its own threshold. One path for each colour: there are hundreds of them. */
function windowGrid(scene: Scene, house: House, cell: number, dark: string, share = 0.62): string {
  const columns = Math.max(1, Math.floor((house.width - cell * 0.5) / cell));
  const rows = Math.max(0, Math.floor((house.height - cell * 0.5) / (cell * 1.45)));
  const margin = (house.width - columns * cell) / 2;
  const paths = ['', '', '', ''];
  for (let i = 0; i < rows * columns; i += 1) {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const lit = isLit(scene, share, scene.random);
    const warmth = 1 + Math.floor(scene.random() * 3);
    const x = house.x + margin + cell * (column + 0.24);
    const y = house.top + cell * (0.55 + row * 1.45);
    paths[lit ? warmth : 0] += d`M${x} ${y}h${cell * 0.52}v${cell * 0.78}h${-cell * 0.52}z`;
  }
  return paths
    .map((path, warmth) => {
      if (path === '') return '';
      const lamp = mix(scene.mood.lamp, '#E9A760', (warmth - 1) * 0.22);
      return shape(path, warmth === 0 ? dark : lamp, { opacity: warmth === 0 ? 0.55 : 0.92 });
    })
    .join('');
}

/** A row of house fronts, one paper layer, filling from edge to edge. */
export function townRow(scene: Scene, row: TownRow): string {
  const { random, unit } = scene;
  const {
    base,
    wide,
    high,
    depth,
    windows = false,
    roofs = 'mixed',
    from = scene.left - 0.1 * unit,
    to = scene.right + 0.1 * unit,
  } = row;
  const cell = wide[0] * unit * 0.24;
  let drawn = '';
  for (let x = from; x < to; ) {
    const width = unit * between(random, wide[0], wide[1]);
    const height = unit * between(random, high[0], high[1]);
    const colour = tone(scene, depth + between(random, -0.035, 0.035));
    const house = { x, top: base - height, width, height };
    drawn +=
      roof(random, house, snowed(scene, mix(colour, scene.mood.ink, 0.12), 0.6), roofs) +
      rect(x, house.top, width + 1, scene.height - house.top, colour) +
      rect(x + width * 0.93, house.top, width * 0.07 + 1, scene.height - house.top, scene.mood.ink, {
        opacity: 0.13,
      }) +
      (windows ? windowGrid(scene, house, cell, tone(scene, Math.min(1, depth + 0.14))) : '');
    x += width;
  }
  return drawn;
}

/** A church spire or a clock tower over the roofs. */
export function spire(
  scene: Scene,
  x: number,
  base: number,
  height: number,
  colour: string,
  clock = false,
): string {
  const width = height * 0.2;
  const top = base - height * 0.62;
  const face = clock
    ? `<circle cx="${n(x)}" cy="${n(top + width * 0.6)}" r="${n(width * 0.3)}" fill="${mix(scene.mood.lamp, colour, 0.25)}"/>` +
      stroke(
        d`M${x} ${top + width * 0.42}V${top + width * 0.6}L${x + width * 0.14} ${top + width * 0.68}`,
        colour,
        width * 0.05,
      )
    : '';
  return (
    rect(x - width / 2, top, width, base - top, colour) +
    rect(x - width * 0.6, top - width * 0.1, width * 1.2, width * 0.14, colour) +
    shape(
      d`M${x - width * 0.52} ${top}Q${x - width * 0.12} ${top - height * 0.14} ${x} ${base - height}Q${x + width * 0.12} ${top - height * 0.14} ${x + width * 0.52} ${top}Z`,
      colour,
    ) +
    face
  );
}

export interface TowerBlock {
  readonly x: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly floors: number;
}

/** A panel-built block of flats: joints between the panels, balconies, a lift house on top. */
export function towerBlock(scene: Scene, block: TowerBlock): string {
  const { x, base, width, height, depth, floors } = block;
  const colour = tone(scene, depth);
  const top = base - height;
  const step = height / floors;
  const joint = mix(colour, scene.mood.ink, 0.3);
  let joints = '';
  for (let i = 1; i < floors; i += 1) joints += d`M${x} ${top + i * step}H${x + width}`;
  const cell = step * 0.72;
  return (
    rect(x + width * 0.3, top - step * 0.7, width * 0.26, step * 0.8, colour) +
    rect(x, top, width, height + scene.height - base, colour) +
    rect(x + width * 0.88, top, width * 0.12, height + scene.height - base, scene.mood.ink, {
      opacity: 0.18,
    }) +
    stroke(joints, joint, step * 0.05, { opacity: 0.5 }) +
    windowGrid(
      scene,
      { x, top: top - cell * 0.25, width: width * 0.88, height },
      step / 1.45,
      tone(scene, Math.min(1, depth + 0.16)),
      0.5,
    )
  );
}
