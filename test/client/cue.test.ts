import { expect, test } from 'vitest';
import { cueAt, cueOf } from '#client/cue.ts';
import type { View } from '#client/view.ts';
import { now, phone, scene } from './screens-sample.ts';

/** The same room at another step, scene or ballot. */
const at = (patch: Parameters<typeof now>[0], page = scene({})): View =>
  phone({ now: now({ turn: 7, ...patch }), page }).view;

test('a new card is heard once, and so is an event card in the middle', () => {
  const reading = at({ step: 'reading' });
  expect(cueOf(reading, at({ step: 'reading' }, scene({ id: 'clinic' })))).toBe('dealt');
  expect(cueOf(reading, at({ step: 'reading' }, scene({ inject: true })))).toBe('dealt');
  expect(cueOf(reading, at({ step: 'answering' }))).toBeNull();
  expect(cueOf(at({ step: 'answering' }), at({ step: 'answering', answered: 3 }))).toBeNull();
});

test('a result is heard when it is shown, also the second time, and never for notes', () => {
  const first = at({ step: 'revealed' });
  expect(cueOf(at({ step: 'closed' }), first)).toBe('revealed');
  expect(cueOf(first, at({ step: 'revealed', here: 3 }))).toBeNull();
  expect(cueOf(first, at({ step: 'revealed', turn: 9, ballot: 2 }))).toBe('revealed');
  const board = scene({ kind: 'board' });
  expect(cueOf(at({ step: 'closed' }, board), at({ step: 'revealed' }, board))).toBeNull();
});

test('nothing sounds in a pause, or before there is a room', () => {
  const paused = at({ step: 'reading', paused: 'facilitator' }, scene({ id: 'clinic' }));
  expect(cueOf(at({ step: 'reading' }), paused)).toBeNull();
  expect(cueOf(at({}), { ...at({}), now: null, pages: [] })).toBeNull();
});

test('the last ten seconds are heard as they begin, once, and only while the clock runs', () => {
  const running = now({ step: 'answering', clock: { lastsMs: 60_000, endsAt: 100_000, leftMs: 0 } });
  expect(cueAt(running, 89_500, 90_500)).toBe('late');
  expect(cueAt(running, 90_500, 91_500)).toBeNull();
  expect(cueAt(running, 80_000, 101_000)).toBeNull();
  const stopped = now({ step: 'answering', clock: { lastsMs: 60_000, endsAt: 0, leftMs: 9_000 } });
  expect(cueAt(stopped, 89_500, 90_500)).toBeNull();
  expect(cueAt({ ...running, step: 'closed' }, 89_500, 90_500)).toBeNull();
});
