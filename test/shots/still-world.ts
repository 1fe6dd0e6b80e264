/**
 * Runs in the page before all else: the same moment, the same chance, in every picture. `pass` lets the moment move
 * on; timers go on running, so that pages still settle.
 */
export function stillWorld(): void {
  let now = Date.UTC(2026, 10, 24, 16, 30);
  const Live = Date;
  class StillDate extends Live {
    constructor(...parts: [] | [number]) {
      super(...(parts.length === 0 ? ([now] as const) : parts));
    }
    static override now(): number {
      return now;
    }
  }
  let last = 7;
  Math.random = () => {
    last = (last * 16_807) % 2_147_483_647;
    return last / 2_147_483_647;
  };
  performance.now = () => now - Live.UTC(2026, 10, 24);
  Object.assign(window, { Date: StillDate, pass: (ms: number) => (now += ms) });
}
