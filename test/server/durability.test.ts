import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Journal } from '#server/journal/journal.ts';
import { connect, facilitator, moveId, openSession, post, seat, until } from '../support/client.ts';
import { startServer } from '../support/server.ts';
import { ServerHome } from '../support/server-home.ts';

let home: ServerHome;
beforeEach(async () => {
  home = await ServerHome.make();
});
afterEach(() => home.remove());

test('an acknowledged answer survives kill -9, and the room comes back paused under its code', async () => {
  const before = await home.start();
  const opened = await openSession(before.url);
  const host = await facilitator(before.url, opened);
  const anna = await seat(before.url, opened.code, 'Anna');
  await host.must('start', 'go-on', 'open');
  const { turn } = host.now;
  await anna.player.must({ do: 'answer', turn, answer: ['invite'] });
  await before.end('SIGKILL');

  const after = await home.start();
  const back = await connect(after.url, opened.code, { as: 'seat', key: anna.token });
  await until(() => back.me !== null);
  expect(back.me).toMatchObject({ seat: anna.id, name: 'Anna', answer: ['invite'] });
  expect(back.now).toMatchObject({
    phase: 'scene',
    step: 'answering',
    scene: 'desk',
    turn,
    paused: 'restored',
  });
  expect(await back.ask({ do: 'answer', turn, answer: ['ask'] })).toMatchObject({
    refusal: { code: 'paused' },
  });

  const again = await facilitator(after.url, opened);
  await again.must('resume', 'close', 'reveal');
  await until(() => back.now.tally.invite === 1);
});

test('the same move sent again after a crash counts once and gets its first outcome', async () => {
  const before = await home.start();
  const opened = await openSession(before.url);
  const host = await facilitator(before.url, opened);
  const id = moveId();
  expect(await host.ask({ do: 'start' }, id)).toEqual({ ok: true });
  await before.end('SIGKILL');

  const after = await home.start();
  const again = await facilitator(after.url, opened);
  expect(await again.ask({ do: 'start' }, id)).toEqual({ ok: true });
  expect(await again.ask({ do: 'start' })).toMatchObject({ ok: false });
});

test('a graceful stop closes with a code to come back on, and the session is there afterwards', async () => {
  const before = await home.start();
  const opened = await openSession(before.url);
  const host = await facilitator(before.url, opened);
  await host.must('start');
  await before.end('SIGTERM');
  await until(() => host.closed !== 0);
  expect(host).toMatchObject({ closed: 4001, bye: '' });

  const after = await home.start();
  const again = await facilitator(after.url, opened);
  expect(again.now).toMatchObject({ phase: 'briefing', paused: 'restored' });
});

test('many people asking for a sleeping room at once wake it once', async () => {
  const first = await startServer({ dataDir: home.data, scenarios: home.scenarios });
  const opened = await openSession(first.url);
  const people = [];
  for (const name of ['Anna', 'Boris', 'Clara', 'Dace'])
    people.push(await seat(first.url, opened.code, name));
  const host = await facilitator(first.url, opened);
  await host.must('start');
  await first.stop('keep');

  const second = await startServer({ dataDir: home.data, scenarios: home.scenarios });
  const back = await Promise.all(
    people.map(({ token }) => connect(second.url, opened.code, { as: 'seat', key: token })),
  );
  await until(() => back[0]?.now.here === 4);
  expect(new Set(back.map(({ room }) => room.roomId))).toEqual(new Set([opened.code]));
  await second.stop('keep');
});

test('a session keeps the scenario it began with, whatever happens to the shelf', async () => {
  const server = await startServer({ dataDir: home.data, scenarios: home.scenarios });
  const opened = await openSession(server.url);
  await server.stop('keep');
  await rm(join(home.scenarios, 'small-case'), { recursive: true });

  const later = await startServer({ dataDir: home.data, scenarios: home.scenarios });
  expect(
    await post(later.url, '/api/sessions', { scenario: 'small-case', country: 'LV', stageLanguages: ['en'] }),
  ).toMatchObject({ status: 404, body: { refusal: { code: 'unknown-scenario' } } });
  const host = await facilitator(later.url, opened);
  await host.must('start', 'go-on');
  await until(() => host.pages[0]?.at === 'scene');
  expect(host.pages[0]).toMatchObject({ title: 'At the desk' });
  await later.stop('keep');
});

