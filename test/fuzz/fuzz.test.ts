import { expect, test } from 'vitest';
import { shippedMaterial } from '../support/shipped.ts';
import { material } from '../support/small-case.ts';
import { acceptedIn, playSeed } from './play-seed.ts';

test('500 random sessions of the shipped case throw nothing, lose nobody, tell no secret, replay the same', () => {
  const shipped = shippedMaterial('cleaning-shift');
  const played = Array.from({ length: 500 }, (_, index) => playSeed(shipped, index + 1));
  expect(played.reduce((sum, { accepted }) => sum + accepted, 0)).toBeGreaterThan(20_000);
  expect(played.reduce((sum, { scenes }) => sum + scenes, 0)).toBeGreaterThan(1_000);
  const never = [...acceptedIn(played)].filter(([, times]) => times === 0).map(([kind]) => kind);
  expect(never).toEqual([]);
});

test('so do 100 of a case with every kind in five minutes of reading', () => {
  for (let seed = 1; seed <= 100; seed++) playSeed(material(), seed);
});
