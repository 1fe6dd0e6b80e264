import { stopOnSignals } from '#server/stop-on-signals.ts';
import { startServer } from './server.ts';

/** A server in a process of its own, so that a test may kill it: `node child-server.ts DATA_DIR SCENARIOS [DATABASE_URL]`. */
const [dataDir = '', scenarios = '', databaseUrl] = process.argv.slice(2);
const { url, stop } = await startServer({ dataDir, scenarios, ...(databaseUrl && { databaseUrl }) });
stopOnSignals(() => stop('keep'));
process.send?.(url);