test('what the journal does not take is refused, and nobody sees it', async () => {
  let full = false;
  const failing = (real: Journal): Journal => ({
    ...real,
    commit: async (code, entry) => {
      if (full) throw new Error('disk full');
      await real.commit(code, entry);
    },
    check: async () => {
      if (full) throw new Error('disk full');
    },
  });
  const server = await startServer({ journal: failing });
  const opened = await openSession(server.url);
  const host = await facilitator(server.url, opened);
  const anna = await seat(server.url, opened.code, 'Anna');
  await host.must('start', 'go-on', 'open');
  await until(() => anna.player.now.step === 'answering');
  const { turn } = anna.player.now;
  const before = { ...anna.player.counts };
  full = true;
  const id = moveId();
  const answer = { do: 'answer', turn, answer: ['invite'] } as const;
  expect(await anna.player.ask(answer, id)).toEqual({ ok: false, refusal: { code: 'not-saved' } });
  expect(await host.ask({ do: 'close' })).toEqual({ ok: false, refusal: { code: 'not-saved' } });
  expect(
    await post(server.url, `/api/sessions/${opened.code}/seats`, { name: 'Late', language: 'en' }),
  ).toMatchObject({ status: 503, body: { refusal: { code: 'not-saved' } } });
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(anna.player.now).toMatchObject({ step: 'answering', answered: 0, seats: 1 });
  // Nothing but the word that nothing is being saved.
  expect(anna.player.counts).toEqual({ ...before, saving: 1 });

  full = false;
  expect(await anna.player.ask(answer, id)).toEqual({ ok: true });
  await until(() => host.now.answered === 1);
  expect(anna.player.counts.saving).toBe(2);
  await server.stop();
});

test('a session whose time is over ends for those still connected, as soon as anybody asks for something', async () => {
  let journal: Journal | null = null;
  const remembered = (real: Journal): Journal => {
    journal = real;
    return real;
  };
  const server = await startServer({ journal: remembered });
  const opened = await openSession(server.url);
  const host = await facilitator(server.url, opened);
  const anna = await seat(server.url, opened.code, 'Anna');
  await (journal as Journal | null)?.expire(Date.now() + 1000);
  expect(await host.ask({ do: 'start' })).toMatchObject({ ok: false });
  await until(() => host.bye === 'deleted' && anna.player.bye === 'deleted');
  expect(
    await post(server.url, `/api/sessions/${opened.code}/seats`, { name: 'Late', language: 'en' }),
  ).toMatchObject({ status: 404 });
  await server.stop();
});

test('keys and tokens are nowhere in the data folder, and delete now removes every word', async () => {
  const server = await startServer({ dataDir: home.data, scenarios: home.scenarios });
  const opened = await openSession(server.url);
  const host = await facilitator(server.url, opened);
  const anna = await seat(server.url, opened.code, 'Annelise-Unmistakable');
  const stored = async () => {
    const names = ['journal.db', 'journal.db-wal'];
    const files = await Promise.all(names.map((name) => readFile(join(home.data, name), 'latin1')));
    return files.join('');
  };
  const before = await stored();
  expect(before).toContain('Annelise-Unmistakable');
  for (const secret of [opened.facilitatorKey, opened.stageKey, anna.token])
    expect(before).not.toContain(secret);
  await host.must('delete-now');
  expect(await stored()).not.toContain('Annelise-Unmistakable');
  await server.stop('keep');
});

test('a session that cannot be replayed is refused as damaged, and other sessions play on', async () => {
  const { data } = home;
  const first = await startServer({ dataDir: data, scenarios: home.scenarios });
  const [damaged, whole] = [await openSession(first.url), await openSession(first.url)];
  await (await facilitator(first.url, damaged)).must('start');
  await first.stop('keep');
  const db = new DatabaseSync(join(data, 'journal.db'));
  db.prepare("UPDATE moves SET move = replace(move, 'start', 'reveal') WHERE code = ?").run(damaged.code);
  db.close();

  const second = await startServer({ dataDir: data, scenarios: home.scenarios });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const { status, body } = await post(second.url, `/api/sessions/${damaged.code}/connect`, {
      as: 'facilitator',
      key: damaged.facilitatorKey,
    });
    expect([status, body.refusal.code]).toEqual([409, 'damaged']);
  }
  await (await facilitator(second.url, whole)).must('start');
  await second.stop('keep');
});
