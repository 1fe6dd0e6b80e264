import type { Page } from 'playwright-core';
import type { LocalRoom } from '../browser/preview-screens/local-room.ts';
import { median, quantile, table } from './support/figures.ts';
import { atRest, type GamePages, startGame } from './support/game-page.ts';
import { type Traced, traced } from './support/trace.ts';

/**
 * What one frame costs while something moves, at 390×844@2 on the Canvas renderer. The baseline of the same minute is
 * an idle page that asks for frames and draws nothing.
 */

declare global {
  interface Window {
    room: LocalRoom;
  }
}

interface Moment {
  readonly name: string;
  readonly ask: string;
  /** What happens before anybody looks. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly act: (page: Page) => Promise<unknown>;
}

const stepped = (page: Page) => page.evaluate(() => void window.room.step());
/** Everybody answers and the vote closes: the rules run in this page too, and are not what is measured. */
const answered = (page: Page) =>
  page.evaluate(() => {
    window.room.answer();
    window.room.step();
  });

const into = (selector: string) => async (page: Page) => {
  await page.evaluate((name) => document.querySelector(name)?.scrollIntoView({ block: 'center' }), selector);
};

const MOMENTS: readonly Moment[] = [
  { name: 'scene entry', ask: 'at=thursday-cafe/settled', act: stepped },
  { name: 'reveal, 30 votes', ask: 'at=third-visit/closed&people=30', act: stepped },
  { name: 'reveal, 250 votes', ask: 'at=third-visit/closed&people=250', act: stepped },
  {
    name: 'shift, 30 votes',
    ask: 'at=third-visit/revealed&people=30&again=1',
    before: answered,
    act: stepped,
  },
  { name: 'settled, more light', ask: 'at=third-visit/revealed&people=30', act: stepped },
  { name: 'debrief entry', ask: 'at=small-signs/settled&people=30', act: stepped },
  { name: 'compass', ask: 'at=debrief&people=30', act: into('.petals') },
  { name: 'path map', ask: 'at=debrief&people=30', act: into('.path-map') },
];

async function measured(game: GamePages, { ask, before, act }: Moment, slower: number): Promise<Traced> {
  const { page, cdp } = await game.open(ask);
  await before?.(page);
  await page.waitForTimeout(300);
  await atRest(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const seen = await traced(game.browser, page, async () => {
    await act(page);
    await page.waitForTimeout(150);
    await atRest(page);
  });
  await page.close();
  return seen;
}

/** The same page asking for frames and drawing nothing: what tracing and this machine cost just now. */
async function baseline(game: GamePages): Promise<number> {
  const { page } = await game.open('steps=2');
  const { frames } = await traced(game.browser, page, () =>
    page.evaluate(
      () =>
        new Promise<void>((done) => {
          let left = 60;
          const next = (): void => (left-- > 0 ? void requestAnimationFrame(next) : done());
          next();
        }),
    ),
  );
  await page.close();
  return quantile(frames, 0.95);
}

const game = await startGame();
try {
  console.log(`An idle frame costs ${(await baseline(game)).toFixed(1)} ms at p95. All figures in ms.`);
  const rows = [];
  for (const moment of MOMENTS) {
    const full = await measured(game, moment, 1);
    const slow = await measured(game, moment, 4);
    rows.push([moment.name, full.frames.length, ...figures(full), ...figures(slow)]);
  }
  table(['390×844@2, canvas', 'frames', 'p50', 'p95', 'repaint', '4×: p50', 'p95', 'repaint'], rows);
} finally {
  await game.close();
}

function figures({ frames, longestMs }: Traced): readonly number[] {
  return [median(frames), quantile(frames, 0.95), longestMs];
}
