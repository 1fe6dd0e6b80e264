import { expect, test } from 'vitest';
import { type Status, statusOf } from '#client/play/status.ts';
import words from '../../locales/en/play.json' with { type: 'json' };
import { me, now, phone, scene } from './screens-sample.ts';

const answering = (patch: Parameters<typeof phone>[0] = {}): Status => statusOf('answer', phone(patch));

test('an open vote says that an answer may be changed until it closes', () => {
  expect(answering()).toEqual({ code: 'choose' });
  expect(answering({ now: now({ ballot: 2 }) })).toEqual({ code: 'choose-again' });
});

test('an answer on its way is sending, and without a connection it waits', () => {
  const own = { sending: { turn: 7, answer: ['a'] } };
  expect(answering({ own })).toEqual({ code: 'sending' });
  expect(answering({ own, status: 'reconnecting' })).toEqual({ code: 'offline' });
});

test('whoever has answered hears how many the room still waits for', () => {
  const answered = me({ answer: ['a'] });
  expect(answering({ me: answered, now: now({ answered: 1 }) })).toEqual({ code: 'answer-in', count: 3 });
  expect(answering({ me: answered, now: now({ answered: 4 }) })).toEqual({ code: 'answer-in-all' });
});

test('when a role decides, the others are told who, and that they may advise', () => {
  const page = scene({ decidedBy: { by: 'role', role: 'midwife', roleName: 'Midwife' } });
  expect(answering({ page, me: me({ possible: [] }) })).toEqual({ code: 'advise', role: 'Midwife' });
  expect(answering({ page })).toEqual({ code: 'choose' });
});

test('a board counts the notes that are left, those on their way included', () => {
  const page = scene({ kind: 'board', notesEach: 2 });
  const writing = me({ possible: ['note'], notes: [{ id: 'n', column: 'c', text: 'One' }] });
  expect(answering({ page, me: writing })).toEqual({ code: 'board', count: 1 });
  const own = { notesOnTheWay: [{ id: 'm', column: 'c', text: 'Two' }] };
  expect(answering({ page, me: writing, own })).toEqual({ code: 'board-full' });
});

test('a tie is said kindly, and only a choice can be voted on again', () => {
  const revealed = now({ step: 'revealed' });
  const at = (page: ReturnType<typeof scene>) => statusOf('revealed', phone({ page, now: revealed })).code;
  expect(at(scene({ leading: ['a', 'b'] }))).toBe('tie');
  expect(at(scene({ leading: ['a'] }))).toBe('revealed');
  expect(at(scene({ kind: 'rank' }))).toBe('revealed-look');
});

test('what was looked at together and decided nothing is looked at once more', () => {
  const at = (kind: 'choice' | 'spot' | 'rank' | 'board') =>
    statusOf('settled', phone({ page: scene({ kind }), now: now({ step: 'settled' }) })).code;
  expect(at('choice')).toBe('settled');
  expect([at('spot'), at('rank'), at('board')]).toEqual(['revealed-look', 'revealed-look', 'revealed-look']);
});

test('a pause comes before everything, watching and parking before the scene', () => {
  expect(answering({ now: now({ paused: 'facilitator' }), me: me({ status: 'parked' }) }).code).toBe(
    'paused',
  );
  expect(answering({ me: me({ status: 'parked' }) }).code).toBe('parked');
  expect(answering({ me: me({ status: 'watching' }) }).code).toBe('watching');
});

test('whoever waits at the door is told so, whatever the room does', () => {
  const waiting = me({ status: 'waiting' });
  expect(statusOf('waiting', phone({ me: waiting })).code).toBe('waiting-room');
  expect(statusOf('waiting', phone({ me: waiting, now: now({ paused: 'facilitator' }) })).code).toBe(
    'waiting-room',
  );
});

test('every status has its words, short enough for two lines on a phone', () => {
  for (const text of Object.values(words.status)) {
    expect(text.length).toBeGreaterThan(10);
    expect(text.length).toBeLessThanOrEqual(80);
    expect(text).not.toMatch(/!/);
  }
});

test('no word of the game blames or sensationalises', () => {
  const all = JSON.stringify(words);
  for (const avoided of [/slave/i, /illegal/i, /prostitut/i, /rescue/i, /!"/])
    expect(all).not.toMatch(avoided);
});
