import { expect, test } from 'vitest';
import { areAlike, looksOf } from '#server/door/look-alike.ts';
import { unmannerly } from '#server/door/manners.ts';
import { looksPersonal } from '#shared/session/personal-data.ts';
import { NAME_LENGTH, tidy } from '#shared/session/words.ts';
import en from '../../locales/en/names.json' with { type: 'json' };
import et from '../../locales/et/names.json' with { type: 'json' };
import lv from '../../locales/lv/names.json' with { type: 'json' };
import ru from '../../locales/ru/names.json' with { type: 'json' };
import { TestRoom } from '../support/room.ts';

const looksAlike = (one: string, other: string) => areAlike(looksOf(one), looksOf(other));
const OFFERED = [en, lv, et, ru].flatMap(({ names }) => names);
const room = new TestRoom().come('Calm Heron', 'Ilva', 'Ёжик');

const named = (name: string) =>
  unmannerly(room.session, { do: 'take-seat', seat: 'new', name, language: 'en' })?.code ?? 'welcome';
const noted = (text: string) =>
  unmannerly(room.session, { do: 'note', turn: 1, note: 'n', column: 'who', text })?.code ?? 'welcome';

const all = (names: readonly string[], said: string) =>
  expect(names.filter((name) => named(name) !== said)).toEqual([]);

test('every name we offer is welcome, and none looks like another of its language', () => {
  all(
    OFFERED.filter((name) => !looksAlike(name, 'Calm Heron')),
    'welcome',
  );
  for (const { names } of [en, lv, et, ru]) {
    const twins = names.filter((name, at) => names.findIndex((other) => looksAlike(name, other)) !== at);
    expect(twins).toEqual([]);
  }
});

test('people are welcome under the names of many peoples', () => {
  all(
    [
      ...['Mila', 'Miia', 'Jānis Bērziņš', 'Õnne', 'Şükrü', 'Nguyễn Thị Ánh', 'Zoë', "O'Neill", 'Anna-Liisa'],
      ...[
        'Наташа',
        'Жанна',
        'Юрий',
        'Їжак',
        'Γιώργος',
        'ქეთევან',
        '美咲',
        'علي',
        'शक्ति',
        'Anna 2',
        'R2D2',
        'Ann ❤️',
      ],
      ...[
        'Dick',
        'Cook',
        'Hostess Anna',
        'Backstage',
        'Ada 1815',
        'Vita',
        'Orion',
        'Viktor',
        'Raivo',
        'Рабия',
      ],
    ],
    'welcome',
  );
});

test('nobody comes as the facilitator, in any language and however it is spelled', () => {
  all(
    [
      ...[
        'Facilitator',
        'FACILITATOR',
        'faciIitator',
        'Faci1itat0r',
        'Fасilitаtоr',
        'Fàcïlitåtor',
        'Ｆacilitator',
      ],
      ...[
        '𝐅𝐚𝐜𝐢𝐥𝐢𝐭𝐚𝐭𝐨𝐫',
        'The Facilitator',
        'TheFacilitator',
        'Facilitator 2',
        'Facilitator2',
        'F.a.c.i.l.i.t.a.t.o.r',
      ],
      ...[
        'co-facilitator',
        'F a c i l i t a t o r',
        'Host',
        'НОSТ',
        'Αdmin',
        'admin1',
        'The Stage',
        'Modérator',
      ],
      ...[
        'Vadītājs',
        'sesijas vaditaja',
        'Mängujuht',
        'MANGUJUHT',
        'Ведущий',
        'веду́щая',
        'Админ',
        'Aдмин',
        'Ekrāns',
      ],
    ],
    'name-leads',
  );
});

test('slurs are kept out of names and notes, and towns are not', () => {
  all(['bitch', 'B1tch', 'Bîtch', 'Bitсh', 'b i t c h', '5lut', 'Сука', 'cykа 1'], 'name-hurts');
  all(['Hitler', 'pimp', 'Trafficker Joe', 'Суtенёр'], 'name-hurts');
  all(
    ['Scunthorpe', 'Penistone', 'Slutsk', 'Essex', 'Sukhumi', 'Pakistan', 'Хачапури', 'Litsmann'],
    'welcome',
  );
  expect(noted('She was called a b1tch at work')).toBe('note-hurts');
  expect(noted('Whom a trafficker looks for; what a victim may ask for; Scunthorpe')).toBe('welcome');
});

test('a number or an address that leads to a person is no name', () => {
  all(['+371 2861 2120', 'Anna 28612120', '28-61-21-20', '٠١٢٣٤٥٦٧', '010190-12345'], 'name-personal');
  all(['anna@example.org', 'anna (at) example.org', 'Anna @ mail.ee'], 'name-personal');
  for (const text of [
    'Call 112',
    '116 006 day and night',
    'Room 12, floor 3',
    'From 2024 to 2026',
    'p. 10–12',
  ])
    expect([text, looksPersonal(text)]).toEqual([text, false]);
  for (const text of ['Ask Ilze, 28 612 120', 'Code 49001011234', 'write to anna@desk.example.lv'])
    expect([text, looksPersonal(text)]).toEqual([text, true]);
});

test('two people never look the same', () => {
  all(
    ['Calm Неrоn', 'CALM  HERON', 'CalmHeron', 'Calm Herοn', 'calm.heron', 'Ca1m Heron', 'Calm Hëron'],
    'name-taken',
  );
  all(['llva', 'ILVA', 'ёжик', 'Ежик'], 'name-taken');
  const rename = { do: 'rename', seat: 'Ilva', name: 'Cаlm Heron' } as const;
  expect(unmannerly(room.session, rename)?.code).toBe('name-taken');
  expect(unmannerly(room.session, { ...rename, name: 'Ilva' })).toBeNull();
});

test('towers, blanks and disguises are not usable', () => {
  const tower = `A${'\u0301'.repeat(9)}nna`;
  all(
    [tower, '\u3164', '\u2800\u2800', '\u115f', '!!!', '🙂', '--', 'A\u20dd', 'FᎪcilitator', 'Anna\u034f'],
    'name-not-usable',
  );
  expect(noted(`Note ${tower}`)).toBe('note-not-usable');
  for (const hidden of ['\u200b', '\u200d', '\u202e', '\u2066', '\u0007', '\u00ad'])
    expect(tidy(`An${hidden}na`, NAME_LENGTH)).toBeNull();
});

test('a length is what a person counts', () => {
  expect(tidy('🇱🇻'.repeat(30), NAME_LENGTH)).not.toBeNull();
  expect(tidy('🇱🇻'.repeat(31), NAME_LENGTH)).toBeNull();
  expect(tidy('х'.repeat(30), NAME_LENGTH)).not.toBeNull();
  expect(tidy(`a${'\u0316'.repeat(400)}`, NAME_LENGTH)).toBeNull();
});

test('what no screen can draw is no name, from a facilitator either, and no note', () => {
  for (const odd of [`a${'\u0301'.repeat(40)}`, 'half \ud800 of it', 'half \ufffd of it']) {
    expect(named(odd)).toBe('name-not-usable');
    expect(noted(odd)).toBe('note-not-usable');
    const rename = { do: 'rename', seat: 'Ilva', name: odd } as const;
    expect(unmannerly(room.session, rename)?.code).toBe('name-not-usable');
  }
});
