import { ClientState, type MessageContext, type RoomException } from '@colyseus/core';
import type { Material } from '#shared/scenario/material.ts';
import type { HostIntent } from '#shared/session/move.ts';
import type { SeatId } from '#shared/session/session.ts';
import { ASK, type Reply, SERVER_STOPS, SessionState, TURN_LEAF } from '#shared/wire/wire.ts';
import { type Alarm, alarm } from './alarm.ts';
import { askFrom, refused } from './asks.ts';
import { Audience, type Touched } from './audience.ts';
import type { Answered, Asked, Ledger } from './ledger.ts';
import { PassingRoom } from './passing-room.ts';
import type { RoomClient } from './room-client.ts';
import { newKey, type SeatToken } from './seats.ts';
import { withoutWords } from './without-words.ts';

/** Asks of this long are written and published together. */
const TICK_MS = 20;
/** After a tick the room rests at least this many times as long as the tick took. */
const REST = 3;
/** While nothing can be written, it is tried this often. */
const TRY_AGAIN_MS = 1000;
/** A phone says at once that it has joined; what is sent before that is kept for it. */
const JOINS_WITHIN_MS = 10_000;
const FACILITATOR_LOST_MS = 10_000;
const ENDED_STAYS_MS = 60 * 60_000;
/** Over, and everybody has gone: whoever comes back later finds it in the journal. */
const EMPTY_STAYS_MS = 60_000;
const IDLE_STAYS_MS = 24 * 60 * 60_000;

export interface Keys {
  readonly facilitatorHash: string;
  readonly stageHash: string;
}

export interface RoomOptions {
  readonly code: string;
  readonly material: Material;
  readonly ledger: Ledger;
  readonly keys: Keys;
  readonly onGone: () => void;
}

/** Host of one session: message → move, effect → timer or farewell, session → wire. Decides nothing itself. */
export class SessionRoom extends PassingRoom<{ state: SessionState; client: RoomClient }> {
  override state = new SessionState();
  override autoDispose = false;
  override patchRate = 100;
  /** A flood of frames closes a socket; anything a phone might do is answered `too-fast` long before. */
  override maxMessagesPerSecond = 200;
  override messages = {
    [ASK]: (client: RoomClient, message: unknown, context: MessageContext) =>
      this.#ask(client, message, context),
    [TURN_LEAF]: (client: RoomClient, by: unknown) => {
      if (client.auth?.as === 'facilitator' && (by === 1 || by === -1)) this.#audience.turnLeaf(by);
    },
    /** A message we do not know is not a reason to close anybody's connection. */
    _: () => undefined,
  };

  ledger!: Ledger;
  material!: Material;
  keys!: Keys;
  #audience!: Audience;
  #onGone: () => void = () => undefined;
  #queue: { readonly asked: Asked; readonly answer: (reply: Reply) => void }[] = [];
  readonly #tick: Alarm = alarm(() => this.#runTick());
  readonly #wake: Alarm = alarm(() => this.#timeUp());
  readonly #lost: Alarm = alarm(() => this.#facilitatorLost());
  readonly #rest: Alarm = alarm(() => this.#goToRest());
  #ticking = false;
  #wakeFor = { at: 0, turn: 0 };

  override onCreate({ code, material, ledger, keys, onGone }: RoomOptions): void {
    this.roomId = code;
    this.material = material;
    this.ledger = ledger;
    this.keys = keys;
    this.#onGone = onGone;
    this.#audience = new Audience(material, this.state);
    this.#audience.project(ledger.session);
    this.#restLater();
  }

  override onJoin(client: RoomClient): void {
    this.#audience.join(client, this.ledger);
    if (client.auth?.as === 'facilitator') this.#lost.stop();
    const letGo = () => client.state === ClientState.JOINING && client.leave();
    setTimeout(letGo, JOINS_WITHIN_MS).unref();
    this.#restLater();
    this.#tickSoon();
  }

