import { expect, test } from 'vitest';
import type { Move } from '#shared/session/move.ts';
import { FAULTS } from '../chaos/faults.ts';
import { playSchedule } from '../chaos/schedule.ts';
import { lossesOf } from '../chaos/table.ts';
import { Witness } from '../chaos/witness.ts';

/** `npm run chaos` plays a thousand of these; here is one of the kinds that end or deafen a server or a client. */
const SHORT = ['killed in a commit', 'disk full', 'duplicated and reordered', 'stopped and started'];

test('a workshop goes through a short chaos and loses nothing', async () => {
  const faults = FAULTS.filter(({ name }) => SHORT.includes(name));
  expect(faults).toHaveLength(SHORT.length);
  const given = { seed: 1, schedule: 1, databaseUrl: null, patience: Number.POSITIVE_INFINITY };
  const played = await playSchedule({ ...given, faults });
  expect(lossesOf(played)).toEqual([]);
  expect(played.tried.map(({ fault }) => fault)).toEqual(faults.map(({ name }) => name));
  expect(played.accepted).toBeGreaterThan(20);
});

const kept = (...words: readonly string[]): readonly Move[] =>
  words.map((language, at) => ({
    ...{ v: 1, id: `move-${at}`, at },
    by: { is: 'seat', seat: 'anna' },
    intent: { do: 'language', language },
  }));

const witnessOf = (...words: readonly string[]): Witness => {
  const witness = new Witness();
  for (const language of words) witness.hear('anna', { do: 'language', language }, { ok: true });
  return witness;
};

test('a witness says nothing about a journal that holds what was acknowledged', () => {
  expect(witnessOf('en', 'lv').lost(kept('en', 'lv'))).toEqual([]);
});

test('a witness notices a move that is missing, in the wrong order, there twice, or never asked for', () => {
  const witness = witnessOf('en', 'lv');
  expect(witness.lost(kept('en'))).toEqual([expect.stringContaining('was told that this counts')]);
  expect(witness.lost(kept('lv', 'en'))).toHaveLength(1);
  expect(witness.lost(kept('en', 'lv', 'lv'))).toEqual([expect.stringContaining('never was told')]);
  expect(witness.lost(kept('en', 'lv', 'ru'))).toHaveLength(1);
});

test('what nobody could answer may count once or not at all, and not twice', () => {
  const witness = witnessOf('en');
  const unsure = { ok: false, refusal: { code: 'try-again' } } as const;
  witness.hear('anna', { do: 'language', language: 'ru' }, unsure);
  expect(witness.lost(kept('en'))).toEqual([]);
  expect(witness.lost(kept('en', 'ru'))).toEqual([]);
  expect(witness.lost(kept('en', 'ru', 'ru'))).toHaveLength(1);
});
