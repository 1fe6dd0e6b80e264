import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '../support/client.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'human-game-client-'));
  await mkdir(join(folder, 'assets'));
  for (const page of ['index', 'host', 'stage', 'rehearse', 'rehearse-screen'])
    await writeFile(join(folder, `${page}.html`), `<p>${page}</p>`);
  await writeFile(join(folder, 'assets', 'app-1234.js'), 'console.log(1)');
  await writeFile(join(folder, 'assets', 'app-1234.js.br'), brotliCompressSync('console.log(1)'));
  server = await startServer({ clientFolder: folder });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, headers = {}) => fetch(`${server.url}${path}`, { headers });

test('every address of the client leads to its page', async () => {
  const pages = {
    '/': 'index',
    '/play': 'index',
    '/join/ABC123': 'index',
    '/host': 'host',
    '/stage': 'stage',
    '/rehearse': 'rehearse',
    '/rehearse-screen': 'rehearse-screen',
  };
  for (const [path, page] of Object.entries(pages)) {
    const response = await get(path);
    expect([path, response.status, await response.text()]).toEqual([path, 200, `<p>${page}</p>`]);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-type')).toContain('text/html');
  }
});

test('assets last, and go out compressed when the build made it so', async () => {
  const packed = await get('/assets/app-1234.js', { 'accept-encoding': 'br' });
  expect(packed.headers.get('content-encoding')).toBe('br');
  expect(packed.headers.get('content-type')).toContain('javascript');
  expect(packed.headers.get('cache-control')).toContain('immutable');
  expect(await packed.text()).toBe('console.log(1)');
  const plain = await get('/assets/app-1234.js', { 'accept-encoding': 'identity' });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe('console.log(1)');
});

test('no path leads out of the client folder', async () => {
  const paths = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '//etc/passwd',
    '/.git/config',
  ];
  for (const path of paths) expect((await get(path)).status).toBe(404);
});

test('no other origin is let in', async () => {
  const asked = await get('/api/scenarios', { origin: 'https://elsewhere.example' });
  expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
  const preflight = await fetch(`${server.url}/api/sessions`, {
    method: 'OPTIONS',
    headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
  });
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
});

test('the shelf is told in the language asked for', async () => {
  const shelf = await (await get('/api/scenarios?language=lv')).json();
  expect(shelf.scenarios).toMatchObject([
    {
      id: 'small-case',
      title: 'LV A small case',
      language: 'en',
      languages: ['en', 'lv'],
      usable: true,
      reviewed: false,
    },
  ]);
  expect(shelf.countries.map(({ id }: { id: string }) => id)).toEqual(['FI', 'LV']);
  expect((await get('/api/scenarios?language=nonsense')).status).toBe(400);
});

test('a session tells where phones reach it', async () => {
  const { code } = await openSession(server.url);
  const found = await (await get(`/api/sessions/${code}`)).json();
  expect(found).toEqual({ code, languages: ['en', 'lv'], locked: false, joinUrl: server.url });
});

test('a country or stage language that is not offered is refused', async () => {
  await expect(openSession(server.url, { country: 'XX' })).rejects.toThrow('unknown-id');
  await expect(openSession(server.url, { stageLanguages: ['fi'] })).rejects.toThrow('language-not-offered');
  await expect(openSession(server.url, { scenario: 'nothing' })).rejects.toThrow('unknown-scenario');
});

test('a path of the API that does not exist is not found', async () => {
  for (const path of ['/api', '/api/rooms', '/api/sessions', '/matchmake/create/session']) {
    expect((await get(path)).status).toBe(404);
  }
});
