import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type PreviewServer, startPreview } from '../support/preview-server.ts';
import { type Chosen, walkOf } from './chosen.ts';
import { takeChosen } from './keep.ts';
import { at, VOTE_AGAIN } from './state.ts';

/** The pictures of the README, taken from the screens as they are: `npm run shots -- --pictures`. */

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const QUALITY = 82;

interface Picture {
  readonly file: string;
  readonly of: Chosen;
  /** CSS pixels of the finished picture, and of each screen in it. */
  readonly width: number;
  readonly each: number;
}

const PICTURES: readonly Picture[] = [
  {
    file: 'stage-reveal.jpg',
    of: walkOf(
      'stage',
      [at('third-visit/revealed', 'first-vote'), VOTE_AGAIN, at('third-visit/revealed', 'stage-reveal')],
      { width: 1280, height: 720, dpr: 1 },
      { surface: 'stage', languages: 'en,lv' },
    ),
    ...{ width: 1280, each: 1280 },
  },
  {
    file: 'phones.jpg',
    of: walkOf(
      'phone',
      [
        at('third-visit/answering', 'phone-choice'),
        at('third-visit/revealed', 'phone-reveal'),
        at('third-visit/settled', 'phone-settled'),
      ],
      { width: 390, height: 844, dpr: 2 },
      { surface: 'play' },
    ),
    ...{ width: 1080, each: 330 },
  },
  {
    file: 'console.jpg',
    of: walkOf(
      'console',
      [at('third-visit/answering', 'vote'), { name: 'console-vote', happens: ({ room }) => room.answer(5) }],
      { width: 1366, height: 768, dpr: 1 },
      { surface: 'console' },
    ),
    ...{ width: 1200, each: 1200 },
  },
];

/** Returns the names of the files written. */
export async function takePictures(): Promise<readonly string[]> {
  const server = await startPreview();
  try {
    for (const picture of PICTURES) await takePicture(server, picture);
  } finally {
    await server.close();
  }
  return PICTURES.map(({ file }) => file);
}

/** One screen alone, or several side by side on a plain ground. */
async function takePicture(server: PreviewServer, { file, of, width, each }: Picture): Promise<void> {
  const screens: string[] = [];
  await takeChosen(server, of, async (_name, picture) => {
    screens.push(`data:image/png;base64,${picture.toString('base64')}`);
  });
  const page = await server.browser.newPage({ viewport: { width, height: 100 } });
  const images = screens.map((address) => `<img src="${address}" alt="">`).join('');
  const style = `body { margin: 0; display: flex; justify-content: space-between; background: #fff } img { display: block; width: ${each}px; border-radius: ${screens.length > 1 ? 20 : 0}px }`;
  await page.setContent(`<!doctype html><style>${style}</style>${images}`, { waitUntil: 'load' });
  await writeFile(
    `${FOLDER}${file}`,
    await page.screenshot({ type: 'jpeg', quality: QUALITY, fullPage: true }),
  );
  await page.close();
}
