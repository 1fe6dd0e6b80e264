import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';
import { drawingPhaser } from './vite-phaser.ts';

const root = import.meta.dirname;
const server = `http://127.0.0.1:${process.env.PORT ?? '2567'}`;

/** What a phone needs once somebody has joined. */
const LATER = ['/client/join/enter.ts', '/client/play/play.ts', '/client/play/canvas.ts'];

/** What every page says where JavaScript is switched off. */
function speakWithoutScript(): Plugin {
  return {
    name: 'speak-without-script',
    transformIndexHtml: async (html) =>
      html.replace('<!-- without script -->', await readFile(join(root, 'without-script.html'), 'utf8')),
  };
}

/**
 * The join page must be usable before the game engine has arrived, yet the engine should be in the cache by the
 * time somebody taps "Join": it is fetched early, with low priority, and not evaluated.
 */
function fetchGameEarly(): Plugin {
  return {
    name: 'fetch-game-early',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { filename, bundle }) {
        if (!filename.endsWith('index.html') || !bundle) return;
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk.imports]));
        const later = chunks.filter(({ facadeModuleId }) =>
          LATER.some((file) => facadeModuleId?.endsWith(file)),
        );
        const first = chunks.filter(({ isEntry, name }) => isEntry && name === 'index');
        const there = withImports(first, named);
        return [...withImports(later, named)].filter((file) => !there.has(file)).map(preload);
      },
    },
  };
}

/** The files themselves and all they stand on. */
function withImports(
  chunks: readonly { readonly fileName: string }[],
  imports: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const files = new Set(chunks.map(({ fileName }) => fileName));
  // A set also visits what is added while it is walked.
  for (const file of files) for (const other of imports.get(file) ?? []) files.add(other);
  return files;
}

const preload = (file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'modulepreload', href: `/${file}`, fetchpriority: 'low', crossorigin: true },
  injectTo: 'body',
});

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const WORTH_COMPRESSING_BYTES = 1024;

/** Writes `.br` and `.gz` beside every text asset: a small laptop must not compress for forty phones at once. */
function compressOnce(): Plugin {
  let folder = '';
  return {
    name: 'compress-once',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    async writeBundle() {
      const files = await readdir(folder, { recursive: true });
      await Promise.all(
        files
          .filter((file) => /\.(js|css|html|svg|json)$/.test(file))
          .map((file) => compress(join(folder, file))),
      );
    },
  };
}

async function compress(file: string): Promise<void> {
  const text = await readFile(file);
  if (text.length < WORTH_COMPRESSING_BYTES) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  await writeFile(`${file}.br`, await brotli(text, { params }));
  await writeFile(`${file}.gz`, await zip(text, { level: 9 }));
}

export default defineConfig({
  root,
  base: '/',
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // Fonts as data: URLs would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      input: Object.fromEntries(
        ['index', 'host', 'stage', 'rehearse', 'rehearse-screen'].map((page) => [
          page,
          resolve(root, `${page}.html`),
        ]),
      ),
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      // With the slash: /api.ts is a file of ours.
      '/api/': server,
      // A room's socket: /<process>/<room>?sessionId=…
      '^/[\\w-]+/[\\w-]+\\?.*sessionId=': { target: server, ws: true },
    },
  },
  plugins: [drawingPhaser(), speakWithoutScript(), fetchGameEarly(), compressOnce()],
});
