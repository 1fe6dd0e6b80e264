import { startServer } from './server.ts';

/** A server in a process of its own, so that a test may kill it: `node child-server.ts DATA_DIR SCENARIOS [DATABASE_URL]`. */
const [dataDir = '', scenarios = '', databaseUrl] = process.argv.slice(2);
const { url, stop } = await startServer({ dataDir, scenarios, ...(databaseUrl && { databaseUrl }) });
process.once('SIGTERM', () => void stop('keep').then(() => process.exit(0)));
process.send?.(url);
