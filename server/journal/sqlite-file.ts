import { accessSync, constants, lstatSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HeldElsewhere } from './journal.ts';

const JOURNAL_FILE = 'journal.db';
const ASIDE = /^journal-damaged-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.db(?:-copy)?(?:-wal|-shm)?$/;
const BUSY = 5;
/**
 * EXCLUSIVE: a second server cannot use the same file. FULL: a commit returns after fsync. secure_delete: what is
 * deleted is overwritten, not only unlinked. MEMORY: nobody's words in a temporary file.
 */
const SETTINGS = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA foreign_keys = ON;
  PRAGMA temp_store = MEMORY;
`;

export interface SoundFile {
  readonly db: DatabaseSync;
  /** Where the file went that was there before and was damaged; null when it was sound. */
  readonly movedTo: string | null;
}

/** The journal's file, sound. One that is not is moved aside and said so in the log. Throws `HeldElsewhere`. */
export function openSound(folder: string, waitMs: number): SoundFile {
  const damage = damageIn(folder, waitMs);
  if (!damage) return { db: opened(folder, waitMs), movedTo: null };
  const movedTo = join(folder, moveAside(folder, new Date()));
  console.error(`The journal cannot be used: ${damage}. It was moved to ${movedTo}. New sessions work.`);
  return { db: opened(folder, waitMs), movedTo };
}

/** When a damaged journal was last moved aside, in ms. */
export function lastMovedAside(folder: string): number | null {
  const times = readdirSync(folder).flatMap((name) => movedAsideAt(name) ?? []);
  return times.length > 0 ? Math.max(...times) : null;
}

/** What lies aside holds people's words as well: it goes when sessions of its time go. */
export function forgetMovedAside(folder: string, before: number): void {
  for (const name of readdirSync(folder)) {
    const at = movedAsideAt(name);
    if (at !== null && at < before) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function opened(folder: string, waitMs: number): DatabaseSync {
  const db = new DatabaseSync(join(folder, JOURNAL_FILE), { timeout: waitMs });
  try {
    db.exec(SETTINGS);
    return db;
  } catch (error) {
    db.close();
    throw isBusy(error) ? new HeldElsewhere('Another server uses this data folder') : error;
  }
}

/** In words for the log; null when the file is sound or not there yet. */
function damageIn(folder: string, waitMs: number): string | null {
  const file = join(folder, JOURNAL_FILE);
  const found = lstatSync(file, { throwIfNoEntry: false });
  // Without its main file SQLite would throw the log away, and with it the latest answers.
  if (!found) return sizeOf(`${file}-wal`) > 0 ? 'its main file is gone, its log is there' : null;
  if (found.isDirectory()) return 'a folder is in its place';
  if (found.size === 0) return 'its file is empty';
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
  } catch {
    return 'this account may not read and write its file';
  }
  return contentDamage(folder, waitMs);
}

function contentDamage(folder: string, waitMs: number): string | null {
  let db: DatabaseSync | null = null;
  try {
    db = opened(folder, waitMs);
    const answer = Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {})[0];
    return answer === 'ok' ? null : `it is damaged (${String(answer).replaceAll(/\s+/g, ' ')})`;
  } catch (error) {
    if (error instanceof HeldElsewhere) throw error;
    return `it is damaged (${error instanceof Error ? error.message : error})`;
  } finally {
    db?.close();
  }
}

/** The log belongs to its file: both move, under names by which SQLite still knows them as a pair. */
function moveAside(folder: string, now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const name = `journal-damaged-${stamp}Z.db`;
  for (const end of ['', '-wal', '-shm']) {
    const from = join(folder, JOURNAL_FILE + end);
    if (lstatSync(from, { throwIfNoEntry: false })) renameSync(from, join(folder, name + end));
  }
  return name;
}

function movedAsideAt(name: string): number | null {
  const [, day, hours, minutes, seconds] = ASIDE.exec(name) ?? [];
  return day ? Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`) : null;
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === BUSY;
