import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** `vite --config test/browser/preview-screens/vite.config.ts`, then /test/browser/preview-screens/?steps=3 */
export default defineConfig({
  root: repository,
  cacheDir: `${repository}/node_modules/.vite-preview-screens`,
  resolve: {
    alias: {
      phaser: fileURLToPath(import.meta.resolve('phaser')).replace('phaser.esm.js', 'phaser.esm.min.js'),
    },
  },
  server: { host: '127.0.0.1', port: 5288, strictPort: true },
});
