import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { drawingPhaser } from '../../../client/vite-phaser.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** The surfaces come with their own way to the server; here it ends in the room of the page. */
const localConnection: Plugin = {
  name: 'local-connection',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('/connection.ts') && importer?.includes('/client/')
      ? `${repository}/test/browser/preview-screens/local-connection.ts`
      : null,
};

/** `vite --config test/browser/preview-screens/vite.config.ts`, then /test/browser/preview-screens/?steps=3 */
export default defineConfig({
  root: repository,
  publicDir: `${repository}/client/public`,
  cacheDir: `${repository}/node_modules/.vite-preview-screens`,
  plugins: [drawingPhaser(), localConnection],
  server: { host: '127.0.0.1', port: 5288, strictPort: true },
});
