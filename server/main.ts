import { join } from 'node:path';
import { type App, startApp } from './app.ts';
import { CannotStart, type Environment, readEnvironment } from './environment.ts';
import type { Journal } from './journal/journal.ts';
import { openJournal } from './journal/open-journal.ts';
import { openLibrary } from './library.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { withoutWords } from './without-words.ts';

const PROJECT = join(import.meta.dirname, '..');
const DAY_MS = 24 * 60 * 60_000;
/** How often old sessions are looked for; at every start as well. */
const SWEEP_EVERY_MS = 6 * 60 * 60_000;
const ANYBODY_MAY_HOST =
  'PUBLIC_URL is set and no passphrase: anybody who finds this server can open rooms on it. Run "npm run passphrase" and set HOST_PASSPHRASE_HASH.';

export interface Running {
  readonly app: App;
  readonly environment: Environment;
}

/** Environment → a server that listens. Throws `CannotStart` with one sentence for whoever runs it. */
export async function main(): Promise<Running> {
  const environment = readEnvironment();
  if (environment.publicUrl && !environment.hostPassphraseHash) console.warn(ANYBODY_MAY_HOST);
  const journal = await openJournal(environment);
  await forgetOld(journal, environment.keepDays);
  setInterval(() => void forgetOld(journal, environment.keepDays), SWEEP_EVERY_MS).unref();
  const library = await openLibrary(join(PROJECT, 'scenarios'));
  const app = await startApp({
    ...environment,
    journal,
    library,
    clientFolder: join(PROJECT, 'dist', 'client'),
  });

  stopOnSignals(async () => {
    await app.stop();
    library.close();
    await journal.close();
  });
  // The last net: a workshop goes on while the bug is logged. What was acknowledged is on disk anyway.
  process.on('uncaughtException', (error) => console.error('A bug nobody caught:', withoutWords(error)));
  return { app, environment };
}

/** A disk that fails here must not end a running workshop: it is said, and tried again. */
async function forgetOld(journal: Journal, keepDays: number): Promise<void> {
  try {
    await journal.expire(Date.now() - keepDays * DAY_MS);
  } catch (error) {
    console.error('Old sessions could not be deleted:', withoutWords(error));
  }
}

/** One sentence for what the operator can mend, the whole error for a bug. */
export function explain(error: unknown): never {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exit(1);
}

if (import.meta.main) {
  const { app } = await main().catch(explain);
  console.log(`The Human Game listens on port ${app.port}.`);
}
