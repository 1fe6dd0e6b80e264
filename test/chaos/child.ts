import { isDeepStrictEqual } from 'node:util';
import { Worker } from 'node:worker_threads';
import { matchMaker } from '@colyseus/core';
import type { Journal } from '#server/journal/journal.ts';
import { SessionRoom } from '#server/session-room.ts';
import { stopOnSignals } from '#server/stop-on-signals.ts';
import { replay } from '#shared/session/replay.ts';
import { startServer } from '../support/server.ts';
import type { Look, Order } from './orders.ts';

/** A server in a process of its own that can be made to suffer: `node child.ts DATA_DIR SCENARIOS [DATABASE_URL]`. */
const [dataDir = '', scenarios = '', databaseUrl] = process.argv.slice(2);

/** The wall clock is set by somebody; how long things take is not changed by that. */
let clockAheadMs = 0;
const wallClock = Date.now;
Date.now = () => wallClock() + clockAheadMs;

let isDiskFull = false;
let dying: Extract<Order, { do: 'die-in-commit' }> | null = null;
let real: Journal;
const die = () => process.kill(process.pid, 'SIGKILL');

/** The main thread is busy writing while this one counts. */
const killer = new Worker(
  `const { workerData, parentPort } = require('node:worker_threads');
   parentPort.once('message', (ms) => {
     const end = performance.now() + ms;
     while (performance.now() < end);
     process.kill(workerData, 'SIGKILL');
   });`,
  { eval: true, workerData: process.pid },
);
killer.unref();

function suffering(journal: Journal): Journal {
  real = journal;
  const mustHaveRoom = () => {
    if (isDiskFull) throw new Error('No room on the disk');
  };
  return {
    ...journal,
    async create(record) {
      mustHaveRoom();
      await journal.create(record);
    },
    async commit(code, entry) {
      mustHaveRoom();
      if (dying?.at === 'before') die();
      if (dying?.at === 'during') killer.postMessage(dying.afterMs);
      await journal.commit(code, entry);
      if (dying?.at === 'after') die();
    },
    async check() {
      mustHaveRoom();
      await journal.check();
    },
  };
}

/** The journal and the live room, when nobody is asking for anything. */
async function look(code: string): Promise<Look> {
  const history = await real.read(code);
  const room = matchMaker.getLocalRoomById(code);
  const moves = history?.moves ?? [];
  if (!history || !(room instanceof SessionRoom)) return { moves, isAlike: false, session: null };
  const { session } = room.ledger;
  const again = replay(history.material.scenario, history.opening, moves);
  return { moves, isAlike: isDeepStrictEqual(again, session), session };
}

const options = { dataDir, scenarios, trustedProxies: ['loopback'], journal: suffering };
const { url, stop } = await startServer({ ...options, ...(databaseUrl && { databaseUrl }) });
stopOnSignals(() => stop('keep'));
process.on('message', async (order: Order) => {
  if (order.do === 'clock') clockAheadMs += order.byMs;
  if (order.do === 'disk') isDiskFull = order.full;
  if (order.do === 'die-in-commit') dying = order;
  if (order.do === 'look') process.send?.({ ask: order.ask, look: await look(order.code) });
});
process.on('disconnect', () => process.exit(0));
process.send?.(url);
