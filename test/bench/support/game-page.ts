import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { createServer } from 'vite';
import { launchChromium } from '../../support/chromium.ts';

/** The real screens and the real engine in one page, without a server: `preview-screens` on a port of its own. */
export interface Preview {
  readonly browser: Browser;
  readonly open: (ask: string, options?: BrowserContextOptions) => Promise<Opened>;
  readonly close: () => Promise<void>;
}
export interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
}

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
};

export async function startPreview(): Promise<Preview> {
  const configFile = new URL('../../browser/preview-screens/vite.config.ts', import.meta.url).pathname;
  const vite = await createServer({
    configFile,
    logLevel: 'error',
    server: { port: 0, strictPort: false, watch: null, hmr: false },
  });
  await vite.listen();
  const address = `${vite.resolvedUrls?.local[0] ?? ''}test/browser/preview-screens/index.html?test&renderer=canvas`;
  const browser = await launchChromium();
  return {
    browser,
    open: async (ask, options = PHONE) => {
      const page = await browser.newPage(options);
      const cdp = await page.context().newCDPSession(page);
      await page.goto(`${address}&${ask}`);
      await atRest(page);
      return { page, cdp };
    },
    close: async () => {
      await browser.close();
      await vite.close();
    },
  };
}

/** The loop is asleep and no picture is on its way. */
export const atRest = (page: Page) => page.waitForFunction(() => window.__paint?.idle === true);
