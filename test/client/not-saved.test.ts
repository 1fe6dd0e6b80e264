import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '#client/connection.ts';
import type { Connection } from '#client/view.ts';
import type { Journal } from '#server/journal/journal.ts';
import { openSession, takeSeat, until } from '../support/client.ts';
import { startServer, type TestServer } from '../support/server.ts';

let full = false;
let ids: string[] = [];
let server: TestServer;
const connections: Connection[] = [];

/** The real journal on a disk that a test may fill. */
const onAFullDisk = (real: Journal): Journal => ({
  ...real,
  async commit(code, entry) {
    ids.push(...entry.moves.filter(({ by }) => by.is === 'seat').map(({ id }) => id));
    if (full) throw new Error('disk full');
    await real.commit(code, entry);
  },
  async check() {
    if (full) throw new Error('disk full');
    await real.check();
  },
});

beforeEach(async () => {
  full = false;
  ids = [];
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  server = await startServer({ journal: onAFullDisk });
});
afterEach(async () => {
  for (const connection of connections.splice(0)) connection.close();
  await server.stop();
  vi.restoreAllMocks();
});

async function room() {
  const session = await openSession(server.url);
  const { token } = await takeSeat(server.url, session.code, 'Calm Heron');
  const to = { code: session.code, language: 'en', server: server.url };
  const phone = connect({ ...to, as: 'seat', key: token });
  const desk = connect({ ...to, as: 'facilitator', key: session.facilitatorKey });
  connections.push(phone, desk);
  await until(() => phone.view.now?.facilitatorHere && desk.view.now?.here === 1);
  return { phone, desk };
}

test('a person’s answer that could not be saved goes out again under its own id until it is', async () => {
  const { phone, desk } = await room();
  full = true;
  const reply = phone.ask({ do: 'step-out' });
  await until(() => phone.view.trouble === 'not-saving' && desk.view.trouble === 'not-saving');
  expect(phone.view).toMatchObject({ status: 'online', me: { status: 'playing' } });
  full = false;
  expect(await reply).toEqual({ ok: true });
  await until(() => phone.view.trouble === 'none' && phone.view.me?.status === 'stepped-out');
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(1);
});

test('a clock that ran out while nothing could be saved closes the vote when something can', async () => {
  const { desk } = await room();
  for (const step of [{ do: 'start' }, { do: 'go-on' }, { do: 'open', seconds: 10 }] as const)
    expect(await desk.ask(step)).toEqual({ ok: true });
  full = true;
  await until(() => desk.view.trouble === 'not-saving', 'the clock that cannot be written');
  expect(desk.view.now?.step).toBe('answering');
  full = false;
  await until(() => desk.view.now?.step === 'closed');
});

test('a facilitator’s step that could not be saved is tried for ten seconds, then refused in words', async () => {
  const { desk } = await room();
  full = true;
  expect(await desk.ask({ do: 'start' })).toEqual({ ok: false, refusal: { code: 'not-saved' } });
  full = false;
  await until(() => desk.view.trouble === 'none');
  expect(desk.view.now?.phase).toBe('lobby');
});
