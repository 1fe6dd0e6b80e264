import { getActiveResourcesInfo, memoryUsage } from 'node:process';
import { stopOnSignals } from '#server/stop-on-signals.ts';
import { startServer } from '../support/server.ts';
import type { Level } from './target.ts';

/** The server under attack, in a process of its own: `node --expose-gc attacked-server.ts DATA SCENARIOS CLIENT`. */
const [dataDir = '', scenarios = '', clientFolder = ''] = process.argv.slice(2);
const { url, stop } = await startServer({ dataDir, scenarios, clientFolder });
stopOnSignals(() => stop('keep'));
// The same last net as in main.ts, so that the battery can read in the log when something fell into it.
process.on('uncaughtException', (error) => console.error('A bug nobody caught:', error));

// Whoever started it may have been ended in the middle.
process.on('disconnect', () => process.exit());

function level(): Level {
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, external } = memoryUsage();
  const resources = getActiveResourcesInfo();
  return {
    rssMb: rss / 1e6,
    heapMb: heapUsed / 1e6,
    liveMb: (heapUsed + external) / 1e6,
    sockets: resources.filter((each) => each.includes('Socket')).length,
    polluted: Object.keys(Object.prototype).length > 0 || 'polluted' in {},
  };
}

process.on('message', () => process.send?.(level()));
process.send?.(url);
