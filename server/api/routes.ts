import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express';
import type { RefusalCode } from '#shared/session/outcome.ts';
import type { Refused, SessionFound } from '#shared/wire/wire.ts';
import { isLoopback, lanAddresses } from '../addresses.ts';
import type { Desk } from '../desk.ts';
import type { Journal } from '../journal/journal.ts';
import type { Library } from '../library.ts';
import type { Limits } from '../limits.ts';
import { statusOf } from '../refusal-status.ts';
import { codeMeant } from '../seats.ts';
import type { SessionRoom } from '../session-room.ts';
import { withoutWords } from '../without-words.ts';
import { connectBody, openBody, seatBody } from './bodies.ts';
import { type Budget, budget } from './budget.ts';
import { hostDoor } from './host-door.ts';
import { shelfRoutes } from './shelf-routes.ts';
import { transferRoutes } from './transfer-routes.ts';

/** Code look-ups and seats per address: a hundred phones may stand behind one. */
const LOOK_UPS = { burst: 300, perHour: 3600 };

export interface ApiOptions {
  readonly desk: Desk;
  readonly journal: Pick<Journal, 'damagedAt'>;
  readonly library: Library;
  readonly publicUrl: string | null;
  readonly limits: Pick<Limits, 'roomsPerHour'>;
  /** Null: everybody who reaches this server may open rooms. */
  readonly hostPassphraseHash: string | null;
}

const refused = (code: RefusalCode): Refused => ({ refusal: { code } });

function send(response: Response, answer: object | Refused, status = 200): void {
  response.set('Cache-Control', 'no-store');
  response.status('refusal' in answer ? statusOf(answer.refusal.code) : status).json(answer);
}

/** HTTP beside the rooms; every body is limited and validated, every refusal is `{ refusal }`. */
export function apiRoutes(options: ApiOptions): Router {
  const { desk, library, publicUrl, limits } = options;
  const router = Router();
  const lookUps = budget(LOOK_UPS);
  const rooms = budget({ burst: limits.roomsPerHour, perHour: limits.roomsPerHour });
  const door = hostDoor(options.hostPassphraseHash);
  router.use(refuseHuge);
  router.use(express.json({ limit: '16kb' }));

  router.get('/health', (_request, response) => send(response, { ok: true }));

  shelfRoutes(router, { ...options, door, send, addressOf });

  router.post('/sessions', async (request, response) => {
    const body = openBody.safeParse(request.body);
    if (!body.success) return send(response, refused('malformed'));
    const { passphrase, ...wish } = body.data;
    const shut = await door.try(addressOf(request), passphrase);
    if (shut) return send(response, refused(shut));
    const material = library.material(wish.scenario);
    if (!material) return send(response, refused('unknown-scenario'));
    if (!rooms.spend(addressOf(request))) return send(response, refused('too-fast'));
    send(response, await desk.open(material, wish), 201);
  });

  router.get('/sessions/:code', async (request, response) => {
    const room = await lookUp(desk, lookUps, request);
    send(response, 'refusal' in room ? room : found(room, joinUrl(request, publicUrl)));
  });

  router.post('/sessions/:code/seats', async (request, response) => {
    const body = seatBody.safeParse(request.body);
    if (!body.success) return send(response, refused('malformed'));
    const room = await lookUp(desk, lookUps, request);
    send(response, 'refusal' in room ? room : await desk.takeSeat(room, body.data), 201);
  });

  router.post('/sessions/:code/connect', async (request, response) => {
    send(response, await connect(desk, lookUps, request));
  });

  transferRoutes(router, { send, lookUp: (request) => lookUp(desk, lookUps, request) });
  router.use((_request, response) => send(response, {}, 404));
  router.use(onError);
  return router;
}

/** The peer's address, or what a trusted proxy says (`TRUSTED_PROXIES`). Never logged, never stored. */
const addressOf = (request: Request): string => request.ip ?? '';

async function find(desk: Desk, request: Request): Promise<SessionRoom | Refused> {
  const code = codeMeant(String(request.params.code));
  return code ? desk.find(code) : refused('unknown-code');
}

async function lookUp(desk: Desk, lookUps: Budget, request: Request): Promise<SessionRoom | Refused> {
  if (!lookUps.spend(addressOf(request))) return refused('too-fast');
  return find(desk, request);
}

/** Coming back with a key is free; a wrong one is a guess, and with nothing left to spend it learns nothing. */
async function connect(desk: Desk, lookUps: Budget, request: Request): Promise<object> {
  const body = connectBody.safeParse(request.body);
  if (!body.success) return refused('malformed');
  const room = await find(desk, request);
  const answer = 'refusal' in room ? room : await desk.connect(room, body.data);
  const guess = 'refusal' in answer && ['unknown-code', 'wrong-key'].includes(answer.refusal.code);
  return guess && !lookUps.spend(addressOf(request)) ? refused('too-fast') : answer;
}

const found = (room: SessionRoom, joinUrl: string): SessionFound => ({
  code: room.roomId,
  languages: room.ledger.session.opening.languages,
  locked: room.ledger.session.room.locked,
  joinUrl,
});

/** The address the asker used serves phones as well, unless it is one that only this machine has. */
function joinUrl(request: Request, publicUrl: string | null): string {
  if (publicUrl) return publicUrl;
  const asked = `${request.protocol}://${request.host}`;
  const url = URL.canParse(asked) ? new URL(asked) : new URL('http://localhost');
  const [lan] = lanAddresses();
  if (isLoopback(url.hostname) && lan && listensOn(request, lan)) url.hostname = lan;
  return url.origin;
}

/** False when the server was told to listen on the loopback address only. */
function listensOn(request: Request, lan: string): boolean {
  const local = request.app.get('listening on');
  return local === '::' || local === '0.0.0.0' || local === lan;
}

/** A body over the limit is read to its end before it is refused, unless it says that it is as large as this. */
const HUGE_BYTES = 1_000_000;

const refuseHuge: RequestHandler = (request, response, next) => {
  if (!(Number(request.headers['content-length']) > HUGE_BYTES)) return next();
  response.set('Connection', 'close');
  send(response, refused('malformed'));
};

const onError: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const tooBigOrNoJson = typeof error?.status === 'number' && error.status < 500;
  if (!tooBigOrNoJson) console.error('A request failed:', withoutWords(error));
  send(response, refused(tooBigOrNoJson ? 'malformed' : 'try-again'));
};
