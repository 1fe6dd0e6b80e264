import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sqliteJournal } from '#server/journal/sqlite-journal.ts';
import { moveId, openSession, post, until } from '../support/client.ts';
import { firstVote } from '../support/first-vote.ts';
import { startServer } from '../support/server.ts';
import { mayMountDisks, SmallDisk } from '../support/small-disk.ts';

describe.runIf(mayMountDisks())('a full disk', () => {
  let disk: SmallDisk;
  let data = '';
  beforeEach(() => {
    disk = new SmallDisk(2);
    data = join(disk.folder, 'data');
    mkdirSync(data);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    disk.remove();
    vi.restoreAllMocks();
  });

  test('loses nothing: what is not on it is refused, and it goes on when there is room again', async () => {
    const server = await startServer({ dataDir: data });
    const { opened, anna, boris, host, turn } = await firstVote(server.url);
    await anna.player.must({ do: 'answer', turn, answer: ['invite'] });
    await until(() => host.now.answered === 1);
    disk.fill();
    const id = moveId();
    const answer = { do: 'answer', turn, answer: ['ask'] } as const;
    expect(await boris.player.ask(answer, id)).toEqual({ ok: false, refusal: { code: 'not-saved' } });
    expect(
      await post(server.url, '/api/sessions', {
        scenario: 'small-case',
        country: 'LV',
        stageLanguages: ['en'],
      }),
    ).toMatchObject({ status: 503, body: { refusal: { code: 'not-saved' } } });
    await until(() => anna.player.counts.saving === 1);
    expect(host.now.answered).toBe(1);

    disk.makeRoom();
    await until(() => anna.player.counts.saving === 2, 'the word that it is saving again');
    expect(await boris.player.ask(answer, id)).toEqual({ ok: true });
    await openSession(server.url);
    await server.stop('keep');

    const journal = sqliteJournal(data);
    const answers = (await journal.read(opened.code))?.moves.filter(({ intent }) => intent.do === 'answer');
    expect(answers?.map(({ id: each }) => each)).toHaveLength(2);
    expect(answers?.at(-1)?.id).toBe(id);
    expect(journal.damagedAt()).toBeNull();
    await journal.close();
  });

  test('does not keep a server from starting and showing what it has', async () => {
    const first = await startServer({ dataDir: data });
    const { opened } = await firstVote(first.url);
    await first.stop('keep');
    disk.fill();
    const second = await startServer({ dataDir: data });
    const key = { as: 'facilitator', key: opened.facilitatorKey };
    const many = Array.from({ length: 40 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 4));
      return post(second.url, `/api/sessions/${opened.code}/connect`, key);
    });
    expect((await Promise.all(many)).map(({ status }) => status)).toEqual(many.map(() => 503));
    // Its pause cannot be written: better nobody enters than a session that only seems to be there.
    expect(await post(second.url, `/api/sessions/${opened.code}/connect`, key)).toMatchObject({
      status: 503,
      body: { refusal: { code: 'not-saved' } },
    });
    disk.makeRoom();
    expect(await post(second.url, `/api/sessions/${opened.code}/connect`, key)).toMatchObject({
      status: 200,
    });
    await second.stop('keep');
  });
});
