import type { Id, Scenario } from '../scenario/scenario.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { Seat, SeatId, Session } from './session.ts';

/** Everybody who plays gets a role anew, in an order drawn from the session's seed and the time of the move. */
export function dealAnew(scenario: Scenario, session: Session, at: number): Session {
  const cleared = Object.fromEntries(
    Object.entries(session.room.seats).map(([id, seat]) => [id, { ...seat, role: null }]),
  );
  const order = shuffled(chanceFrom(session.opening.seed ^ (at >>> 0)), Object.keys(cleared));
  return order.reduce((dealt, id) => giveFewest(scenario, dealt, id), withSeats(session, cleared));
}

/** Whoever has no role gets the one fewest hold; the scenario's order decides among equals. */
export const dealMissing = (scenario: Scenario, session: Session): Session =>
  Object.keys(session.room.seats).reduce((dealt, id) => giveFewest(scenario, dealt, id), session);

export function giveFewest(scenario: Scenario, session: Session, id: SeatId): Session {
  const seat = session.room.seats[id];
  const roles = Object.keys(scenario.roles);
  if (!seat || seat.role || seat.waiting || seat.watching || roles.length === 0) return session;
  const held = holders(session);
  const role = roles.reduce((fewest, each) => ((held[each] ?? 0) < (held[fewest] ?? 0) ? each : fewest));
  return withSeat(session, id, { role });
}

/** Role id → how many people hold it. */
export function holders(session: Session): Readonly<Record<Id, number>> {
  const held: Record<Id, number> = {};
  for (const { role } of Object.values(session.room.seats)) if (role) held[role] = (held[role] ?? 0) + 1;
  return held;
}

export const withSeats = (session: Session, seats: Readonly<Record<SeatId, Seat>>): Session => ({
  ...session,
  room: { ...session.room, seats },
});

export function withSeat(session: Session, id: SeatId, change: Partial<Seat>): Session {
  const seat = session.room.seats[id];
  if (!seat) return session;
  return withSeats(session, { ...session.room.seats, [id]: { ...seat, ...change } });
}

/** Fisher–Yates: every order as likely as any other. */
function shuffled<T>(chance: Chance, items: readonly T[]): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const pick = Math.floor(chance() * (last + 1));
    [order[last], order[pick]] = [order[pick] as T, order[last] as T];
  }
  return order;
}
