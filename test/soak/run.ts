import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { OpenedSession } from '#shared/wire/wire.ts';
import { writeScenarios } from '../support/scenario-folder.ts';
import { growthOf, headLine, lineOf, type Measure, type Measured } from './measure.ts';
import { deleteOne, playOne } from './play.ts';

/** `npm run soak -- --sessions 1000`: whole sessions on one server, and what of them is left in it. Ends with 1 if anything is. */
const { values } = parseArgs({
  options: { sessions: { type: 'string', default: '1000' }, 'at-once': { type: 'string', default: '8' } },
});
const [sessions, atOnce] = [Number(values.sessions), Number(values['at-once'])];
const EVERY = Math.max(1, Math.round(sessions / 10));
/** Most facilitators delete; one of so many does not, until the end. */
const ONE_KEPT_OF = 10;
/** What the heap may hold at the end above what it held after the first tenth: it wavers by this much. */
const LEFT_AT_MOST_MB = 5;
/** Places reserved and never taken are kept for fifteen seconds. */
const SETTLES_MS = 16_000;
const ENDS_WITHIN_MS = 10_000;

async function measureNow(child: ChildProcess): Promise<Measure> {
  child.send('measure');
  const [measure] = await once(child, 'message');
  return measure;
}

/** Names and notes of the people who played, anywhere in the data folder. */
async function wordsLeft(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder);
  const found: string[] = [];
  for (const file of files) {
    const text = await readFile(join(folder, file), 'latin1');
    if (/Anna|Boris|Clara|small-case/.test(text)) found.push(file);
  }
  return found;
}

async function playAll(url: string, child: ChildProcess): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  const kept: OpenedSession[] = [];
  let begun = 0;
  const row = async (done: number) => {
    const now = { sessions: done, ...(await measureNow(child)) };
    measured.push(now);
    console.log(lineOf(now));
  };
  const work = async (until: number) => {
    while (begun < until) {
      const number = begun++;
      const opened = await playOne(url, `198.51.100.${number % 250}`);
      if (number % ONE_KEPT_OF === 0) kept.push(opened);
      else await deleteOne(url, opened);
    }
  };
  console.log(headLine());
  for (let until = EVERY; until <= sessions; until += EVERY) {
    await Promise.all(Array.from({ length: atOnce }, () => work(until)));
    await row(until);
  }
  for (const opened of kept) await deleteOne(url, opened);
  await pause(SETTLES_MS);
  console.log('and with the last ones deleted:');
  await row(sessions);
  return measured;
}

const folder = await mkdtemp(join(tmpdir(), 'human-game-soak-'));
const data = join(folder, 'data');
const scenarios = await writeScenarios(join(folder, 'scenarios'));
const child = fork(join(import.meta.dirname, 'child.ts'), [data, scenarios], { execArgv: ['--expose-gc'] });
process.on('exit', () => child.kill('SIGKILL'));
const [url] = await once(child, 'message');
const began = performance.now();
const measured = await playAll(String(url), child);
const growth = {
  heap: growthOf(measured, ({ heapMb }) => heapMb),
  rss: growthOf(measured, ({ rssMb }) => rssMb),
};
const exited = once(child, 'exit');
const tooLong = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
child.send('end');
const [code] = await exited;
clearTimeout(tooLong);
const left = await wordsLeft(data);
await rm(folder, { recursive: true, force: true });
const leftMb = (measured.at(-1)?.heapMb ?? 0) - (measured[0]?.heapMb ?? 0);
console.log(
  `${sessions} sessions in ${Math.round((performance.now() - began) / 1000)} s. Growth for each further 1,000, over the second half: ` +
    `heap ${growth.heap.toFixed(1)} MB, RSS ${growth.rss.toFixed(1)} MB; heap at the end against the first row: ${leftMb.toFixed(1)} MB. After the stop the process ` +
    `${code === 0 ? 'ended by itself' : 'DID NOT END'}; words left on the disk: ${left.join(', ') || 'none'}.`,
);
process.exit(leftMb < LEFT_AT_MOST_MB && code === 0 && left.length === 0 ? 0 : 1);
