import type { BadgeShape, Principle } from '../../tokens.ts';

/**
 * What the mirror asks to have painted, as plain data. All lengths are device
 * pixels, measured from the top left of the mirror's content (of its window, for
 * pieces of the fixed layer); boxes are snapped to whole pixels as browsers snap them.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Border {
  readonly width: number;
  readonly colour: string;
}
export interface Shadow extends Point {
  readonly blur: number;
  readonly colour: string;
}
export type Four<T> = readonly [T, T, T, T];

/** Corners clockwise from the top left, borders clockwise from the top. */
export interface PanelLook {
  readonly fill: string;
  readonly radii: Four<number>;
  readonly borders: Four<Border>;
  readonly shadow: Shadow | null;
}

/** One run of one line: no line breaks inside, one font. `x` and `baseline` are local to the piece. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly font: string;
  readonly size: number;
  readonly colour: string;
  readonly underline: boolean;
}

export interface PetalCount {
  readonly upheld: number;
  readonly strained: number;
}

interface PieceBase {
  readonly key: string;
  readonly layer: 'page' | 'fixed' | 'flight';
  readonly box: Box;
  readonly alpha: number;
  /** The nearest `z-index`; among equals document order decides. */
  readonly z: number;
  /** The `data-enter` group it rises with, or ''. */
  readonly enter: string;
  /** True where `data-key` makes it the same thing across repaints: it glides instead of jumping. */
  readonly glides: boolean;
}

export interface PieceLooks {
  readonly panel: { readonly look: PanelLook };
  readonly text: {
    readonly runs: readonly TextRun[];
    readonly align: CanvasTextAlign;
    readonly countTo: number | null;
    /** Of a first ballot: the number counts up to it before it goes on. */
    readonly countFirst: number | null;
  };
  readonly badge: {
    readonly shape: BadgeShape;
    readonly letter: string;
    readonly fill: string;
    readonly ink: string;
    readonly family: string;
    readonly edge: Border;
  };
  readonly art: {
    readonly name: string;
    readonly light: number;
    readonly fade: 'bottom' | 'right' | 'none';
    readonly radii: Four<number>;
  };
  readonly bar: {
    readonly value: number;
    readonly first: number | null;
    readonly track: string;
    readonly fill: string;
    /** The line at the first ballot's end. */
    readonly mark: string;
  };
  readonly ring: {
    readonly endsAtMs: number | null;
    readonly lastsMs: number;
    readonly leftMs: number | null;
    readonly family: string;
  };
  readonly token: { readonly seed: string };
  readonly figure: { readonly seed: string; readonly who: 'person' | 'role' };
  readonly vote: { readonly count: number; readonly colour: string; readonly target: Point };
  readonly petals: { readonly petals: Readonly<Record<Principle, PetalCount>>; readonly onCard: boolean };
  readonly edge: {
    readonly from: Point;
    readonly to: Point;
    readonly abandoned: boolean;
    readonly colour: string;
    readonly thickness: number;
  };
  readonly gauge: {
    readonly value: number;
    readonly was: number;
    readonly from: number;
    readonly to: number;
    readonly track: string;
    readonly fill: string;
  };
  readonly qr: { readonly text: string };
  readonly icon: { readonly icon: IconName; readonly colour: string };
}

export type IconName = 'check' | 'clock' | 'people' | 'door' | 'eye' | 'hand';
export type PaintKind = keyof PieceLooks;
export type PieceOf<K extends PaintKind> = PieceBase & { readonly kind: K } & PieceLooks[K];
export type Piece = { readonly [K in PaintKind]: PieceOf<K> }[PaintKind];
