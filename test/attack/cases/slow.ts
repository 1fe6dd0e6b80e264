import { WebSocket } from 'ws';
import type { AttackCase } from '../attack-case.ts';
import { holds, pause } from '../attack-case.ts';
import type { Field } from '../field.ts';
import { bareSocket, bareSocketOf, rawGuest, reservation, validAsk, webSocket, wsFrame } from '../wires.ts';

const LONGEST_MS = 20_000;

/** Writes a little of something every second, never its end; gives how long it was borne. */
async function drip(field: Field, first: string, every: string): Promise<number> {
  const began = performance.now();
  const socket = bareSocket(field, field.address());
  socket.on('data', () => undefined);
  socket.write(first);
  const timer = setInterval(() => socket.write(every), 1000);
  const closed = new Promise<number>((resolve) =>
    socket.on('close', () => resolve(performance.now() - began)),
  );
  const borne = await Promise.race([closed, pause(LONGEST_MS).then(() => Number.POSITIVE_INFINITY)]);
  clearInterval(timer);
  socket.destroy();
  return borne;
}

const letGo = (bornMs: number, what: string): string => {
  holds(bornMs < LONGEST_MS, `${what} was borne for more than ${LONGEST_MS / 1000} s`);
  return `${what} was let go after ${(bornMs / 1000).toFixed(1)} s`;
};

async function untilClosed(socket: WebSocket): Promise<number> {
  const began = performance.now();
  const closed = new Promise<number>((resolve) =>
    bareSocketOf(socket).on('close', () => resolve(performance.now() - began)),
  );
  const borne = await Promise.race([closed, pause(LONGEST_MS).then(() => Number.POSITIVE_INFINITY)]);
  socket.terminate();
  return borne;
}

const attacks: Readonly<Record<string, (field: Field) => Promise<string>>> = {
  headers: async (field) =>
    letGo(await drip(field, 'GET / HTTP/1.1\r\nHost: a\r\n', 'X-A: b\r\n'), 'A slow header'),
  body: async (field) => {
    const head =
      'POST /api/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{';
    return letGo(await drip(field, head, ' '), 'A slow body');
  },
  chunks: async (field) => {
    const head =
      'POST /api/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    return letGo(await drip(field, head, '1\r\n \r\n'), 'A body in endless chunks');
  },
  nothing: async (field) => letGo(await drip(field, '', ''), 'A silent connection'),
  frame: async (field) => {
    const socket = await rawGuest(field, await field.lastingGuest());
    bareSocketOf(socket).write(wsFrame(0x82, Buffer.alloc(1), 5000));
    return letGo(await untilClosed(socket), 'Half a frame');
  },
  deaf: async (field) => {
    const guest = await field.lastingGuest();
    const socket = await rawGuest(field, guest);
    bareSocketOf(socket).pause();
    // Nothing is read, so no close is seen here either: the console tells who is still there.
    const began = performance.now();
    const isHere = () => field.room.host.roster[guest.id]?.state !== 'away';
    while (isHere() && performance.now() - began < LONGEST_MS) await pause(100);
    socket.terminate();
    return letGo(performance.now() - began, 'A socket that reads nothing');
  },
  unjoined: async (field) => {
    const socket = await webSocket(field, await reservation(field, await field.lastingGuest()));
    return letGo(await untilClosed(socket), 'A socket that never says it has joined');
  },
};

/** A frame of ping and one of pong: alive for the server, and each asks for an answer. */
const PINGS = Buffer.concat(
  Array.from({ length: 400 }, () => [
    wsFrame(0x89, Buffer.alloc(125)),
    wsFrame(0x8a, Buffer.alloc(0)),
  ]).flat(),
);

async function pingsUnread(field: Field): Promise<string> {
  const before = await field.target.level();
  const socket = await rawGuest(field, await field.lastingGuest());
  const bare = bareSocketOf(socket);
  bare.pause();
  let sent = 0;
  const most = field.many(400, 100);
  bare.on('error', () => undefined);
  while (sent < most && !bare.destroyed && bare.writable) {
    bare.write(PINGS);
    sent += 1;
    await pause(10);
  }
  const after = await field.target.level();
  bare.destroy();
  const grown = after.rssMb - before.rssMb;
  holds(grown < 30, `The server kept ${grown.toFixed(0)} MB of answers nobody reads`);
  return `${(sent * PINGS.length) / 1e6} MB of pings, the server grew by ${grown.toFixed(0)} MB`;
}

const running = new Map<string, Promise<string>>();

/** All slow clients begin together, with the battery, and are asked for at its end. */
export function beginSlowly(field: Field): void {
  for (const [name, attack] of Object.entries(attacks)) {
    const going = attack(field);
    going.catch(() => undefined);
    running.set(name, going);
  }
}

const slowly = (name: string) => async (): Promise<string> => (await running.get(name)) ?? 'nothing';

export const slow: readonly AttackCase[] = [
  {
    name: 'headers that never end',
    must: 'the connection is let go within twenty seconds',
    run: slowly('headers'),
  },
  {
    name: 'a body that never ends',
    must: 'the connection is let go within twenty seconds',
    run: slowly('body'),
  },
  {
    name: 'chunks that never end',
    must: 'the connection is let go within twenty seconds',
    run: slowly('chunks'),
  },
  {
    name: 'a connection that says nothing',
    must: 'it is let go within twenty seconds',
    run: slowly('nothing'),
  },
  {
    name: 'a frame that never ends',
    must: 'the socket is let go within twenty seconds',
    run: slowly('frame'),
  },
  { name: 'a phone that reads nothing', must: 'it is let go within twenty seconds', run: slowly('deaf') },
  {
    name: 'a socket that never joins',
    must: 'what waits for it does not pile up: it is let go within twenty seconds',
    run: slowly('unjoined'),
  },
  {
    name: 'pings nobody reads the answers of',
    must: 'the server does not keep answers for whoever does not read',
    run: pingsUnread,
  },
  {
    name: 'a room full of answers nobody reads',
    must: 'a phone that asks and does not read is let go, and the server does not grow',
    async run(field) {
      const before = await field.target.level();
      const socket = await rawGuest(field, await field.lastingGuest());
      bareSocketOf(socket).pause();
      for (let round = 0; round < 20 && socket.readyState === WebSocket.OPEN; round += 1) {
        for (let count = 0; count < 150; count += 1) socket.send(validAsk({ do: 'watch' }));
        await pause(100);
      }
      const grown = (await field.target.level()).heapMb - before.heapMb;
      socket.terminate();
      holds(grown < 10, `The server grew by ${grown.toFixed(1)} MB`);
      return `the server grew by ${Math.max(0, grown).toFixed(1)} MB`;
    },
  },
];
