import { afterEach, expect, test } from 'vitest';
import { budget, networkOf } from '#server/api/budget.ts';
import { openSession, post } from '../support/client.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});
const start = async (options = {}) => {
  server = await startServer(options);
  return server.url;
};
const OPEN = { scenario: 'small-case', country: 'LV', stageLanguages: ['en'] };

test('an address has 300 look-ups and seats at once, and coming back with a key needs none', async () => {
  const url = await start();
  const session = await openSession(url);
  const statuses = await Promise.all(
    Array.from({ length: 320 }, (_, index) =>
      fetch(`${url}/api/sessions/${index % 2 ? session.code : 'BCDFGH'}`).then(({ status }) => status),
    ),
  );
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(15);
  const late = await post(url, `/api/sessions/${session.code}/seats`, { name: 'Late', language: 'en' });
  expect(late).toMatchObject({ status: 429, body: { refusal: { code: 'too-fast' } } });
  const withKey = { as: 'facilitator', key: session.facilitatorKey };
  expect((await post(url, `/api/sessions/${session.code}/connect`, withKey)).status).toBe(200);
});

test('with nothing left to spend, guessing a code or a key learns nothing', async () => {
  const url = await start();
  const session = await openSession(url);
  const guess = (code: string) =>
    post(url, `/api/sessions/${code}/connect`, { as: 'stage', key: 'x'.repeat(22) });
  expect((await guess(session.code)).body.refusal.code).toBe('wrong-key');
  expect((await guess('BCDFGH')).body.refusal.code).toBe('unknown-code');
  await Promise.all(Array.from({ length: 310 }, () => guess('BCDFGH')));
  for (const code of [session.code, 'BCDFGH']) expect((await guess(code)).body.refusal.code).toBe('too-fast');
});

test('an address opens thirty rooms an hour, and writing another address into a header buys none', async () => {
  const url = await start();
  for (let room = 0; room < 30; room += 1) await openSession(url);
  await expect(openSession(url)).rejects.toThrow('too-fast');
  expect((await post(url, '/api/sessions', OPEN, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(429);
});

test('a trusted proxy says whose budget is spent', async () => {
  const url = await start({ trustedProxies: ['127.0.0.1'] });
  const from = (address: string) => post(url, '/api/sessions', OPEN, { 'x-forwarded-for': address });
  for (let room = 0; room < 30; room += 1) await from('203.0.113.9');
  expect((await from('203.0.113.9')).status).toBe(429);
  expect((await from('203.0.113.10')).status).toBe(201);
});

test('a budget fills up again with time', () => {
  const slow = budget({ burst: 2, perHour: 3_600_000 });
  expect([slow.spend('a'), slow.spend('a')]).toEqual([true, true]);
  const end = performance.now() + 20;
  while (performance.now() < end);
  expect(slow.spend('a')).toBe(true);
  expect(slow.spend('b')).toBe(true);
});

test('addresses of one IPv6 network share a budget, and mapped IPv4 is IPv4', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:db8:1:2::9'));
  expect(networkOf('2001:db8:1:2::9')).not.toBe(networkOf('2001:db8:1:3::9'));
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
});
