import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Look, LookAnswer, Order } from './orders.ts';

const CHILD = join(import.meta.dirname, 'child.ts');
const LISTENS_WITHIN_MS = 120_000;
const LOOKS_WITHIN_MS = 20_000;

export interface ServerProcess {
  readonly url: string;
  tell(order: Order): void;
  look(code: string): Promise<Look>;
  /** Resolves when the process is gone, whoever ended it; `withinMs` is over: it is killed. */
  end(signal: 'SIGKILL' | 'SIGTERM' | null, withinMs?: number): Promise<void>;
}

export interface Storage {
  readonly dataDir: string;
  readonly scenarios: string;
  readonly databaseUrl: string | null;
}

let asked = 0;

/** Resolves when it listens. */
export async function startProcess({ dataDir, scenarios, databaseUrl }: Storage): Promise<ServerProcess> {
  const words = [dataDir, scenarios, ...(databaseUrl ? [databaseUrl] : [])];
  // What it says about full disks and lost databases is expected here; CHAOS_LOG shows it.
  const stdio = process.env.CHAOS_LOG ? 'inherit' : 'ignore';
  const child = fork(CHILD, words, { execArgv: [], stdio: ['ignore', stdio, stdio, 'ipc'] });
  const gone = once(child, 'exit');
  const url = await firstWord(child, gone);
  return {
    url,
    tell: (order) => void (child.connected && child.send(order)),
    look: (code) => look(child, code),
    async end(signal, withinMs = 10_000) {
      if (signal) child.kill(signal);
      const tooLong = setTimeout(() => child.kill('SIGKILL'), withinMs);
      await gone;
      clearTimeout(tooLong);
    },
  };
}

async function firstWord(child: ChildProcess, gone: Promise<unknown[]>): Promise<string> {
  const tooLong = setTimeout(() => child.kill('SIGKILL'), LISTENS_WITHIN_MS);
  const died = gone.then(([code]) => {
    throw new Error(`A server ended before it listened, with code ${code}`);
  });
  try {
    const [url] = await Promise.race([once(child, 'message'), died]);
    return String(url);
  } finally {
    clearTimeout(tooLong);
    died.catch(() => undefined);
  }
}

function look(child: ChildProcess, code: string): Promise<Look> {
  const ask = ++asked;
  return new Promise((resolve, reject) => {
    const hear = (answer: LookAnswer) => {
      if (answer.ask !== ask) return;
      clearTimeout(tooLong);
      child.off('message', hear);
      resolve(answer.look);
    };
    const tooLong = setTimeout(() => {
      child.off('message', hear);
      reject(new Error('A server does not say what its journal holds'));
    }, LOOKS_WITHIN_MS);
    child.on('message', hear);
    if (child.connected) child.send({ do: 'look', code, ask } satisfies Order);
  });
}
