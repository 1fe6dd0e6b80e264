import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clockFrom, steadyNow } from '#server/steady-clock.ts';
import { takeSeat } from '../support/client.ts';
import { firstVote } from '../support/first-vote.ts';
import { startServer, type TestServer } from '../support/server.ts';

const HOUR_MS = 3_600_000;
const wallClock = Date.now;
let server: TestServer;

beforeEach(async () => {
  server = await startServer();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.stop();
});

test.each([
  ['back', -HOUR_MS],
  ['forward', HOUR_MS],
])(
  'a clock set %s by an hour keeps nobody from answering or joining',
  async (_way, byMs) => {
    const { anna, opened, turn, playsOn } = await firstVote(server.url);
    vi.spyOn(Date, 'now').mockImplementation(() => wallClock() + byMs);
    // More than one second allows, in two.
    for (let second = 0; second < 2; second += 1) {
      for (let ask = 0; ask < 12; ask += 1)
        await anna.player.must({ do: 'answer', turn, answer: [ask % 2 ? 'ask' : 'invite'] });
      await pause(1010);
    }
    expect(await takeSeat(server.url, opened.code, 'Late')).toMatchObject({ seat: expect.any(String) });
    await playsOn();
  },
  40_000,
);

test('a session from a time still to come goes on from there, and its time does not stand still', async () => {
  const later = steadyNow() + HOUR_MS;
  const now = clockFrom(later);
  const before = now();
  expect(before).toBeGreaterThanOrEqual(later);
  await pause(20);
  expect(now()).toBeGreaterThan(before);
  expect(now() - later).toBeLessThan(HOUR_MS);
});
