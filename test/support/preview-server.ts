import type { Browser } from 'playwright-core';
import { createServer } from 'vite';
import { launchChromium } from './chromium.ts';

/** A preview page on a free port, and a browser to open it in. Close it when done. */
export interface PreviewServer {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

/** `preview-screens`: all surfaces on the real rules, without a server; `preview`: the engine alone. */
export async function startPreview(
  folder: 'preview-screens' | 'preview' = 'preview-screens',
): Promise<PreviewServer> {
  const configFile = new URL(`../browser/${folder}/vite.config.ts`, import.meta.url).pathname;
  const server = { port: 0, strictPort: false, hmr: false as const, watch: null };
  // Packages as they are: one found late would have every page loaded anew.
  const optimizeDeps = { noDiscovery: true };
  const vite = await createServer({ configFile, logLevel: 'error', server, optimizeDeps });
  await vite.listen();
  const browser = await launchChromium();
  return {
    browser,
    address: `${vite.resolvedUrls?.local[0] ?? ''}test/browser/${folder}/index.html`,
    close: async () => {
      await browser.close();
      await vite.close();
    },
  };
}
