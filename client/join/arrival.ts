import { roomCodeIn } from './room-code.ts';

/** Where somebody stands when the page opens. */
export interface Arrival {
  readonly code: string | null;
  /** A seat handed over from another phone: `/join/CODE#TOKEN`, shown as a QR by the facilitator. */
  readonly token: string | null;
}

/** `/`, `/join/CODE`, `/join/CODE#TOKEN` and `/play#CODE`; anything else is an arrival without a code. */
export function arrivalAt(path: string, hash: string): Arrival {
  const fragment = hash.replace(/^#/, '');
  if (/^\/play\/?$/.test(path)) return { code: roomCodeIn(fragment), token: null };
  const code = roomCodeIn(decoded(/^\/join\/([^/]+)/.exec(path)?.[1] ?? ''));
  const token = /^[\w-]{16,64}$/.test(fragment) ? fragment : null;
  return { code, token: code && token };
}

/** A seat on its way from this person's other device: `/join/CODE#move=TRANSFER`, good once. */
export const transferIn = (hash: string): string | null => /^#move=([\w-]{16,64})$/.exec(hash)?.[1] ?? null;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
