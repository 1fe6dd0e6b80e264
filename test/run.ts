import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { buildClient, needsBuild } from '#server/cli/client-build.ts';
import { findChromium } from './support/find-chromium.ts';

/**
 * `npm test`: everything that needs no root and no network, and the browser tests when a browser is there (or can
 * be installed). What was skipped is said in one line.
 */
const PROJECT = join(import.meta.dirname, '..');

/** Only Debian's root may install, and only there does the package hold the browser itself. */
function installBrowser(): void {
  const mayInstall =
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return;
  console.log('No browser here: installing Chromium for the browser tests …');
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync('apt-get', ['update'], quiet);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
  } catch {
    console.log('Chromium could not be installed.');
  }
}

function vitest(project: string, variables: Record<string, string> = {}): boolean {
  const bin = dirname(process.execPath);
  const cli = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
  // The tests start servers of their own: they must run on this Node too.
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...variables };
  const { status } = spawnSync(process.execPath, [cli, 'run', '--project', project], {
    stdio: 'inherit',
    cwd: PROJECT,
    env,
  });
  return status === 0;
}

const hasBrowserTests = () => {
  const folder = join(PROJECT, 'test', 'browser');
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.test.ts'))
  );
};

async function browserTests(): Promise<boolean> {
  if (!hasBrowserTests()) return skipped('there are none yet');
  if (!findChromium() && !process.env.CHROME_PATH) installBrowser();
  const browser = findChromium();
  if (!browser) return skipped('no Chromium or Chrome was found; set CHROME_PATH to one');
  if (needsBuild(PROJECT)) await buildClient(PROJECT);
  return vitest('browser', { CHROME_PATH: browser });
}

function skipped(why: string): boolean {
  console.log(`Skipped the browser tests: ${why}.`);
  return true;
}

const unit = vitest('unit');
const browser = await browserTests().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return false;
});
process.exit(unit && browser ? 0 : 1);
