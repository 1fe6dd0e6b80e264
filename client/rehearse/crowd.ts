import { own } from '#shared/scenario/own.ts';
import { type Chance, chanceFrom } from '#shared/session/chance.ts';
import { placeOf, present } from '#shared/session/present.ts';
import type { SeatId, Session } from '#shared/session/session.ts';
import { intentsFor, type Person, type Say } from './deeds.ts';
import type { Room } from './room.ts';
import { type Deed, LASTING, type Occasion, plansFor } from './temper.ts';

interface Due {
  readonly at: number;
  readonly deed: Deed;
}

/** Whom the facilitator reminds looks up and answers. */
const REMINDED_MS = 1_500;

/**
 * The people of a rehearsal: they come, read, answer, doubt, go and come back. Their time is their own: `pass` lets
 * it pass, as fast as the facilitator likes. The same seed and the same steps give the same people.
 */
export class Crowd {
  readonly people: readonly Person[];
  readonly #room: Room;
  readonly #chance: Chance;
  readonly #say: Say;
  readonly #plans = new Map<SeatId, readonly Due[]>();
  readonly #reminded = new Map<SeatId, number>();
  #now = 0;
  #place = '';
  #held: SeatId | null = null;

  constructor(room: Room, people: readonly Person[], seed: number, noteIn: Say['noteIn']) {
    this.#room = room;
    this.people = people;
    this.#chance = chanceFrom(seed);
    this.#say = { chance: this.#chance, noteIn };
  }

  /** The seat that the facilitator plays by hand: nobody else moves it meanwhile. */
  hold(seat: SeatId | null): void {
    this.#held = seat;
    if (seat === null) return;
    if (!this.#session.room.seats[seat]) this.#do(seat, 'come');
    if (!this.#room.isHere(seat)) this.#do(seat, 'come-back');
  }

  /** People do what falls due within so many ms, in its order. */
  pass(ms: number): void {
    this.#lookUp();
    const until = this.#now + ms;
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#now = Math.max(this.#now, next.due.at);
      this.#forget(next.person.seat, next.due);
      this.#do(next.person.seat, next.due.deed);
    }
    if (Number.isFinite(until)) this.#now = until;
  }

  get #session(): Session {
    return this.#room.session;
  }

  #next(until: number): { readonly person: Person; readonly due: Due } | null {
    const all = this.people.flatMap((person) =>
      (this.#plans.get(person.seat) ?? []).map((due) => ({ person, due })),
    );
    const free = all.filter(({ person, due }) => due.at <= until && person.seat !== this.#held);
    return free.reduce<(typeof all)[number] | null>(
      (first, each) => (first && first.due.at <= each.due.at ? first : each),
      null,
    );
  }

  #forget(seat: SeatId, due: Due): void {
    this.#plans.set(
      seat,
      (this.#plans.get(seat) ?? []).filter((each) => each !== due),
    );
  }

  /** Has the room moved on? Then what people meant to do there is over, and something else begins. */
  #lookUp(): void {
    const { turn, at } = placeOf(this.#session);
    const place = `${turn} ${at}`;
    for (const person of this.people) {
      if (place !== this.#place) this.#plan(person);
      this.#heed(person);
    }
    this.#place = place;
  }

  #plan(person: Person): void {
    const lasting = (this.#plans.get(person.seat) ?? []).filter(({ deed }) => LASTING.includes(deed));
    const isSeated = own(this.#session.room.seats, person.seat) !== undefined;
    const waits = lasting.some(({ deed }) => deed === 'come');
    const occasion = isSeated ? this.#occasion() : this.#arriving();
    const plans = waits ? [] : plansFor(person.temper, occasion, this.#chance);
    const due = plans.map(({ afterMs, deed }) => ({ at: this.#now + afterMs, deed }));
    this.#plans.set(person.seat, [...lasting, ...due]);
  }

  #heed({ seat }: Person): void {
    const remindedAt = own(this.#session.room.seats, seat)?.remindedAt ?? 0;
    if (remindedAt === (this.#reminded.get(seat) ?? 0)) return;
    this.#reminded.set(seat, remindedAt);
    const soon = this.#now + REMINDED_MS;
    const plans = this.#plans.get(seat) ?? [];
    this.#plans.set(
      seat,
      plans.map((due) => (due.deed === 'answer' ? { ...due, at: Math.min(due.at, soon) } : due)),
    );
  }

  #arriving(): Occasion {
    const { at } = this.#session.story.phase;
    return { is: 'arriving', hasBegun: at !== 'lobby' && at !== 'briefing' };
  }

  #occasion(): Occasion {
    const { phase, visits } = this.#session.story;
    if (phase.at === 'briefing') return { is: 'pulse' };
    if (phase.at === 'closing') return { is: 'closing' };
    if (phase.at !== 'scene') return { is: 'nothing' };
    if (phase.step.is === 'reading') return { is: 'reading', nth: visits.length - 1 };
    if (phase.step.is !== 'answering') return { is: 'nothing' };
    const scene = present(this.#room.material.scenario, this.#session)?.scene;
    return { is: scene?.kind === 'board' ? 'noting' : 'answering' };
  }

  #do(seat: SeatId, deed: Deed): void {
    if (this.#room.partedBecause(seat)) return;
    if (deed === 'come') this.#come(seat);
    if (deed === 'go' || deed === 'come-back') this.#room.setHere(seat, deed === 'come-back');
    // A phone without a connection sends nothing.
    if (!this.#room.isHere(seat)) return;
    const person = this.people.find((each) => each.seat === seat);
    if (!person) return;
    const { session, material } = this.#room;
    const ways = intentsFor(deed, { person, session, scenario: material.scenario }, this.#say);
    ways.some((intent) => this.#room.take({ is: 'seat', seat }, intent).ok);
  }

  /** A locked room refuses; whoever stands outside tries again when the room has moved on. */
  #come(seat: SeatId): void {
    const person = this.people.find((each) => each.seat === seat);
    if (!person) return;
    const { name, language } = person;
    const taken = this.#room.take({ is: 'host' }, { do: 'take-seat', seat, name, language });
    if (!taken.ok) return;
    this.#room.setHere(seat, true);
    this.#plan(person);
  }
}
