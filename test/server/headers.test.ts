import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession, post, seat } from '../support/client.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let folder = '';
let code = '';
let keys: readonly string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'human-game-client-'));
  for (const page of [
    'index.html',
    'host.html',
    'stage.html',
    'rehearse.html',
    'rehearse-screen.html',
    'icon.svg',
  ])
    await writeFile(join(folder, page), '<p>page</p>');
  server = await startServer({ clientFolder: folder });
  const opened = await openSession(server.url);
  const { token } = await seat(server.url, opened.code, 'Anna');
  code = opened.code;
  keys = [opened.facilitatorKey, opened.stageKey, token];
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Every way in, found and not found, well and badly asked. */
const paths = () => [
  ...[
    '/',
    '/play',
    '/host',
    '/stage',
    '/rehearse',
    `/join/${code}`,
    '/join/%E0%A4%A',
    '/icon.svg',
    '/assets/none.js',
  ],
  ...[
    '/nowhere',
    '/%',
    '/..%2f..%2fetc/passwd',
    '/matchmake/create/session',
    '/__healthcheck',
    '/api',
    '/api/health',
  ],
  ...[
    '/api/scenarios',
    '/api/scenarios?language=123',
    '/api/sessions',
    '/api/rehearsals',
    `/api/sessions/${code}`,
    '/api/sessions/BCDFGH',
  ],
  ...['/api/sessions/%00', `/api/sessions/${code}/seats`, `/api/sessions/${code}/connect`, '/api/rooms'],
];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'];

const ask = (method: string, path: string) => fetch(`${server.url}${path}`, { method, redirect: 'manual' });
const everyAnswer = async (check: (response: Response, asked: string) => void | Promise<void>) => {
  for (const path of paths())
    for (const method of METHODS) await check(await ask(method, path), `${method} ${path}`);
};

test('the same strict headers go with every answer of every route', async () => {
  const expected = {
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
  await everyAnswer(({ headers }, asked) => {
    const had = Object.keys(expected).map((name) => [name, headers.get(name)]);
    expect({ asked, ...Object.fromEntries(had) }).toEqual({ asked, ...expected });
    expect(headers.get('permissions-policy'), asked).toMatch(
      /camera=\(\), microphone=\(\), geolocation=\(\)/,
    );
  });
});

test('the policy for content is whole everywhere and has no hole in it', async () => {
  await everyAnswer(({ headers }, asked) => {
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ])
      expect(policy.split('; '), asked).toContain(rule);
    expect(policy, asked).toContain(`connect-src 'self' ws://${new URL(server.url).host}`);
    expect(policy, asked).not.toMatch(/unsafe|upgrade-insecure|\*|https?:(?!\/\/)/);
  });
});

test('only a rehearsal has frames, and only its screens, which hold no key, may stand in one of this site', async () => {
  const policyOf = async (path: string) => {
    const { headers } = await ask('GET', path);
    return [headers.get('x-frame-options'), ...(headers.get('content-security-policy') ?? '').split('; ')];
  };
  expect(await policyOf('/rehearse')).toEqual(expect.arrayContaining(['DENY', "frame-src 'self'"]));
  const framed = await policyOf('/rehearse-screen');
  expect(framed).toEqual(
    expect.arrayContaining(['SAMEORIGIN', "frame-ancestors 'self'", "default-src 'none'"]),
  );
  expect(framed).not.toContain("frame-src 'self'");
  expect(await policyOf('/host')).not.toContain("frame-src 'self'");
});

test('no answer sets a cookie, forces https, names its maker, opens to others or redirects', async () => {
  await everyAnswer(({ headers, status }, asked) => {
    const none = ['set-cookie', 'strict-transport-security', 'x-powered-by', 'server', 'location', 'refresh'];
    const cors = [...headers.keys()].filter((name) => name.startsWith('access-control-'));
    expect([...none.filter((name) => headers.has(name)), ...cors], asked).toEqual([]);
    expect([200, 400, 404], asked).toContain(status);
  });
});

test('no answer shows a stack, a folder of the server, or a key', async () => {
  await everyAnswer(async (response, asked) => {
    const told = await response.text();
    expect(told, asked).not.toMatch(/node_modules|at \w+ \(|Error:|\.ts:\d/);
    expect(told, asked).not.toContain(folder);
    for (const key of keys) expect(told, asked).not.toContain(key);
  });
});

test('the policy names no host but the one that was asked for', async () => {
  const forged = await fetch(`${server.url}/`, { headers: { 'x-forwarded-host': 'evil.example' } });
  expect(forged.headers.get('content-security-policy')).not.toContain('evil');
});

test('a page of another site changes nothing here', async () => {
  const wish = { scenario: 'small-case', country: 'LV', stageLanguages: ['en'] };
  for (const origin of [
    'https://elsewhere.example',
    'null',
    `${server.url}.evil.example`,
    'http://127.0.0.1:1',
  ]) {
    const answer = await post(server.url, '/api/sessions', wish, { origin });
    expect([origin, answer.status, answer.body.refusal?.code]).toEqual([origin, 403, 'other-origin']);
    const taken = await post(
      server.url,
      `/api/sessions/${code}/seats`,
      { name: 'Eve', language: 'en' },
      { origin },
    );
    expect(taken.status).toBe(403);
  }
  expect((await post(server.url, '/api/sessions', wish, { origin: server.url })).status).toBe(201);
});

test('a key in a path or a query opens nothing', async () => {
  for (const key of keys) {
    expect((await ask('GET', `/api/sessions/${code}/connect?key=${key}`)).status).toBe(404);
    expect((await ask('POST', `/api/sessions/${code}/connect?as=facilitator&key=${key}`)).status).toBe(400);
  }
});
