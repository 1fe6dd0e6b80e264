import type { BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { type PreviewServer, startPreview } from '../../support/preview-server.ts';

/** The real screens and the real engine in one page, without a server: `preview-screens` on a port of its own. */
export interface GamePages extends Omit<PreviewServer, 'address'> {
  readonly open: (ask: string, options?: BrowserContextOptions) => Promise<Opened>;
}
export interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
}

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
};

export async function startGame(): Promise<GamePages> {
  const { address, ...server } = await startPreview();
  return {
    ...server,
    open: async (ask, options = PHONE) => {
      const page = await server.browser.newPage(options);
      const cdp = await page.context().newCDPSession(page);
      await page.goto(`${address}?test&renderer=canvas&${ask}`);
      await atRest(page);
      return { page, cdp };
    },
  };
}

/** The loop is asleep and no picture is on its way. */
export const atRest = (page: Page) => page.waitForFunction(() => window.__paint?.idle === true);
