import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '#client/connection.ts';
import type { Connection, View } from '#client/view.ts';
import type { FacilitatorIntent, SeatIntent } from '#shared/session/move.ts';
import type { Connect, Reply } from '#shared/wire/wire.ts';
import { type Cable, cableTo } from '../support/cable.ts';
import type { Witness } from './witness.ts';

export interface Owner {
  /** As the witness knows them: a seat, or the facilitator. */
  readonly id: string;
  readonly code: string;
  readonly as: Connect['as'];
  key: string;
}

/** A phone or a laptop with the client people use, on a cable of its own. */
export class Device {
  readonly owner: Owner;
  readonly witness: Witness;
  cable!: Cable;
  #connection!: Connection;
  #server: string;
  /** One ask at a time, as with a person: the next begins when the last was answered. */
  #asking: Promise<unknown> = Promise.resolve();

  constructor(owner: Owner, server: string, witness: Witness) {
    this.owner = owner;
    this.#server = server;
    this.witness = witness;
  }

  get view(): View {
    return this.#connection.view;
  }

  async switchOn(): Promise<this> {
    const { as, code, key } = this.owner;
    this.cable = await cableTo(this.#server);
    this.#connection = connect({ as, code, key, language: 'en', server: this.cable.url });
    return this;
  }

  /** Without a word to anybody: the page is closed, or the battery empty. */
  async switchOff(): Promise<void> {
    const [cable, connection] = [this.cable, this.#connection];
    cable.plugInto(null);
    cable.cut();
    connection.close();
    await cable.remove();
  }

  /** The server may have come back somewhere else. */
  plugInto(server: string | null): void {
    if (server) this.#server = server;
    this.cable.plugInto(server);
  }

  ask(intent: FacilitatorIntent | SeatIntent): Promise<Reply> {
    const reply = this.#asking.then(async () =>
      this.witness.hear(this.owner.id, intent, await this.#connection.ask(intent)),
    );
    this.#asking = reply.catch(() => undefined);
    return reply;
  }

  /** Past whatever is waiting for its turn: is somebody there? */
  async probe(intent: FacilitatorIntent | SeatIntent): Promise<void> {
    this.witness.hear(this.owner.id, intent, await this.#connection.ask(intent));
  }

  /** When whatever was asked has its answer. */
  async answered(): Promise<void> {
    await this.#asking;
  }
}

/** False when `holds` did not within this time. */
export async function holdsWithin(ms: number, holds: () => boolean): Promise<boolean> {
  const end = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > end) return false;
    await pause(10);
  }
  return true;
}

export async function doneWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  const over = new AbortController();
  const late = pause(ms, false, { signal: over.signal }).catch(() => false);
  const done = await Promise.race([work.then(() => true), late]);
  over.abort();
  return done;
}
