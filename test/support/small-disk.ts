import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MOUNT = ['-t', 'tmpfs', '-o'];

/** A disk of a few megabytes, in memory, that a test may fill to its last byte. */
export class SmallDisk {
  readonly folder: string;
  readonly #ballast: string;

  constructor(megabytes: number) {
    this.folder = mkdtempSync(join(tmpdir(), 'human-game-disk-'));
    this.#ballast = join(this.folder, 'ballast');
    execFileSync('mount', [...MOUNT, `size=${megabytes}m`, 'tmpfs', this.folder], { stdio: 'ignore' });
  }

  /** Until not one byte more goes on it. */
  fill(): void {
    writeFileSync(this.#ballast, '');
    for (const size of [65_536, 4096, 1]) {
      try {
        for (;;) appendFileSync(this.#ballast, Buffer.alloc(size));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      }
    }
  }

  makeRoom(): void {
    rmSync(this.#ballast);
  }

  remove(): void {
    // Lazily: a test that failed may have left a server with files on it.
    execFileSync('umount', ['-l', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Only root may mount one; others are told what is left out. */
export function mayMountDisks(): boolean {
  try {
    new SmallDisk(1).remove();
    return true;
  } catch {
    console.warn('SKIPPED: the tests with a full disk, because this account may not mount a small one.');
    return false;
  }
}
