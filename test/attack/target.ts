import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCENARIO_FOLDER } from '../support/scenarios.ts';

/** What the server holds, after its garbage was collected. */
export interface Level {
  readonly rssMb: number;
  readonly heapMb: number;
  /** What lives: objects, and the bytes they hold outside the heap. */
  readonly liveMb: number;
  readonly sockets: number;
  /** Somebody reached the prototype that everything has in common. */
  readonly polluted: boolean;
}

export interface Target {
  readonly url: string;
  readonly port: number;
  /** The shelf: a copy of what ships, which a case may litter. */
  readonly scenarios: string;
  /** Stands beside the client's folder and must never be served. */
  readonly secret: string;
  /** Everything the server wrote to its terminal so far. */
  log(): string;
  alive(): boolean;
  level(): Promise<Level>;
  stop(): Promise<void>;
}

const SECRET = 'nobody-may-read-this-file';
const PAGES = [
  'index.html',
  'host.html',
  'stage.html',
  'rehearse.html',
  'rehearse-screen.html',
  'assets/app.js',
];

async function client(folder: string): Promise<string> {
  await mkdir(join(folder, 'client', 'assets'), { recursive: true });
  for (const page of PAGES) await writeFile(join(folder, 'client', page), `<p>${page}</p>`);
  await writeFile(join(folder, 'secret.txt'), SECRET);
  return join(folder, 'client');
}

/** A real server in a process of its own, with a real journal on disk. */
export async function startTarget(): Promise<Target> {
  const folder = await mkdtemp(join(tmpdir(), 'human-game-attack-'));
  const scenarios = join(folder, 'scenarios');
  await cp(SCENARIO_FOLDER, scenarios, { recursive: true });
  const data = join(folder, 'data');
  await mkdir(data);
  const { NODE_ENV: _, ...env } = process.env;
  const child = fork(
    join(import.meta.dirname, 'attacked-server.ts'),
    [data, scenarios, await client(folder)],
    { execArgv: ['--expose-gc'], silent: true, env },
  );
  let log = '';
  const listen = (bytes: Buffer) => {
    log += bytes.toString('utf8');
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const url = await told<string>(child).catch((error) => {
    throw new Error(`${error.message}: ${log}`);
  });
  return {
    ...{ url, scenarios, secret: SECRET },
    port: Number(new URL(url).port),
    log: () => log,
    alive: () => child.exitCode === null && child.signalCode === null,
    async level() {
      const answer = told<Level>(child);
      child.send('level');
      return answer;
    },
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function told<T>(child: ChildProcess): Promise<T> {
  const listening = new AbortController();
  const { signal } = listening;
  const died = once(child, 'exit', { signal }).then(() => {
    throw new Error('The server under attack died');
  });
  died.catch(() => undefined);
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), died]);
    return message;
  } finally {
    listening.abort();
  }
}
