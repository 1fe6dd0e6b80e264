import { describe, expect, test } from 'vitest';
import { battery } from '../attack/battery.ts';
import { families } from '../attack/families.ts';

/** The whole battery of `npm run attack` with small floods, in two halves side by side. */

const HALVES = [
  families.filter((_, index) => index % 2 === 0),
  families.filter((_, index) => index % 2 === 1),
] as const;
const LASTS_AT_MOST_MS = 180_000;

const sentence = ({ family, name, must, happened }: Awaited<ReturnType<typeof battery>>[number]) =>
  `${family}: ${name} must: ${must} was: ${happened}`;

describe.concurrent('a hostile client', () => {
  test.each(HALVES.map((half) => [half.map(({ name }) => name).join(', '), half] as const))(
    'gets nowhere with %s, and an honest room plays on',
    async (_, half) => {
      const fought = await battery({ families: half, short: true, told: () => undefined });
      expect(fought.filter(({ ok }) => !ok).map(sentence)).toEqual([]);
      expect(fought.length).toBeGreaterThan(30);
    },
    LASTS_AT_MOST_MS,
  );
});
