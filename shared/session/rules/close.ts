import { whyNotEntitled } from '../entitled.ts';
import { kindRules } from '../kinds/kind-rules.ts';
import { accept, refuse } from '../outcome.ts';
import { type Present, present, withStep, withVisit } from '../present.ts';
import type { Ballot, Session } from '../session.ts';
import type { Rule } from './rule.ts';

/** Answering → closed. A board has no closed step: it is settled. */
export const close: Rule<'close'> = ({ scenario, session }) => {
  const now = present(scenario, session);
  if (now?.step.is !== 'answering' || !kindRules(now.scene).ballots) return refuse('wrong-phase');
  return accept(closed(session, now));
};

/** The clock has run out. A board only loses its clock: its notes still wait for the facilitator. */
export const timeUp: Rule<'time-up'> = ({ scenario, session, at }, { turn }) => {
  const now = present(scenario, session);
  if (now?.step.is !== 'answering' || turn !== session.turn) return refuse('too-late');
  const { clock } = now.step;
  if (!clock || clock.endsAt === null || clock.endsAt > at) return refuse('too-late');
  if (!kindRules(now.scene).ballots) return accept(withStep(session, { is: 'answering', clock: null }));
  return accept(closed(session, now));
};

/** Closed → revealed. */
export const reveal: Rule<'reveal'> = ({ scenario, session }) => {
  if (present(scenario, session)?.step.is !== 'closed') return refuse('wrong-phase');
  return accept(withStep(session, { is: 'revealed' }));
};

/** From here on the ballot stands: who is no longer entitled (a role given on) is not in it. */
function closed(session: Session, { scene, visit }: Present): Session {
  const counted: Ballot = Object.fromEntries(
    Object.entries(visit.ballots.at(-1) ?? {}).filter(([id]) => {
      const seat = session.room.seats[id];
      return seat && !whyNotEntitled(scene, seat);
    }),
  );
  return withStep(withVisit(session, { ballots: [...visit.ballots.slice(0, -1), counted] }), {
    is: 'closed',
  });
}
