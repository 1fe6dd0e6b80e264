import { expect, test } from 'vitest';
import { arrivalAt } from '#client/join/arrival.ts';
import { storyLanguage } from '#client/join/joining.ts';
import { codeInAddress, inHalves, roomCodeIn } from '#client/join/room-code.ts';
import { forgetSeat, lastRoom, saveSeat, seatToken } from '#client/join/saved-seat.ts';
import { detectLanguage } from '#client/language.ts';
import { codeMeant, newCode } from '#server/seats.ts';

test('a code may be typed in any case, with spaces, and on a Cyrillic keyboard', () => {
  for (const typed of ['BCDFGH', 'bcd fgh', 'bcd-fgh', ' b c d f g h ', 'всdfgн']) {
    expect(roomCodeIn(typed), typed).toBe('BCDFGH');
  }
  for (const typed of ['', 'BCDFG', 'BCDFGHJ', 'ABCDEF', 'BCDFG0', '<b>cdf']) {
    expect(roomCodeIn(typed), typed).toBeNull();
  }
});

test('a whole address may be pasted where the code belongs', () => {
  expect(codeInAddress('http://192.168.1.20:2567/join/bcdfgh')).toBe('BCDFGH');
  expect(codeInAddress('game.example.org/join/BCDFGH#token?x')).toBe('BCDFGH');
  for (const typed of ['BCDFGH', '/join/', 'https://example.org/play#BCDFGH', '/join/no-such-code']) {
    expect(codeInAddress(typed), typed).toBeNull();
  }
});

test('page and server mean the same code', () => {
  for (let round = 0; round < 500; round++) {
    const code = newCode();
    expect(roomCodeIn(code)).toBe(code);
    expect(roomCodeIn(inHalves(code))).toBe(code);
  }
  for (const typed of ['всн кмр', 'ТХУ3З4', 'т-х-у-з-4-7', 'nope', 'ёжикии']) {
    expect(roomCodeIn(typed), typed).toBe(codeMeant(typed));
  }
});

test('people arrive with a code, with a seat handed over, or with nothing', () => {
  expect(arrivalAt('/', '')).toEqual({ code: null, token: null });
  expect(arrivalAt('/join/bcdfgh', '')).toEqual({ code: 'BCDFGH', token: null });
  expect(arrivalAt('/join/%D0%92cdfgh', '')).toEqual({ code: 'BCDFGH', token: null });
  expect(arrivalAt('/play', '#BCDFGH')).toEqual({ code: 'BCDFGH', token: null });
  expect(arrivalAt('/join/BCDFGH', '#V1StGXR8_Z5jdHi6B-myTx')).toEqual({
    code: 'BCDFGH',
    token: 'V1StGXR8_Z5jdHi6B-myTx',
  });
});

test('an address nobody made leads to the empty page', () => {
  for (const path of ['/join/', '/join/%E0%A4%A', '/join/no-such-code', '/play/x']) {
    expect(arrivalAt(path, '#V1StGXR8_Z5jdHi6B-myTx'), path).toEqual({ code: null, token: null });
  }
});

test('a seat is kept under its room, also where storage is shut', () => {
  saveSeat('BCDFGH', 'a-token');
  expect(seatToken('BCDFGH')).toBe('a-token');
  expect(lastRoom()).toBe('BCDFGH');
  forgetSeat('BCDFGH');
  expect(seatToken('BCDFGH')).toBeNull();
  expect(lastRoom()).toBeNull();
});

test('the language is what the address asks for, else what was chosen, else what the browser speaks', () => {
  expect(detectLanguage('et', 'ru', ['lv-LV'])).toBe('et');
  expect(detectLanguage(null, 'ru', ['lv-LV'])).toBe('ru');
  expect(detectLanguage(null, null, ['de-DE', 'lv-LV', 'en'])).toBe('lv');
  expect(detectLanguage('xx', '__proto__', ['fi'])).toBe('en');
});

test('the story is told in a language the person speaks where it can be', () => {
  const room = { code: 'BCDFGH', languages: ['en', 'lv'], locked: false, joinUrl: '' };
  expect(storyLanguage(room, ['ru', 'lv-LV', 'en'])).toBe('lv');
  expect(storyLanguage(room, ['ru', 'et'])).toBe('en');
});
