import type { CDPSession, Page } from 'playwright-core';
import type { LocalRoom } from '../browser/preview-screens/local-room.ts';
import { table } from './support/figures.ts';
import { atRest, startGame } from './support/game-page.ts';

/**
 * Memory after a long day: whole sessions one after the other on one engine, each screen in the middle of the last
 * one's movement. Heap after a collection, and the textures that are kept.
 */

declare global {
  interface Window {
    room: LocalRoom;
  }
}

const SCREENS = 250;
const LOOK_EVERY = 50;
/** Shorter than most movements: the next screen comes into the middle of the last one's. */
const HURRY_MS = 120;

interface Look {
  readonly heapMB: number;
  readonly textures: number;
}

/** One step of the session, with everybody's answer where one is asked for; after the last a new session begins. */
const step = (page: Page) =>
  page.evaluate(() => {
    const { room } = window;
    if (room.session.story.phase.at === 'ended') room.startAgain();
    else {
      room.answer();
      room.step();
    }
  });

async function look(page: Page, cdp: CDPSession): Promise<Look> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { heapMB: usedSize / 2 ** 20, textures: await page.evaluate(() => window.__paint?.textures ?? 0) };
}

const game = await startGame();
try {
  const { page, cdp } = await game.open('people=12');
  const rows = [];
  let most = 0;
  for (let screens = 0; screens <= SCREENS; screens += 1) {
    await step(page);
    await page.waitForTimeout(HURRY_MS);
    most = Math.max(most, await page.evaluate(() => window.__paint?.textures ?? 0));
    if (screens % LOOK_EVERY !== 0) continue;
    await atRest(page);
    const { heapMB, textures } = await look(page, cdp);
    rows.push([String(screens), heapMB, String(textures), String(most)]);
  }
  table(['screens', 'heap MB', 'textures', 'most so far'], rows);
} finally {
  await game.close();
}
