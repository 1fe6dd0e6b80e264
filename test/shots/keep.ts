import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type PreviewServer, startPreview } from '../support/preview-server.ts';
import { CHOSEN, type Chosen } from './chosen.ts';
import { compact } from './likeness.ts';
import { PreviewPage } from './preview-page.ts';

/** Where the pictures lie that the visual test holds the screens against. */
export const BASELINES = fileURLToPath(new URL('../browser/visual/', import.meta.url));

/** Walks to each of the chosen states and hands over its picture, with the page still open. */
export async function takeChosen(
  server: PreviewServer,
  { walk, size, kept }: Chosen,
  take: (name: string, picture: Buffer, preview: PreviewPage) => Promise<void>,
): Promise<void> {
  const preview = await PreviewPage.open(server, walk.asks, size);
  try {
    for (const state of walk.states) {
      await preview.reach(state);
      if (!kept.includes(state.name)) continue;
      await preview.settle();
      await take(state.name, await preview.picture({ format: 'png' }), preview);
    }
  } finally {
    await preview.close();
  }
}

/** `npm run shots -- --accept`: what the screens look like now is what they shall look like. Returns the names. */
export async function accept(): Promise<readonly string[]> {
  await mkdir(BASELINES, { recursive: true });
  const server = await startPreview();
  const written: string[] = [];
  try {
    for (const chosen of CHOSEN)
      await takeChosen(server, chosen, async (name, picture) => {
        await writeFile(`${BASELINES}${name}.png`, compact(picture));
        written.push(`${name}.png`);
      });
  } finally {
    await server.close();
  }
  const gone = (await readdir(BASELINES)).filter((file) => !written.includes(file));
  for (const file of gone) await rm(`${BASELINES}${file}`);
  return written;
}
