import type { CDPSession, Page } from 'playwright-core';
import type { PreviewServer } from '../support/preview-server.ts';
import { WISHES } from '../support/wishes.ts';
import { settleHere } from './settle-here.ts';
import type { Size, ThemeName } from './sizes.ts';
import type { Here, State } from './state.ts';
import { stillWorld } from './still-world.ts';

type Format = { readonly format: 'jpeg'; readonly quality: number } | { readonly format: 'png' };

/** One page of the preview screens, in any size and theme, in which one state is reached after the other. */
export class PreviewPage {
  readonly page: Page;
  readonly #devtools: CDPSession;

  private constructor(page: Page, devtools: CDPSession) {
    this.page = page;
    this.#devtools = devtools;
  }

  static async open(
    { browser, address }: PreviewServer,
    asks: Readonly<Record<string, string>>,
    first: Size,
  ): Promise<PreviewPage> {
    const { width, height } = first;
    const context = await browser.newContext({
      ...{ viewport: { width, height }, reducedMotion: 'reduce', serviceWorkers: 'block' },
    });
    const page = await context.newPage();
    await page.addInitScript(stillWorld);
    await page.addInitScript(() => localStorage.setItem('theme', 'dusk'));
    const devtools = await context.newCDPSession(page);
    const query = new URLSearchParams({ test: '', renderer: 'canvas', ...asks });
    const hasCanvas = asks.surface === 'play' || asks.surface === 'stage';
    const preview = new PreviewPage(page, devtools);
    await preview.resize(first);
    const broken: string[] = [];
    page.on('pageerror', ({ message }) => broken.push(message));
    await page.goto(`${address}?${query}`);
    const shown = page.waitForSelector(hasCanvas ? '.canvas-mode h1' : 'h1, .join-card');
    await shown.catch((error) => {
      throw broken.length > 0 ? new Error(broken.join('; ')) : error;
    });
    return preview;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  async resize({ width, height, dpr }: Size): Promise<void> {
    const metrics = { width, height, deviceScaleFactor: dpr, mobile: false };
    await this.#devtools.send('Emulation.setDeviceMetricsOverride', metrics);
  }

  async theme(name: ThemeName): Promise<void> {
    await this.page.evaluate((wanted) => Reflect.get(window, 'setTheme')(wanted), name);
  }

  async reach({ at, happens, press }: State): Promise<void> {
    if (at) await this.#goTo(at);
    if (happens) await this.#tell(happens);
    if (press) await press(this.page);
  }

  async leave({ undo, after }: State): Promise<void> {
    if (after) await after(this.page);
    if (undo) await this.#tell(undo);
  }

  async #goTo(place: string): Promise<void> {
    await this.page.evaluate(([where, wishes]) => Reflect.get(window, 'room').goTo(where, wishes), [
      place,
      WISHES,
    ] as const);
  }

  async #tell(happens: (here: Here) => void): Promise<void> {
    const here = await this.page.evaluateHandle((): Here => ({ room: Reflect.get(window, 'room') }));
    await here.evaluate(happens);
    await here.dispose();
  }

  settle(): Promise<void> {
    return this.page.evaluate(settleHere);
  }

  async picture(format: Format): Promise<Buffer> {
    const { data } = await this.#devtools.send('Page.captureScreenshot', {
      ...format,
      optimizeForSpeed: true,
    });
    return Buffer.from(data, 'base64');
  }

  /** Turns to the next slide; false where there is none. */
  async turn(): Promise<boolean> {
    const next = this.page.locator('.controls button:nth-of-type(2)[aria-disabled=false]');
    if ((await this.page.locator('.controls button').count()) < 3 || (await next.count()) === 0) return false;
    await this.page.keyboard.press('ArrowRight');
    return true;
  }
}
