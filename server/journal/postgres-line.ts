import { Client, DatabaseError, type QueryConfig, type QueryResult } from 'pg';
import { HeldElsewhere } from './journal.ts';
import { migrate } from './postgres-migrations.ts';

/** Nobody waits longer than this for an answer of the database: the server gives up a second before we do. */
const STATEMENT_WITHIN_MS = 3000;
const ANSWER_WITHIN_MS = 4000;
const CONNECTED_WITHIN_MS = 3000;
const LONGEST_WAIT_MS = 2000;
const HOLDER = 0x7468_6700;

/**
 * One connection, and whoever has it holds the database: it carries the advisory lock that a second server would need,
 * so that what can be written can only be written by one. Lost, it comes back by itself; until then every query is
 * rejected at once.
 */
export interface Line {
  query<Row extends object>(query: QueryConfig): Promise<QueryResult<Row>>;
  close(): Promise<void>;
}

/** Rejects with `HeldElsewhere`, `FromNewerVersion`, or why the database cannot be reached. */
export async function connectLine(url: string, waitMs: number): Promise<Line> {
  let client: Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | null = null;
  let told = '';

  const tellOnce = (error: Error) => {
    if (error.message !== told)
      console.error(`The database cannot be reached, and is tried again: ${error.message || error.name}`);
    told = error.message;
    return null;
  };
  const take = (fresh: Client) => {
    client = fresh;
    fresh.once('end', () => lose(fresh));
  };
  const lose = (lost: Client) => {
    if (client !== lost) return;
    client = null;
    void hangUp(lost);
    if (closed) return;
    console.error('The connection to the database is lost. Nothing is acknowledged until it is back.');
    again(1);
  };
  const again = (attempt: number) => {
    retry = setTimeout(() => void comeBack(attempt), Math.min(LONGEST_WAIT_MS, 125 * 2 ** attempt));
  };
  const comeBack = async (attempt: number) => {
    const fresh = await enter(url, 0).catch(tellOnce);
    if (closed) return fresh && hangUp(fresh);
    if (!fresh) return again(attempt + 1);
    take(fresh);
    told = '';
    console.error('The database is back.');
  };

  const ask = async <Row extends object>(query: QueryConfig) => {
    const present = client;
    if (!present) throw new Error('There is no connection to the database');
    try {
      return await present.query<Row>(query);
    } catch (error) {
      if (isLost(error)) lose(present);
      throw error;
    }
  };

  take(await enter(url, waitMs));
  let before: Promise<unknown> = Promise.resolve();
  return {
    query<Row extends object>(query: QueryConfig) {
      // One at a time: the time an answer may take must not be spent waiting behind others.
      const answer = before.then(() => ask<Row>(query));
      before = answer.catch(() => undefined);
      return answer;
    },
    async close() {
      closed = true;
      if (retry) clearTimeout(retry);
      const last = client;
      client = null;
      await last?.end();
    },
  };
}

/** A connection that holds the database, at the present version. */
async function enter(url: string, waitMs: number): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: 'the-human-game',
    connectionTimeoutMillis: CONNECTED_WITHIN_MS,
    statement_timeout: STATEMENT_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
    idle_in_transaction_session_timeout: ANSWER_WITHIN_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5000,
  });
  // Without a listener a lost connection would be thrown at the process; the query and `end` say it as well.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(PROMISES);
    await hold(client, Date.now() + waitMs);
    await migrate(client);
    return client;
  } catch (error) {
    await hangUp(client);
    throw error;
  }
}

/** The database may be set to acknowledge before it has written; here it may not. A dead server's lock goes in 25 s. */
const PROMISES = `
  SET synchronous_commit = on;
  SET tcp_keepalives_idle = 10;
  SET tcp_keepalives_interval = 5;
  SET tcp_keepalives_count = 3;
`;

async function hold(client: Client, until: number): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock($1, hashtext(current_schema())) AS held',
      [HOLDER],
    );
    if (rows[0]?.held) return;
    if (Date.now() >= until) throw new HeldElsewhere('Another server uses this database');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Says goodbye, and does not wait for somebody who no longer answers. */
async function hangUp(client: Client): Promise<void> {
  const gone = setTimeout(() => client.connection.stream.destroy(), 500);
  await client.end().catch(() => undefined);
  clearTimeout(gone);
}

/** Everything but a database that answers and declines; and of those, one that stops, or has become a copy. */
function isLost(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return true;
  return /^(?:08|57P|25006)/.test(error.code ?? '');
}
