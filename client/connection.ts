import type { SeatReservation } from '@colyseus/sdk';
import { readNow, readRoster, readTokens } from '#shared/wire/read.ts';
import {
  ASK,
  type Ask,
  CLOSE_FOR_GOOD,
  type Connect,
  type Leaf,
  type Messages,
  type Reply,
  SERVER_STOPS,
  type SeatLent,
  TURN_LEAF,
} from '#shared/wire/wire.ts';
import { type Answer, call } from './api.ts';
import { enterRoom, type SessionRoom } from './enter-room.ts';
import { LiveView } from './live-view.ts';
import { Outbox, type Resumed, refused } from './outbox.ts';
import { type Intent, Unsent } from './unsent.ts';
import type { Connection, View } from './view.ts';
import { watchOver } from './watchdog.ts';

export interface Connecting extends Connect {
  readonly code: string;
  /** Where the server is; this page's own origin when absent. */
  readonly server?: string;
}

/** The only way to the server; it and `enterRoom` alone know Colyseus. */
export const connect = (to: Connecting): Connection => new SessionConnection(to);

const PONG_WITHIN_MS = 2_500;
const REPLY_WITHIN_MS = 6_000;

/**
 * Coming back always means presenting the key for a new seat reservation, after a lost socket, a restarted server or
 * a sleep alike; Colyseus' own reconnection stays off, because it waits for the server to notice the dead socket.
 */
class SessionConnection implements Connection {
  readonly #to: Connecting;
  readonly #server: string;
  readonly #live = new LiveView();
  readonly #outbox: Outbox;
  readonly #leafListeners = new Set<(by: Leaf) => void>();
  readonly #unwatch: () => void;
  #room: SessionRoom | null = null;
  #checking = false;
  /** Server time of this page's first entering, by which the room knows the newest of several pages with one seat. */
  #since: number | null = null;

