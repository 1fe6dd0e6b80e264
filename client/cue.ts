import type { View } from './view.ts';

/** What is worth a soft sound: a new card, a result, the last seconds. Each shows on the screen as well. */
export type Cue = 'dealt' | 'revealed' | 'late';

/** From here on the clock is amber, in its ring and at the foot. */
const LATE_MS = 10_000;

/** The cue of this change; null for nothing. */
export function cueOf(before: View, after: View): Cue | null {
  const { now, pages } = after;
  const page = pages[0];
  if (!now || now.paused || page?.at !== 'scene') return null;
  const was = before.pages[0];
  if (was?.at !== 'scene' || was.id !== page.id || was.inject !== page.inject) return 'dealt';
  const isShown =
    now.step === 'revealed' && (before.now?.step !== 'revealed' || before.now.turn !== now.turn);
  return isShown && page.kind !== 'board' && page.kind !== 'story' ? 'revealed' : null;
}

/** The same between two looks at the clock; `last` and `time` are server times in ms. */
export function cueAt(now: View['now'], last: number, time: number): Cue | null {
  if (now?.step !== 'answering' || now.paused || now.clock.endsAt === 0) return null;
  const lateFrom = now.clock.endsAt - LATE_MS;
  return last < lateFrom && time >= lateFrom && time < now.clock.endsAt ? 'late' : null;
}
