/**
 * Time in ms as it was when this process began, carried on by a clock that nobody can set. What the wall clock does
 * meanwhile (somebody corrects it, a laptop finds the network) must not stop a vote or open a door.
 */
export const steadyNow = (): number => Math.floor(performance.timeOrigin + performance.now());

/** The same, never before `at`, and going on from there when the clock stands earlier: it was set back since. */
export function clockFrom(at: number): () => number {
  const aheadMs = Math.max(0, at - steadyNow());
  return () => steadyNow() + aheadMs;
}
