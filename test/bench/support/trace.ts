import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of this thread alone: what a busy machine gave to others in between is not counted. */
  readonly tdur?: number;
}

export interface Traced {
  /** What one frame cost the main thread: script, style, layout, and the drawing of the canvas, in ms. */
  readonly frames: readonly number[];
  /** The longest single piece of work, which is the repaint itself, in ms. */
  readonly longestMs: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

export async function traced(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<Traced> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  return tracedIn(traceEvents);
}

/** A frame is a task of the page's main thread in which an animation frame was fired. */
function tracedIn(events: readonly TraceEvent[]): Traced {
  const fired = events.filter(({ name }) => name === 'FireAnimationFrame');
  const [first] = fired;
  if (first === undefined) return { frames: [], longestMs: 0 };
  const tasks = events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === first.pid && tid === first.tid)
    .map(({ ts, dur = 0, tdur = dur }) => ({ from: ts, to: ts + dur, ms: tdur / 1000 }));
  const frames = tasks.filter(({ from, to }) => fired.some(({ ts }) => ts >= from && ts <= to));
  return { frames: frames.map(({ ms }) => ms), longestMs: Math.max(0, ...tasks.map(({ ms }) => ms)) };
}