  constructor(to: Connecting) {
    this.#to = to;
    this.#server = to.server ?? location.origin;
    this.#outbox = new Outbox(
      {
        isOpen: () => this.#room !== null && this.view.status === 'online',
        isPaused: () => Boolean(this.view.now?.paused),
        post: (ask) => this.#post(ask),
      },
      to.as === 'seat' ? new Unsent(to.code, to.key) : null,
      (unsent) => this.#live.change({ unsent }),
    );
    this.#live.change({ unsent: this.#outbox.size });
    this.#unwatch = watchOver(() => void this.#check());
    void this.#enter();
  }

  get view(): View {
    return this.#live.view;
  }

  onChange(listener: (view: View) => void): () => void {
    return this.#live.onChange(listener);
  }

  get resumed(): readonly Resumed[] {
    return this.#outbox.resumed;
  }

  ask(intent: Intent): Promise<Reply> {
    return this.#isClosed() ? Promise.resolve(refused('ended')) : this.#outbox.ask(intent);
  }

  turnLeaf(by: Leaf): void {
    if (this.view.status === 'online') this.#room?.send(TURN_LEAF, by);
  }

  onLeaf(listener: (by: Leaf) => void): () => void {
    this.#leafListeners.add(listener);
    return () => this.#leafListeners.delete(listener);
  }

  async lendSeat(): ReturnType<Connection['lendSeat']> {
    const { code, key } = this.#to;
    const lent = await call<SeatLent>('POST', this.#path('transfers'), { key });
    if (!lent.ok) return lent;
    const address = `${this.#server}/join/${code}#move=${lent.body.transfer}`;
    return { ok: true, body: { ...lent.body, address } };
  }

  close(): void {
    if (!this.#isClosed()) this.#closeFor('left');
  }

  async #enter(first = 0): Promise<void> {
    for (let attempt = first; !this.#isClosed(); attempt++) {
      if (attempt > 0) await pause(waitBefore(attempt));
      const seat = await this.#reserve(patience(attempt));
      if (this.#isClosed()) return;
      const room = seat.ok && (await enterRoom(this.#server, seat.body, patience(attempt)));
      if (room) this.#listen(room);
      if (!seat.ok && isForGood(seat.status)) this.#closeFor(seat.refusal.code);
      if (room) return;
    }
  }

  #reserve(withinMs: number): Promise<Answer<SeatReservation>> {
    const { as, key, language } = this.#to;
    const since = as === 'seat' && this.#since !== null ? { since: this.#since } : {};
    const body: Connect = { as, key, ...(language ? { language } : {}), ...since };
    return call('POST', this.#path('connect'), body, withinMs);
  }

  #path(what: string): string {
    return `${this.#server}/api/sessions/${encodeURIComponent(this.#to.code)}/${what}`;
  }

  #listen(room: SessionRoom): void {
    if (this.#isClosed()) return void room.leave();
    this.#room = room;
    if (this.view.trouble === 'not-saving') this.#live.change({ trouble: 'none' });
    // A room that was replaced may still have something to say.
    const on = <Name extends keyof Messages>(name: Name, hear: (message: Messages[Name]) => void) =>
      room.onMessage(name, (message: Messages[Name]) => this.#room === room && hear(message));
    on('page', (pages) => this.#live.change({ pages }));
    on('me', (me) => this.#live.change({ me }));
    on('console', (console) => this.#live.change({ console }));
    on('time', (time) => {
      this.#since ??= time;
      this.#live.change({ clockOffsetMs: time - Date.now() });
    });
    on('leaf', (by) => {
      for (const listener of this.#leafListeners) listener(by);
    });
    on('saving', (saving) => this.#live.change({ trouble: saving ? 'none' : 'not-saving' }));
    on('bye', ({ why }) => this.#closeFor(why));
    room.onStateChange(() => this.#room === room && this.#hearState(room));
    room.onLeave((code) => this.#room === room && this.#lost(code));
  }

  #hearState({ state }: SessionRoom): void {
    const isFirst = this.view.status !== 'online';
    this.#live.changeLater(() => ({
      now: readNow(state),
      tokens: readTokens(state),
      roster: readRoster(state),
    }));
    if (isFirst) {
      const isUp = this.view.trouble === 'restarting';
      this.#live.change({ status: 'online', ...(isUp && { trouble: 'none' }) });
      this.#outbox.startAnew();
    } else this.#outbox.go();
  }

  #lost(code: number): void {
    this.#room = null;
    if (code === CLOSE_FOR_GOOD) {
      this.#closeFor('elsewhere');
      return;
    }
    // A stopping server may let somebody in once more: it is a restart until they are really back.
    const restarts = code === SERVER_STOPS || this.view.trouble === 'restarting';
    this.#live.change({ status: 'reconnecting', trouble: restarts ? 'restarting' : 'none' });
    // Everybody in the room is told at once that the server stops: nobody knocks in the same instant.
    void this.#enter(code === SERVER_STOPS ? 1 : 0);
  }

  /** Is somebody there? A dead socket is left for a new one without waiting for anybody to notice. */
  async #check(): Promise<void> {
    const room = this.#room;
    // The SDK remembers one ping only: a second would leave the first without its pong.
    if (!room || this.#checking) return;
    this.#checking = true;
    const pong = new Promise<boolean>((resolve) => room.ping(() => resolve(true)));
    const alive = await Promise.race([pong, pause(PONG_WITHIN_MS).then(() => false)]);
    this.#checking = false;
    if (!alive && this.#room === room) this.#renew(room);
  }

  #renew(room: SessionRoom): void {
    this.#lost(0);
    room.connection.close();
  }

  async #post(ask: Ask): Promise<Reply | undefined> {
    const room = this.#room;
    if (!room) return undefined;
    const sentAt = Date.now();
    try {
      const timeout = REPLY_WITHIN_MS;
      const reply = await room.request<unknown, Reply | undefined>(ASK, ask, { timeout });
      return reply ?? refused('try-again');
    } catch {
      if (this.#room !== room) return undefined;
      if (Date.now() - sentAt < REPLY_WITHIN_MS) return refused('try-again');
      this.#renew(room);
      return undefined;
    }
  }

  #closeFor(why: string): void {
    const room = this.#room;
    this.#unwatch();
    this.#room = null;
    this.#live.change({ status: 'closed', closedBecause: why });
    this.#outbox.close(why !== 'elsewhere');
    if (room?.connection.isOpen) void room.leave();
  }

  #isClosed(): boolean {
    return this.view.status === 'closed';
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Never more than 1.5 s; spread, so that a room full of phones does not come back in one instant. */
const waitBefore = (attempt: number): number =>
  Math.min(1_500, 250 * 2 ** attempt) * (0.5 + Math.random() / 2);

/** What was asked just before the network changed is never answered: short at first, longer for slow networks. */
const patience = (attempt: number): number => Math.min(6_000, 2_500 * 1.5 ** attempt);

/** Too busy, too early and a full server are worth another try; no other 4xx is. */
const isForGood = (status: number): boolean =>
  status >= 400 && status < 500 && ![408, 425, 429].includes(status);
