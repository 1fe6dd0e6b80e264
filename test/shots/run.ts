import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPreview } from '../support/preview-server.ts';
import { inTurns } from './in-turns.ts';
import { jobsFor } from './jobs.ts';
import { accept } from './keep.ts';
import { takePictures } from './pictures.ts';
import { writeSheets } from './sheets.ts';
import { type Fault, takeWalk } from './walk.ts';
import { UnknownWish, type Wish, wishFrom } from './wish.ts';

/**
 * `npm run shots`: every surface in every state, size and theme, looked at by a machine and laid out for people.
 * `npm run shots -- --surface phone --theme light --size 320x568 --at revealed --language lv` narrows it;
 * `--accept` makes the screens as they are now the ones the visual test expects, `--pictures` renews the README's.
 */
const OUT = fileURLToPath(new URL('../browser/shots/', import.meta.url));
const AT_ONCE = 3;

async function shoot(wish: Wish): Promise<boolean> {
  const begun = performance.now();
  const jobs = jobsFor(wish);
  const folders = [
    ...new Set(jobs.flatMap(({ group, themes }) => themes.map((theme) => `${group}/${theme}`))),
  ];
  await mkdir(wish.out, { recursive: true });
  if (wish.at.length === 0)
    for (const folder of folders) await rm(join(wish.out, folder), { recursive: true, force: true });
  const server = await startPreview();
  try {
    const taken = await inTurns(jobs, AT_ONCE, (job) => takeWalk(server, job, wish.out));
    await writeSheets(
      server.browser,
      wish.out,
      folders.filter((folder) => existsSync(join(wish.out, folder))),
    );
    const pictures = taken.reduce((sum, each) => sum + each.pictures, 0);
    const faults = taken.flatMap((each) => each.faults);
    await report(faults, wish.out);
    const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
    console.log(
      `${pictures} pictures in ${minutes} minutes, ${faults.length} faults. See ${wish.out}index.html`,
    );
    return pictures > 0 && faults.length === 0;
  } finally {
    await server.close();
  }
}

/** The same words in many pictures are said once here; the file has them all. */
async function report(faults: readonly Fault[], out: string): Promise<void> {
  const all = faults.map(({ picture, words }) => `${picture}: ${words}\n`);
  await writeFile(join(out, 'faults.txt'), all.join(''));
  for (const words of new Set(faults.map((fault) => fault.words))) {
    const [first, ...others] = faults.filter((fault) => fault.words === words);
    const more = others.length > 0 ? ` (and ${others.length} more pictures)` : '';
    console.log(`${first?.picture}: ${words}${more}`);
  }
}

async function renew({ accept: kept, pictures }: Wish): Promise<boolean> {
  const names = [...(kept ? await accept() : []), ...(pictures ? await takePictures() : [])];
  console.log(`Taken anew: ${names.join(', ')}. Look at them before you commit them.`);
  return true;
}

try {
  const wish = wishFrom(process.argv.slice(2), OUT);
  const isFine = await (wish.accept || wish.pictures ? renew(wish) : shoot(wish));
  process.exitCode = isFine ? 0 : 1;
} catch (error) {
  if (!(error instanceof UnknownWish)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
