import { clockOf, resumeClock, stopClock, wake, withClock } from '../clock.ts';
import { accept, refuse } from '../outcome.ts';
import type { PauseReason, Session } from '../session.ts';
import type { Rule } from './rule.ts';

export const pause: Rule<'pause'> = ({ session, at }) => {
  if (session.paused) return refuse('paused');
  return accept(paused(session, 'facilitator', at));
};

/** No facilitator has been connected for a while: clocks stop, nothing else changes. */
export const facilitatorLost: Rule<'facilitator-lost'> = ({ session, at }) => {
  if (session.paused) return refuse('paused');
  return accept(paused(session, 'facilitator-lost', at));
};

/**
 * The room came back after a crash; only a facilitator resumes it. A lobby has nothing to pause. The clock stops where
 * the journal last saw it: nobody could answer in the time between.
 */
export const restored: Rule<'restored'> = ({ session }) => {
  const { phase } = session.story;
  if (phase.at === 'lobby' || phase.at === 'ended') return accept(session);
  return accept(paused(session, 'restored', session.at));
};

export const resume: Rule<'resume'> = ({ session, at }) => {
  if (!session.paused) return refuse('wrong-phase');
  const running = withClock({ ...session, paused: null }, (clock) => resumeClock(clock, at));
  return accept(running, ...wake(clockOf(running), running.turn));
};

const paused = (session: Session, why: PauseReason, at: number): Session =>
  withClock({ ...session, paused: why }, (clock) => stopClock(clock, at));
