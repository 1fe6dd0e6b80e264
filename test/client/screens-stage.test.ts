import { expect, test } from 'vitest';
import { joinAddress, spoken } from '#client/stage/desk.ts';
import { FIT_STEPS } from '#client/stage/fit.ts';
import { tokensFor } from '#client/stage/lobby-tokens.ts';
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

test('when a slide is too full, the picture gives way first, then type, then explanations', () => {
  for (const extra of [true, false]) {
    const steps = FIT_STEPS.filter((step) => step.extra === extra);
    for (const [at, step] of steps.entries()) {
      const before = steps[at - 1] ?? step;
      expect(step.type).toBeLessThanOrEqual(before.type);
      expect(step.art).toBeLessThanOrEqual(before.art);
    }
  }
  expect(FIT_STEPS[0]).toEqual({ type: 1, art: 46, extra: true, second: true });
  expect(FIT_STEPS[1]?.type).toBe(1);
  expect(FIT_STEPS[1]?.art).toBeLessThan(46);
});

test('the picture goes at the smallest type only, and the second language after everything else', () => {
  expect(FIT_STEPS.filter(({ art }) => art === 0).every(({ type, extra }) => type === 0 && !extra)).toBe(
    true,
  );
  expect(FIT_STEPS.slice(0, -1).every(({ second }) => second)).toBe(true);
  expect(FIT_STEPS.at(-1)).toEqual({ type: 0, art: 0, extra: false, second: false });
});

test('one person alone has a large token, forty fit on the wall', () => {
  expect(tokensFor(0).across).toBe(1);
  expect(tokensFor(1).across).toBe(1);
  let before = tokensFor(1).size;
  for (let people = 2; people <= 40; people += 1) {
    const { across, size } = tokensFor(people);
    expect(size).toBeLessThanOrEqual(before);
    expect(Math.ceil(people / across)).toBeLessThanOrEqual(6);
    before = size;
  }
});
