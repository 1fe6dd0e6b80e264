import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Journal } from '#server/journal/journal.ts';
import { postgresJournal } from '#server/journal/postgres-journal.ts';
import { sqliteJournal } from '#server/journal/sqlite-journal.ts';
import { entry, said, sessionRecord } from '../support/journal-entries.ts';
import { postgresWanted, startPostgres } from '../support/postgres.ts';

/**
 * How many moves a second each journal acknowledges, and how long one waits. Every client is a room of its own that
 * sends its next move when the last one is acknowledged: the worst case, for within a room a tick gathers them.
 */
const CLIENTS = [1, 40, 250] as const;
const EACH_LASTS_MS = 2000;
/** The working folder: what lies in memory only would measure nothing. */
const folder = mkdtempSync(join(process.cwd(), '.bench-journal-'));

interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

async function measure(journal: Journal, clients: number): Promise<Figures> {
  const waits: number[] = [];
  const codes = Array.from({ length: clients }, (_, index) => `ROOM-${clients}-${index}`);
  for (const code of codes) await journal.create(sessionRecord(code));
  const began = performance.now();
  const client = async (code: string) => {
    for (let from = 0; performance.now() - began < EACH_LASTS_MS; from += 1) {
      const asked = performance.now();
      await journal.commit(code, entry(from, said(from, 'an answer of usual length')));
      waits.push(performance.now() - asked);
    }
  };
  await Promise.all(codes.map(client));
  const seconds = (performance.now() - began) / 1000;
  waits.sort((a, b) => a - b);
  const at = (share: number) => waits[Math.floor(waits.length * share)] ?? 0;
  return { perSecond: waits.length / seconds, p50: at(0.5), p95: at(0.95) };
}

/** What the disk itself gives, just before: a page written and flushed. */
function flushesPerSecond(): number {
  const file = openSync(join(folder, 'flush'), 'w');
  const page = Buffer.alloc(4096);
  const began = performance.now();
  let flushes = 0;
  for (; performance.now() - began < 1000; flushes += 1) {
    writeSync(file, page);
    fsyncSync(file);
  }
  closeSync(file);
  return flushes / ((performance.now() - began) / 1000);
}

/** The journal itself knows no setting that could lose what was acknowledged; only here it is compared with one. */
function withoutFlushing(): Journal {
  const { exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string) {
    exec.call(this, sql.replace('synchronous = FULL', 'synchronous = NORMAL'));
  };
  try {
    return sqliteJournal(join(folder, 'normal'));
  } finally {
    DatabaseSync.prototype.exec = exec;
  }
}

async function report(name: string, journal: Journal): Promise<void> {
  for (const clients of CLIENTS) {
    const baseline = flushesPerSecond();
    const { perSecond, p50, p95 } = await measure(journal, clients);
    const cells = [perSecond.toFixed(0), p50.toFixed(1), p95.toFixed(1), baseline.toFixed(0)];
    console.log(`| ${name} | ${clients} | ${cells.join(' | ')} |`);
  }
  await journal.close();
}

console.log(
  '| journal | clients | moves/s | p50 ms | p95 ms | baseline: flushes/s |\n|---|---|---|---|---|---|',
);
try {
  await report('SQLite, synchronous=FULL (ours)', sqliteJournal(join(folder, 'full')));
  await report('SQLite, synchronous=NORMAL', withoutFlushing());
  if (postgresWanted()) {
    const postgres = await startPostgres();
    await report('PostgreSQL, synchronous_commit=on', await postgresJournal(await postgres.schema()));
    await postgres.remove();
  }
} finally {
  rmSync(folder, { recursive: true });
}
