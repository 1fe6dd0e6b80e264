import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '#client/connection.ts';
import type { Connection } from '#client/view.ts';
import { type Cable, cableTo } from '../support/cable.ts';
import { openSession, takeSeat, until } from '../support/client.ts';
import { ServerHome } from '../support/server-home.ts';

const NAMES = ['Anna', 'Boris', 'Clara', 'Dace', 'Egon', 'Fatma'];

let home: ServerHome;
let cable: Cable;
const connections: Connection[] = [];

beforeEach(async () => {
  home = await ServerHome.make();
});
afterEach(async () => {
  for (const connection of connections.splice(0)) connection.close();
  await cable.remove();
  await home.remove();
});

test('a stopping server says so, finishes writing, and everybody comes back by themselves', async () => {
  const first = await home.start();
  cable = await cableTo(first.url);
  const { code, facilitatorKey } = await openSession(first.url);
  const through = (as: 'seat' | 'facilitator', key: string) => {
    const connection = connect({ code, as, key, language: 'en', server: cable.url });
    connections.push(connection);
    return connection;
  };
  const console = through('facilitator', facilitatorKey);
  const phones: Connection[] = [];
  for (const name of NAMES) phones.push(through('seat', (await takeSeat(first.url, code, name)).token));
  await until(() => console.view.now?.here === NAMES.length);
  for (const step of ['start', 'go-on', 'open'] as const) await console.ask({ do: step });
  await until(() => phones.every(({ view }) => view.now?.step === 'answering'));
  const turn = console.view.now?.turn ?? 0;

  // Some answers reach the server before it stops, some do not: nobody has to know which.
  const replies = phones.map((phone) => phone.ask({ do: 'answer', turn, answer: ['invite'] }));
  const exited = once(first.child, 'exit');
  first.child.kill('SIGTERM');
  first.child.kill('SIGTERM');
  await until(() => [console, ...phones].every(({ view }) => view.trouble === 'restarting'));
  expect(console.view.status).toBe('reconnecting');
  expect(await exited).toEqual([0, null]);
  expect(await readdir(home.data)).toEqual(['journal.db']);

  const second = await home.start();
  cable.plugInto(second.url);
  await until(() => console.view.now?.paused === 'restored', 'the session to come back');
  expect(console.view.trouble).toBe('none');
  await console.ask({ do: 'resume' });
  // The pause after the restart refuses nothing that was asked before it.
  expect(await Promise.all(replies)).toEqual(NAMES.map(() => ({ ok: true })));
  await until(() => console.view.now?.answered === NAMES.length);
});
