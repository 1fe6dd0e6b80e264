import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * How alike two pictures of the same window are. Both are blurred a little first: another version of the browser sets
 * the edges of letters a shade lighter or darker, and nobody sees that. A card that has moved is still seen.
 */
export interface Likeness {
  /** How many pixels nobody would call the same. */
  readonly different: number;
  /** Where they are, in red; null when the windows are not even of the same size. */
  readonly picture: Buffer | null;
}

/** Of 0 (any shade counts) to 1. */
const SHADE = 0.12;

export function likeness(one: Buffer, other: Buffer): Likeness {
  const [before, now] = [PNG.sync.read(one), PNG.sync.read(other)];
  const { width, height } = before;
  if (now.width !== width || now.height !== height) return { different: width * height, picture: null };
  const marks = new PNG({ width, height });
  const options = { threshold: SHADE, includeAA: true, alpha: 0.3 };
  const different = pixelmatch(blurred(before), blurred(now), marks.data, width, height, options);
  return { different, picture: PNG.sync.write(marks) };
}

/** Each pixel becomes the mean of its nine neighbours; the outermost row stays. */
function blurred({ data, width, height }: PNG): Uint8Array {
  const soft = new Uint8Array(data);
  const row = width * 4;
  for (let y = 1; y < height - 1; y += 1)
    for (let at = y * row + 4; at < (y + 1) * row - 4; at += 1) soft[at] = meanAround(data, at, row);
  return soft;
}

function meanAround(data: Uint8Array, at: number, row: number): number {
  let sum = 0;
  for (const line of [at - row, at, at + row])
    sum += (data[line - 4] ?? 0) + (data[line] ?? 0) + (data[line + 4] ?? 0);
  return sum / 9;
}

/** Kept small: colours in steps too fine for the comparison to notice. */
export function compact(picture: Buffer): Buffer {
  const STEP = 8;
  const png = PNG.sync.read(picture);
  for (let at = 0; at < png.data.length; at += 1)
    png.data[at] = at % 4 === 3 ? 255 : Math.min(255, Math.round((png.data[at] ?? 0) / STEP) * STEP);
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9 });
}
