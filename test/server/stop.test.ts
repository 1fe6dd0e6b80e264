import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '#client/connection.ts';
import type { Connection } from '#client/view.ts';
import { type Cable, cableTo } from '../support/cable.ts';
import { openSession, takeSeat, until } from '../support/client.ts';
import { writeScenarios } from '../support/scenario-folder.ts';

const CHILD = join(import.meta.dirname, '..', 'support', 'child-server.ts');
const NAMES = ['Anna', 'Boris', 'Clara', 'Dace', 'Egon', 'Fatma'];

let folder = '';
let cable: Cable;
const children: ChildProcess[] = [];
const connections: Connection[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'human-game-'));
  await writeScenarios(join(folder, 'scenarios'));
});
afterEach(async () => {
  for (const connection of connections.splice(0)) connection.close();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await cable.remove();
  await rm(folder, { recursive: true, force: true });
});

async function startChild() {
  const child = fork(CHILD, [join(folder, 'data'), join(folder, 'scenarios')], { execArgv: [] });
  children.push(child);
  const [url] = await once(child, 'message');
  return { child, url: String(url) };
}

test('a stopping server says so, finishes writing, and everybody comes back by themselves', async () => {
  const first = await startChild();
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
  expect(await readdir(join(folder, 'data'))).toEqual(['journal.db']);

  const second = await startChild();
  cable.plugInto(second.url);
  await until(() => console.view.now?.paused === 'restored', 'the session to come back');
  expect(console.view.trouble).toBe('none');
  await console.ask({ do: 'resume' });
  // The pause after the restart refuses nothing that was asked before it.
  expect(await Promise.all(replies)).toEqual(NAMES.map(() => ({ ok: true })));
  await until(() => console.view.now?.answered === NAMES.length);
});
