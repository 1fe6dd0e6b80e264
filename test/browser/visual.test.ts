import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHOSEN } from '../shots/chosen.ts';
import { BASELINES, takeChosen } from '../shots/keep.ts';
import { likeness } from '../shots/likeness.ts';
import type { PreviewPage } from '../shots/preview-page.ts';
import { type PreviewServer, startPreview } from '../support/preview-server.ts';

/**
 * A few chosen screens against the pictures kept in visual/. When one was meant to change: `npm run shots --
 * --accept`, look at what git says has changed, and commit it with the change.
 */

const CHANGED = fileURLToPath(new URL('./shots/changed/', import.meta.url));
/**
 * Differing pixels, measured: from run to run 0; with letters rasterised in another way a few hundred; with every card
 * moved by a single pixel more than 3,000.
 */
const FEW = 400;
const TWO_PIXELS_OFF = '.card, .mirror [data-paint=panel] { translate: 0 2px !important }';

let server: PreviewServer;
beforeAll(async () => {
  server = await startPreview();
});
afterAll(() => server.close());

/** How many pixels are not as accepted; what is seen now, and where it differs, is laid aside to be looked at. */
function differing(name: string, now: Buffer): number {
  const kept = `${BASELINES}${name}.png`;
  if (!existsSync(kept)) throw new Error(`${name}.png was never accepted`);
  const { different, picture } = likeness(readFileSync(kept), now);
  if (different <= FEW) return different;
  mkdirSync(CHANGED, { recursive: true });
  writeFileSync(`${CHANGED}${name}-now.png`, now);
  if (picture) writeFileSync(`${CHANGED}${name}-where.png`, picture);
  return different;
}

/** The same screen with its real cards shifted; the canvas follows when it is told to paint anew. */
async function shifted(preview: PreviewPage): Promise<Buffer> {
  const style = await preview.page.addStyleTag({ content: TWO_PIXELS_OFF });
  await preview.theme('dusk');
  await preview.settle();
  const picture = await preview.picture({ format: 'png' });
  await style.evaluate((element) => element.parentNode?.removeChild(element));
  await preview.theme('dusk');
  return picture;
}

describe.each(CHOSEN.map((chosen) => [chosen.kept.join(', '), chosen] as const))('%s', (_names, chosen) => {
  const asIs: Record<string, number> = {};
  const moved: Record<string, number> = {};
  beforeAll(() =>
    takeChosen(server, chosen, async (name, picture, preview) => {
      asIs[name] = differing(name, picture);
      moved[name] = likeness(picture, await shifted(preview)).different;
    }),
  );

  test.each(chosen.kept)('%s looks as it was accepted', (name) => {
    expect(asIs[name], `${name}: differing pixels; see ${CHANGED}`).toBeLessThanOrEqual(FEW);
  });

  test.each(chosen.kept)('%s with its cards two pixels off is noticed', (name) => {
    expect(moved[name]).toBeGreaterThan(FEW * 2);
  });
});

test('no picture is kept that nothing is held against', () => {
  const names = CHOSEN.flatMap(({ kept }) => kept);
  expect(readdirSync(BASELINES).toSorted()).toEqual(names.map((name) => `${name}.png`).toSorted());
});
