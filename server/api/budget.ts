import { isIPv6 } from 'node:net';
import { steadyNow } from '../steady-clock.ts';

/** A bucket per address: `burst` at once, then `perHour`. In memory only, and forgotten once it is full again. */
export interface Budget {
  /** False when there is nothing left to spend. */
  spend(address: string): boolean;
  hasLeft(address: string): boolean;
}

const HOUR_MS = 3_600_000;
/** More addresses than this are not a workshop: the fullest buckets are forgotten first. */
const MAX_ADDRESSES = 50_000;

export function budget({ burst, perHour }: { readonly burst: number; readonly perHour: number }): Budget {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  const leftOf = (key: string, now: number) => {
    const bucket = buckets.get(key);
    return bucket ? Math.min(burst, bucket.left + ((now - bucket.at) * perHour) / HOUR_MS) : burst;
  };
  const forgetFull = (now: number) => {
    for (const key of buckets.keys()) if (leftOf(key, now) >= burst) buckets.delete(key);
    for (const key of buckets.keys()) {
      if (buckets.size < MAX_ADDRESSES) return;
      buckets.delete(key);
    }
  };
  return {
    hasLeft: (address) => leftOf(networkOf(address), steadyNow()) >= 1,
    spend(address) {
      const [key, now] = [networkOf(address), steadyNow()];
      const left = leftOf(key, now);
      if (left < 1) return false;
      if (buckets.size >= MAX_ADDRESSES) forgetFull(now);
      buckets.set(key, { left: left - 1, at: now });
      return true;
    },
  };
}

/** One household or provider hands out a whole /64 of IPv6: it counts as one address. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16))
    .join(':');
}
