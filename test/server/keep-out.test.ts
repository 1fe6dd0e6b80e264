import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeatTaken } from '#shared/wire/wire.ts';
import { connect, facilitator, openSession, type Player, post, seat, until } from '../support/client.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const take = async (code: string, name: string, more = {}) => {
  const { status, body } = await post(server.url, `/api/sessions/${code}/seats`, {
    name,
    language: 'en',
    ...more,
  });
  return { status, taken: body as SeatTaken, refusal: body.refusal?.code };
};
const enter = (code: string, { token }: SeatTaken) => connect(server.url, code, { as: 'seat', key: token });
const stateOf = (host: Player, id: string) => host.roster[id]?.state;

/** A room in which the facilitator has just removed Anna. */
async function removed() {
  const opened = await openSession(server.url);
  const host = await facilitator(server.url, opened);
  const anna = await seat(server.url, opened.code, 'Anna');
  await host.must({ do: 'remove', seat: anna.id });
  await until(() => anna.player.bye === 'removed');
  return { opened, host, anna };
}

test('a removed seat stays out: its token opens nothing, at once and later', async () => {
  const { opened, anna } = await removed();
  await until(() => anna.player.closed === 4100);
  const again = await post(server.url, `/api/sessions/${opened.code}/connect`, {
    as: 'seat',
    key: anna.token,
  });
  expect(again).toMatchObject({ status: 410, body: { refusal: { code: 'removed' } } });
});

test('the same device coming again waits at the door until the facilitator lets it in', async () => {
  const { opened, host, anna } = await removed();
  const { taken } = await take(opened.code, 'Anna', { before: anna.token });
  const player = await enter(opened.code, taken);
  await until(() => player.me?.status === 'waiting' && stateOf(host, taken.seat) === 'waiting');
  expect(host.now.seats).toBe(0);
  await host.must({ do: 'admit', seat: taken.seat });
  await until(() => player.me?.status === 'playing');
  expect(host.now.seats).toBe(1);
});

test('others come in meanwhile, and so does whoever left by themselves', async () => {
  const { opened, host } = await removed();
  const boris = await seat(server.url, opened.code, 'Boris');
  await until(() => boris.player.me?.status === 'playing');
  await boris.player.must({ do: 'leave' });
  const { taken } = await take(opened.code, 'Boris', { before: boris.token });
  await enter(opened.code, taken);
  await until(() => stateOf(host, taken.seat) === 'here');
  // A word that is nobody's token says nothing about anybody.
  expect((await take(opened.code, 'Clara', { before: 'x'.repeat(22) })).status).toBe(201);
  expect((await take(opened.code, 'Dora', { before: 'short' })).status).toBe(400);
});

test('who was removed is remembered over a restart', async () => {
  const { opened, anna } = await removed();
  const { dataDir, scenarios } = server;
  await server.stop('keep');
  server = await startServer({ dataDir, scenarios });
  const host = await facilitator(server.url, opened);
  const { taken } = await take(opened.code, 'Anna', { before: anna.token });
  await enter(opened.code, taken);
  await until(() => stateOf(host, taken.seat) === 'waiting');
});

test('a locked room takes nobody, keeps whoever has a seat, and opens again', async () => {
  const opened = await openSession(server.url);
  const host = await facilitator(server.url, opened);
  const anna = await seat(server.url, opened.code, 'Anna');
  await host.must('lock');
  expect(await take(opened.code, 'Boris')).toMatchObject({ status: 409, refusal: 'room-locked' });
  const found = await (await fetch(`${server.url}/api/sessions/${opened.code}`)).json();
  expect(found.locked).toBe(true);
  await anna.player.leave();
  const back = await connect(server.url, opened.code, { as: 'seat', key: anna.token });
  await until(() => back.me?.status === 'playing');
  await host.must('unlock');
  expect((await take(opened.code, 'Boris')).status).toBe(201);
});

test('in the waiting room a person sees the lobby, and nothing of the scene', async () => {
  const opened = await openSession(server.url);
  const host = await facilitator(server.url, opened);
  await seat(server.url, opened.code, 'Anna');
  await host.must({ do: 'waiting-room', on: true }, 'start', 'go-on', 'open');
  const boris = await seat(server.url, opened.code, 'Boris');
  await until(() => boris.player.me?.status === 'waiting' && boris.player.pages.length > 0);
  expect(boris.player.pages[0]?.at).toBe('lobby');
  const { turn } = host.now;
  expect(await boris.player.ask({ do: 'answer', turn, answer: ['ask'] })).toMatchObject({
    refusal: { code: 'waiting' },
  });
  await host.must({ do: 'admit', seat: boris.id });
  await until(() => boris.player.pages[0]?.at === 'scene');
  await boris.player.must({ do: 'answer', turn, answer: ['ask'] });
});
