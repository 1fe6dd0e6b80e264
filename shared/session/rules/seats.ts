import { own } from '../../scenario/own.ts';
import { kindRules } from '../kinds/kind-rules.ts';
import { accept, type Effect, type Outcome, refuse } from '../outcome.ts';
import { present, withVisit } from '../present.ts';
import { dealAnew, dealMissing, giveFewest, withSeat, withSeats } from '../roles.ts';
import type { Seat, SeatId, Session } from '../session.ts';
import { NAME_LENGTH, sameName, tidy } from '../words.ts';
import { askingSeat, type Rule, type Situation } from './rule.ts';

/** A seat is taken. Late joiners get a role at once; with the waiting room open they wait to be let in. */
export const takeSeat: Rule<'take-seat'> = ({ scenario, session }, { seat: id, name, language, waits }) => {
  const { room, opening, story } = session;
  if (story.phase.at === 'ended') return refuse('ended');
  if (room.locked) return refuse('room-locked');
  if (Object.hasOwn(room.seats, id)) return refuse('seat-taken');
  if (!opening.languages.includes(language)) return refuse('language-not-offered');
  const named = usableName(session, name, id);
  if (!named.ok) return named.refused;
  const seat: Seat = { ...NEW_SEAT, name: named.name, language, waiting: room.waitingRoom || waits === true };
  const seated = withSeats(session, { ...room.seats, [id]: seat });
  return accept(story.phase.at === 'lobby' ? seated : giveFewest(scenario, seated, id));
};

export const rename: Rule<'rename'> = ({ session }, { seat, name }) => {
  if (!own(session.room.seats, seat)) return refuse('unknown-seat');
  const named = usableName(session, name, seat);
  return named.ok ? accept(withSeat(session, seat, { name: named.name })) : named.refused;
};

export const dealRoles: Rule<'deal-roles'> = ({ scenario, session, at }) =>
  accept(dealAnew(scenario, session, at));

export const giveRole: Rule<'give-role'> = ({ scenario, session }, { seat, role }) => {
  if (role !== null && !own(scenario.roles, role)) return refuse('unknown-id');
  return change(session, seat, { role });
};

/** The room stops waiting for this person; their open answer does not count. */
export const park: Rule<'park'> = (situation, { seat }) =>
  change(withoutOpenAnswer(situation, seat), seat, { parked: true });
export const unpark: Rule<'unpark'> = ({ session }, { seat }) => change(session, seat, { parked: false });

export const remind: Rule<'remind'> = ({ session, at }, { seat }) =>
  change(session, seat, { remindedAt: at });

/** The person goes on with another phone: the seat stays, the old phone's token does not. */
export const handOver: Rule<'hand-over'> = ({ session }, { seat: id }) => {
  const generation = (own(session.room.seats, id)?.generation ?? 0) + 1;
  return change(session, id, { generation }, { do: 'new-token', seat: id });
};

export const admit: Rule<'admit'> = ({ scenario, session }, { seat: id }) => {
  const seat = own(session.room.seats, id);
  if (!seat?.waiting) return refuse('unknown-seat');
  const admitted = withSeat(session, id, { waiting: false });
  return accept(session.story.phase.at === 'lobby' ? admitted : giveFewest(scenario, admitted, id));
};

export const remove: Rule<'remove'> = (situation, { seat }) => dropped(situation, seat);
export const leave: Rule<'leave'> = (situation) => dropped(situation, askingSeat(situation));

export const watch: Rule<'watch'> = (situation) => {
  const seat = askingSeat(situation);
  return change(withoutOpenAnswer(situation, seat), seat, { watching: true });
};

export const play: Rule<'play'> = (situation) => {
  const { scenario, session } = situation;
  const playing = withSeat(session, askingSeat(situation), { watching: false });
  return accept(session.story.phase.at === 'lobby' ? playing : dealMissing(scenario, playing));
};

/** No reason asked. The seat stays and does not vote until the person returns. */
export const stepOut: Rule<'step-out'> = (situation) => {
  const seat = askingSeat(situation);
  return change(withoutOpenAnswer(situation, seat), seat, { steppedOut: true });
};

export const comeBack: Rule<'return'> = (situation) =>
  change(situation.session, askingSeat(situation), { steppedOut: false });

export const language: Rule<'language'> = (situation, { language: chosen }) => {
  const { session } = situation;
  if (!session.opening.languages.includes(chosen)) return refuse('language-not-offered');
  return change(session, askingSeat(situation), { language: chosen });
};

const NEW_SEAT = {
  role: null,
  watching: false,
  parked: false,
  steppedOut: false,
  generation: 0,
  remindedAt: 0,
} as const;

function change(session: Session, id: SeatId, to: Partial<Seat>, ...effects: Effect[]): Outcome {
  if (!own(session.room.seats, id)) return refuse('unknown-seat');
  return accept(withSeat(session, id, to), ...effects);
}

function dropped(situation: Situation, id: SeatId): Outcome {
  if (!own(situation.session.room.seats, id)) return refuse('unknown-seat');
  const session = withoutOpenAnswer(situation, id);
  const { [id]: _gone, ...seats } = session.room.seats;
  return accept(withSeats(session, seats), { do: 'drop-seat', seat: id });
}

/** Takes a seat's answer out of the ballot while it is open; a closed ballot stands. */
function withoutOpenAnswer({ scenario, session }: Situation, id: SeatId): Session {
  const now = present(scenario, session);
  if (now?.step.is !== 'answering' || !kindRules(now.scene).ballots) return session;
  const { [id]: _answer, ...ballot } = now.visit.ballots.at(-1) ?? {};
  return withVisit(session, { ballots: [...now.visit.ballots.slice(0, -1), ballot] });
}

type Named = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly refused: Outcome };

function usableName(session: Session, asked: string, id: SeatId): Named {
  const name = tidy(asked, NAME_LENGTH);
  if (name === null) return { ok: false, refused: refuse('name-not-usable', { longest: NAME_LENGTH }) };
  const others = Object.entries(session.room.seats).filter(([other]) => other !== id);
  const taken = others.some(([, seat]) => sameName(seat.name, name));
  return taken ? { ok: false, refused: refuse('name-taken') } : { ok: true, name };
}
