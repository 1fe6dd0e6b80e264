import { own } from '../../own.ts';
import written from './letter-widths.json' with { type: 'json' };

/** The cuts of the game's two fonts in which the words of a scenario are set. */
export type Face = keyof typeof written;

type Widths = ReadonlyMap<number, number>;

/** A run names its first code point, and the widths of all that follow it without a gap. */
const widthsIn = (runs: Readonly<Record<string, string>>): Widths =>
  new Map(
    Object.entries(runs).flatMap(([first, widths]) =>
      widths.split(' ').map((width, index) => [Number.parseInt(first, 16) + index, Number(width)] as const),
    ),
  );

const WIDTHS: Readonly<Record<string, Widths>> = Object.fromEntries(
  Object.entries(written).map(([face, runs]) => [face, widthsIn(runs)]),
);

const widthsOf = (face: Face): Widths => own(WIDTHS, face) ?? new Map();

/** Another font steps in for a letter ours do not have; most of them are about as wide as they are high. */
const STRANGER = 1000;

/** Signs that are never drawn: breaks, joins, directions, and marks that only lie on the letter before them. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Mn}\p{Zl}\p{Zp}]$/u;

/** Pixels a text takes on one line when its letters are `size` pixels high. */
export function widthOf(text: string, face: Face, size: number): number {
  const widths = widthsOf(face);
  let thousandths = 0;
  for (const letter of text) {
    const width = widths.get(letter.codePointAt(0) ?? 0) ?? (UNSEEN.test(letter) ? 0 : STRANGER);
    thousandths += width;
  }
  return (thousandths * size) / 1000;
}

/** What stands in a text and not in the face, each sign once. */
export function strangersIn(text: string, face: Face): readonly string[] {
  const widths = widthsOf(face);
  const strange = [...text].filter(
    (letter) => !widths.has(letter.codePointAt(0) ?? 0) && !UNSEEN.test(letter),
  );
  return [...new Set(strange)];
}
