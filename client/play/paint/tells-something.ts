import type { Piece } from './piece.ts';

/** Of the page, in device pixels. */
export interface Window {
  readonly top: number;
  readonly bottom: number;
}

/** Its movement says something about the room, and must not happen where nobody looks. */
export const tellsSomething = (piece: Piece): boolean =>
  ['bar', 'gauge', 'petals', 'edge'].includes(piece.kind) ||
  (piece.kind === 'text' && piece.countTo !== null);

/** Its middle is in the window. */
export function isSeen(piece: Piece, { top, bottom }: Window): boolean {
  if (piece.layer === 'fixed') return true;
  const { y, height } = piece.box;
  const middle = piece.kind === 'edge' ? (piece.from.y + piece.to.y) / 2 : y + height / 2;
  return middle >= top && middle <= bottom;
}
