import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeScenarios } from './scenario-folder.ts';

const CHILD = join(import.meta.dirname, 'child-server.ts');

/** A server in a process of its own, so that a test may kill it. */
export interface StartedChild {
  readonly child: ChildProcess;
  readonly url: string;
  /** Every byte it wrote, in pieces; empty when it writes to the test's own log. */
  readonly log: readonly string[];
  /** Resolves when it is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

interface Start {
  readonly databaseUrl?: string;
  readonly logged?: boolean;
}

/** A folder with the small case on its shelf, and the servers started on it, one after the other. */
export class ServerHome {
  readonly data: string;
  readonly scenarios: string;
  readonly #folder: string;
  readonly #children: ChildProcess[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
    this.data = join(folder, 'data');
    this.scenarios = join(folder, 'scenarios');
  }

  static async make(): Promise<ServerHome> {
    const home = new ServerHome(await mkdtemp(join(tmpdir(), 'human-game-')));
    await writeScenarios(home.scenarios);
    return home;
  }

  /** Resolves when it listens. */
  async start({ databaseUrl, logged = false }: Start = {}): Promise<StartedChild> {
    const words = [this.data, this.scenarios, ...(databaseUrl ? [databaseUrl] : [])];
    const child = fork(CHILD, words, { execArgv: [], silent: logged });
    this.#children.push(child);
    const log: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => log.push(String(data)));
    const [url] = await once(child, 'message');
    return { child, url: String(url), log, end: (signal) => end(child, signal) };
  }

  async remove(): Promise<void> {
    for (const child of this.#children) child.kill('SIGKILL');
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
