import { seat } from '../support/client.ts';
import type { HonestRoom } from './honest-room.ts';
import type { Target } from './target.ts';

export type Guest = Awaited<ReturnType<typeof seat>>;

/** Where a case happens: the server, the honest room on it, and what an attacker needs. */
export interface Field {
  readonly target: Target;
  readonly room: HonestRoom;
  /** Takes a seat in the honest room, as anybody with the code can; it is removed after the case. */
  guest(): Promise<Guest>;
  /** One that stays for as long as the battery. */
  lastingGuest(): Promise<Guest>;
  /** A loopback address nobody has used yet. */
  address(): string;
  /** How many, in the whole battery or in the short one of the test suite. */
  many(full: number, short: number): number;
}

export interface FieldWithGuests extends Field {
  /** Takes the seats of this case's guests back. */
  clear(): Promise<void>;
}

export function field(target: Target, room: HonestRoom, isShort: boolean): FieldWithGuests {
  let guests: Guest[] = [];
  let made = 0;
  let addresses = 0;
  const lastingGuest = () => seat(target.url, room.opened.code, `Guest ${++made}`);
  return {
    target,
    room,
    lastingGuest,
    async guest() {
      const guest = await lastingGuest();
      guests.push(guest);
      return guest;
    },
    address() {
      addresses += 1;
      return `127.${10 + Math.floor(addresses / 60_000)}.${Math.floor(addresses / 240) % 250}.${1 + (addresses % 240)}`;
    },
    many: (full, short) => (isShort ? short : full),
    async clear() {
      for (const { id } of guests) await room.host.ask({ do: 'remove', seat: id }).catch(() => undefined);
      guests = [];
    },
  };
}
