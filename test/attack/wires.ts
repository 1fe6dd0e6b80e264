import { type OutgoingHttpHeaders, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { pack } from 'msgpackr';
import { WebSocket } from 'ws';
import { connect as comeIn, moveId } from '../support/client.ts';
import { holds } from './attack-case.ts';
import type { Field, Guest } from './field.ts';

/** What a hostile client talks through: requests from any loopback address, bare sockets, frames byte by byte. */

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The refusal's code; empty when it is none. */
  readonly code: string;
}

export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  readonly from?: string;
}

export function send(
  { target }: Field,
  { method = 'GET', path, headers, body, from }: Sent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({
      ...{ host: '127.0.0.1', port: target.port, method, path, agent: false },
      ...(from && { localAddress: from }),
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    });
    asked.on('error', reject);
    asked.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text: '', code: '' });
    });
    asked.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part)).on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, code: refusalIn(text) });
      });
    });
    asked.end(body);
  });
}

export const post = (field: Field, path: string, body: unknown, more: Partial<Sent> = {}): Promise<Answer> =>
  send(field, {
    ...{ method: 'POST', path },
    ...{ body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) },
    ...more,
  });

const refusalIn = (text: string): string => /^\{"refusal":\{"code":"([a-z-]+)"/.exec(text)?.[1] ?? '';

/** Writes bytes on a bare socket; gives what came back until it closed or `waitMs` had passed. */
export function exchange(field: Field, bytes: string | Buffer, waitMs = 1500): Promise<Exchanged> {
  return new Promise((resolve) => {
    const began = performance.now();
    const socket = bareSocket(field);
    let text = '';
    const done = (closed: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ text, closed, tookMs: performance.now() - began });
    };
    const timer = setTimeout(() => done(false), waitMs);
    socket.on('data', (part) => {
      text += part.toString('latin1');
    });
    socket.on('close', () => done(true));
    socket.write(bytes);
  });
}

export interface Exchanged {
  readonly text: string;
  readonly closed: boolean;
  readonly tookMs: number;
}

export function bareSocket({ target }: Field, from?: string): Socket {
  const socket = connect({ host: '127.0.0.1', port: target.port, ...(from && { localAddress: from }) });
  return socket.on('error', () => undefined);
}

/** The TCP socket under a WebSocket: a frame can be malformed only below the library. */
export const bareSocketOf = (socket: WebSocket): Socket => (socket as unknown as { _socket: Socket })._socket;

/** The frame of a request: code, number, name, then the payload as it is. */
export const askFrame = (payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from([21, 1, 0xa3]), Buffer.from('ask'), payload]);

export const validAsk = (intent: object): Buffer => askFrame(pack({ id: moveId(), intent }));

/** One WebSocket frame as a client sends it, masked with zeros. */
export function wsFrame(first: number, payload: Buffer, announced = payload.length): Buffer {
  const size =
    announced < 126
      ? Buffer.from([0x80 | announced])
      : announced < 65536
        ? Buffer.from([0xfe, announced >> 8, announced & 255])
        : Buffer.concat([Buffer.from([0xff]), eightBytes(announced)]);
  return Buffer.concat([Buffer.from([first]), size, Buffer.alloc(4), payload]);
}

function eightBytes(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

/** A place in the honest room for this guest, not used yet: what the SDK would open a socket with. */
export async function reservation(field: Field, guest: Pick<Guest, 'token'>): Promise<string> {
  const { code } = field.room.opened;
  const answer = await post(field, `/api/sessions/${code}/connect`, { as: 'seat', key: guest.token });
  const { processId, roomId, sessionId } = JSON.parse(answer.text);
  return `/${processId}/${roomId}?sessionId=${sessionId}`;
}

/** The guest's seat on a bare WebSocket, joined: it replaces the connection the guest had. */
export async function rawGuest(field: Field, guest: Pick<Guest, 'token'>): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${field.target.port}${await reservation(field, guest)}`);
  await new Promise<unknown>((resolve, reject) => socket.once('message', resolve).once('error', reject));
  socket.send(Buffer.from([10]));
  return socket.on('error', () => undefined);
}

/** A WebSocket to a path of the server, open. */
export function webSocket({ target }: Field, path: string, options: object = {}): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${target.port}${path}`, options);
    socket.on('open', () => resolve(socket)).on('error', reject);
  });
}

/** The code a socket is closed with; -1 when it stays open. */
export function closing(socket: WebSocket, waitMs = 2000): Promise<number> {
  return new Promise((resolve) => {
    if (socket.readyState === WebSocket.CLOSED) resolve(0);
    const timer = setTimeout(() => resolve(-1), waitMs);
    socket.on('close', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
    socket.on('error', () => undefined);
  });
}

/** Comes in again with its token and does what any person may: nothing that was sent keeps somebody out. */
export async function comesBack({ target, room }: Field, { token }: Pick<Guest, 'token'>): Promise<void> {
  const player = await comeIn(target.url, room.opened.code, { as: 'seat', key: token });
  await player.must({ do: 'watch' }, { do: 'play' });
  await player.leave();
}

/** The code a guest's own socket is closed with for what was sent on it; that person then comes back. */
export async function closedFor(
  field: Field,
  send: (socket: WebSocket) => void,
  withinMs?: number,
): Promise<number> {
  const guest = await field.guest();
  const socket = await rawGuest(field, guest);
  const closed = closing(socket, withinMs);
  send(socket);
  const code = await closed;
  holds(code !== -1, 'The socket stayed open');
  await comesBack(field, guest);
  return code;
}
