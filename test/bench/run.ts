import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

/**
 * `npm run bench` runs every program of this folder, one after the other; `npm run bench -- frames rest` those named.
 * They print figures to be read, beside a baseline of the same minute: a loaded machine must never fail a build.
 */
const FOLDER = import.meta.dirname;

const benches = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -3))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${benches.join(', ')}.`);
  process.exit(1);
}

console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
const broken = (asked.length > 0 ? asked : benches).filter((name) => {
  console.log(`\n# ${name}`);
  return spawnSync(process.execPath, [join(FOLDER, `${name}.ts`)], { stdio: 'inherit' }).status !== 0;
});
if (broken.length > 0) console.error(`\nDid not finish: ${broken.join(', ')}`);
process.exit(broken.length > 0 ? 1 : 0);
