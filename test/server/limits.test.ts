import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { addressBehind, crowd } from '#server/crowd.ts';
import { facilitator, openSession, post, seat, until } from '../support/client.ts';
import { startServer, type TestServer, type TestServerOptions } from '../support/server.ts';

let server: TestServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});
const start = async (options: TestServerOptions) => {
  server = await startServer(options);
  return server.url;
};

test('a server holds so many rooms and says when it is full', async () => {
  const url = await start({ limits: { rooms: 2 } });
  const first = await openSession(url);
  await openSession(url);
  const third = { scenario: 'small-case', country: 'LV', stageLanguages: ['en'] };
  expect(await post(url, '/api/sessions', third)).toMatchObject({
    ...{ status: 503, body: { refusal: { code: 'server-full' } } },
  });
  const host = await facilitator(url, first);
  await host.must('delete-now');
  await until(() => host.closed === 4100);
  expect((await post(url, '/api/sessions', third)).status).toBe(201);
});

test('an address opens as many rooms an hour as the organiser says', async () => {
  const url = await start({ limits: { roomsPerHour: 1 } });
  await openSession(url);
  await expect(openSession(url)).rejects.toThrow('too-fast');
});

test('a room has as many seats as the organiser says', async () => {
  const url = await start({ limits: { seatsPerRoom: 2 } });
  const { code } = await openSession(url);
  await seat(url, code, 'Anna');
  await seat(url, code, 'Boris');
  await expect(seat(url, code, 'Clara')).rejects.toThrow('room-full');
});

test('a session keeps so many moves of its people; the facilitator goes on', async () => {
  const url = await start({ limits: { movesPerSession: 4 } });
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  const { player } = await seat(url, opened.code, 'Anna');
  await player.must({ do: 'watch' }, { do: 'play' }, { do: 'watch' });
  expect(await player.ask({ do: 'play' })).toMatchObject({ refusal: { code: 'session-full' } });
  await expect(seat(url, opened.code, 'Boris')).rejects.toThrow('session-full');
  await host.must('start', 'go-on', 'finish');
});

/** Where a room's sockets are; this one is nobody's place. */
const PLACE = '/process/CPHMKT?sessionId=nobody';

/** A WebSocket's first words over a bare socket: the status line of the answer. */
function knock(url: string, path = PLACE, headers: Readonly<Record<string, string>> = {}) {
  const { host, hostname, port } = new URL(url);
  const lines = Object.entries({
    ...{ Host: host, Upgrade: 'websocket', Connection: 'Upgrade' },
    ...{ 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version': '13', ...headers },
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const socket = connectTcp(Number(port), hostname);
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  return new Promise<{ status: string; socket: typeof socket }>((resolve) => {
    socket.once('data', (data) => resolve({ status: String(data).slice(9, 12), socket }));
    socket.once('error', () => resolve({ status: 'shut', socket }));
    socket.once('close', () => resolve({ status: 'shut', socket }));
  });
}

test('an address holds so many WebSockets at once, and may have another when one is gone', async () => {
  const url = await start({ limits: { connectionsPerAddress: 2 } });
  const [one, two] = [await knock(url), await knock(url)];
  expect([one.status, two.status]).toEqual(['101', '101']);
  expect((await knock(url)).status).toBe('429');
  one.socket.destroy();
  await new Promise((resolve) => one.socket.once('close', resolve));
  let last = '';
  await until(() => {
    if (last !== '101') void knock(url).then(({ status }) => (last = status));
    return last === '101';
  });
  two.socket.destroy();
});

test('behind a trusted proxy each person counts for themselves', async () => {
  const url = await start({ trustedProxies: ['127.0.0.1'], limits: { connectionsPerAddress: 1 } });
  const from = async (address: string) => (await knock(url, PLACE, { 'X-Forwarded-For': address })).status;
  expect(await from('203.0.113.9')).toBe('101');
  expect(await from('203.0.113.9')).toBe('429');
  expect(await from('203.0.113.10')).toBe('101');
});

test('a page of another site, and an address that is none, open no WebSocket', async () => {
  const url = await start({});
  expect((await knock(url, PLACE, { Origin: 'https://elsewhere.example' })).status).toBe('403');
  expect((await knock(url, PLACE, { Origin: 'null' })).status).toBe('403');
  expect((await knock(url, PLACE, { Origin: url })).status).toBe('101');
  for (const path of [
    '/',
    '/process/constructor?sessionId=x',
    '/process/CPHMKT',
    '//?sessionId=x',
    '/a/b/c?sessionId=x',
  ])
    expect([path, (await knock(url, path)).status]).toEqual([path, '404']);
  expect((await fetch(`${url}/api/health`)).status).toBe(200);
});

test('more connections than the server has are not taken', async () => {
  const url = await start({ limits: { connections: 3 } });
  const open = [await knock(url), await knock(url), await knock(url)];
  expect(open.map(({ status }) => status)).toEqual(['101', '101', '101']);
  expect((await knock(url)).status).toBe('shut');
  for (const { socket } of open) socket.destroy();
});

test('an endless body and an endless address are cut off', async () => {
  const url = await start({});
  expect((await post(url, '/api/sessions', JSON.stringify({ scenario: 'x'.repeat(20_000) }))).status).toBe(
    400,
  );
  expect((await fetch(`${url}/${'a'.repeat(20_000)}`)).status).toBe(431);
  const bare = await new Promise<number>((resolve) => {
    const asked = request(`${url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-length': '9999999' },
    });
    asked.on('response', ({ statusCode }) => resolve(statusCode ?? 0)).on('error', () => resolve(0));
    asked.write('{');
    asked.end();
  });
  expect([0, 400]).toContain(bare);
});

test('an address is what trusted proxies say, and nothing that a stranger writes', () => {
  const asked = (peer: string, told: string) =>
    ({ socket: { remoteAddress: peer }, headers: { 'x-forwarded-for': told } }) as unknown as IncomingMessage;
  const trusts = (address: string) => address === '10.0.0.1';
  expect(addressBehind(asked('203.0.113.9', '198.51.100.1'), trusts)).toBe('203.0.113.9');
  expect(addressBehind(asked('10.0.0.1', '198.51.100.1'), trusts)).toBe('198.51.100.1');
  expect(addressBehind(asked('10.0.0.1', '1.2.3.4, 198.51.100.1'), trusts)).toBe('198.51.100.1');
  expect(addressBehind(asked('10.0.0.1', ''), trusts)).toBe('10.0.0.1');
});

test('whoever goes makes room for another of the same network', () => {
  const present = crowd(1);
  const leave = present.enter('2001:db8:1:2::9');
  expect(present.enter('2001:db8:1:2::10')).toBeNull();
  leave?.();
  expect(present.enter('2001:db8:1:2::10')).not.toBeNull();
});
