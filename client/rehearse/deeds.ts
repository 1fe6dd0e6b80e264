import { own } from '#shared/scenario/own.ts';
import type { Scenario } from '#shared/scenario/scenario.ts';
import { type Chance, oneOf } from '#shared/session/chance.ts';
import type { SeatIntent } from '#shared/session/move.ts';
import { present } from '#shared/session/present.ts';
import type { Answer, SeatId, Session } from '#shared/session/session.ts';
import { answersFor, pulseAnswers } from './answers.ts';
import type { Deed, Temper } from './temper.ts';

/** Somebody who takes part in a rehearsal. */
export interface Person {
  readonly seat: SeatId;
  readonly name: string;
  readonly language: string;
  readonly temper: Temper;
}

/** Where what people say comes from. */
export interface Say {
  readonly chance: Chance;
  /** A short harmless note for a board; `nth` counts the notes of the whole rehearsal. */
  readonly noteIn: (language: string, nth: number) => string;
}

interface Situation {
  readonly person: Person;
  readonly session: Session;
  readonly scenario: Scenario;
}

/** What to ask of the room for a deed, the dearest way first: the rules may refuse some. */
export function intentsFor(deed: Deed, situation: Situation, say: Say): readonly SeatIntent[] {
  const { turn } = situation.session;
  switch (deed) {
    case 'answer':
    case 'answer-differently':
      return answers(deed, situation, say).map((answer) => ({ do: 'answer', turn, answer }));
    case 'note':
      return note(situation, say);
    case 'pulse':
      return [pulse(situation, say)];
    case 'pick':
      return pick(situation, say);
    case 'step-out':
      return [{ do: 'step-out' }];
    case 'step-in':
      return [{ do: 'return' }];
    default:
      return [];
  }
}

function answers(deed: Deed, { person, session, scenario }: Situation, { chance }: Say): readonly Answer[] {
  const now = present(scenario, session);
  if (!now) return [];
  const { ballots } = now.visit;
  const latest = ballots.at(-1) ?? {};
  const first = ballots.at(-2);
  const before = own(deed === 'answer-differently' ? latest : (first ?? {}), person.seat) ?? null;
  // Before a second vote the room has seen the first one.
  return answersFor(now.scene, person.temper, { before, others: first ?? latest }, chance);
}

function note({ person, session, scenario }: Situation, { chance, noteIn }: Say): readonly SeatIntent[] {
  const now = present(scenario, session);
  if (now?.scene.kind !== 'board') return [];
  const column = oneOf(chance, now.scene.columns)?.id ?? '';
  const nth = session.story.visits.reduce((sum, { notes }) => sum + notes.length, 0);
  const text = noteIn(own(session.room.seats, person.seat)?.language ?? person.language, nth);
  return [{ do: 'note', turn: session.turn, note: `${person.seat}-${session.turn}-${nth}`, column, text }];
}

function pulse({ session }: Situation, { chance }: Say): SeatIntent {
  const when = session.story.phase.at === 'closing' ? 'after' : 'before';
  return { do: 'pulse', when, answers: pulseAnswers(session.opening.pulse, chance) };
}

function pick({ session }: Situation, { chance }: Say): readonly SeatIntent[] {
  const action = oneOf(chance, session.opening.actions);
  return action ? [{ do: 'pick-action', action, picked: true }] : [];
}
