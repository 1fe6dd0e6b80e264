import { Room } from '@colyseus/core';
import { Encoder } from '@colyseus/schema';
import { WebSocketClient, WebSocketTransport } from '@colyseus/ws-transport';

/** Above this a phone is too far behind to catch up; it comes back with a full state. */
const HOPELESS_BYTES = 512 * 1024;
const MAX_MESSAGE_BYTES = 16 * 1024;
const PING_EVERY_MS = 3000;

let hardened = false;

/** What Colyseus needs changed before the first room, once per process; why is told in docs/protocol.md. */
function harden(): void {
  if (hardened) return;
  hardened = true;
  Encoder.BUFFER_SIZE = 64 * 1024;

  const raw = WebSocketClient.prototype.raw;
  WebSocketClient.prototype.raw = function (data, options, done) {
    if (this.ref.bufferedAmount > HOPELESS_BYTES) return this.ref.terminate();
    // Patches come in one buffer that is used again at once: a queued one would be overwritten on its way.
    raw.call(this, Buffer.from(data), options, done);
  };

  // biome-ignore lint/complexity/useLiteralKeys: private in the types, and the only place to catch its errors
  const onMessage = Room.prototype['_onMessage'];
  // biome-ignore lint/complexity/useLiteralKeys: as above
  Room.prototype['_onMessage'] = function (this: Room, ...[client, buffer]: Parameters<typeof onMessage>) {
    try {
      onMessage.call(this, client, buffer);
    } catch (error) {
      // A frame nobody could read is one person's affair; thrown on, it would end the process.
      console.warn('A frame could not be read:', error instanceof Error ? error.message : error);
    }
  };
}

/** A browser says where its page came from; programs say nothing. */
function isOurOwn(origin: string | null, host: string | null, publicUrl: string | null): boolean {
  if (origin === null || origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

export function hardenedTransport(publicUrl: string | null): WebSocketTransport {
  harden();
  return new WebSocketTransport({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    pingInterval: PING_EVERY_MS,
    pingMaxRetries: 2,
    beforeUpgrade: ({ headers }) => {
      const own = isOurOwn(headers.get('origin'), headers.get('host'), publicUrl);
      return own ? undefined : new Response(null, { status: 403 });
    },
  });
}
