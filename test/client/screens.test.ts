import { expect, test } from 'vitest';
import { moved, sameOrder, sameSet, seededOrder } from '#client/play/arranging.ts';
import { placed } from '#client/play/path-lanes.ts';
import { hasAnswered, lightOf, myAnswer, remainingMs } from '#client/play/phone.ts';
import { screenKey, screenOf, stageScreenOf } from '#client/play/screen-of.ts';
import { petalAt } from '#client/play/screens/compass.ts';
import { rowsOf, sightings } from '#client/play/tally.ts';
import type { PathNode } from '#shared/view/looking-back.ts';
import { me, now, phone, scene } from './screens-sample.ts';

test('stepping out hides everything at once, before the room knows', () => {
  const view = { now: now({}), me: me({}), pages: [scene({})] };
  expect(screenOf(view, null)).toBe('answer');
  expect(screenOf(view, true)).toBe('stepped-out');
  expect(screenOf({ ...view, me: me({ status: 'stepped-out' }) }, null)).toBe('stepped-out');
  expect(screenOf({ ...view, me: me({ status: 'stepped-out' }) }, false)).toBe('answer');
});

test('a phone that knows nothing yet asks for a moment, and whoever waits at the door sees no case', () => {
  expect(screenOf({ now: null, me: null, pages: [] }, null)).toBe('arriving');
  expect(screenOf({ now: now({}), me: me({ status: 'waiting' }), pages: [scene({})] }, null)).toBe('waiting');
});

test('opening and closing the vote keep the screen; the reveal and a second vote begin new ones', () => {
  const keyAt = (patch: Parameters<typeof now>[0]) => {
    const view = { now: now(patch), me: me({}), pages: [scene({})] };
    return screenKey(screenOf(view, null), view);
  };
  expect(keyAt({ step: 'answering', turn: 5 })).toBe(keyAt({ step: 'reading', turn: 4 }));
  expect(keyAt({ step: 'closed' })).toBe(keyAt({ step: 'reading' }));
  expect(keyAt({ step: 'revealed' })).not.toBe(keyAt({ step: 'closed' }));
  expect(keyAt({ step: 'answering', ballot: 2 })).not.toBe(keyAt({ step: 'answering', ballot: 1 }));
});

test('the stage shows the same screens without a seat', () => {
  expect(stageScreenOf({ now: now({ step: 'revealed' }), pages: [scene({})] })).toBe('revealed');
  expect(stageScreenOf({ now: null, pages: [] })).toBe('arriving');
});

test('an answer on its way is shown as mine until the room has it, and only in its own turn', () => {
  const sending = { turn: 7, answer: ['b'] };
  const there = phone({ now: now({ turn: 7 }), me: me({ answer: ['a'] }), own: { sending } });
  expect(myAnswer(there)).toEqual(['b']);
  expect(hasAnswered(there)).toBe(true);
  const later = phone({ now: now({ turn: 8 }), own: { sending } });
  expect(myAnswer(later)).toEqual([]);
  expect(hasAnswered(later)).toBe(false);
});

test('no marks at all count as an answer once the room has taken them', () => {
  expect(hasAnswered(phone({ me: me({ answer: [], answered: true }) }))).toBe(true);
  expect(hasAnswered(phone({ me: me({ answer: [], answered: false }) }))).toBe(false);
});

test('a stopped clock keeps what is left, a running one counts down and never below nothing', () => {
  expect(remainingMs({ lastsMs: 90_000, endsAt: 0, leftMs: 41_000 }, 5_000_000)).toBe(41_000);
  expect(remainingMs({ lastsMs: 90_000, endsAt: 10_000, leftMs: 0 }, 4_000)).toBe(6_000);
  expect(remainingMs({ lastsMs: 90_000, endsAt: 10_000, leftMs: 0 }, 40_000)).toBe(0);
});

