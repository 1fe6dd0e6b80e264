import type { Drawing, Easel, Painter } from './easel.ts';
import { paintArt } from './painter-art.ts';
import { paintBadge } from './painter-badge.ts';
import { paintBar } from './painter-bar.ts';
import { paintEdge } from './painter-edge.ts';
import { paintGauge } from './painter-gauge.ts';
import { paintIcon } from './painter-icon.ts';
import { paintPanel } from './painter-panel.ts';
import { paintPetals } from './painter-petals.ts';
import { paintQr } from './painter-qr.ts';
import { paintRing } from './painter-ring.ts';
import { paintText } from './painter-text.ts';
import { paintFigure, paintToken } from './painter-token.ts';
import { paintVote } from './painter-vote.ts';
import type { PaintKind, Piece } from './piece.ts';

const PAINTERS = {
  panel: paintPanel,
  text: paintText,
  badge: paintBadge,
  art: paintArt,
  bar: paintBar,
  ring: paintRing,
  token: paintToken,
  figure: paintFigure,
  vote: paintVote,
  petals: paintPetals,
  edge: paintEdge,
  gauge: paintGauge,
  qr: paintQr,
  icon: paintIcon,
} satisfies { readonly [K in PaintKind]: Painter<K> };

/** A key names one kind for good, so what lay there before was of the same kind. */
export function paintPiece(easel: Easel, piece: Piece, before: Piece | undefined): Drawing | undefined {
  const paint: (easel: Easel, piece: never, before: never) => Drawing | undefined = PAINTERS[piece.kind];
  return paint(easel, piece as never, before as never);
}
