import { parseArgs } from 'node:util';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { drawFaults, type Played, playSchedule } from './schedule.ts';
import { hasFailed, lossesOf, placesOf, tableOf } from './table.ts';

/**
 * `npm run chaos -- --faults 1000 --seed 7 [--only SCHEDULE] [--at-once 6] [--patience 1] [--database]`: real servers, real clients, and
 * everything that can happen to them. With `--database` the journal is in a PostgreSQL of its own;
 * `--patience 3` gives everybody three times as long to come back, on a machine that is busy with other things. Ends with 1 when
 * anything was lost.
 */
const { values } = parseArgs({
  options: {
    faults: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
    only: { type: 'string' },
    'at-once': { type: 'string', default: '6' },
    patience: { type: 'string', default: '1' },
    database: { type: 'boolean', default: false },
  },
});
const FAULTS_EACH = 20;
const [faults, seed, atOnce] = [Number(values.faults), Number(values.seed), Number(values['at-once'])];
const patience = Number(values.patience);
const all = Array.from({ length: Math.ceil(faults / FAULTS_EACH) }, (_, index) => index + 1);
const waiting = values.only === undefined ? all : [Number(values.only)];
const postgres: TestPostgres | null = values.database ? await startPostgres() : null;
const played: Played[] = [];
const began = performance.now();

/** Something around the game failed: nothing is known of this schedule, so it counts for nothing, and the run fails. */
function broken(error: unknown): null {
  console.error('A schedule could not be played:', error);
  process.exitCode = 1;
  return null;
}

async function work(): Promise<void> {
  for (let schedule = waiting.shift(); schedule !== undefined; schedule = waiting.shift()) {
    const count = Math.min(FAULTS_EACH, faults - (schedule - 1) * FAULTS_EACH);
    const drawn = drawFaults(seed, schedule, count);
    const databaseUrl = postgres ? await postgres.schema() : null;
    const one = await playSchedule({ seed, schedule, faults: drawn, databaseUrl, patience }).catch(broken);
    if (!one) continue;
    played.push(one);
    if (!hasFailed(one)) continue;
    console.log(`Failed: --seed ${seed} --only ${schedule}`);
    for (const told of lossesOf(one)) console.log(`  ${told}`);
  }
}

await Promise.all(Array.from({ length: atOnce }, work));
await postgres?.remove();
const sum = (of: (one: Played) => number) => played.reduce((total, one) => total + of(one), 0);
console.log(tableOf(played));
console.log(placesOf(played));
console.log(
  `${sum(({ tried }) => tried.length)} faults in ${Math.round((performance.now() - began) / 1000)} s, seed ${seed}: ` +
    `${sum(({ accepted }) => accepted)} moves acknowledged, ${sum(({ ended }) => ended)} sessions played to their end, ` +
    `${played.filter(hasFailed).length} of ${played.length} schedules failed.`,
);
process.exit(played.some(hasFailed) ? 1 : process.exitCode);
