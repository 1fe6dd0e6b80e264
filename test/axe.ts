import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm run axe`: axe on every screen, as the tests do it; with `--all` the full product of language, view, theme and size. */
const PROJECT = join(import.meta.dirname, '..');
const LONGEST_MS = 3_600_000;

const vitest = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
const FILES = ['test/browser/axe.test.ts', 'test/browser/axe-host.test.ts'];
const wanted = ['run', '--project', 'browser', ...FILES, `--testTimeout=${LONGEST_MS}`];
const { status } = spawnSync(process.execPath, [vitest, ...wanted], {
  stdio: 'inherit',
  cwd: PROJECT,
  env: { ...process.env, AXE: process.argv.includes('--all') ? 'all' : '' },
});
process.exit(status ?? 1);
