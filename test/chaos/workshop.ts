import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Chance, oneOf } from '#shared/session/chance.ts';
import type { FacilitatorIntent } from '#shared/session/move.ts';
import type { Session } from '#shared/session/session.ts';
import type { OpenedSession } from '#shared/wire/wire.ts';
import { post, takeSeat } from '../support/client.ts';
import { Device, doneWithin, holdsWithin } from './device.ts';
import type { Look } from './orders.ts';
import { Person } from './person.ts';
import { FACILITATOR, Witness } from './witness.ts';

const NAMES = ['Anna', 'Boris', 'Clara'];
/** A facilitator who presses for so long and gets nowhere is stuck; a step is given up after ten seconds. */
const STUCK_AFTER_MS = 25_000;
const SEEN_WITHIN_MS = 8_000;

export type Loss = { readonly what: 'move' | 'seat' | 'stuck'; readonly told: string };
export const stuck = (told: string): Loss => ({ what: 'stuck', told });

let opened = 0;

/** One session: a facilitator, three people, and what each of them was told. */
export class Workshop {
  readonly code: string;
  readonly witness = new Witness();
  readonly people: Person[] = [];
  console: Device;
  readonly #random: Chance;
  readonly #roles = new Map<string, string>();

  constructor(server: string, { code, facilitatorKey }: OpenedSession, random: Chance) {
    this.code = code;
    this.#random = random;
    const owner = { id: FACILITATOR, code, as: 'facilitator', key: facilitatorKey } as const;
    this.console = new Device(owner, server, this.witness);
  }

  get devices(): readonly Device[] {
    return [this.console, ...this.people];
  }

  get isEnded(): boolean {
    return this.console.view.now?.phase === 'ended';
  }

  /** Phase, and in a scene its kind and step: where a fault may strike. */
  get place(): string {
    const { now, pages } = this.console.view;
    const [page] = pages;
    if (!now || page?.at !== 'scene') return now?.phase ?? 'nowhere';
    return `${page.inject ? 'inject' : page.kind}/${now.step}`;
  }

  play(): void {
    for (const person of this.people) person.play(this.#random);
  }

  rest(): Promise<unknown> {
    return Promise.all([...this.people.map((person) => person.rest()), this.console.answered()]);
  }

  /** The facilitator presses the next step until it is done; null when it was. */
  async press(): Promise<Loss | null> {
    const end = performance.now() + STUCK_AFTER_MS;
    for (let refused = ''; ; await pause(100)) {
      const intent = this.#nextStep();
      const reply = intent && (await this.console.ask(intent));
      if (reply?.ok) return null;
      if (reply) refused = `${intent?.do} ${reply.refusal.code}`;
      if (performance.now() > end)
        return stuck(`${this.code} at ${this.place}: ${refused || 'no next step'}`);
    }
  }

  #nextStep(): FacilitatorIntent | null {
    const view = this.console.view.console;
    if (!view) return null;
    const can = (intent: FacilitatorIntent['do']) => view.possible.includes(intent);
    const die = this.#random();
    const inject = oneOf(this.#random, view.injects);
    if (die < 0.3 && inject && can('inject')) return { do: 'inject', inject: inject.id };
    if (die < 0.15 && can('vote-again')) return { do: 'vote-again' };
    if (view.next) return view.next;
    const choice = view.leading[0] ?? view.choices.find(({ closedBecause }) => closedBecause === '')?.id;
    return choice ? { do: 'settle', choice } : null;
  }

  /** Everybody's word is answered again, with nobody touching anything in between; the time it took, or null. */
  async isBackWithin(ms: number): Promise<number | null> {
    const began = performance.now();
    const languages = this.people.map((person) => person.probe({ do: 'language', language: 'en' }));
    const all = Promise.all([this.console.probe({ do: 'unlock' }), ...languages]);
    return (await doneWithin(ms, all)) ? performance.now() - began : null;
  }

  /** The facilitator lets the room go on, everybody gets the answers they wait for and asks for nothing more. */
  async calmDown(): Promise<Loss | null> {
    const calm = this.rest();
    await this.console.answered();
    const loss = this.console.view.now?.paused ? await this.press() : null;
    if (loss || (await doneWithin(STUCK_AFTER_MS, calm))) return loss;
    return stuck(`${this.code} at ${this.place}: somebody waits for an answer`);
  }

  /** What of all that was promised does not hold; asked while everybody rests. */
  async losses({ moves, isAlike, session }: Look): Promise<readonly Loss[]> {
    const lost = this.witness.lost(moves).map((told): Loss => ({ what: 'move', told }));
    if (!session) return [...lost, stuck(`${this.code} is not there`)];
    const unlike: readonly Loss[] = isAlike
      ? []
      : [{ what: 'move', told: `${this.code}: a replay gives another session` }];
    await holdsWithin(SEEN_WITHIN_MS, () => this.people.every((person) => sees(person, session)));
    return [...lost, ...unlike, ...this.people.flatMap((person) => this.#lossesOf(person, session))];
  }

  #lossesOf(person: Person, session: Session): readonly Loss[] {
    const { id } = person.owner;
    const { me, status, closedBecause } = person.view;
    const seat = session.room.seats[id];
    const role = seat?.role ?? '';
    const was = this.#roles.get(id) || role;
    this.#roles.set(id, was);
    if (!seat || status === 'closed' || me?.seat !== id || was !== role || (me.role?.id ?? '') !== role)
      return [
        { what: 'seat', told: `${this.code} ${id}: ${status} ${closedBecause}, role ${was} is ${role}` },
      ];
    return sees(person, session) ? [] : [stuck(`${this.code} ${id} sees something else than the room`)];
  }

  async close(): Promise<void> {
    for (const person of this.people) person.leave();
    await Promise.all(this.devices.map((device) => device.switchOff()));
  }
}

/** The phone shows this very place, and this person's own answer. */
function sees({ view: { now, me, status }, owner }: Person, session: Session): boolean {
  const isThere = now?.turn === session.turn && now.paused === (session.paused ?? '');
  if (status !== 'online' || !isThere || now.phase !== session.story.phase.at) return false;
  const ballot = session.story.visits.at(-1)?.ballots.at(-1) ?? {};
  return now.step !== 'answering' || isDeepStrictEqual(me?.answer, ballot[owner.id] ?? []);
}

export async function openWorkshop(server: string, random: Chance): Promise<Workshop> {
  const asked = { scenario: 'small-case', country: 'LV', stageLanguages: ['en'] };
  // Each room seems to come from an address of its own: there is a limit of rooms for one address.
  const from = { 'x-forwarded-for': `192.0.2.${++opened % 250}` };
  const { status, body } = await post(server, '/api/sessions', asked, from);
  if (status !== 201) throw new Error(`No session: ${JSON.stringify(body)}`);
  const workshop = new Workshop(server, body, random);
  await workshop.console.switchOn();
  for (const name of NAMES) {
    const { seat, token } = await takeSeat(server, workshop.code, name);
    const owner = { id: seat, code: workshop.code, as: 'seat', key: token } as const;
    workshop.people.push(await new Person({ ...owner }, server, workshop.witness).switchOn());
  }
  await holdsWithin(SEEN_WITHIN_MS, () => workshop.devices.every(({ view }) => view.status === 'online'));
  return workshop;
}