test('steps start in an order of this phone and scene, never always that of the file', () => {
  const file = ['one', 'two', 'three', 'four', 'five'];
  const orders = Array.from({ length: 12 }, (_, seat) => seededOrder(file, `seat-${seat}/next-days`));
  for (const order of orders) expect(order.toSorted()).toEqual(file.toSorted());
  expect(seededOrder(file, 'seat-3/next-days')).toEqual(orders[3]);
  expect(new Set(orders.map(String)).size).toBeGreaterThan(6);
});

test('a step moves one place, and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 'gone', 1)).toEqual(['a', 'b', 'c']);
});

test('marks are the same in any order, an order is not', () => {
  expect(sameSet(['a', 'b'], ['b', 'a'])).toBe(true);
  expect(sameSet(['a'], ['a', 'b'])).toBe(false);
  expect(sameOrder(['a', 'b'], ['b', 'a'])).toBe(false);
  expect(sameOrder(['a', 'b'], ['a', 'b'])).toBe(true);
});

test('a tap on the drawn compass means the petal under the finger', () => {
  expect([petalAt(0, -40), petalAt(40, 3), petalAt(-3, 40), petalAt(-40, -20)]).toEqual([
    'rights',
    'assistance',
    'prevention',
    'cooperation',
  ]);
});

test('the reveal shows shares, and the shift once there are two ballots', () => {
  const once = rowsOf(scene({}), now({ tally: { a: 3, b: 1 }, ballot: 1 }));
  expect(once.map(({ votes, share, shift }) => [votes, share, shift])).toEqual([
    [3, 0.75, 0],
    [1, 0.25, 0],
    [0, 0, 0],
  ]);
  const twice = rowsOf(scene({}), now({ tally: { a: 1, c: 3 }, firstTally: { a: 3, b: 1 }, ballot: 2 }));
  expect(twice.map(({ first, shift }) => [first, shift])).toEqual([
    [3, -2],
    [1, -1],
    [0, 3],
  ]);
});

test('nobody has answered: shares are nothing, not a division by nothing', () => {
  expect(rowsOf(scene({}), now({})).map(({ share }) => share)).toEqual([0, 0, 0]);
});

test('signs are seen from half of the answers on; what is no sign is never called missed', () => {
  const page = scene({
    kind: 'spot',
    verdicts: [
      { id: 'a', sign: 'strong', why: 'one' },
      { id: 'b', sign: 'possible', why: 'two' },
      { id: 'c', sign: 'none', why: 'three' },
    ],
  });
  const groups = sightings(page, now({ answered: 4, tally: { a: 2, b: 1, c: 0 } }));
  expect(groups.seen.map(({ option }) => option.id)).toEqual(['a']);
  expect(groups.missed.map(({ option }) => option.id)).toEqual(['b']);
  expect(groups.none.map(({ option }) => option.id)).toEqual(['c']);
});

test('windows light up with the gauges, and stay as they were between decisions', () => {
  const gauge = { id: 'trust', name: 'Trust', about: '', from: 0, to: 5, was: 2, is: 4 };
  const settled = { choice: 'a', how: 'group', consequence: '', principles: [], gauges: [gauge] } as const;
  expect(lightOf(scene({ settled }), 0.15)).toBeCloseTo(0.8);
  expect(lightOf(scene({}), 0.4)).toBe(0.4);
});

test('a branch that was left lies in a lane of its own beside the path', () => {
  const stop = (turn: number, after: number, abandoned = false): PathNode => ({
    ...{ turn, after, abandoned, here: false, round: 'r', scene: `s${turn}` },
    ...{ kind: 'choice', title: '', letter: 'A', choice: '' },
  });
  const map = placed([stop(2, 0), stop(9, 2), stop(4, 2, true), stop(6, 4, true), stop(12, 9)]);
  const laneOf = (turn: number) => map.find(({ node }) => node.turn === turn);
  expect([2, 9, 12].map((turn) => laneOf(turn)?.lane)).toEqual([0, 0, 0]);
  expect([4, 6].map((turn) => laneOf(turn)?.lane)).toEqual([1, 1]);
  expect([2, 4, 9, 6, 12].map((turn) => laneOf(turn)?.depth)).toEqual([0, 1, 1, 2, 2]);
});
