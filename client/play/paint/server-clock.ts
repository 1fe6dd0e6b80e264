const TICK_MS = 250;

/** The server's time as this device knows it; ticks only while something on the screen counts. */
export class ServerClock {
  #ahead = Date.now() - performance.now();
  #timer = 0;

  nowMs(): number {
    return this.#ahead + performance.now();
  }

  set(nowMs: number): void {
    this.#ahead = nowMs - performance.now();
  }

  run(tick: (nowMs: number) => void): void {
    this.stop();
    // Four times a second, so that a number never changes visibly late.
    this.#timer = window.setInterval(() => tick(this.nowMs()), TICK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
