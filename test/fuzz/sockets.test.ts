import { Buffer } from 'node:buffer';
import { setTimeout } from 'node:timers/promises';
import { matchMaker } from '@colyseus/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SessionRoom } from '#server/session-room.ts';
import { chanceFrom } from '#shared/session/chance.ts';
import type { Session } from '#shared/session/session.ts';
import { facilitator, type Player, post, seat } from '../support/client.ts';
import { SCENARIO_FOLDER } from '../support/scenarios.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { shippedMaterial } from '../support/shipped.ts';
import { drawMove } from './random-session.ts';
import { leaks, sentencesOf } from './secrets.ts';

const SESSIONS = 50;
const AT_ONCE = 10;
const MOVES = 40;
/** Below the room's limit of twenty asks a second for each client. */
const PACE_MS = 60;
/** After these there would be no phone left to search. */
const ENDS_IT: readonly string[] = ['remove', 'leave', 'delete-now'];

const { scenario } = shippedMaterial('cleaning-shift');
const strings = sentencesOf(scenario);
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ scenarios: SCENARIO_FOLDER, trustedProxies: ['loopback'] });
});
afterAll(() => server.stop());

function liveSession(code: string): Session {
  const room = matchMaker.getLocalRoomById(code);
  if (!(room instanceof SessionRoom)) throw new Error(`no live room ${code}`);
  return room.ledger.session;
}

/** A phone, and what it had been sent when it was last searched. */
interface Phone {
  readonly id: string;
  readonly player: Player;
  searched: number;
}

/** Searches every byte since the last search; a sentence is allowed if it was, before or after the move between. */
function search(phone: Phone, before: Session, after: Session): void {
  const fresh = phone.player.received.slice(phone.searched);
  phone.searched = phone.player.received.length;
  const received = fresh.map((frame) => Buffer.from(frame).toString('utf8')).join('\n');
  const told = (session: Session) => new Set(leaks(strings, session, phone.id, received, 'as they are'));
  const earlier = told(before);
  expect([...told(after)].filter((key) => earlier.has(key))).toEqual([]);
  const others = Object.keys(after.room.seats).filter((id) => id !== phone.id);
  expect(others.filter((id) => received.includes(id))).toEqual([]);
}

async function playOverSockets(seed: number): Promise<number> {
  const random = chanceFrom(seed);
  // Each session seems to come from an address of its own: there is a limit of rooms for one address.
  const asked = { scenario: scenario.id, country: 'FI', stageLanguages: ['en'] };
  const { body: opened } = await post(server.url, '/api/sessions', asked, {
    'x-forwarded-for': `192.0.2.${seed}`,
  });
  const host = await facilitator(server.url, opened);
  const phones: Phone[] = [];
  for (const name of ['Anna', 'Boris', 'Carl']) {
    const taken = await seat(server.url, opened.code, `${name} ${seed}`);
    phones.push({ id: taken.id, player: taken.player, searched: 0 });
  }
  let accepted = 0;
  for (let count = 0; count < MOVES; count++) {
    const before = liveSession(opened.code);
    const { by, intent } = drawMove(random, scenario, before, count);
    const asker =
      by.is === 'facilitator' ? host : phones.find(({ id }) => by.is === 'seat' && id === by.seat)?.player;
    if (!asker || asker.closed || ENDS_IT.includes(intent.do)) continue;
    const reply = await asker.askRaw({ id: `fuzz-${seed}-${count}`, intent });
    accepted += reply.ok ? 1 : 0;
    await setTimeout(PACE_MS);
    for (const phone of phones) search(phone, before, liveSession(opened.code));
  }
  await host.must({ do: 'delete-now' });
  return accepted;
}

test('in 50 random sessions over real sockets no phone receives a byte it may not know', async () => {
  let accepted = 0;
  for (let first = 1; first <= SESSIONS; first += AT_ONCE) {
    const seeds = Array.from({ length: AT_ONCE }, (_, index) => first + index);
    for (const played of await Promise.all(seeds.map(playOverSockets))) accepted += played;
  }
  expect(accepted).toBeGreaterThan(SESSIONS * 8);
}, 180_000);
