import { expect, test } from 'vitest';
import { type Desk, joinAddress, spoken } from '#client/stage/desk.ts';
import { FIT_STEPS } from '#client/stage/fit.ts';
import { MOST_STANDING, tokensFor } from '#client/stage/lobby-tokens.ts';
import { noticeOf } from '#client/stage/notice.ts';
import { stopsOf } from '#client/stage/path-stops.ts';
import { roomIn } from '#client/stage/room-in.ts';
import type { PathNode } from '#shared/view/looking-back.ts';

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
  const [few, best, fuller] = FIT_STEPS;
  expect(few?.type).toBeGreaterThan(1);
  expect(best).toEqual({ type: 1, art: 50, extra: true, second: true });
  expect(fuller?.type).toBe(1);
  expect(fuller?.art).toBeLessThan(50);
});

test('a picture always keeps a part of the wall, and the second language goes after everything else', () => {
  expect(FIT_STEPS.every(({ art }) => art >= 30)).toBe(true);
  expect(FIT_STEPS.slice(0, -1).every(({ second }) => second)).toBe(true);
  expect(FIT_STEPS.at(-1)).toEqual({ type: 0, art: 30, extra: false, second: false });
});

test('one person alone has a large token, and more people never have larger ones', () => {
  expect(tokensFor(0).across).toBe(1);
  expect(tokensFor(1).across).toBe(1);
  let before = tokensFor(1).size;
  for (let people = 2; people <= 40; people += 1) {
    const { across, size } = tokensFor(people);
    expect(size).toBeLessThanOrEqual(before);
    const rows = Math.ceil(people / across);
    expect(rows).toBeLessThanOrEqual(people > MOST_STANDING ? 10 : 4);
    before = size;
  }
});

const node = (turn: number, letter: string, abandoned = false): PathNode => ({
  ...{ turn, after: turn - 1, round: 'r', scene: `s${turn}`, kind: letter ? 'choice' : 'story' },
  ...{ title: '', letter, choice: '', abandoned, here: false },
});

test('a path stands only on heights it uses: one stop in one row, a lower letter in a lower row', () => {
  expect(stopsOf({ nodes: [node(1, 'D')] }).map(({ row }) => row)).toEqual([1]);
  expect(stopsOf({ nodes: [node(1, 'B'), node(2, 'D'), node(3, 'B')] }).map(({ row }) => row)).toEqual([
    1, 2, 1,
  ]);
});

test('no two stops of a path share a place', () => {
  const branches = [node(1, 'A', true), { ...node(2, 'A'), after: 0 }, node(3, '')];
  const places = stopsOf({ nodes: branches }).map(({ depth, row }) => `${depth}/${row}`);
  expect(new Set(places).size).toBe(branches.length);
});

test('the room hears of a lost connection beside its talk, never instead of it', () => {
  const seen = (status: string, paused: string, at = 'scene', step = 'reading', trouble = 'none') =>
    noticeOf({ view: { status, trouble }, now: { paused, step }, page: { at } } as unknown as Desk);
  expect(seen('online', '')).toBeNull();
  expect(seen('reconnecting', '')).toBe('play:stage.reconnecting');
  expect(seen('online', 'facilitator-lost')).toBe('play:stage.facilitatorLost');
  expect(seen('online', 'facilitator')).toBeNull();
  expect(seen('online', 'facilitator', 'lobby')).toBe('play:stage.paused');
  expect(seen('online', '', 'scene', 'closed')).toBe('play:stage.closed');
  expect(seen('online', '', 'scene', 'answering', 'not-saving')).toBe('play:stage.notSaving');
});
