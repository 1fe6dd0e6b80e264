import { expect, test } from 'vitest';
import { joinAddress, spoken } from '#client/stage/desk.ts';
import { FIT_STEPS } from '#client/stage/fit.ts';
import { roomIn } from '#client/stage/room-in.ts';

test('the stage finds its room and key in the fragment, and nothing else there', () => {
  expect(roomIn('#KT4R9W.abcDEF_-12345678')).toEqual({ code: 'KT4R9W', key: 'abcDEF_-12345678' });
  for (const other of [
    '',
    '#',
    '#KT4R9W',
    '#KT4R9W.',
    '#.abcdefgh',
    '#KT4R9W.a b c d e f',
    '#../x.abcdefgh',
  ]) {
    expect(roomIn(other)).toBeNull();
  }
});

test('the address is said without its scheme and scanned with it', () => {
  const room = { code: 'KT4R9W', joinUrl: 'http://192.168.1.20:2567' };
  expect(spoken(room.joinUrl)).toBe('192.168.1.20:2567');
  expect(joinAddress(room)).toBe('http://192.168.1.20:2567/join/KT4R9W');
});

test('when a slide is too full, pictures give way before words, and neither ever grows back', () => {
  const firstSmaller = FIT_STEPS.findIndex(({ type }) => type < 1);
  expect(
    FIT_STEPS.slice(0, firstSmaller).some(({ art }, at) => at > 0 && art < (FIT_STEPS[0]?.art ?? 0)),
  ).toBe(true);
  for (const [at, step] of FIT_STEPS.entries()) {
    const before = FIT_STEPS[at - 1] ?? step;
    expect(step.type).toBeLessThanOrEqual(before.type);
    expect(step.art).toBeLessThanOrEqual(before.art);
  }
  expect(FIT_STEPS.at(-1)).toEqual({ type: 0, art: 0, second: false });
  expect(FIT_STEPS.slice(0, -1).every(({ second }) => second !== false)).toBe(true);
});
