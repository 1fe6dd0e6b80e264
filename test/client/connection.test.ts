import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '#client/connection.ts';
import type { Connection, View } from '#client/view.ts';
import type { OpenedSession } from '#shared/wire/wire.ts';
import { type Cable, cableTo } from '../support/cable.ts';
import { openSession, takeSeat, until } from '../support/client.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let cable: Cable;
let session: OpenedSession;
const connections: Connection[] = [];

beforeEach(async () => {
  server = await startServer();
  cable = await cableTo(server.url);
  session = await openSession(server.url);
});

afterEach(async () => {
  for (const connection of connections.splice(0)) connection.close();
  await cable.remove();
  await server.stop();
});

const through = (as: 'seat' | 'facilitator' | 'stage', key: string, code = session.code) => {
  const connection = connect({ code, as, key, language: 'en', server: cable.url });
  connections.push(connection);
  return connection;
};
const phone = async (name = 'Calm Heron') =>
  through('seat', (await takeSeat(server.url, session.code, name)).token);
const desk = () => through('facilitator', session.facilitatorKey);
const online = (connection: Connection) =>
  until(() => connection.view.status === 'online' && connection.view.now && connection.view.pages.length > 0);

test('a phone sees the page in its language and what only it may know', async () => {
  const { view } = await seated();
  expect(view.pages.map(({ at }) => at)).toEqual(['lobby']);
  expect(view.me?.name).toBe('Calm Heron');
  expect(view.now?.phase).toBe('lobby');
  expect(view.console).toBeNull();
  expect(view.roster).toEqual({});
  expect(Math.abs(view.clockOffsetMs)).toBeLessThan(1000);
});

test('a console has its notes and the roster, a stage its tokens', async () => {
  await seated();
  const console = desk();
  const stage = through('stage', session.stageKey);
  await until(() => Object.keys(console.view.roster).length === 1 && console.view.console);
  await until(() => Object.keys(stage.view.tokens).length === 1);
  expect(Object.values(stage.view.tokens)[0]?.name).toBe('Calm Heron');
  expect(stage.view.roster).toEqual({});
});

test('a view is never changed in place, and listeners hear the last of many changes', async () => {
  const console = desk();
  await online(console);
  const before = console.view;
  const heard: View[] = [];
  console.onChange((view) => heard.push(view));
  await console.ask({ do: 'start' });
  await until(() => console.view.now?.phase === 'briefing' && heard.at(-1)?.now?.phase === 'briefing');
  expect(before.now?.phase).toBe('lobby');
  expect(console.view).not.toBe(before);
});

test('a refusal comes back as a reply', async () => {
  const console = desk();
  await online(console);
  expect(await console.ask({ do: 'reveal' })).toMatchObject({ ok: false, refusal: { code: 'wrong-phase' } });
});

test('a cut cable is mended without losing the seat', async () => {
  const me = await seated();
  cable.plugInto(null);
  cable.cut();
  await until(() => me.view.status === 'reconnecting');
  expect(me.view.pages).toHaveLength(1);
  cable.plugInto(server.url);
  await online(me);
  expect(me.view.me?.name).toBe('Calm Heron');
});

test('what is asked while offline waits, keeps its order and is answered after coming back', async () => {
  const console = desk();
  await online(console);
  cable.plugInto(null);
  cable.cut();
  await until(() => console.view.status === 'reconnecting');
  const replies = Promise.all([
    console.ask({ do: 'lock' }),
    console.ask({ do: 'start' }),
    console.ask({ do: 'unlock' }),
  ]);
  cable.plugInto(server.url);
  expect(await replies).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  await until(() => console.view.now?.phase === 'briefing' && !console.view.now.locked);
});

test('an intent whose answer got lost counts once and gets its first outcome', async () => {
  const console = desk();
  await online(console);
  cable.flow('answers-lost');
  const reply = console.ask({ do: 'start' });
  const other = connect({ code: session.code, as: 'stage', key: session.stageKey, server: server.url });
  connections.push(other);
  await until(() => other.view.now?.phase === 'briefing');
  cable.flow('open');
  cable.cut();
  // A second `start` would be refused: the room is in its briefing already.
  expect(await reply).toEqual({ ok: true });
});

test('a socket that looks open and is dead is left for a new one', async () => {
  const me = await seated();
  cable.flow('frozen');
  const reply = me.ask({ do: 'step-out' });
  await until(() => me.view.status === 'reconnecting', 'noticing the dead socket', 9000);
  cable.flow('open');
  cable.cut();
  expect(await reply).toEqual({ ok: true });
  await until(() => me.view.me?.status === 'stepped-out');
});

test('after a restart of the server the session is there again, paused', async () => {
  const console = desk();
  await online(console);
  await console.ask({ do: 'start' });
  cable.plugInto(null);
  await server.stop('keep');
  server = await startServer({ dataDir: server.dataDir, scenarios: server.scenarios });
  cable.plugInto(server.url);
  await until(() => console.view.status === 'online' && console.view.now?.paused === 'restored');
  expect(console.view.now?.phase).toBe('briefing');
});

test('a server that comes late is waited for', async () => {
  cable.plugInto(null);
  const console = desk();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(console.view.status).toBe('connecting');
  cable.plugInto(server.url);
  await online(console);
});

test('a wrong key and an unknown code close for good, with the reason', async () => {
  const stranger = through('facilitator', 'not-the-key-of-this-room');
  const lost = through('facilitator', session.facilitatorKey, 'BBBBBB');
  await until(() => stranger.view.status === 'closed' && lost.view.status === 'closed');
  expect(stranger.view.closedBecause).toBe('wrong-key');
  expect(lost.view.closedBecause).toBe('unknown-code');
});

test('somebody who is removed is told so and does not come back', async () => {
  const me = await seated();
  const console = desk();
  await online(console);
  await console.ask({ do: 'remove', seat: me.view.me?.seat ?? '' });
  await until(() => me.view.status === 'closed');
  expect(me.view.closedBecause).toBe('removed');
  expect(await me.ask({ do: 'watch' })).toMatchObject({ ok: false, refusal: { code: 'ended' } });
});

test('the same seat in a second tab takes over from the first', async () => {
  const { token } = await takeSeat(server.url, session.code, 'Quiet Owl');
  const first = through('seat', token);
  await online(first);
  const second = through('seat', token);
  await online(second);
  await until(() => first.view.status === 'closed');
  expect(first.view.closedBecause).toBe('elsewhere');
  expect(second.view.status).toBe('online');
});

test('a session deleted by its facilitator says goodbye to everybody', async () => {
  const me = await seated();
  const console = desk();
  await online(console);
  await console.ask({ do: 'delete-now' });
  await until(() => me.view.status === 'closed' && console.view.status === 'closed');
  expect(me.view.closedBecause).toBe('deleted');
});

async function seated(): Promise<Connection> {
  const me = await phone();
  await online(me);
  await until(() => me.view.me);
  return me;
}
