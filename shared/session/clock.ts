import type { Effect } from './outcome.ts';
import { withStep } from './present.ts';
import type { Clock, Session } from './session.ts';

export const startClock = (lastsMs: number, at: number): Clock => ({
  lastsMs,
  endsAt: at + lastsMs,
  leftMs: lastsMs,
});

export const stopClock = (clock: Clock, at: number): Clock =>
  clock.endsAt === null ? clock : { ...clock, endsAt: null, leftMs: Math.max(0, clock.endsAt - at) };

export const resumeClock = (clock: Clock, at: number): Clock => ({ ...clock, endsAt: at + clock.leftMs });

export const wake = (clock: Clock | null, turn: number): Effect[] =>
  clock?.endsAt ? [{ do: 'wake-at', at: clock.endsAt, turn }] : [];

/** Changes the running clock, where there is one. */
export function withClock(session: Session, change: (clock: Clock) => Clock): Session {
  const { phase } = session.story;
  if (phase.at !== 'scene' || phase.step.is !== 'answering' || !phase.step.clock) return session;
  return withStep(session, { is: 'answering', clock: change(phase.step.clock) });
}

export function clockOf(session: Session): Clock | null {
  const { phase } = session.story;
  return phase.at === 'scene' && phase.step.is === 'answering' ? phase.step.clock : null;
}
