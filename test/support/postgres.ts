import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

export interface TestPostgres {
  readonly port: number;
  /** The address of a new, empty schema: a database of its own to whoever uses it. */
  schema(): Promise<string>;
  /** `kill`: as a crash of the machine would end it. */
  stop(how: 'calmly' | 'kill'): Promise<void>;
  /** Again on the same port, with what was kept. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';
const READY_WITHIN_MS = 20_000;

/** Where the programs of PostgreSQL lie; null when it is not installed. */
function postgresPrograms(): string | null {
  if (!existsSync(DEBIAN)) return null;
  const folders = readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin'));
  return folders.findLast((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** In CI the tests must run; elsewhere a machine without PostgreSQL says so and goes on. */
export function postgresWanted(): boolean {
  if (postgresPrograms() || process.env.CI === 'true') return true;
  console.warn(
    'SKIPPED: the PostgreSQL tests, because it is not installed (Debian: apt-get install postgresql).',
  );
  return false;
}

/** PostgreSQL as Debian ships it, with fsync, in a folder of its own, on a free port of the loopback address. */
export async function startPostgres(within = tmpdir()): Promise<TestPostgres> {
  const programs = postgresPrograms();
  if (!programs) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const folder = mkdtempSync(join(within, 'human-game-postgres-'));
  const account = otherAccount();
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const setUp = ['-D', data, '-U', 'game', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), setUp, { ...account, stdio: 'ignore', cwd: folder });
  const port = await freePort();
  let server: ChildProcess | null = null;
  let schemas = 0;

  const start = async () => {
    const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=on', '-c', 'max_connections=20'];
    const words = ['-D', data, '-p', String(port), '-k', folder, ...settings];
    server = spawn(join(programs, 'postgres'), words, { ...account, stdio: 'ignore', cwd: folder });
    await ready(port);
  };
  const stop = async (how: 'calmly' | 'kill') => {
    const running = server;
    server = null;
    if (!running || running.exitCode !== null) return;
    const exited = once(running, 'exit');
    // The fast and the immediate way: without a word to clients, and without tidying up.
    running.kill(how === 'kill' ? 'SIGQUIT' : 'SIGINT');
    await exited;
  };

  await start();
  return {
    ...{ port, start, stop },
    async schema() {
      const name = `game_${++schemas}`;
      await query(port, `CREATE SCHEMA ${name}`);
      return `${addressOf(port)}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
    },
    async remove() {
      await stop('calmly');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One statement over a connection of its own; the rows as text. */
export async function sqlAt(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const addressOf = (port: number) => `postgres://game@127.0.0.1:${port}/postgres`;
const query = (port: number, text: string) => sqlAt(addressOf(port), text);

/** PostgreSQL refuses to run as root: Debian's `nobody` will do. */
function otherAccount(): { readonly uid: number; readonly gid: number } | null {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null;
}

async function ready(port: number): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      await query(port, 'SELECT 1');
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}
