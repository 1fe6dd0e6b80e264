import type { Piece } from './piece.ts';

const queueOf = (piece: Piece): string =>
  piece.kind === 'text' && piece.countTo !== null ? 'count' : piece.kind;

/** Those of one kind that arrive together stand in line, so that they come one after another. */
export class Line {
  readonly #places = new Map<string, number>();

  placeOf(piece: Piece): number {
    return this.#places.get(queueOf(piece)) ?? 0;
  }

  join(piece: Piece): void {
    this.#places.set(queueOf(piece), this.placeOf(piece) + 1);
  }
}
