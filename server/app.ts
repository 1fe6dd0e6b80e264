import { createServer, type Server } from 'node:http';
import { matchMaker } from '@colyseus/core';
import express, { type ErrorRequestHandler } from 'express';
import { clientFiles } from './api/client-files.ts';
import { securityHeaders } from './api/headers.ts';
import { ownPagesOnly } from './api/origin.ts';
import { apiRoutes } from './api/routes.ts';
import { desk, ROOM } from './desk.ts';
import { CannotStart } from './environment.ts';
import { hardenedTransport } from './hardened-transport.ts';
import type { Journal } from './journal/journal.ts';
import type { Library } from './library.ts';
import { LIMITS, type Limits } from './limits.ts';
import { SessionRoom } from './session-room.ts';
import { withoutWords } from './without-words.ts';

export interface AppOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Null for all interfaces. */
  readonly host: string | null;
  readonly journal: Journal;
  readonly library: Library;
  /** Folder of the built client; null to serve none. */
  readonly clientFolder: string | null;
  readonly publicUrl?: string | null;
  readonly trustedProxies?: readonly string[];
  /** Whoever opens a room must know the passphrase of this hash; null when anybody may. */
  readonly hostPassphraseHash?: string | null;
  readonly limits?: Partial<Limits>;
}

export interface App {
  readonly port: number;
  /** Tells clients to come back later, finishes writing, closes. The journal and the library stay their owner's. */
  stop(): Promise<void>;
}

/** Whoever sends a request byte by byte holds a connection no longer than this. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 2_000 };

/**
 * One process, one server: Colyseus keeps its rooms in module state. Its own `Server` is not used, and with it
 * none of its HTTP routes exist: rooms are made, found and joined through our API alone.
 */
export async function startApp(options: AppOptions): Promise<App> {
  const { journal, library, clientFolder, publicUrl = null, trustedProxies = [] } = options;
  const limits = { ...LIMITS, ...options.limits };
  const web = express();
  web.disable('x-powered-by');
  web.set('trust proxy', trustedProxies.length > 0 ? [...trustedProxies] : false);
  web.use(securityHeaders(publicUrl), ownPagesOnly(publicUrl));
  const hostPassphraseHash = options.hostPassphraseHash ?? null;
  const routes = { desk: desk(journal, limits), journal, library, publicUrl, limits, hostPassphraseHash };
  web.use('/api', apiRoutes(routes));
  if (clientFolder) web.use(clientFiles(clientFolder));
  web.use((_request, response) => void response.status(404).type('text').send('Not found'));
  web.use(onError);

  matchMaker.controller.exposedMethods = [];
  await matchMaker.setup();
  matchMaker.defineRoomType(ROOM, SessionRoom);
  await matchMaker.accept();

  const http = createServer(PATIENCE, web);
  http.maxConnections = limits.connections;
  await listen(http, options.port, options.host);
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  web.set('listening on', address.address);
  const { connectionsPerAddress } = limits;
  const trusts = web.get('trust proxy fn');
  const doors = hardenedTransport(http, { publicUrl, connectionsPerAddress, trusts });
  return {
    port: address.port,
    async stop() {
      const closed = new Promise((resolve) => http.close(resolve));
      await matchMaker.gracefullyShutdown();
      doors.shut();
      http.closeAllConnections();
      await closed;
    },
  };
}

/** Express would show its stack to whoever asks, on a page with headers of its own. */
const onError: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const isTheirs = typeof error?.status === 'number' && error.status < 500;
  if (!isTheirs) console.error('A request failed:', withoutWords(error));
  response
    .status(isTheirs ? error.status : 500)
    .type('text')
    .send(isTheirs ? 'Not found' : 'Please try again');
};

async function listen(http: Server, port: number, host: string | null): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => reject(new CannotStart(whyNot(error, port, host))));
    http.listen(port, host ?? undefined, resolve);
  });
}

function whyNot({ code, message }: NodeJS.ErrnoException, port: number, host: string | null): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Close it, or set PORT to another number.`;
  if (code === 'EACCES')
    return `Port ${port} may not be used by this account. Set PORT to a number above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${host}. Correct HOST, or leave it out.`;
  return `The server cannot listen on port ${port}: ${message}.`;
}