  override onLeave(client: RoomClient): void {
    this.#audience.leave(client);
    if (client.auth?.as === 'facilitator' && this.#audience.facilitators === 0)
      this.#lost.in(FACILITATOR_LOST_MS);
    this.#restLater();
    this.#tickSoon();
  }

  /** What was asked before the stop is still written and answered. */
  override onBeforeShutdown(): void {
    const whenDrained = async () => {
      while (this.#ticking) await new Promise((resolve) => setTimeout(resolve, TICK_MS));
      if (this.#queue.length > 0) await this.#runTick();
      setImmediate(() => void this.disconnect(SERVER_STOPS));
    };
    void whenDrained();
  }

  override onDispose(): void {
    for (const each of [this.#tick, this.#wake, this.#lost, this.#rest]) each.stop();
    for (const { answer } of this.#queue.splice(0)) answer(refused('try-again'));
    this.#onGone();
    super.onDispose();
  }

  override onUncaughtException(error: RoomException, method: string): void {
    const { seed } = this.ledger.session.opening;
    console.error(
      `A bug in ${method} after ${this.ledger.written} moves, seed ${seed}:`,
      withoutWords(error),
    );
  }

  /** The host's own moves: a seat taken, a session come back. */
  host(intent: HostIntent, token?: SeatToken): Promise<Reply> {
    return this.#enqueue({ id: `host-${newKey()}`, by: { is: 'host' }, intent, ...(token && { token }) });
  }

  /** Seats taken or about to be. */
  get seatsTaken(): number {
    const asked = this.#queue.filter(({ asked }) => asked.intent.do === 'take-seat').length;
    return Object.keys(this.ledger.session.room.seats).length + asked;
  }

  #ask(client: RoomClient, message: unknown, context: MessageContext): Promise<Reply> | Reply {
    // A plain `send` has no way to hear a refusal, so it asks for nothing.
    if (context.id === undefined) return refused('malformed');
    const asked = askFrom(client, message);
    return 'refusal' in asked ? asked : this.#enqueue(asked);
  }

  #enqueue(asked: Asked): Promise<Reply> {
    return new Promise((answer) => {
      this.#queue.push({ asked, answer });
      this.#tickSoon();
    });
  }

  #tickSoon(): void {
    if (!this.#ticking && !this.#tick.isSet) this.#tick.in(TICK_MS);
  }

  async #runTick(): Promise<void> {
    const began = performance.now();
    this.#ticking = true;
    const batch = this.#queue.splice(0);
    try {
      const { answered, late } = await this.ledger.write(batch.map(({ asked }) => asked));
      this.#audience.tellSaving(this.ledger.saves);
      this.#publish([...late, ...answered]);
      for (const [index, { answer }] of batch.entries())
        answer(answered[index]?.reply ?? refused('try-again'));
      // Farewells come after the replies, or nobody would hear that their own leaving was accepted.
      setImmediate(() => this.#farewells([...late, ...answered]));
    } catch (error) {
      console.error(`A bug while publishing, after ${this.ledger.written} moves:`, withoutWords(error));
      for (const { answer } of batch) answer(refused('try-again'));
    }
    this.#ticking = false;
    if (!this.ledger.saves) this.#tick.in(TRY_AGAIN_MS);
    else if (this.#queue.length > 0) this.#tick.in(Math.max(TICK_MS, REST * (performance.now() - began)));
  }

  /** State, patch, words; the acknowledgements follow. */
  #publish(answered: readonly Answered[]): void {
    const news = answered.filter(({ isNew }) => isNew);
    for (const effect of news.flatMap(({ effects }) => effects))
      if (effect.do === 'wake-at') this.#wakeAt(effect);
    if (this.ledger.deleted) return;
    this.#audience.project(this.ledger.session);
    // Who is here may wait for the next regular patch; what was decided may not.
    if (news.length > 0) this.broadcastPatch();
    this.#audience.show(this.ledger.session, touchedBy(news));
    this.#restLater();
  }

  #wakeAt({ at, turn }: { readonly at: number; readonly turn: number }): void {
    this.#wakeFor = { at, turn };
    this.#wake.in(at - this.ledger.now());
  }

  #farewells(answered: readonly Answered[]): void {
    for (const { asked, effects } of answered) {
      for (const effect of effects) {
        if (effect.do === 'drop-seat')
          this.#audience.dismiss(effect.seat, asked.by.is === 'seat' ? 'left' : 'removed');
        if (effect.do === 'new-token') this.#audience.dismiss(effect.seat, 'elsewhere');
      }
    }
    if (!this.ledger.deleted) return;
    this.#audience.dismissAll('deleted');
    void this.disconnect();
  }

  async #timeUp(): Promise<void> {
    const { at, turn } = this.#wakeFor;
    const intent = { do: 'time-up', turn } as const;
    const reply = await this.#enqueue({
      ...{ id: `clock-${newKey()}`, by: { is: 'clock' } },
      ...{ intent, notBefore: at },
    });
    if (isUnsaved(reply) && !this.#wake.isSet) this.#wake.in(TRY_AGAIN_MS);
  }

  async #facilitatorLost(): Promise<void> {
    const { story, paused } = this.ledger.session;
    if (this.#audience.facilitators > 0 || paused !== null) return;
    if (story.phase.at === 'lobby' || story.phase.at === 'ended') return;
    const reply = await this.host({ do: 'facilitator-lost' });
    if (isUnsaved(reply)) this.#lost.in(TRY_AGAIN_MS);
  }

  #restLater(): void {
    const ended = this.ledger.session.story.phase.at === 'ended';
    if (this.#audience.size === 0) this.#rest.in(ended ? EMPTY_STAYS_MS : IDLE_STAYS_MS);
    else if (ended) this.#rest.in(ENDED_STAYS_MS);
    else this.#rest.stop();
  }

  /** The session stays in the journal and comes back with the first person who asks for it. */
  #goToRest(): void {
    this.#audience.dismissAll('ended');
    void this.disconnect();
  }
}

const isUnsaved = (reply: Reply): boolean => !reply.ok && reply.refusal.code === 'not-saved';

/** A seat's own moves change only that seat's private things. */
function touchedBy(news: readonly Answered[]): Touched {
  const seats = new Set<SeatId>();
  for (const { asked } of news) {
    if (asked.by.is !== 'seat') return 'all';
    seats.add(asked.by.seat);
  }
  return seats;
}
