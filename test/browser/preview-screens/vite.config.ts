import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { drawingPhaser } from '../../../client/vite-phaser.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** `vite --config test/browser/preview-screens/vite.config.ts`, then /test/browser/preview-screens/?steps=3 */
export default defineConfig({
  root: repository,
  publicDir: `${repository}/client/public`,
  cacheDir: `${repository}/node_modules/.vite-preview-screens`,
  plugins: [drawingPhaser()],
  server: { host: '127.0.0.1', port: 5288, strictPort: true },
});
