import type { Easel } from './easel.ts';
import type { PanelLook } from './piece.ts';
import { type Solid, solidOf } from './solid.ts';

/**
 * Rounded panels from one small baked corner texture, eight images and a filled middle:
 * a long card on a fine screen would be larger than a texture may be, and Phaser's own
 * NineSlice draws nothing in its Canvas renderer.
 */
const MIDDLE = 4;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far the shadow goes beyond the box; beyond its blur it is too faint to see. */
const reach = ({ shadow }: PanelLook): number =>
  shadow === null ? 0 : Math.ceil(shadow.blur + Math.max(Math.abs(shadow.x), Math.abs(shadow.y)));

const cornerOf = (look: PanelLook): number =>
  Math.ceil(Math.max(...look.radii, ...look.borders.map(({ width }) => width))) + 1;

function outline(
  pen: CanvasRenderingContext2D,
  look: PanelLook,
  { width, height }: Size,
  shrink: number,
): void {
  const inset = reach(look) + shrink;
  pen.beginPath();
  pen.roundRect(
    inset,
    inset,
    width - 2 * inset,
    height - 2 * inset,
    look.radii.map((radius) => Math.max(0, radius - shrink)),
  );
}

function drawBands(pen: CanvasRenderingContext2D, look: PanelLook, size: Size): void {
  const [top, right, bottom, left] = look.borders;
  const shadow = reach(look);
  const width = size.width - 2 * shadow;
  const height = size.height - 2 * shadow;
  const bands: [Parameters<CanvasRenderingContext2D['fillRect']>, string][] = [
    [[shadow, shadow, width, top.width], top.colour],
    [[shadow + width - right.width, shadow, right.width, height], right.colour],
    [[shadow, shadow + height - bottom.width, width, bottom.width], bottom.colour],
    [[shadow, shadow, left.width, height], left.colour],
  ];
  outline(pen, look, size, 0);
  pen.clip();
  for (const [band, colour] of bands) {
    pen.fillStyle = colour || 'transparent';
    pen.fillRect(...band);
  }
}

function drawPanel(pen: CanvasRenderingContext2D, look: PanelLook, size: Size): void {
  const [top] = look.borders;
  outline(pen, look, size, 0);
  if (look.shadow !== null) {
    pen.shadowColor = look.shadow.colour;
    pen.shadowBlur = look.shadow.blur;
    pen.shadowOffsetX = look.shadow.x;
    pen.shadowOffsetY = look.shadow.y;
  }
  pen.fillStyle = look.fill;
  pen.fill();
  pen.shadowColor = 'transparent';
  const same = look.borders.every(({ width, colour }) => width === top.width && colour === top.colour);
  if (!same) drawBands(pen, look, size);
  if (!same || top.width === 0) return;
  outline(pen, look, size, top.width / 2);
  pen.strokeStyle = top.colour;
  pen.lineWidth = top.width;
  pen.stroke();
}

/** One side, cut in three where it is long enough, else baked as it is. */
interface Side {
  readonly baked: number;
  readonly cuts: readonly (readonly [start: number, length: number])[];
  readonly places: (length: number) => readonly (readonly [start: number, length: number])[];
}

function sideOf(length: number, rim: number, shadow: number): Side {
  const outer = length + 2 * shadow;
  if (outer < 2 * rim + MIDDLE) {
    return { baked: outer, cuts: [[0, outer]], places: () => [[-shadow, outer]] };
  }
  return {
    baked: 2 * rim + MIDDLE,
    // One pixel in from the corners: a stretched frame must not drink from its neighbours.
    cuts: [
      [0, rim],
      [rim + 1, MIDDLE - 2],
      [rim + MIDDLE, rim],
    ],
    places: (now) => [
      [-shadow, rim],
      [rim - shadow, now + 2 * shadow - 2 * rim],
      [now + shadow - rim, rim],
    ],
  };
}

export interface Slices {
  readonly resize: (width: number, height: number) => void;
  readonly show: (visible: boolean) => void;
  readonly fade: (alpha: number) => void;
  /** No narrower than this: its two ends. */
  readonly least: number;
}

/** Through a fill that is not quite solid one sees the shadow below it, too. */
function middleOf({ fill, shadow }: PanelLook): Solid | null {
  const solid = solidOf(fill);
  return solid !== null && shadow !== null && solid.alpha < 1 ? null : solid;
}

/** Lays a panel with its corner at the group's origin. */
export function laySlices(easel: Easel, look: PanelLook, box: Size): Slices {
  const shadow = reach(look);
  const rim = shadow + cornerOf(look);
  const across = sideOf(box.width, rim, shadow);
  const down = sideOf(box.height, rim, shadow);
  const size = { width: across.baked, height: down.baked };
  const name = `panel ${JSON.stringify([look, size])}`;
  const texture = easel.bake(name, size.width, size.height, (pen) => drawPanel(pen, look, size));
  const frames = easel.scene.textures.get(texture);
  const middle = middleOf(look);
  const parts = down.cuts.flatMap(([top, height], row) =>
    across.cuts.map(([left, width], column) => {
      const isMiddle = row === 1 && column === 1;
      if (middle !== null && isMiddle) return { row, column, thing: easel.fill(middle) };
      const frame = `${column},${row}`;
      if (!frames.has(frame)) frames.add(frame, 0, left, top, width, height);
      return { row, column, thing: easel.image(texture, 0, 0, frame) };
    }),
  );
  const resize = (width: number, height: number): void => {
    const columns = across.places(width);
    const rows = down.places(height);
    for (const { row, column, thing } of parts) {
      const [left, wide] = columns[column] ?? [0, 0];
      const [top, high] = rows[row] ?? [0, 0];
      thing.setVisible(wide > 0 && high > 0).setPosition(left, top);
      thing.setDisplaySize(Math.max(1, wide), Math.max(1, high));
    }
  };
  const show = (visible: boolean): void => {
    for (const { thing } of parts) thing.setVisible(visible);
  };
  const fade = (alpha: number): void => {
    for (const { thing } of parts) thing.setAlpha(alpha);
  };
  resize(box.width, box.height);
  return { resize, show, fade, least: Math.min(box.width, 2 * cornerOf(look)) };
}
