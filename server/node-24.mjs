// Plain JavaScript that any Node can read. The game needs Node 24: this one, or the one npm installed as a package.
// It is looked up by its path, because npm 10 leaves `node_modules/.bin/node` out when several packages bring one.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const PACKAGES = { linux: ['node-linux-', 'node'], win32: ['node-win-', 'node.exe'] };

const isNewEnough = Number(process.versions.node.split('.')[0]) >= 24;
const [script = '', ...rest] = process.argv.slice(2);

function installed() {
  const [name, file] = PACKAGES[process.platform] ?? [];
  const path = name && join(PROJECT, 'node_modules', name + process.arch, 'bin', file);
  return path && existsSync(path) ? path : null;
}

/** Ctrl+C reaches both processes by itself; every other signal is passed on, and the end waited for. */
function runWith(node) {
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(node, [script, ...rest], { stdio: 'inherit', env });
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

const other = isNewEnough ? null : installed();
if (isNewEnough) {
  process.argv.splice(1, 1);
  await import(pathToFileURL(resolve(script)).href);
} else if (other) {
  runWith(other);
} else {
  console.error(
    `The Human Game needs Node 24 or newer, and this is Node ${process.versions.node}: run "npm ci", or install the current Node from https://nodejs.org, and try again.`,
  );
  process.exit(1);
}
