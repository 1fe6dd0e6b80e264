import type { IncomingMessage, Server } from 'node:http';
import { Room } from '@colyseus/core';
import { setLogger } from '@colyseus/core/Logger';
import { Encoder } from '@colyseus/schema';
import { WebSocketClient, WebSocketTransport } from '@colyseus/ws-transport';
import { isOurOwn } from './api/origin.ts';
import { addressBehind, crowd } from './crowd.ts';
import { sparingLog, whereOf } from './sparing-log.ts';

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
  const say = sparingLog((line) => console.warn(line));
  // Its errors quote what a client sent: names and notes. Where it stumbled is enough.
  const stumbled = (error: unknown) => say(`Colyseus let go of something ${whereOf(error)}`);
  setLogger({ debug() {}, info() {}, trace() {}, warn: stumbled, error: stumbled });

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
      say(`A frame could not be read ${whereOf(error)}`);
    }
  };
}

export interface Doorway {
  readonly publicUrl: string | null;
  readonly connectionsPerAddress: number;
  /** Whether a hop of this address is a proxy of ours. */
  readonly trusts: (address: string, hop: number) => boolean;
}

/** The only addresses a WebSocket has here: a place reserved in a room, and none that Colyseus would reconnect. */
const PLACE =
  /^(?!.*[?&]reconnectionToken=)\/[\w-]{1,40}\/[A-Z\d]{6}\?(?:[\w-]+=[^&]*&)*sessionId=[\w-]{1,40}(?:&|$)/;

export interface Doors {
  /** Lets go of whoever is still there. */
  shut(): void;
}

/** Takes the WebSockets of this server, except those of another site's page and those of an address that has enough. */
export function hardenedTransport(http: Server, doorway: Doorway): Doors {
  harden();
  const sockets = new Set<IncomingMessage['socket']>();
  const present = crowd(doorway.connectionsPerAddress);
  const transport = new WebSocketTransport({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    pingInterval: PING_EVERY_MS,
    pingMaxRetries: 2,
    beforeUpgrade: ({ headers }) => {
      const own = isOurOwn(headers.get('origin'), headers.get('host'), doorway.publicUrl);
      return own ? undefined : new Response(null, { status: 403 });
    },
  });
  transport.attachToServer(http, {
    filter(request) {
      // Colyseus reads the address before it catches anything: one it cannot read would end the process.
      if (!PLACE.test(request.url ?? '')) return turnAway(request, '404 Not Found');
      const leave = present.enter(addressBehind(request, doorway.trusts));
      if (!leave) return turnAway(request, '429 Too Many Requests');
      sockets.add(request.socket);
      request.socket.once('close', () => {
        sockets.delete(request.socket);
        leave();
      });
      return true;
    },
  });
  return {
    shut() {
      transport.shutdown();
      // A phone that never says goodbye would keep the server from stopping.
      for (const socket of sockets) socket.destroy();
    },
  };
}

function turnAway({ socket }: IncomingMessage, status: string): false {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  return false;
}
