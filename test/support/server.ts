import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '#server/app.ts';
import type { Journal } from '#server/journal/journal.ts';
import { openJournal } from '#server/journal/open-journal.ts';
import { type Library, openLibrary } from '#server/library.ts';
import type { Limits } from '#server/limits.ts';
import { writeScenarios } from './scenario-folder.ts';

export interface TestServer {
  readonly url: string;
  readonly app: App;
  readonly library: Library;
  readonly dataDir: string;
  readonly scenarios: string;
  /** Stops and removes the folders made for it; `keep` leaves them for the next server. */
  stop(keep?: 'keep'): Promise<void>;
}

export interface TestServerOptions {
  readonly dataDir?: string;
  /** The journal in PostgreSQL instead. */
  readonly databaseUrl?: string;
  /** Folder of scenarios; without one, the small case is written to a folder of its own. */
  readonly scenarios?: string;
  readonly clientFolder?: string;
  readonly trustedProxies?: readonly string[];
  readonly host?: string | null;
  /** Any free port unless said otherwise. */
  readonly port?: number;
  readonly publicUrl?: string;
  readonly hostPassphraseHash?: string;
  readonly limits?: Partial<Limits>;
  /** Stands before the real journal, e.g. to fail. */
  readonly journal?: (real: Journal) => Journal;
}

/** A real server on a free port. One at a time per process: Colyseus keeps its rooms in module state. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const made: string[] = [];
  const temporary = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'human-game-'));
    made.push(folder);
    return folder;
  };
  const dataDir = options.dataDir ?? (await temporary());
  const scenarios = options.scenarios ?? (await writeScenarios(await temporary()));
  const real = await openJournal({ dataFolder: dataDir, databaseUrl: options.databaseUrl ?? null });
  const library = await openLibrary(scenarios);
  const app = await startApp({
    port: options.port ?? 0,
    host: options.host === undefined ? '127.0.0.1' : options.host,
    journal: options.journal?.(real) ?? real,
    library,
    clientFolder: options.clientFolder ?? null,
    publicUrl: options.publicUrl ?? null,
    trustedProxies: options.trustedProxies ?? [],
    hostPassphraseHash: options.hostPassphraseHash ?? null,
    limits: options.limits ?? {},
  });
  return {
    url: `http://127.0.0.1:${app.port}`,
    app,
    library,
    dataDir,
    scenarios,
    async stop(keep) {
      await app.stop();
      library.close();
      await real.close();
      if (!keep) await Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}
