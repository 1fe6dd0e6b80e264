import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { matchMaker } from '@colyseus/core';
import { WebSocketClient } from '@colyseus/ws-transport';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSeatId } from '#server/seats.ts';
import { SessionRoom } from '#server/session-room.ts';
import { facilitator, openSession, post, seat, stage, until } from '../support/client.ts';
import { startServer, type TestServer } from '../support/server.ts';

/*
 * What Colyseus 0.18 does to those who do not know it, and where we are safe from it.
 *
 *  1 umbrella package needs GitHub ............... test here (parts only)
 *  2 one throw ends the process ................... test here; frames: hostile.test.ts; no onBeforePatch (here)
 *  3 patches from a shared buffer ................. test here
 *  4 arrays desync joiners ........................ state-shape.test.ts (no arrays; fuzz)
 *  5 unset fields stay stale ...................... state-shape.test.ts (sentinels only; fuzz)
 *  6 a code in use hands out the other's room ..... test here; waking at once: durability.test.ts
 *  7 everybody may create, no body limit, CORS .... test here (no such routes); bodies: hostile.test.ts
 *  8 SDK has no heartbeat ......................... the client's business (client/watchdog.ts)
 *  9 close codes decide ........................... workshop.test.ts (4100), durability.test.ts (4001)
 * 10 send() of nonsense kicks ..................... hostile.test.ts
 * 11 a throwing handler answers undefined ......... test here (a reply always)
 * 12 view.add marks ancestors ..................... test here (numeric tags; phones have no view)
 * 13 Node 20 breaks reconnection .................. package.json engines, server/node-24.mjs
 * 14 @colyseus/tools reads /etc/environment ....... test here (not installed)
 * 15 join resolves before the first state ......... the client's business; test/support/client.ts waits
 * 16 old reconnection token ....................... impossible: we never use it, a seat's token is the way back
 * 17 Redis poisons queries ........................ impossible: no Redis
 * 18 63 fields at most ............................ state-shape.test.ts
 */

let server: TestServer;
let url = '';
beforeAll(async () => {
  server = await startServer();
  url = server.url;
});
afterAll(() => server.stop());

function roomOf(code: string): SessionRoom {
  const room = matchMaker.getLocalRoomById(code);
  if (room instanceof SessionRoom) return room;
  throw new Error('no such room here');
}

