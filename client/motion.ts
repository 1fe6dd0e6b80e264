/**
 * How things move, read by CSS through `cssVariables` and by the painters directly. Durations end in `Ms`; each
 * easing is named for Phaser and for CSS. Nothing loops, flashes or shakes: a movement says what has happened.
 */
export const MOTION = {
  quickMs: 160,
  enterMs: 280,
  slowMs: 520,
  petalMs: 700,
  barsMs: 900,
  pathMs: 2600,
  breathMs: 2400,
  /** The votes of a whole room on their way; within it, from the first one that leaves to the last. */
  votesMs: 1100,
  votesSpreadMs: 500,
  /** A picture's three depths come to rest; more of its windows light up. */
  settleMs: 900,
  lightMs: 1400,
  staggerMs: 50,
  barStaggerMs: 110,
  /** Between one thing said and the next: the eye needs it. */
  pauseMs: 350,
  risePixels: 12,
  /** How far the nearest of the three depths comes from. */
  depthPixels: 14,
  ease: { phaser: 'Cubic.easeOut', css: 'cubic-bezier(0.215, 0.61, 0.355, 1)' },
  easeInOut: { phaser: 'Sine.easeInOut', css: 'cubic-bezier(0.445, 0.05, 0.55, 0.95)' },
} as const;
