import type { Box } from './piece.ts';

/** Which parts of the canvas are drawn anew: a few boxes around everything that has changed. Pure: no canvas. */

interface Size {
  readonly width: number;
  readonly height: number;
}

const sizeOf = ({ width, height }: Size): number => width * height;

function around(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}

export const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Whole pixels, and nothing outside the canvas. */
function within({ x, y, width, height }: Box, canvas: Size): Box {
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));
  return {
    x: left,
    y: top,
    width: Math.min(canvas.width, Math.ceil(x + width)) - left,
    height: Math.min(canvas.height, Math.ceil(y + height)) - top,
  };
}

/** What would be drawn for nothing if the two became one; below nothing where they lie over each other. */
const waste = (one: Box, other: Box): number => sizeOf(around(one, other)) - sizeOf(one) - sizeOf(other);

/** The one of `areas` that grows least by taking `area` in. */
function nearest(areas: readonly Box[], area: Box): Box | undefined {
  let best: Box | undefined;
  for (const each of areas) if (best === undefined || waste(each, area) < waste(best, area)) best = each;
  return best;
}

/** At most `most` boxes that together cover all of the given ones, as far as they lie on the canvas. */
export function gathered(changed: readonly Box[], canvas: Size, most: number): readonly Box[] {
  let areas: readonly Box[] = [];
  for (const box of changed) {
    const area = within(box, canvas);
    if (area.width > 0 && area.height > 0) areas = joined(areas, area, most);
  }
  return areas;
}

/** An area that grows may come to lie over another one: it joins that one too. Of too many, two waste least. */
function joined(areas: readonly Box[], area: Box, most: number): readonly Box[] {
  const near = nearest(areas, area);
  if (near === undefined) return [area];
  if (waste(near, area) <= 0) return joined(without(areas, near), around(near, area), most);
  if (areas.length < most) return [...areas, area];
  const [one, other] = closest([...areas, area]);
  return joined(without([...areas, area], one, other), around(one, other), most);
}

const without = (areas: readonly Box[], ...gone: readonly Box[]): readonly Box[] =>
  areas.filter((each) => !gone.includes(each));

/** The two of them that waste least as one. */
function closest(areas: readonly Box[]): readonly [Box, Box] {
  const pairs = areas.flatMap((one) => {
    const other = nearest(without(areas, one), one);
    return other === undefined ? [] : [[one, other] as const];
  });
  return pairs.reduce((best, pair) => (waste(pair[0], pair[1]) < waste(best[0], best[1]) ? pair : best));
}

/** How much of the canvas they cover, 0–1. */
export const shareOf = (areas: readonly Box[], canvas: Size): number =>
  areas.reduce((sum, area) => sum + sizeOf(area), 0) / Math.max(1, sizeOf(canvas));
