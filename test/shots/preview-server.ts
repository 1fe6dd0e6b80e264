import type { Browser } from 'playwright-core';
import { createServer } from 'vite';
import { launchChromium } from '../support/chromium.ts';

/** The preview screens on a free port, and a browser to open them in. Close it when done. */
export interface PreviewServer {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

export async function startPreview(): Promise<PreviewServer> {
  const configFile = new URL('../browser/preview-screens/vite.config.ts', import.meta.url).pathname;
  const server = { port: 0, strictPort: false, hmr: false as const, watch: null };
  // Packages as they are: one found late would have every page loaded anew.
  const optimizeDeps = { noDiscovery: true };
  const vite = await createServer({ configFile, logLevel: 'error', server, optimizeDeps });
  await vite.listen();
  const browser = await launchChromium();
  return {
    browser,
    address: `${vite.resolvedUrls?.local[0] ?? ''}test/browser/preview-screens/index.html`,
    close: async () => {
      await browser.close();
      await vite.close();
    },
  };
}
