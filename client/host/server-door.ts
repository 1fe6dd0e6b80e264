import type { SessionFound } from '#shared/wire/wire.ts';
import { call } from '../api.ts';
import { connect } from '../connection.ts';
import type { RoomDoor } from './console.ts';
import type { RoomKeys } from './room-keys.ts';

/** The way to a room on the server. */
export const serverDoor = ({ code, key }: RoomKeys): RoomDoor => ({
  connect: (language) => connect({ code, as: 'facilitator', key, language }),
  whereToJoin: async () => {
    const found = await call<SessionFound>('GET', `/api/sessions/${encodeURIComponent(code)}`);
    return found.ok ? found.body.joinUrl : null;
  },
});
