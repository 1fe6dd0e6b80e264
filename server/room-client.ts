import type { Client } from '@colyseus/core';
import type { Messages } from '#shared/wire/wire.ts';
import type { Caller } from './seats.ts';

/** What the room remembers about one connection. */
export interface Line {
  /** The JSON last sent, by message, so that nothing is sent twice. */
  readonly sent: Map<keyof Messages, string>;
  /** A `bye` was sent: nothing more goes to this connection, nothing from it counts. */
  gone: boolean;
  /** Asks within the second that began at `since`. */
  asks: number;
  since: number;
}

export type RoomClient = Client<{ userData: Line; auth: Caller; messages: Messages }>;

export const newLine = (): Line => ({ sent: new Map(), gone: false, asks: 0, since: 0 });
