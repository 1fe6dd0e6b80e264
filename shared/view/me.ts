import type { Book } from '../scenario/book.ts';
import { own } from '../scenario/own.ts';
import { possible } from '../session/possible.ts';
import { present } from '../session/present.ts';
import type { Seat, SeatId, Session } from '../session/session.ts';
import type { MeView } from './me-view.ts';

/** What only this seat may know; null when there is no such seat (any more). */
export function meView(book: Book, session: Session, id: SeatId): MeView | null {
  const seat = own(session.room.seats, id);
  if (!seat) return null;
  const now = seat.waiting ? null : present(book.scenario, session);
  const role = seat.role === null || seat.waiting ? undefined : own(book.scenario.roles, seat.role);
  return {
    seat: id,
    name: seat.name,
    language: seat.language,
    role: role && seat.role ? { id: seat.role, name: role.name, brief: role.brief } : null,
    clue: (seat.role && own(now?.scene.clues ?? {}, seat.role)) || '',
    turn: session.turn,
    answered: Object.hasOwn(now?.visit.ballots.at(-1) ?? {}, id),
    answer: own(now?.visit.ballots.at(-1) ?? {}, id) ?? [],
    notes: (now?.visit.notes ?? [])
      .filter((note) => note.seat === id)
      .map(({ id: note, column, text }) => ({ id: note, column, text })),
    status: statusOf(seat),
    pulse: {
      before: Object.hasOwn(session.room.pulse.before, id),
      after: Object.hasOwn(session.room.pulse.after, id),
    },
    picks: own(session.room.picks, id) ?? [],
    remindedAt: seat.remindedAt,
    possible: possible(book.scenario, session, { is: 'seat', seat: id }),
  };
}

function statusOf(seat: Seat): MeView['status'] {
  if (seat.waiting) return 'waiting';
  if (seat.steppedOut) return 'stepped-out';
  if (seat.parked) return 'parked';
  return seat.watching ? 'watching' : 'playing';
}
