import type { SeatReservation } from '@colyseus/sdk';
import { nanoid } from 'nanoid';
import type { FacilitatorIntent, SeatIntent } from '#shared/session/move.ts';
import type { RefusalCode } from '#shared/session/outcome.ts';
import { readNow, readRoster, readTokens } from '#shared/wire/read.ts';
import {
  ASK,
  CLOSE_FOR_GOOD,
  type Connect,
  type Leaf,
  type Messages,
  type Reply,
  SERVER_STOPS,
  TURN_LEAF,
} from '#shared/wire/wire.ts';
import { type Answer, call } from './api.ts';
import { enterRoom, type SessionRoom } from './enter-room.ts';
import { LiveView } from './live-view.ts';
import type { Connection, View } from './view.ts';
import { watchOver } from './watchdog.ts';

export interface Connecting extends Connect {
  readonly code: string;
  /** Where the server is; this page's own origin when absent. */
  readonly server?: string;
}

/** The only way to the server; it and `enterRoom` alone know Colyseus. */
export const connect = (to: Connecting): Connection => new SessionConnection(to);

type Intent = FacilitatorIntent | SeatIntent;

interface Asked {
  readonly intent: Intent;
  readonly answer: (reply: Reply) => void;
  /** Time after which it is no longer sent. */
  readonly until: number;
  sent: number;
  /** What to say when it is sent no longer. */
  because: RefusalCode;
}

const PONG_WITHIN_MS = 2_500;
const REPLY_WITHIN_MS = 6_000;
const SEND_AT_MOST = 4;
const UNSAVED_AGAIN_MS = 1_000;
/** A step the facilitator pressed long ago must not come as a surprise; a person's answer waits as long as it takes. */
const STEP_LASTS_MS = 10_000;

/**
 * Coming back always means presenting the key for a new seat reservation, after a lost socket, a restarted server or
 * a sleep alike; Colyseus' own reconnection stays off, because it waits for the server to notice the dead socket.
 */
class SessionConnection implements Connection {
  readonly #to: Connecting;
  readonly #server: string;
  readonly #live = new LiveView();
  /** Intents without an answer yet, in the order they were asked; re-sent under the same id until answered. */
  readonly #asked = new Map<string, Asked>();
  readonly #leafListeners = new Set<(by: Leaf) => void>();
  readonly #unwatch: () => void;
  #room: SessionRoom | null = null;
  #checking = false;

  constructor(to: Connecting) {
    this.#to = to;
    this.#server = to.server ?? location.origin;
    this.#unwatch = watchOver(() => void this.#check());
    void this.#enter();
  }

  get view(): View {
    return this.#live.view;
  }

  onChange(listener: (view: View) => void): () => void {
    return this.#live.onChange(listener);
  }

