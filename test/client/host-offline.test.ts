import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '#client/connection.ts';
import type { Connection } from '#client/view.ts';
import type { OpenedSession } from '#shared/wire/wire.ts';
import { type Cable, cableTo } from '../support/cable.ts';
import { openSession, takeSeat, until } from '../support/client.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let cable: Cable;
let session: OpenedSession;
const connections: Connection[] = [];

beforeAll(async () => {
  server = await startServer();
  cable = await cableTo(server.url);
  session = await openSession(server.url);
});
afterAll(async () => {
  for (const connection of connections) connection.close();
  await cable.remove();
  await server.stop();
});

async function online(as: 'seat' | 'facilitator', key: string): Promise<Connection> {
  const connection = connect({ code: session.code, as, key, language: 'en', server: cable.url });
  connections.push(connection);
  await until(() => connection.view.status === 'online' && connection.view.now);
  return connection;
}

test('a step pressed long ago is not taken behind the facilitator’s back; a person’s wish still counts', async () => {
  const { token } = await takeSeat(server.url, session.code, 'Calm Heron');
  const phone = await online('seat', token);
  const desk = await online('facilitator', session.facilitatorKey);
  cable.plugInto(null);
  cable.cut();
  await until(() => desk.view.status === 'reconnecting' && phone.view.status === 'reconnecting');
  const wish = phone.ask({ do: 'step-out' });
  expect(await desk.ask({ do: 'start' })).toEqual({ ok: false, refusal: { code: 'try-again' } });

  cable.plugInto(server.url);
  expect(await wish).toEqual({ ok: true });
  await until(() => desk.view.status === 'online' && desk.view.console?.steppedOut === 1);
  expect(desk.view.now?.phase).toBe('lobby');
  expect(await desk.ask({ do: 'start' })).toEqual({ ok: true });
});
