import { expect, test } from 'vitest';
import { gathered, overlap, shareOf } from '#client/play/paint/areas.ts';
import type { Box } from '#client/play/paint/piece.ts';
import { chanceFrom } from '#shared/session/chance.ts';

const CANVAS = { width: 100, height: 200 };
const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

const holds = (area: Box, { x, y }: { x: number; y: number }): boolean => overlap(area, box(x, y, 1, 1));

test('what lies apart is drawn apart', () => {
  const [top, foot] = [box(0, 0, 10, 10), box(80, 180, 10, 10)];
  expect(gathered([top, foot], CANVAS, 4)).toEqual([top, foot]);
});

test('what lies over each other or side by side becomes one, also when a third joins the two', () => {
  expect(gathered([box(0, 0, 10, 10), box(5, 0, 10, 10)], CANVAS, 4)).toEqual([box(0, 0, 15, 10)]);
  const ends = [box(0, 0, 10, 10), box(20, 0, 10, 10)];
  expect(gathered([...ends, box(10, 0, 10, 10)], CANVAS, 4)).toEqual([box(0, 0, 30, 10)]);
});

test('of too many, those become one that waste least', () => {
  const near = [box(0, 0, 10, 10), box(12, 0, 10, 10)];
  const far = box(0, 150, 10, 10);
  expect(gathered([...near, far], CANVAS, 2).toSorted((a, b) => a.y - b.y)).toEqual([box(0, 0, 22, 10), far]);
});

test('areas are whole pixels of the canvas, and what lies outside is none', () => {
  expect(gathered([box(-4.5, 195.2, 9, 40)], CANVAS, 4)).toEqual([box(0, 195, 5, 5)]);
  expect(gathered([box(120, 0, 9, 9), box(0, -30, 9, 9)], CANVAS, 4)).toEqual([]);
});

test('whatever changed is covered, by few areas', () => {
  const chance = chanceFrom(3);
  const some = (most: number): number => Math.floor(chance() * most);
  for (let times = 0; times < 200; times += 1) {
    const changed = Array.from({ length: some(30) }, () => box(some(100), some(200), some(40), some(40)));
    const areas = gathered(changed, CANVAS, 4);
    expect(areas.length).toBeLessThanOrEqual(4);
    for (const { x, y, width, height } of changed.filter((each) => each.width * each.height > 0)) {
      const corner = { x: Math.min(99, x + width - 1), y: Math.min(199, y + height - 1) };
      expect(areas.some((area) => holds(area, { x, y })) && areas.some((area) => holds(area, corner))).toBe(
        true,
      );
    }
  }
});

test('their share of the canvas tells when one look at all of it is less work', () => {
  expect(shareOf([box(0, 0, 100, 50), box(0, 100, 100, 50)], CANVAS)).toBe(0.5);
  expect(shareOf([], CANVAS)).toBe(0);
});
