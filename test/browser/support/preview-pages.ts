import type { BrowserContextOptions, JSHandle, Page } from 'playwright-core';
import { type PreviewServer, startPreview } from '../../support/preview-server.ts';
import { WISHES } from '../../support/wishes.ts';
import type { LocalRoom } from '../preview-screens/local-room.ts';

/** Every phase, and every kind of scene in every step it has, in the order in which the story comes to them. */
export const PLACES = [
  ...['lobby', 'briefing', 'third-visit/reading', 'third-visit/answering', 'third-visit/closed'],
  ...['third-visit/revealed', 'third-visit/settled', 'thursday-cafe/reading', 'small-signs/reading'],
  ...[
    'small-signs/answering',
    'small-signs/closed',
    'small-signs/revealed',
    'small-signs/settled',
    'debrief',
  ],
  ...['one-table/reading', 'one-table/answering', 'one-table/settled', 'first-talk/answering'],
  ...['next-days/reading', 'next-days/answering', 'next-days/closed', 'next-days/revealed'],
  ...['next-days/settled', 'agency-rule/answering', 'agency-rule/settled', 'closing', 'ended'],
] as const;

export const THEME_NAMES = ['dusk', 'light', 'contrast'] as const;

export interface Opened {
  readonly page: Page;
  readonly room: JSHandle<LocalRoom>;
}

export interface Wanted {
  readonly surface: 'play' | 'stage';
  readonly languages: string;
  readonly view?: 'canvas' | 'text';
  readonly at?: string;
  readonly context?: BrowserContextOptions;
  /** What must be ready before the page is fetched, such as another case in the place of the shipped one. */
  readonly before?: (page: Page) => Promise<void>;
}

/** Phones and the stage in a real browser, on the real rules, without a server. */
export class PreviewPages {
  readonly #server: PreviewServer;

  private constructor(server: PreviewServer) {
    this.#server = server;
  }

  static async start(): Promise<PreviewPages> {
    return new PreviewPages(await startPreview());
  }

  stop(): Promise<void> {
    return this.#server.close();
  }

  async open({
    surface,
    languages,
    view = 'canvas',
    at = 'lobby',
    context = {},
    before,
  }: Wanted): Promise<Opened> {
    const options = { reducedMotion: 'reduce', serviceWorkers: 'block', ...context } as const;
    const page = await (await this.#server.browser.newContext(options)).newPage();
    await page.addInitScript((on) => localStorage.setItem('text-view', on), view === 'text' ? 'on' : 'off');
    await before?.(page);
    const [lang = 'en'] = languages.split(',');
    const query = new URLSearchParams({ surface, lang, languages, at, by: WISHES.join() });
    await page.goto(`${this.#server.address}?test&${query}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 60_000 });
    await viewIs(page, view);
    return { page, room: await page.evaluateHandle((): LocalRoom => Reflect.get(window, 'room')) };
  }
}

const viewIs = (page: Page, view: 'canvas' | 'text') =>
  page.waitForFunction(
    (wanted) => document.querySelector('main')?.classList.contains(`${wanted}-mode`),
    view,
    { timeout: 30_000 },
  );

export async function goTo({ page, room }: Opened, place: string): Promise<void> {
  await room.evaluate((here, [where, wishes]) => here.goTo(where, wishes), [place, WISHES] as const);
  await rests(page);
}

export async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => Reflect.get(window, 'setTheme')(name), theme);
}

/** Until the canvas, where there is one, has drawn what the page says. */
export async function rests(page: Page): Promise<void> {
  // What was scrolled or resized is told to the canvas in the next frame, which a busy machine draws late.
  await page.evaluate(
    () =>
      new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(told, 70)))),
  );
  await page.waitForFunction(() => {
    const isDrawn = document.querySelector('canvas')?.checkVisibility() ?? false;
    return !isDrawn || ((window as { __paint?: { idle: boolean } }).__paint?.idle ?? true);
  });
}
