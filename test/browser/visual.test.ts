import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHOSEN } from '../shots/chosen.ts';
import { BASELINES, takeChosen } from '../shots/keep.ts';
import { likeness } from '../shots/likeness.ts';
import { type PreviewServer, startPreview } from '../shots/preview-server.ts';

/**
 * A few chosen screens against the pictures kept in visual/. When one was meant to change: `npm run shots --
 * --accept`, look at what git says has changed, and commit it with the change.
 */

const CHANGED = fileURLToPath(new URL('./shots/changed/', import.meta.url));
/** Another version of the browser may change a few pixels at the edges of letters; a card moved by two changes hundreds. */
const FEW_PIXELS = 120;

let server: PreviewServer;
beforeAll(async () => {
  server = await startPreview();
});
afterAll(() => server.close());

const expected = (name: string): Buffer => readFileSync(`${BASELINES}${name}.png`);

/** How many pixels differ; what is seen now, and where it differs, is kept to be looked at. */
function changed(name: string, now: Buffer): number {
  if (!existsSync(`${BASELINES}${name}.png`)) throw new Error(`${name}.png was never accepted`);
  const { different, picture } = likeness(expected(name), now);
  if (different <= FEW_PIXELS) return 0;
  mkdirSync(CHANGED, { recursive: true });
  writeFileSync(`${CHANGED}${name}-now.png`, now);
  if (picture) writeFileSync(`${CHANGED}${name}-where.png`, picture);
  return different;
}

describe('the chosen screens look as they were accepted', () => {
  for (const chosen of CHOSEN)
    test(chosen.kept.join(', '), async () => {
      const found: Record<string, number> = {};
      await takeChosen(server, chosen, async (name, picture) => {
        found[name] = changed(name, picture);
      });
      expect(found, `See ${CHANGED}`).toEqual(Object.fromEntries(chosen.kept.map((name) => [name, 0])));
    });

  test('no picture is kept that nothing is held against', () => {
    const names = CHOSEN.flatMap(({ kept }) => kept);
    expect(readdirSync(BASELINES).toSorted()).toEqual(names.map((name) => `${name}.png`).toSorted());
  });
});

describe('a card that moves is seen', () => {
  test.each([
    ['phone-choice-open', '.mirror .card { translate: 0 2px }'],
    ['stage-revealed', '.mirror [data-paint=panel] { translate: 2px 0 }'],
    ['join-name', '.join-card { translate: 2px 0 }'],
  ])('on %s', async (name, style) => {
    const chosen = CHOSEN.find(({ kept }) => kept.includes(name));
    if (!chosen) throw new Error(`${name} is not among the chosen`);
    const states = chosen.walk.states.slice(
      0,
      chosen.walk.states.findIndex((each) => each.name === name) + 1,
    );
    let moved = 0;
    await takeChosen(
      server,
      { ...chosen, walk: { ...chosen.walk, states }, kept: [name] },
      async (_name, _picture, preview) => {
        await preview.page.addStyleTag({ content: style });
        // The canvas follows at the next change of the window or the theme.
        await preview.theme('dusk');
        await preview.settle();
        moved = likeness(expected(name), await preview.picture({ format: 'png' })).different;
      },
    );
    expect(moved).toBeGreaterThan(FEW_PIXELS * 2);
  });
});
