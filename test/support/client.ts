import { Client, type Room } from '@colyseus/sdk';
import type { FacilitatorIntent, SeatIntent } from '#shared/session/move.ts';
import type { ConsoleView } from '#shared/view/console-view.ts';
import type { MeView } from '#shared/view/me-view.ts';
import type { NowView } from '#shared/view/now-view.ts';
import type { Page } from '#shared/view/page.ts';
import { readNow, readRoster, readTokens } from '#shared/wire/read.ts';
import type { Connect, OpenedSession, Reply, SeatTaken } from '#shared/wire/wire.ts';

/** A small participant, stage or console over the real SDK: it keeps what it receives and asks. */
export interface Player {
  readonly room: Room;
  readonly pages: readonly Page[];
  readonly me: MeView | null;
  readonly console: ConsoleView | null;
  readonly now: NowView;
  readonly roster: ReturnType<typeof readRoster>;
  readonly tokens: ReturnType<typeof readTokens>;
  readonly bye: string;
  /** Close code; 0 while connected. */
  readonly closed: number;
  /** How many messages of each name came, and every byte. */
  readonly counts: Readonly<Record<string, number>>;
  readonly received: readonly Uint8Array[];
  ask(intent: FacilitatorIntent | SeatIntent, id?: string): Promise<Reply>;
  /** Anything at all as the payload of `ask`. */
  askRaw(payload: unknown): Promise<Reply>;
  /** Asks and throws when refused. */
  must(...intents: (FacilitatorIntent | SeatIntent | FacilitatorIntent['do'])[]): Promise<void>;
  leave(): Promise<void>;
}

export interface HttpAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

let made = 0;
export const moveId = () => `test-move-${process.pid}-${++made}`;

export async function post(url: string, path: string, body: unknown, headers = {}): Promise<HttpAnswer> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

export async function openSession(url: string, options: object = {}): Promise<OpenedSession> {
  const body = { scenario: 'small-case', country: 'LV', stageLanguages: ['en'], ...options };
  const opened = await post(url, '/api/sessions', body);
  if (opened.status !== 201) throw new Error(`No session: ${JSON.stringify(opened.body)}`);
  return opened.body;
}

export async function takeSeat(url: string, code: string, name: string, language = 'en'): Promise<SeatTaken> {
  const taken = await post(url, `/api/sessions/${code}/seats`, { name, language });
  if (taken.status !== 201) throw new Error(`No seat: ${JSON.stringify(taken.body)}`);
  return taken.body;
}

export const facilitator = (url: string, { code, facilitatorKey }: OpenedSession, language = 'en') =>
  connect(url, code, { as: 'facilitator', key: facilitatorKey, language });

export const stage = (url: string, { code, stageKey }: OpenedSession) =>
  connect(url, code, { as: 'stage', key: stageKey });

/** Takes a seat and connects. */
export async function seat(url: string, code: string, name: string, language = 'en') {
  const { seat: id, token } = await takeSeat(url, code, name, language);
  return { id, token, ...(await seated(url, code, token)) };
}

async function seated(url: string, code: string, token: string) {
  return { player: await connect(url, code, { as: 'seat', key: token }) };
}

export async function connect(url: string, code: string, body: Connect): Promise<Player> {
  const reservation = await post(url, `/api/sessions/${code}/connect`, body);
  if (reservation.status !== 200) throw new Error(reservation.body.refusal?.code ?? `${reservation.status}`);
  const room = await new Client(url).consumeSeatReservation(reservation.body);
  return player(room);
}

async function player(room: Room): Promise<Player> {
  const seen = { pages: [] as Page[], me: null as MeView | null, console: null as ConsoleView | null };
  const end = { bye: '', closed: 0 };
  const counts: Record<string, number> = {};
  const received: Uint8Array[] = [];
  room.reconnection.enabled = false;
  // The SDK has no public way to see the frames themselves.
  const events = room.connection.events;
  const decode = events.onmessage;
  events.onmessage = (event) => {
    received.push(new Uint8Array(event.data));
    decode?.(event);
  };
  const count = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  room.onMessage('*', (name, message) => {
    count(String(name));
    if (name === 'page') seen.pages = message;
    if (name === 'me') seen.me = message;
    if (name === 'console') seen.console = message;
    if (name === 'bye') end.bye = message.why;
  });
  room.onLeave((code) => {
    end.closed = code;
  });
  room.onDrop((code) => {
    end.closed = code;
  });
  room.onError(() => undefined);
  await new Promise<void>((resolve) => room.onStateChange.once(() => resolve()));

  const askRaw = (payload: unknown) => room.request('ask', payload);
  const ask = (intent: FacilitatorIntent | SeatIntent, id = moveId()) => askRaw({ id, intent });
  return {
    room,
    counts,
    received,
    get pages() {
      return seen.pages;
    },
    get me() {
      return seen.me;
    },
    get console() {
      return seen.console;
    },
    get now() {
      return readNow(room.state);
    },
    get roster() {
      return readRoster(room.state);
    },
    get tokens() {
      return readTokens(room.state);
    },
    get bye() {
      return end.bye;
    },
    get closed() {
      return end.closed;
    },
    ask,
    askRaw,
    async must(...intents) {
      for (const each of intents) {
        const intent = typeof each === 'string' ? ({ do: each } as FacilitatorIntent) : each;
        const reply = await ask(intent);
        if (!reply.ok) throw new Error(`${intent.do} was refused: ${reply.refusal.code}`);
      }
    },
    async leave() {
      if (end.closed === 0) await room.leave();
    },
  };
}

/** How long a wait may last on a machine busy with other things; another is written only where it is the claim. */
const PATIENCE_MS = 30_000;

/** Waits until `holds` does; throws with what it waited for. */
export async function until(holds: () => unknown, what = holds.toString(), ms = PATIENCE_MS): Promise<void> {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
