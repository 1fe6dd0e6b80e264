import type { IncomingMessage } from 'node:http';
import { networkOf } from './api/budget.ts';

/** Who is connected from where; in memory only. */
export interface Crowd {
  /** Null when this address has as many as it may; else what to call when it goes. */
  enter(address: string): (() => void) | null;
}

export function crowd(mostEach: number): Crowd {
  const here = new Map<string, number>();
  const change = (network: string, by: 1 | -1) => {
    const now = (here.get(network) ?? 0) + by;
    if (now > 0) here.set(network, now);
    else here.delete(network);
  };
  return {
    enter(address) {
      const network = networkOf(address);
      if ((here.get(network) ?? 0) >= mostEach) return null;
      change(network, 1);
      return () => change(network, -1);
    },
  };
}

/** As Express tells `request.ip`, for a request that does not pass through it. */
export function addressBehind(
  { socket, headers }: IncomingMessage,
  trusts: (address: string, hop: number) => boolean,
): string {
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',');
  const named = told.split(',').flatMap((each) => each.trim() || []);
  const hops = [socket.remoteAddress ?? '', ...named.reverse()];
  return hops.find((address, hop) => !trusts(address, hop)) ?? hops.at(-1) ?? '';
}
