import type { RefusalCode } from '#shared/session/outcome.ts';
import { isPassphrase } from '../passphrase.ts';
import { steadyNow } from '../steady-clock.ts';
import { networkOf } from './budget.ts';

/** The door that whoever opens a room goes through, on a server with a passphrase. */
export interface HostDoor {
  readonly isShut: boolean;
  /** Null when it opens. */
  try(address: string, passphrase: string | undefined): Promise<RefusalCode | null>;
}

/** So many tries cost nothing; each one more doubles the wait. */
const FREE_TRIES = 4;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** For all addresses together the wait stays short: it slows a crowd of guessers, and must not shut hosts out. */
const FREE_TRIES_OF_ALL = 40;
const LONGEST_WAIT_OF_ALL_MS = 4000;
const FORGIVEN_AFTER_MS = 60 * 60_000;
const MOST_ADDRESSES = 10_000;
/** Each takes 32 MB and a tenth of a second of one core. */
const AT_ONCE = 2;

interface Tries {
  readonly failed: number;
  readonly at: number;
}

const waitMs = ({ failed }: Tries, free: number, longest: number): number =>
  failed < free ? 0 : Math.min(longest, FIRST_WAIT_MS * 2 ** Math.min(20, failed - free));

const mustWait = (tries: Tries, free: number, longest: number): boolean =>
  steadyNow() - tries.at < waitMs(tries, free, longest);

/** `hash` null: everybody may open rooms. Addresses are kept in memory only. */
export function hostDoor(hash: string | null): HostDoor {
  const byNetwork = new Map<string, Tries>();
  const known = new Set<string>();
  let ofAll: Tries = { failed: 0, at: 0 };
  let trying = 0;

  const remember = (network: string) => {
    const now = steadyNow();
    const before = byNetwork.get(network);
    const failed = before && now - before.at < FORGIVEN_AFTER_MS ? before.failed + 1 : 1;
    if (byNetwork.size >= MOST_ADDRESSES) byNetwork.clear();
    byNetwork.set(network, { failed, at: now });
    ofAll = { failed: now - ofAll.at < FORGIVEN_AFTER_MS ? ofAll.failed + 1 : 1, at: now };
  };
  const isHeldBack = (network: string): boolean => {
    const own = byNetwork.get(network);
    if (own && mustWait(own, FREE_TRIES, LONGEST_WAIT_MS)) return true;
    return !known.has(network) && mustWait(ofAll, FREE_TRIES_OF_ALL, LONGEST_WAIT_OF_ALL_MS);
  };
  const compare = async (given: string, stored: string): Promise<boolean> => {
    trying += 1;
    try {
      return await isPassphrase(given, stored);
    } finally {
      trying -= 1;
    }
  };
  return {
    isShut: hash !== null,
    async try(address, passphrase) {
      if (hash === null) return null;
      if (passphrase === undefined) return 'passphrase-needed';
      const network = networkOf(address);
      if (isHeldBack(network)) return 'passphrase-later';
      if (trying >= AT_ONCE) return 'too-fast';
      if (!(await compare(passphrase, hash))) {
        remember(network);
        return 'passphrase-wrong';
      }
      byNetwork.delete(network);
      if (known.size >= MOST_ADDRESSES) known.clear();
      known.add(network);
      return null;
    },
  };
}
