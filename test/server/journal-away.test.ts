import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { HeldElsewhere } from '#server/journal/journal.ts';
import { postgresJournal } from '#server/journal/postgres-journal.ts';
import { type Cable, cableTo } from '../support/cable.ts';
import { connect, facilitator, moveId, openSession, post, seat, stage, until } from '../support/client.ts';
import { firstVote } from '../support/first-vote.ts';
import { postgresWanted, sqlAt, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { ServerHome } from '../support/server-home.ts';

const NOT_SAVED = { ok: false, refusal: { code: 'not-saved' } };

describe.runIf(postgresWanted())('a database that goes away', () => {
  let postgres: TestPostgres;
  let direct = '';
  let cable: Cable;
  let server: TestServer | null = null;

  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.remove());
  beforeEach(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    direct = await postgres.schema();
    cable = await cableTo(direct);
  });
  afterEach(async () => {
    await server?.stop();
    server = null;
    await cable.remove();
    vi.restoreAllMocks();
  });

  const throughCable = () => direct.replace(`:${postgres.port}/`, `:${new URL(cable.url).port}/`);
  const begin = async () => {
    server = await startServer({ databaseUrl: throughCable() });
    const vote = await firstVote(server.url);
    const ask = (id: string) =>
      vote.anna.player.ask({ do: 'answer', turn: vote.turn, answer: ['invite'] }, id);
    const answers = async () => {
      const rows = await sqlAt(direct, `SELECT move FROM moves WHERE move LIKE '%"answer"%'`);
      return rows.length;
    };
    return { ...vote, url: server.url, ask, answers };
  };

  test('lets nobody be told yes; everybody is told why, and it heals by itself', async () => {
    const { ask, answers, anna, boris, host, url, opened } = await begin();
    cable.plugInto(null);
    cable.cut();
    const id = moveId();
    expect(await ask(id)).toEqual(NOT_SAVED);
    expect(await host.ask({ do: 'close' })).toEqual(NOT_SAVED);
    expect(
      await post(url, `/api/sessions/${opened.code}/seats`, { name: 'Late', language: 'en' }),
    ).toMatchObject({
      status: 503,
      body: { refusal: { code: 'not-saved' } },
    });
    await until(() => boris.player.counts.saving === 1);
    expect(boris.player.now).toMatchObject({ step: 'answering', answered: 0, seats: 2 });
    const late = await stage(url, opened);
    await until(() => late.counts.saving === 1);
    expect(await answers()).toBe(0);

    cable.plugInto(direct);
    await until(() => boris.player.counts.saving === 2, 'the word that it is saving again');
    expect(await ask(id)).toEqual({ ok: true });
    await until(() => anna.player.now.answered === 1);
    expect(await answers()).toBe(1);
  });

  test('that wrote, and could not say so, is asked before anything is written twice', async () => {
    const { ask, answers, boris } = await begin();
    cable.flow('answers-lost');
    const id = moveId();
    expect(await ask(id)).toEqual(NOT_SAVED);
    expect(await answers()).toBe(1);
    expect(boris.player.now.answered).toBe(0);

    cable.flow('open');
    cable.cut();
    // Nobody asks again: the room finds out by itself that the answer counts.
    await until(() => boris.player.now.answered === 1, 'the late answer');
    expect(await ask(id)).toEqual({ ok: true });
    expect(await answers()).toBe(1);
  });

  test('that hangs is given up, and heals by itself', async () => {
    const { ask, host } = await begin();
    cable.flow('frozen');
    expect(await ask(moveId())).toEqual(NOT_SAVED);
    cable.flow('open');
    cable.cut();
    await until(() => host.counts.saving === 2, 'the word that it is saving again');
    expect(await ask(moveId())).toEqual({ ok: true });
  });

  test('that crashes and comes back has every acknowledged answer', async () => {
    const { ask, answers, boris } = await begin();
    expect(await ask(moveId())).toEqual({ ok: true });
    await postgres.stop('kill');
    const other = { do: 'answer', turn: boris.player.now.turn, answer: ['ask'] } as const;
    const id = moveId();
    expect(await boris.player.ask(other, id)).toEqual(NOT_SAVED);
    await postgres.start();
    await until(() => boris.player.counts.saving === 2, 'the word that it is saving again');
    expect(await boris.player.ask(other, id)).toEqual({ ok: true });
    expect(await answers()).toBe(2);
  });

  test('deletes a session when told to, in every table', async () => {
    const { host } = await begin();
    await host.must('delete-now');
    for (const table of ['sessions', 'moves', 'seat_tokens'])
      expect(await sqlAt(direct, `SELECT count(*)::integer AS rows FROM ${table}`)).toEqual([{ rows: 0 }]);
  });

  test('is held by one of two servers that start at once, and set up once', async () => {
    const both = await Promise.allSettled([postgresJournal(direct, 500), postgresJournal(direct, 500)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const each of both) {
      if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(HeldElsewhere);
      else await each.value.close();
    }
    expect(await sqlAt(direct, 'SELECT version FROM journal_version')).toEqual([{ version: 1 }]);
  });
});

describe.runIf(postgresWanted())('a server on a database', () => {
  let postgres: TestPostgres;
  let home: ServerHome;
  beforeAll(async () => {
    postgres = await startPostgres();
    home = await ServerHome.make();
  });
  afterAll(async () => {
    await home.remove();
    await postgres.remove();
  });

  test('that was killed is followed by the next one at once, with every acknowledged answer', async () => {
    const databaseUrl = await postgres.schema();
    const before = await home.start({ databaseUrl });
    const opened = await openSession(before.url);
    const host = await facilitator(before.url, opened);
    const anna = await seat(before.url, opened.code, 'Anna');
    await host.must('start', 'go-on', 'open');
    await anna.player.must({ do: 'answer', turn: host.now.turn, answer: ['invite'] });
    await before.end('SIGKILL');

    const after = await home.start({ databaseUrl });
    const back = await connect(after.url, opened.code, { as: 'seat', key: anna.token });
    await until(() => back.me !== null);
    expect(back.me).toMatchObject({ name: 'Anna', answer: ['invite'] });
    expect(back.now.paused).toBe('restored');
  });
});
