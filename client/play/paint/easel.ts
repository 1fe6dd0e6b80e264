import type { GameObjects, Scene } from 'phaser';
import type { Theme } from '../../tokens.ts';
import type { Draw, LiveTexture, Part } from './bakery.ts';
import type { PaintKind, Piece, PieceOf } from './piece.ts';
import type { Solid } from './solid.ts';

export type Painted = GameObjects.Image;
export type Filled = GameObjects.Rectangle;

export interface Run {
  readonly from?: number;
  readonly to?: number;
  readonly ms: number;
  readonly delayMs?: number;
  readonly ease?: string;
}

/** What a painter may use. Everything it adds lies in `group`, whose origin is the piece's corner. */
export interface Easel {
  readonly scene: Scene;
  readonly group: GameObjects.Container;
  readonly dpr: number;
  readonly theme: Theme;
  readonly stage: boolean;
  /** The visible bottom of the mirror, in the coordinates of the page layer. */
  readonly footY: number;
  /** `still`: no movement is wanted, show the end state. */
  readonly arrival: 'enter' | 'change' | 'still';
  /** Which one of its kind it is among those that arrive together, from 0. */
  readonly order: number;
  /** How many of its kind there are on this screen. */
  readonly many: number;
  /** Bars wait for the votes that fly to them. */
  readonly waitMs: number;
  /** What the piece looked like before; removed after painting unless the painter says it keeps it. */
  readonly old: readonly (Painted | Filled)[];
  readonly bake: (name: string, width: number, height: number, draw: Draw) => string;
  readonly live: (width: number, height: number) => LiveTexture;
  readonly picture: (
    name: string,
    width: number,
    height: number,
    svg: () => string,
    frame?: (picture: Draw) => Draw,
  ) => Promise<string>;
  /** Pictures as pixels, in no texture. */
  readonly pixels: (
    width: number,
    height: number,
    part: Part,
    svgs: () => readonly string[],
  ) => Promise<readonly ImageBitmap[]>;
  readonly image: (texture: string, x: number, y: number, frame?: string) => Painted;
  /** One colour all over, which is drawn in a tenth of the time a stretched picture takes. */
  readonly fill: (solid: Solid) => Filled;
  /** Less or more of the picture is seen now, where it lies. */
  readonly touch: (image: Painted) => void;
  /** Calls `show` with every value on the way; at once with the last where nothing may move. */
  readonly run: (run: Run, show: (value: number) => void, done?: () => void) => void;
  /** The server's clock. */
  readonly nowMs: () => number;
  readonly alive: () => boolean;
  readonly invalidate: () => void;
}

export interface Drawing {
  /** Keeps what lay there before; the painter removes it itself. */
  readonly keepsOld?: boolean;
  /** Called with the server's time: about once a second. */
  readonly tick?: (nowMs: number) => void;
}

export type Painter<K extends PaintKind> = (
  easel: Easel,
  piece: PieceOf<K>,
  before: PieceOf<K> | undefined,
) => Drawing | undefined;

/** Everything of a piece that changes its drawing; where it lies does not. */
export function lookOf(piece: Piece): string {
  const {
    key: _key,
    alpha: _alpha,
    z: _z,
    enter: _enter,
    glides: _glides,
    layer: _layer,
    box,
    ...look
  } = piece;
  return JSON.stringify({ ...look, width: box.width, height: box.height });
}
