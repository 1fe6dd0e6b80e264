import type { Scenario, Scene } from '../scenario/scenario.ts';
import { entitled } from '../session/entitled.ts';
import { kindRules } from '../session/kinds/kind-rules.ts';
import { type Present, present } from '../session/present.ts';
import type { Seat, SeatId, Session, Visit } from '../session/session.ts';
import { shownBallots } from './decisions.ts';
import type { NowView, Presence, SeatState, SeatView, StepName, TokenView } from './now-view.ts';

/** What every screen stands on: ids and counts, the same for everybody. */
export function nowView(scenario: Scenario, session: Session, presence: Presence): NowView {
  const { story, room } = session;
  const visit = story.visits.at(-1);
  const inScene = story.phase.at === 'scene' || story.phase.at === 'inject';
  const seats = Object.entries(room.seats).filter(([, seat]) => !seat.waiting);
  return {
    phase: story.phase.at,
    step: stepName(session),
    turn: session.turn,
    round: story.phase.at === 'debrief' ? story.phase.round : inScene ? (visit?.round ?? '') : '',
    scene: story.phase.at === 'inject' ? story.phase.inject : inScene ? (visit?.scene ?? '') : '',
    paused: session.paused ?? '',
    facilitatorHere: presence.facilitators > 0,
    seats: seats.length,
    here: seats.filter(([id]) => presence.seats.has(id)).length,
    locked: room.locked,
    pulsed: pulsed(session),
    picks: counts(Object.values(room.picks).flat()),
    ...ballotView(scenario, session, presence),
  };
}

type BallotView = Pick<
  NowView,
  'ballot' | 'clock' | 'entitled' | 'answered' | 'tally' | 'firstTally' | 'decided'
>;

const NO_BALLOT: BallotView = {
  ballot: 0,
  clock: { lastsMs: 0, endsAt: 0, leftMs: 0 },
  entitled: 0,
  answered: 0,
  tally: {},
  firstTally: {},
  decided: '',
};

function ballotView(scenario: Scenario, session: Session, presence: Presence): BallotView {
  const now = present(scenario, session);
  if (!now) return NO_BALLOT;
  const { visit, scene, step } = now;
  const clock = step.is === 'answering' ? step.clock : null;
  const answered = countedAnswers(scene, session, visit, step);
  const waitedFor = entitled(scene, session).filter((id) => presence.seats.has(id) || answered.has(id));
  const shown = step.is === 'revealed' || step.is === 'settled';
  const tallies = shown ? shownBallots(visit).map((ballot) => kindRules(scene).tally(scene, ballot)) : [];
  return {
    ballot: visit.ballots.length,
    clock: clock
      ? { lastsMs: clock.lastsMs, endsAt: clock.endsAt ?? 0, leftMs: clock.leftMs }
      : NO_BALLOT.clock,
    entitled: new Set([...waitedFor, ...answered]).size,
    answered: answered.size,
    tally: tallies.at(-1) ?? {},
    firstTally: tallies.length > 1 ? (tallies[0] ?? {}) : {},
    decided: visit.decision?.choice ?? '',
  };
}

/** While answers come in, those of people who may answer; what was closed stands, whoever has stepped out since. */
function countedAnswers(
  scene: Scene,
  session: Session,
  visit: Visit,
  step: Present['step'],
): ReadonlySet<SeatId> {
  const answered = answeredBy(visit);
  if (step.is !== 'answering') return answered;
  return new Set(entitled(scene, session).filter((id) => answered.has(id)));
}

/** Who has answered the open ballot, or put a note on the board. */
export function answeredBy(visit: Visit): ReadonlySet<SeatId> {
  return new Set([...Object.keys(visit.ballots.at(-1) ?? {}), ...visit.notes.map((note) => note.seat)]);
}

function stepName({ story: { phase } }: Session): StepName {
  return phase.at === 'scene' || phase.at === 'inject' ? phase.step.is : '';
}

function pulsed({ story, room }: Session): number {
  if (story.phase.at === 'briefing') return Object.keys(room.pulse.before).length;
  return story.phase.at === 'closing' ? Object.keys(room.pulse.after).length : 0;
}

function counts(ids: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const id of ids) found[id] = (found[id] ?? 0) + 1;
  return found;
}

/** The stage's tokens. Nothing in them tells who stepped out. */
export function tokensView(session: Session, presence: Presence): Record<SeatId, TokenView> {
  const seated = Object.entries(session.room.seats).filter(([, seat]) => !seat.waiting);
  return Object.fromEntries(
    seated.map(([id, seat]) => [
      id,
      { name: seat.name, role: seat.role ?? '', here: presence.seats.has(id) },
    ]),
  );
}

/** The console's rows, one per person. */
export function rosterView(
  scenario: Scenario,
  session: Session,
  presence: Presence,
): Record<SeatId, SeatView> {
  const now = present(scenario, session);
  const open = now?.step.is === 'answering' ? now : null;
  const answered = open ? answeredBy(open.visit) : new Set<SeatId>();
  const awaited = new Set(open ? entitled(open.scene, session).filter((id) => !answered.has(id)) : []);
  const row = (id: SeatId, seat: Seat): SeatView => ({
    name: seat.name,
    role: seat.role ?? '',
    language: seat.language,
    state: stateOf(seat, presence.seats.has(id), awaited.has(id)),
  });
  return Object.fromEntries(Object.entries(session.room.seats).map(([id, seat]) => [id, row(id, seat)]));
}

function stateOf(seat: Seat, connected: boolean, awaited: boolean): SeatState {
  if (seat.waiting) return 'waiting';
  if (seat.parked) return 'parked';
  if (!connected) return 'away';
  if (seat.watching) return 'watching';
  return awaited ? 'reading' : 'here';
}
