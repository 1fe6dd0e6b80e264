import { statSync } from 'node:fs';
import { join } from 'node:path';
import { stopOnSignals } from '#server/stop-on-signals.ts';
import { startServer } from '../support/server.ts';
import type { Measure } from './measure.ts';

/** A server in a process of its own that says what it holds: `node --expose-gc child.ts DATA_DIR SCENARIOS`. */
const [dataDir = '', scenarios = ''] = process.argv.slice(2);

const MB = 1_048_576;
const sizeOf = (file: string): number => statSync(join(dataDir, file), { throwIfNoEntry: false })?.size ?? 0;

function measure(): Measure {
  // Once is not enough: what the first finds may hold more.
  for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const open = process.getActiveResourcesInfo();
  return {
    rssMb: rss / MB,
    heapMb: heapUsed / MB,
    externalMb: external / MB,
    sockets: open.filter((name) => name.includes('TCP')).length,
    timers: open.filter((name) => name === 'Timeout').length,
    others: open.filter((name) => !name.includes('TCP') && name !== 'Timeout').length,
    fileMb: (sizeOf('journal.db') + sizeOf('journal.db-wal')) / MB,
  };
}

const { url, stop } = await startServer({ dataDir, scenarios, trustedProxies: ['loopback'] });
stopOnSignals(() => stop('keep'));
process.on('message', async (order) => {
  if (order === 'measure') process.send?.(measure());
  if (order !== 'end') return;
  // Not a word to end the process: it must have nothing left to wait for.
  await stop('keep');
  process.disconnect();
});
process.send?.(url);