test('1, 14: only the parts of Colyseus we use are installed', async () => {
  const root = join(import.meta.dirname, '..', '..');
  for (const name of ['colyseus', '@colyseus/tools', '@colyseus/auth', 'uWebSockets.js', '@pm2/io']) {
    expect(existsSync(join(root, 'node_modules', name))).toBe(false);
  }
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('2, 11: a bug in the rules costs one refusal, and the process and the room live on', async () => {
  const opened = await openSession(url);
  const room = roomOf(opened.code);
  const host = await facilitator(url, opened);
  await host.must('start');
  // A scenario the parser would never let through: its rounds are gone.
  const { scenario } = room.material;
  const { rounds } = scenario;
  Object.assign(scenario, { rounds: null });
  const reply = await host.ask({ do: 'go-on' });
  Object.assign(scenario, { rounds });
  expect(reply).toEqual({ ok: false, refusal: { code: 'try-again' } });
  await host.must('go-on');
  await until(() => host.now.scene === 'desk');
  expect('onBeforePatch' in SessionRoom.prototype).toBe(false);
  expect(room.onUncaughtException).toBeTypeOf('function');
});

test('3: what is sent is a copy, and a hopelessly slow phone is let go', () => {
  const sent: Uint8Array[] = [];
  let terminated = 0;
  const socket = {
    bufferedAmount: 0,
    send: (data: Uint8Array) => sent.push(data),
    terminate: () => (terminated += 1),
  };
  const client = new WebSocketClient('s', socket as never);
  const shared = Uint8Array.from([1, 2, 3]);
  client.raw(shared);
  shared.fill(9);
  expect([...(sent[0] ?? [])]).toEqual([1, 2, 3]);
  socket.bufferedAmount = 600 * 1024;
  client.raw(shared);
  expect([sent.length, terminated]).toEqual([1, 1]);
});

test('6: a code belongs to whoever claims it first', async () => {
  const { code } = await openSession(url);
  expect(await matchMaker.presence.incr(`code:${code}`)).toBeGreaterThan(1);
  const codes = await Promise.all(
    Array.from({ length: 20 }, () => openSession(url).then((each) => each.code)),
  );
  expect(new Set(codes).size).toBe(20);
});

test('7: the routes of Colyseus do not exist', async () => {
  const { code } = await openSession(url);
  for (const method of ['create', 'joinOrCreate', 'join', 'joinById', 'reconnect']) {
    for (const name of ['session', code]) {
      const response = await fetch(`${url}/matchmake/${method}/${name}`, { method: 'POST', body: '{}' });
      expect(response.status).toBe(404);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  }
  for (const path of ['/__healthcheck', '/__apidocs', '/colyseus', '/monitor']) {
    expect((await fetch(url + path)).status).toBe(404);
  }
  expect(matchMaker.controller.exposedMethods).toEqual([]);
});

test('12: a phone sees no roster, a stage no roster, a console no other view', async () => {
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  const screen = await stage(url, opened);
  const anna = await seat(url, opened.code, 'Anna');
  await until(() => Object.keys(host.roster).length === 1 && Object.keys(screen.tokens).length === 1);
  expect([anna.player.roster, anna.player.tokens, screen.roster, host.tokens]).toEqual([{}, {}, {}, {}]);
});

test('a phone receives as much in a room of 300 as in a room of 10', async () => {
  const sizes: number[] = [];
  for (const people of [10, 300]) {
    const opened = await openSession(url);
    const room = roomOf(opened.code);
    const taken = Array.from({ length: people }, (_, index) =>
      room.host({ do: 'take-seat', seat: newSeatId(), name: `Person ${index}`, language: 'en' }),
    );
    expect((await Promise.all(taken)).every(({ ok }) => ok)).toBe(true);
    const phone = await seat(url, opened.code, 'Phone');
    const state = phone.player.received.find((frame) => frame[0] === 14);
    sizes.push(state?.length ?? 0);
  }
  const [few = 0, many = 0] = sizes;
  expect(few).toBeGreaterThan(20);
  expect(Math.abs(many - few)).toBeLessThanOrEqual(16);
});

test('a room takes a thousand people and not one more', async () => {
  const opened = await openSession(url);
  const room = roomOf(opened.code);
  const taken = Array.from({ length: 1000 }, (_, index) =>
    room.host({ do: 'take-seat', seat: newSeatId(), name: `Person ${index}`, language: 'en' }),
  );
  expect((await Promise.all(taken)).every(({ ok }) => ok)).toBe(true);
  const extra = await post(url, `/api/sessions/${opened.code}/seats`, { name: 'Extra', language: 'en' });
  expect(extra).toMatchObject({ status: 409, body: { refusal: { code: 'room-full' } } });
});

test('a facilitator who is gone for ten seconds pauses the room, and a co-facilitator resumes it', async () => {
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  const anna = await seat(url, opened.code, 'Anna');
  await host.must('start', 'go-on', { do: 'open', seconds: 60 });
  await host.leave();
  await until(() => !anna.player.now.facilitatorHere);
  expect(anna.player.now.paused).toBe('');
  await until(() => anna.player.now.paused === 'facilitator-lost', 'the room to pause');
  expect(anna.player.now.clock).toMatchObject({ endsAt: 0 });
  const other = await facilitator(url, opened, 'lv');
  expect(other.console?.language).toBe('lv');
  await other.must('resume');
  await until(() => anna.player.now.paused === '' && anna.player.now.clock.endsAt > 0);
});
