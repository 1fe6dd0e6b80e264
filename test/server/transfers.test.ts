import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { OpenedSession } from '#shared/wire/wire.ts';
import { connect, facilitator, openSession, post, seat, takeSeat, until } from '../support/client.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let session: OpenedSession;
beforeAll(async () => {
  server = await startServer();
  session = await openSession(server.url);
});
afterAll(() => server.stop());

const lend = (key: string, code = session.code) =>
  post(server.url, `/api/sessions/${code}/transfers`, { key });
const take = (transfer: string, code = session.code) =>
  post(server.url, `/api/sessions/${code}/transfers/take`, { transfer });
const used = { status: 403, body: { refusal: { code: 'wrong-key' } } };

test('a transfer gives the seat to another device once, and is not the token', async () => {
  const { token } = await takeSeat(server.url, session.code, 'Anna');
  const { status, body } = await lend(token);
  expect(status).toBe(201);
  expect(body.transfer).not.toBe(token);
  expect(body.lastsMs).toBeLessThanOrEqual(5 * 60_000);
  expect(await take(body.transfer)).toEqual({ status: 200, body: { token } });
  expect(await take(body.transfer)).toEqual(used);
});

test('a new transfer makes the one before worthless, and each runs out', async () => {
  const { token } = await takeSeat(server.url, session.code, 'Boris');
  const [first, second] = [await lend(token), await lend(token)];
  expect(await take(first.body.transfer)).toEqual(used);
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + second.body.lastsMs);
  expect(await take(second.body.transfer)).toEqual(used);
  vi.restoreAllMocks();
});

test('a transfer opens its own room only, and nobody gets one without a token of that room', async () => {
  const other = await openSession(server.url);
  const { token } = await takeSeat(server.url, session.code, 'Clara');
  const { body } = await lend(token);
  expect(await take(body.transfer, other.code)).toEqual(used);
  expect(await lend(token, other.code)).toEqual(used);
  expect(await lend(session.facilitatorKey)).toEqual(used);
  expect(await take(body.transfer)).toMatchObject({ status: 200 });
});

test('after the facilitator has handed the seat over, the old token lends nothing', async () => {
  const { id, token } = await seat(server.url, session.code, 'Dace');
  const desk = await facilitator(server.url, session);
  await desk.must({ do: 'hand-over', seat: id });
  expect(await lend(token)).toEqual(used);
  await desk.leave();
});

test('a page that comes back by itself does not take the seat from one opened later', async () => {
  const { token } = await takeSeat(server.url, session.code, 'Egon');
  const older = Date.now();
  const newer = await connect(server.url, session.code, { as: 'seat', key: token });
  const back = await connect(server.url, session.code, { as: 'seat', key: token, since: older - 1000 }).catch(
    (error) => error,
  );
  await until(() => back.bye === 'elsewhere' || back instanceof Error);
  expect(newer.closed).toBe(0);
  const opened = await connect(server.url, session.code, { as: 'seat', key: token });
  await until(() => newer.bye === 'elsewhere');
  await opened.leave();
});

test('whatever else is sent is malformed', async () => {
  for (const body of [{}, { key: 1 }, { key: 'x'.repeat(65) }, { key: 'x'.repeat(22), more: 1 }])
    expect((await post(server.url, `/api/sessions/${session.code}/transfers`, body)).status).toBe(400);
  expect((await post(server.url, `/api/sessions/${session.code}/transfers/take`, { key: 'x' })).status).toBe(
    400,
  );
  expect((await take('x'.repeat(22), 'BBBBBB')).status).toBe(404);
});