  ask(intent: Intent): Promise<Reply> {
    if (this.#isClosed()) return Promise.resolve(refused('ended'));
    return new Promise((answer) => {
      const id = nanoid();
      const isStep = this.#to.as === 'facilitator';
      const until = isStep ? Date.now() + STEP_LASTS_MS : Number.POSITIVE_INFINITY;
      this.#asked.set(id, { intent, answer, until, sent: 0, because: 'try-again' });
      if (isStep) setTimeout(() => this.#letGo(id), STEP_LASTS_MS);
      this.#send(id);
    });
  }

  turnLeaf(by: Leaf): void {
    if (this.view.status === 'online') this.#room?.send(TURN_LEAF, by);
  }

  onLeaf(listener: (by: Leaf) => void): () => void {
    this.#leafListeners.add(listener);
    return () => this.#leafListeners.delete(listener);
  }

  close(): void {
    if (!this.#isClosed()) this.#closeFor('left');
  }

  async #enter(): Promise<void> {
    for (let attempt = 0; !this.#isClosed(); attempt++) {
      if (attempt > 0) await pause(waitBefore(attempt));
      const seat = await this.#reserve();
      if (this.#isClosed()) return;
      const room = seat.ok && (await enterRoom(this.#server, seat.body));
      if (room) this.#listen(room);
      if (!seat.ok && isForGood(seat.status)) this.#closeFor(seat.refusal.code);
      if (room) return;
    }
  }

  #reserve(): Promise<Answer<SeatReservation>> {
    const { code, as, key, language } = this.#to;
    const body: Connect = { as, key, ...(language ? { language } : {}) };
    return call('POST', `${this.#server}/api/sessions/${encodeURIComponent(code)}/connect`, body);
  }

  #listen(room: SessionRoom): void {
    if (this.#isClosed()) return void room.leave();
    this.#room = room;
    this.#live.change({ trouble: 'none' });
    // A room that was replaced may still have something to say.
    const on = <Name extends keyof Messages>(name: Name, hear: (message: Messages[Name]) => void) =>
      room.onMessage(name, (message: Messages[Name]) => this.#room === room && hear(message));
    on('page', (pages) => this.#live.change({ pages }));
    on('me', (me) => this.#live.change({ me }));
    on('console', (console) => this.#live.change({ console }));
    on('time', (time) => this.#live.change({ clockOffsetMs: time - Date.now() }));
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
    if (!isFirst) return;
    this.#live.change({ status: 'online' });
    for (const id of this.#asked.keys()) this.#send(id);
  }

  #lost(code: number): void {
    this.#room = null;
    if (code === CLOSE_FOR_GOOD) {
      this.#closeFor('elsewhere');
      return;
    }
    this.#live.change({ status: 'reconnecting', trouble: code === SERVER_STOPS ? 'restarting' : 'none' });
    void this.#enter();
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

  #letGo(id: string): void {
    if (this.view.status !== 'online') this.#answer(id, refused('try-again'));
  }

  #send(id: string): void {
    const room = this.#room;
    const asked = this.#asked.get(id);
    if (!room || !asked || this.view.status !== 'online') return;
    // A device that slept comes here before its timers do.
    const sentAt = Date.now();
    if (sentAt > asked.until) return void this.#answer(id, refused(asked.because));
    asked.sent += 1;
    room
      .request<unknown, Reply | undefined>(ASK, { id, intent: asked.intent }, { timeout: REPLY_WITHIN_MS })
      .then(
        (reply) => this.#heard(id, reply ?? refused('try-again')),
        () => this.#unanswered(room, id, Date.now() - sentAt >= REPLY_WITHIN_MS),
      );
  }

  /** What the server could not write is no outcome: it is asked again until it can, or until it is too old. */
  #heard(id: string, reply: Reply): void {
    const asked = this.#asked.get(id);
    if (asked && !reply.ok && reply.refusal.code === 'not-saved') {
      Object.assign(asked, { sent: 0, because: 'not-saved' });
      setTimeout(() => this.#send(id), UNSAVED_AGAIN_MS * (0.5 + Math.random()));
    } else this.#answer(id, reply);
  }

  #unanswered(room: SessionRoom, id: string, timedOut: boolean): void {
    const isHopeless = (this.#asked.get(id)?.sent ?? 0) >= SEND_AT_MOST;
    const isHere = this.#room === room;
    // Not answered because the socket went: the next room gets it again.
    if (isHopeless || (isHere && !timedOut)) this.#answer(id, refused('try-again'));
    else if (isHere) this.#renew(room);
  }

  #answer(id: string, reply: Reply): void {
    this.#asked.get(id)?.answer(reply);
    this.#asked.delete(id);
  }

  #closeFor(why: string): void {
    const room = this.#room;
    this.#unwatch();
    this.#room = null;
    this.#live.change({ status: 'closed', closedBecause: why });
    for (const id of [...this.#asked.keys()]) this.#answer(id, refused('ended'));
    if (room?.connection.isOpen) void room.leave();
  }

  #isClosed(): boolean {
    return this.view.status === 'closed';
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Never more than 2 s; spread, so that a room full of phones does not come back in one instant. */
const waitBefore = (attempt: number): number =>
  Math.min(2_000, 250 * 2 ** attempt) * (0.5 + Math.random() / 2);

/** Too busy, too early and a full server are worth another try; no other 4xx is. */
const isForGood = (status: number): boolean =>
  status >= 400 && status < 500 && ![408, 425, 429].includes(status);

const refused = (code: RefusalCode): Reply => ({ ok: false, refusal: { code } });
