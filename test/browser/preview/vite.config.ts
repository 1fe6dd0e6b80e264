import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { drawingPhaser } from '../../../client/vite-phaser.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** `vite --config test/browser/preview/vite.config.ts`, then /test/browser/preview/?screen=choice&lang=lv */
export default defineConfig({
  root: repository,
  cacheDir: `${repository}/node_modules/.vite-preview`,
  plugins: [drawingPhaser()],
  server: { host: '127.0.0.1', port: 5277, strictPort: true },
});
