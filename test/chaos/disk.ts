import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder that can be full. */
export interface Disk {
  readonly folder: string;
  /** False when this account may not make a disk of its own: the journal's writes are refused instead. */
  readonly isReal: boolean;
  fill(): void;
  free(): void;
  remove(): void;
}

/** A small disk in memory where that is allowed (root on Linux), else a plain folder. */
export function diskAt(folder: string, mayMount: boolean): Disk {
  mkdirSync(folder, { recursive: true });
  const isReal = mayMount && mounted(folder);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    isReal,
    fill: () => isReal && fill(ballast),
    free: () => isReal && rmSync(ballast, { force: true }),
    remove() {
      if (isReal) execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mounted(at: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', at], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Until not one byte more goes on it. */
function fill(ballast: string): void {
  writeFileSync(ballast, '');
  for (const size of [1_048_576, 4096, 1]) {
    try {
      for (;;) appendFileSync(ballast, Buffer.alloc(size));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
}
