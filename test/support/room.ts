import type { Book } from '#shared/scenario/book.ts';
import type { Material } from '#shared/scenario/material.ts';
import type { Intent, Move } from '#shared/session/move.ts';
import { open, openingOf } from '#shared/session/open.ts';
import type { Outcome } from '#shared/session/outcome.ts';
import { replay } from '#shared/session/replay.ts';
import type { Session } from '#shared/session/session.ts';
import { transition } from '#shared/session/transition.ts';
import { nowView } from '#shared/view/now.ts';
import type { NowView, Presence } from '#shared/view/now-view.ts';
import { material } from './small-case.ts';

/** A room without a server: asks are moves, and time is a number the test turns. */
export class TestRoom {
  session: Session;
  moves: Move[] = [];
  at = 1_000;
  readonly material: Material;
  readonly away = new Set<string>();
  #asked = 0;

  constructor(from: Material = material()) {
    this.material = from;
    this.session = open(from.scenario, this.opening);
  }

  get opening() {
    const { scenario } = this.material;
    return openingOf(this.material, {
      seed: 7,
      at: 1_000,
      country: 'FI',
      stageLanguages: [scenario.language],
    });
  }

  get book(): Book {
    const { scenario, guidelines, contacts, pulse } = this.material;
    return { language: scenario.language, scenario, guidelines, contacts, pulse, missing: [] };
  }

  get presence(): Presence {
    const seats = Object.keys(this.session.room.seats).filter((id) => !this.away.has(id));
    return { seats: new Set(seats), facilitators: 1 };
  }

  get now(): NowView {
    return nowView(this.material.scenario, this.session, this.presence);
  }

  /** `scene/step`, `debrief/round` or the phase: where the room is, in one word. */
  get where(): string {
    const { phase, scene, step, round } = this.now;
    if (phase === 'scene' || phase === 'inject') return `${scene}/${step}`;
    return phase === 'debrief' ? `debrief/${round}` : phase;
  }

  ask(by: Move['by'], intent: Intent): Outcome {
    this.#asked += 1;
    const move: Move = { v: 1, id: `move-${this.#asked}`, at: this.at, by, intent };
    const outcome = transition(this.material.scenario, this.session, move);
    if (outcome.ok) {
      this.session = outcome.session;
      this.moves.push(move);
    }
    return outcome;
  }

  facilitator(intent: Intent): Outcome {
    return this.ask({ is: 'facilitator' }, intent);
  }

  seat(seat: string, intent: Intent): Outcome {
    return this.ask({ is: 'seat', seat }, intent);
  }

  host(intent: Intent): Outcome {
    return this.ask({ is: 'host' }, intent);
  }

  clock(): Outcome {
    return this.ask({ is: 'clock' }, { do: 'time-up', turn: this.session.turn });
  }

  answer(seat: string, ...answer: string[]): Outcome {
    return this.seat(seat, { do: 'answer', turn: this.session.turn, answer });
  }

  /** Takes seats named like their ids. */
  come(...names: string[]): this {
    for (const name of names) this.must(this.host({ do: 'take-seat', seat: name, name, language: 'en' }));
    return this;
  }

  /** The facilitator does these, and each must be accepted. */
  lead(...steps: (Intent['do'] | Intent)[]): this {
    for (const step of steps) {
      const intent = typeof step === 'string' ? ({ do: step } as Intent) : step;
      this.must(this.facilitator(intent));
    }
    return this;
  }

  /** Everybody given answers, the ballot closes, the room sees it. */
  vote(answers: Readonly<Record<string, string | readonly string[]>>): this {
    for (const [seat, answer] of Object.entries(answers)) this.must(this.answer(seat, ...[answer].flat()));
    return this.lead('close', 'reveal');
  }

  replayed(): Session {
    return replay(this.material.scenario, this.opening, this.moves);
  }

  must(outcome: Outcome): void {
    if (!outcome.ok) throw new Error(`refused at ${this.where}: ${outcome.refusal.code}`);
  }
}

/** The refusal's code, or `accepted`. */
export const said = (outcome: Outcome): string => (outcome.ok ? 'accepted' : outcome.refusal.code);
