import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { CannotStart } from '../environment.ts';

/** What the client is built from. */
const SOURCES = ['client', 'shared', 'locales', 'package.json'];

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True when there is no built client, or when it is older than what it is built from. */
export function needsBuild(project: string): boolean {
  const built = join(project, 'dist', 'client', 'index.html');
  if (!existsSync(built)) return true;
  return Math.max(...SOURCES.map((source) => newest(join(project, source)))) > statSync(built).mtimeMs;
}

/** In a process of its own: the build needs memory that a running workshop does not. */
export async function buildClient(project: string): Promise<void> {
  const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(vite)) throw new CannotStart('Some packages are missing. Run "npm ci" first.');
  const config = join(project, 'client', 'vite.config.ts');
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', '--config', config], { cwd: project });
  } catch (error) {
    throw new CannotStart(
      `The client could not be built: ${whyIn(error)} Run "npm run build" to see everything.`,
    );
  }
}

function whyIn(error: unknown): string {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  const line =
    stripVTControlCharacters(output)
      .split('\n')
      .find((each) => /^\s*(\w*Error:|\[\w+\])/.test(each)) ?? 'the build did not say why.';
  return line
    .replace(/^\s*(\w*Error:|\[\w+\])\s*/, '')
    .trim()
    .replace(/[^.]$/, '$&.');
}
