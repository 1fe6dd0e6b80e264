import type { Scene } from '../../scenario/scenario.ts';
import { resumeClock, startClock, wake } from '../clock.ts';
import { kindRules } from '../kinds/kind-rules.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { present, withStep, withVisit } from '../present.ts';
import type { Session } from '../session.ts';
import type { Rule, Situation } from './rule.ts';

/** Reading → answering: the first ballot opens, or the board takes notes. */
export const open: Rule<'open'> = (situation, { seconds }) => {
  const now = present(situation.scenario, situation.session);
  if (now?.step.is !== 'reading' || now.scene.kind === 'story') return refuse('wrong-phase');
  return openBallot(situation, now.scene, seconds);
};

/** Revealed → answering once more, after the group has talked; the first ballot is kept. */
export const voteAgain: Rule<'vote-again'> = (situation, { seconds }) => {
  const now = present(situation.scenario, situation.session);
  if (now?.step.is !== 'revealed') return refuse('wrong-phase');
  if (now.visit.ballots.length >= 2) return refuse('two-ballots-only');
  return openBallot(situation, now.scene, seconds);
};

/** Gives the open ballot more time, or a clock if it had none. */
export const extend: Rule<'extend'> = ({ scenario, session, at }, { seconds }) => {
  const now = present(scenario, session);
  if (now?.step.is !== 'answering') return refuse('wrong-phase');
  const { clock } = now.step;
  const moreMs = seconds * 1000;
  if (!clock) {
    const started = startClock(moreMs, at);
    return accept(withStep(session, { is: 'answering', clock: started }), ...wake(started, session.turn));
  }
  const left = Math.max(0, (clock.endsAt ?? at + clock.leftMs) - at) + moreMs;
  const longer = resumeClock({ lastsMs: clock.lastsMs + moreMs, endsAt: null, leftMs: left }, at);
  return accept(withStep(session, { is: 'answering', clock: longer }), ...wake(longer, session.turn));
};

function openBallot({ session, at }: Situation, scene: Scene, seconds: number | null | undefined): Outcome {
  const suggested = 'seconds' in scene ? (scene.seconds ?? null) : null;
  const lasts = seconds === undefined ? suggested : seconds;
  const clock = lasts === null ? null : startClock(lasts * 1000, at);
  const turn = session.turn + 1;
  const ballots = session.story.visits.at(-1)?.ballots ?? [];
  const opened = kindRules(scene).ballots ? withVisit(session, { ballots: [...ballots, {}] }) : session;
  const asked = withStep(unreminded(opened), { is: 'answering', clock });
  return accept({ ...asked, turn }, ...wake(clock, turn));
}

/** A reminder was for the question that is over. */
function unreminded(session: Session): Session {
  const entries = Object.entries(session.room.seats).map(([id, seat]) => [id, { ...seat, remindedAt: 0 }]);
  return { ...session, room: { ...session.room, seats: Object.fromEntries(entries) } };
}
