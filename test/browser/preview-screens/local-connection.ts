import type { Connecting } from '#client/connection.ts';
import type { Connection } from '#client/view.ts';
import type { LocalRoom } from './local-room.ts';

/** Stands where `client/connection.ts` would: the preview's Vite leads its importers here, to the room in this page. */
let room: LocalRoom | null = null;

export function liveHere(local: LocalRoom): void {
  room = local;
}

export function connect({ as, language }: Connecting): Connection {
  if (!room) throw new Error('no room lives in this page yet');
  if (as === 'facilitator') return room.consoleConnection(language ?? 'en');
  return room.connection(as === 'stage' ? null : 'seat-0');
}
