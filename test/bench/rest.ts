import { table } from './support/figures.ts';
import { type GamePages, startGame } from './support/game-page.ts';
import { processorSeconds } from './support/renderer-process.ts';

/**
 * What a phone spends while somebody reads: processor time of the page's process (and of the one that puts pictures
 * on the screen) over fifteen seconds, as a share of one core. The baseline of the same minute is an empty page.
 */
const WATCHED_SECONDS = 15;

const CASES = [
  { name: 'an empty page', ask: null },
  { name: 'one card, nothing counts', ask: 'at=third-visit/reading' },
  { name: 'a vote with its countdown', ask: 'at=third-visit/answering' },
];

async function shareOf(
  game: GamePages,
  ask: string | null,
): Promise<readonly [page: number, screen: number]> {
  const page = ask === null ? await game.browser.newPage() : (await game.open(ask)).page;
  await page.waitForTimeout(1500);
  const before = await processorSeconds(game.browser);
  await page.waitForTimeout(WATCHED_SECONDS * 1000);
  const after = await processorSeconds(game.browser);
  await page.close();
  const share = (type: string): number =>
    (100 * ((after[type] ?? 0) - (before[type] ?? 0))) / WATCHED_SECONDS;
  return [share('renderer'), share('GPU')];
}

const game = await startGame();
try {
  const rows: (readonly [string, number, number])[] = [];
  for (const { name, ask } of CASES) rows.push([name, ...(await shareOf(game, ask))]);
  table(['% of one core', 'page', 'screen'], rows);
} finally {
  await game.close();
}
