/** Chance that can be repeated: each call gives a number from 0 up to, not including, 1. */
export type Chance = () => number;

/** mulberry32 (Tommy Ettinger, public domain): the same seed always gives the same row of numbers. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const oneOf = <T>(chance: Chance, items: readonly T[]): T | undefined =>
  items[Math.floor(chance() * items.length)];

export const between = (chance: Chance, low: number, high: number): number => low + (high - low) * chance();
