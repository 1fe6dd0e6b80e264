import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** How wide every letter of the game's fonts is, read from the very files that browsers get. */

/**
 * As much of an opened font as says how wide its letters are. Asking for whole letters would unpack their outlines,
 * which the library cannot do at a chosen weight; the tables it reads can be asked directly.
 */
interface Font {
  readonly unitsPerEm: number;
  readonly characterSet: readonly number[];
  readonly HVAR: unknown;
  readonly hmtx: { readonly metrics: Metrics };
  readonly _cmapProcessor: { lookup(point: number): number };
  readonly _variationProcessor: { getAdvanceAdjustment(glyph: number, table: unknown): number };
  variationCoords: readonly number[];
}

interface Metrics {
  readonly length: number;
  get(glyph: number): { readonly advance: number };
}

const { openSync }: { openSync(path: string): Font } = createRequire(import.meta.url)('fontkit');

const PACKAGES = new URL('../../node_modules/@fontsource-variable/', import.meta.url);
const WRITTEN = new URL('../../shared/scenario/check/fit/letter-widths.json', import.meta.url);

/** The weights in which the phone and the stage set the words of a scenario. */
const FACES = {
  'sans-420': { family: 'source-sans-3', weight: 420 },
  'sans-520': { family: 'source-sans-3', weight: 520 },
  'sans-620': { family: 'source-sans-3', weight: 620 },
  'serif-480': { family: 'source-serif-4', weight: 480 },
  'serif-620': { family: 'source-serif-4', weight: 620 },
} as const;

interface Cut {
  readonly family: string;
  readonly weight: number;
}

const RULE = /url\(\.\/(files\/[\w-]+\.woff2)\)[\s\S]*?unicode-range: ([^;]+);/g;

interface Subset {
  readonly font: Font;
  readonly points: readonly number[];
}

/** A browser takes a letter from the file whose range names it, and from no other. */
function subsetsOf({ family, weight }: Cut): readonly Subset[] {
  const folder = new URL(`${family}/`, PACKAGES);
  const css = readFileSync(new URL('wght.css', folder), 'utf8');
  return [...css.matchAll(RULE)].map(([, file = '', ranges = '']) => {
    const font = openSync(new URL(file, folder).pathname);
    font.variationCoords = [weight];
    const within = ranges.split(',').map((range) => {
      const [from = 0, to = from] = range
        .trim()
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return { from, to };
    });
    const points = font.characterSet.filter((point) =>
      within.some(({ from, to }) => point >= from && point <= to),
    );
    return { font, points };
  });
}

function advanceOf({ hmtx, HVAR, _cmapProcessor, _variationProcessor }: Font, point: number): number {
  const glyph = _cmapProcessor.lookup(point);
  // All glyphs beyond the list are as wide as its last.
  const { advance } = hmtx.metrics.get(Math.min(glyph, hmtx.metrics.length - 1));
  return advance + _variationProcessor.getAdvanceAdjustment(glyph, HVAR);
}

type Runs = Record<string, string>;

/** In thousandths of the letters' size: the first code point of each run, and the widths of all that follow it. */
function runsOf(cut: Cut): Runs {
  const widths = new Map<number, number>();
  for (const { font, points } of subsetsOf(cut)) {
    for (const point of points) {
      widths.set(point, Math.round((advanceOf(font, point) * 1000) / font.unitsPerEm));
    }
  }
  const runs: Record<string, string> = {};
  let [before, first] = [-2, ''];
  for (const [point, width] of [...widths].sort(([one], [other]) => one - other)) {
    if (point !== before + 1) first = point.toString(16);
    runs[first] = runs[first] === undefined ? String(width) : `${runs[first]} ${width}`;
    before = point;
  }
  return runs;
}

export const letterWidths = (): Readonly<Record<string, Runs>> =>
  Object.fromEntries(Object.entries(FACES).map(([face, cut]) => [face, runsOf(cut)]));

if (import.meta.main) {
  writeFileSync(WRITTEN, `${JSON.stringify(letterWidths(), null, 2)}\n`);
  console.log('Wrote shared/scenario/check/fit/letter-widths.json');
}
