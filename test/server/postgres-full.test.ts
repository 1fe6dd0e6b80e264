import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { moveId, until } from '../support/client.ts';
import { firstVote } from '../support/first-vote.ts';
import { postgresWanted, sqlAt, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { startServer } from '../support/server.ts';
import { mayMountDisks, SmallDisk } from '../support/small-disk.ts';

/** A new cluster takes about forty megabytes, and its log twice sixteen. */
const DISK_MB = 112;
/** What lies ready in its files is used up long before. */
const MOST_ASKED = 400;

describe.runIf(postgresWanted() && mayMountDisks())('a database whose disk is full', () => {
  let disk: SmallDisk;
  let postgres: TestPostgres;
  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    disk = new SmallDisk(DISK_MB);
    postgres = await startPostgres(disk.folder);
  });
  afterAll(async () => {
    await postgres.remove();
    disk.remove();
    vi.restoreAllMocks();
  });

  test('keeps what it acknowledged, refuses the rest as not saved, and goes on when there is room', async () => {
    const databaseUrl = await postgres.schema();
    const server = await startServer({ databaseUrl });
    const { anna, boris, host, turn } = await firstVote(server.url);
    const acknowledged: string[] = [];
    const askOnce = async (count: number) => {
      const id = moveId();
      const { player } = count % 2 === 0 ? anna : boris;
      const reply = await player.ask({ do: 'answer', turn, answer: [count % 4 < 2 ? 'invite' : 'ask'] }, id);
      if (reply.ok) acknowledged.push(id);
      return reply.ok ? 'ok' : reply.refusal.code;
    };
    disk.fill();
    let said = '';
    for (let count = 0; count < MOST_ASKED && said !== 'not-saved'; count += 1) said = await askOnce(count);
    expect(said).toBe('not-saved');
    expect(acknowledged.length).toBeGreaterThan(0);
    await until(() => host.counts.saving === 1);

    disk.makeRoom();
    await until(() => host.counts.saving === 2, 'the word that it is saving again');
    await boris.player.must({ do: 'answer', turn, answer: ['ask'] });
    await server.stop();
    const rows = await sqlAt(databaseUrl, 'SELECT move FROM moves');
    const kept = new Set(rows.map(({ move }) => JSON.parse(String(move)).id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });
});
