import { setImmediate as turn } from 'node:timers/promises';
import { matchMaker } from '@colyseus/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { facilitator, until } from '../support/client.ts';
import { firstVote } from '../support/first-vote.ts';
import { startServer, type TestServer } from '../support/server.ts';

const MINUTE_MS = 60_000;
let server: TestServer;

beforeEach(async () => {
  server = await startServer();
});
afterEach(async () => {
  vi.useRealTimers();
  await server.stop();
});

/** Waits for sockets, which no clock moves. */
async function turnsUntil(holds: () => boolean): Promise<void> {
  for (let turns = 0; turns < 5_000 && !holds(); turns += 1) await turn();
}

test('a session that is over leaves the memory when everybody has gone, and is there for whoever comes back', async () => {
  const { opened, host, anna, boris } = await firstVote(server.url);
  await host.must('finish', 'go-on');
  await until(() => host.now.phase === 'ended');
  const room = () => matchMaker.getLocalRoomById(opened.code);
  for (const { player } of [anna, boris]) await player.leave();
  await until(() => room()?.clients.length === 1);

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  void host.leave();
  await turnsUntil(() => room()?.clients.length === 0);
  // The room publishes once more who is here.
  vi.advanceTimersByTime(100);
  await turnsUntil(() => false);
  vi.advanceTimersByTime(MINUTE_MS - 1000);
  await turnsUntil(() => room() === undefined);
  expect(room() === undefined).toBe(false);
  vi.advanceTimersByTime(2000);
  await turnsUntil(() => room() === undefined);
  expect(room() === undefined).toBe(true);
  vi.useRealTimers();

  const back = await facilitator(server.url, opened);
  expect(back.now).toMatchObject({ phase: 'ended', paused: '' });
});
