import { pack } from 'msgpackr';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { connect, moveId, post, until } from '../support/client.ts';
import { type FirstVote, firstVote } from '../support/first-vote.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let url = '';
let { opened, anna, turn, playsOn } = {} as FirstVote;

beforeAll(async () => {
  server = await startServer();
  url = server.url;
});
afterAll(() => server.stop());
beforeEach(async () => {
  ({ opened, anna, turn, playsOn } = await firstVote(url));
});

test('five megabytes close that socket only, and the person comes straight back', async () => {
  const big = { id: moveId(), intent: { do: 'answer', turn, answer: ['x'.repeat(5_000_000)] } };
  anna.player.askRaw(big).catch(() => undefined);
  await until(() => anna.player.closed !== 0);
  await playsOn();
  const back = await connect(url, opened.code, { as: 'seat', key: anna.token });
  await back.must({ do: 'answer', turn, answer: ['ask'] });
});

test('frames that are no messages at all harm nobody', async () => {
  const socket = anna.player.room.connection.transport as unknown as { ws: WebSocket };
  const frames = [
    [],
    [255],
    [13],
    [13, 0xd9],
    [13, 0xda, 255, 255],
    [21],
    [21, 0xcd],
    [10],
    [0],
    [15, 0xa3, 97],
  ];
  for (const frame of frames) socket.ws.send(Uint8Array.from(frame));
  socket.ws.send('text');
  for (let seed = 1; seed < 150; seed += 1) {
    const bytes = Array.from({ length: seed % 23 }, (_, index) => (seed * 7919 + index * 104729) % 251);
    socket.ws.send(Uint8Array.from(bytes));
  }
  socket.ws.send(
    Buffer.concat([Buffer.from([13, 0xa3]), Buffer.from('ask'), pack({ id: 1 }).subarray(0, 3)]),
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  await playsOn();
  const back = await connect(url, opened.code, { as: 'seat', key: anna.token });
  await back.must({ do: 'answer', turn, answer: ['ask'] });
});

test('sockets to places that do not exist are closed and the server lives', async () => {
  const paths = [
    '/',
    '/x',
    '/x/__proto__?sessionId=a',
    `/x/${opened.code}?sessionId=__proto__`,
    '/x/y?sessionId=constructor',
  ];
  for (const path of [...paths, `/x/${opened.code}?sessionId=a&reconnectionToken=__proto__`]) {
    const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`);
    await new Promise((resolve) => socket.on('close', resolve).on('error', resolve));
  }
  await playsOn();
});

test('a page of another origin gets no socket', async () => {
  const status = (origin: string) =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/x/${opened.code}?sessionId=a`, { origin });
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode));
      socket.on('open', () => resolve(101));
    });
  expect(await status('https://elsewhere.example')).toBe(403);
  expect(await status('null')).toBe(403);
  expect(await status(url)).toBe(101);
});

test('a body that is no JSON, too big, or of another shape is malformed', async () => {
  const paths = [
    '/api/sessions',
    `/api/sessions/${opened.code}/seats`,
    `/api/sessions/${opened.code}/connect`,
  ];
  const bodies = ['{', '"text"', '[]', '{}', JSON.stringify({ name: 'x'.repeat(20_000), language: 'en' })];
  for (const path of paths) {
    for (const body of bodies) {
      expect(await post(url, path, body)).toMatchObject({
        status: 400,
        body: { refusal: { code: 'malformed' } },
      });
    }
  }
  const form = await fetch(`${url}/api/sessions`, { method: 'POST', body: 'scenario=small-case' });
  expect(form.status).toBe(400);
  await playsOn();
});
