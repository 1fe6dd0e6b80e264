import { whyNotEntitled } from '../entitled.ts';
import { factsOf } from '../facts.ts';
import { kindRules } from '../kinds/kind-rules.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { type Present, present, withVisit } from '../present.ts';
import type { Ballot, SeatId, Session } from '../session.ts';
import { askingSeat, type Rule, type Situation } from './rule.ts';

/** Replaces the seat's earlier answer until the ballot closes. */
export const answer: Rule<'answer'> = (situation, { turn, answer: given }) => {
  const open = openBallot(situation, turn);
  if (!open.ok) return open.refused;
  const refused = kindRules(open.now.scene).check(open.now.scene, given, factsOf(situation.session.story));
  if (refused) return { ok: false, refusal: refused };
  return accept(withBallot(situation.session, open.now, { ...open.ballot, [open.seat]: given }));
};

export const withdraw: Rule<'withdraw'> = (situation, { turn }) => {
  const open = openBallot(situation, turn);
  if (!open.ok) return open.refused;
  if (!Object.hasOwn(open.ballot, open.seat)) return refuse('unknown-id');
  const { [open.seat]: _withdrawn, ...ballot } = open.ballot;
  return accept(withBallot(situation.session, open.now, ballot));
};

type Open =
  | { readonly ok: true; readonly now: Present; readonly seat: SeatId; readonly ballot: Ballot }
  | { readonly ok: false; readonly refused: Outcome };

function openBallot(situation: Situation, turn: number): Open {
  const { scenario, session } = situation;
  const now = present(scenario, session);
  const id = askingSeat(situation);
  const seat = session.room.seats[id];
  if (turn !== session.turn || now?.step.is !== 'answering' || !seat) return no(refuse('too-late'));
  if (!kindRules(now.scene).ballots) return no(refuse('wrong-phase'));
  const refusal = whyNotEntitled(now.scene, seat);
  if (refusal) return no({ ok: false, refusal });
  return { ok: true, now, seat: id, ballot: now.visit.ballots.at(-1) ?? {} };
}

const no = (refused: Outcome): Open => ({ ok: false, refused });

const withBallot = (session: Session, { visit }: Present, ballot: Ballot): Session =>
  withVisit(session, { ballots: [...visit.ballots.slice(0, -1), ballot] });
