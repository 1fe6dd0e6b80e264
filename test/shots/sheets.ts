import { readdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

/** Contact sheets: one page per group and theme, with one picture of it per size, and an index to leaf through. */

const WIDTH = 1560;
const GAP = 12;
/** More than this in one picture, and nobody can read it. */
const ROWS = 4;
const STYLE = `
  body { margin: 0; padding: ${GAP}px; background: #dfe3e6; color: #14222e; font: 14px/1.35 sans-serif; }
  h1 { font-size: 20px; } h2 { font-size: 17px; margin: 0; padding: 8px 0; }
  section { padding: ${GAP}px; background: #dfe3e6; }
  .sheet { display: grid; gap: ${GAP}px; align-items: start; }
  figure { margin: 0; } figcaption { padding: 2px 0; overflow-wrap: anywhere; }
  img { display: block; width: 100%; background: #fff; box-shadow: 0 1px 4px #0006; }
  a { color: inherit; } ul { columns: 3; }`;

interface Section {
  readonly name: string;
  readonly html: string;
}

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style><body>${body}</body></html>`;

const foldersIn = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }));

const picturesIn = (path: string): readonly string[] =>
  readdirSync(path)
    .filter((name) => name.endsWith('.jpg'))
    .map((name) => basename(name, '.jpg'))
    .toSorted();

/** How many pictures of a window of this name (`390x844`) stand beside each other. */
function columnsFor(size: string): number {
  const [width = 1, height = 1] = size.split('x').map(Number);
  if (height > width) return width < 500 ? 7 : 5;
  return 3;
}

/** Pictures of one size, a few rows to a section. */
function sectionsOf(out: string, folder: string, size: string): readonly Section[] {
  const columns = columnsFor(size);
  const rows = columns > 4 ? 2 : ROWS;
  const figures = picturesIn(join(out, folder, size)).map((name) =>
    figure(`${folder}/${size}/${name}.jpg`, name),
  );
  const parts = Math.ceil(figures.length / (columns * rows));
  return Array.from({ length: parts }, (_, part) => {
    const shown = figures.slice(part * columns * rows, (part + 1) * columns * rows).join('');
    const title = parts > 1 ? `${size} · ${part + 1} of ${parts}` : size;
    const html = `<section><h2>${folder} · ${title}</h2><div class="sheet" style="grid-template-columns: repeat(${columns}, 1fr)">${shown}</div></section>`;
    return { name: parts > 1 ? `${size}-${part + 1}` : size, html };
  });
}

const figure = (address: string, name: string): string =>
  `<figure><a href="${address}"><img loading="lazy" src="${address}" alt=""></a><figcaption>${name}</figcaption></figure>`;

/** Written anew for these folders (`phone-en/dusk`); the index lists whatever there is. */
export async function writeSheets(browser: Browser, out: string, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const name = folder.replace('/', '-');
    const sections = foldersIn(join(out, folder)).flatMap((size) => sectionsOf(out, folder, size));
    const body = sections.map(({ html }) => html).join('');
    await writeFile(join(out, `${name}.html`), page(name, `<h1>${name}</h1>${body}`));
    await photograph(browser, out, name, sections);
  }
  await writeIndex(out);
}

async function writeIndex(out: string): Promise<void> {
  const names = readdirSync(out).toSorted();
  const links = (end: string) =>
    names
      .filter((name) => name.endsWith(end) && name !== 'index.html')
      .map((name) => `<li><a href="${name}">${basename(name, end)}</a></li>`);
  const body = `<h1>Shots</h1><ul>${links('.html').join('')}</ul><h2>As single pictures</h2><ul>${links('.jpg').join('')}</ul>`;
  await writeFile(join(out, 'index.html'), page('Shots', body));
}

async function photograph(
  browser: Browser,
  out: string,
  name: string,
  sections: readonly Section[],
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: WIDTH, height: 400 } });
  const tab = await context.newPage();
  const draft = join(out, `.${name}.html`);
  for (const section of sections) {
    await writeFile(draft, page(name, section.html.replaceAll('loading="lazy" ', '')));
    await tab.goto(pathToFileURL(draft).href);
    await tab.screenshot({
      path: join(out, `${name}-${section.name}.jpg`),
      ...{ type: 'jpeg', quality: 82, fullPage: true },
    });
  }
  await rm(draft, { force: true });
  await context.close();
}
