import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Journal } from '#server/journal/journal.ts';
import { launchChromium } from '../support/chromium.ts';
import { SCENARIO_FOLDER } from '../support/scenarios.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { type Findings, judge } from './support/axe-run.ts';
import { CLIENT_FOLDER } from './support/client-build.ts';

/** A facilitator alone with a laptop, the evening before. */

const CASE = 'cleaning-shift';
const LAPTOP = { width: 1366, height: 768 };

let browser: Browser;
let server: TestServer;
let scenarios = '';
let context: BrowserContext;
const written: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  scenarios = await mkdtemp(join(tmpdir(), 'human-game-rehearse-'));
  await cp(SCENARIO_FOLDER, scenarios, { recursive: true });
  const journal = (real: Journal): Journal =>
    new Proxy(real, {
      get: (of, name) => {
        const way: unknown = Reflect.get(of, name);
        if (typeof way !== 'function') return way;
        return (...given: unknown[]) => {
          // Whether it was damaged is asked for the shelf, and writes nothing.
          if (name !== 'damagedAt') written.push(String(name));
          return way.apply(of, given);
        };
      },
    });
  server = await startServer({ scenarios, clientFolder: CLIENT_FOLDER, journal });
  written.length = 0;
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(scenarios, { recursive: true, force: true });
});

async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({
    viewport: LAPTOP,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (said) => said.type() === 'error' && errors.push(said.text()));
  await page.goto(server.url + path);
  return page;
}

const rehearsal = async (options?: BrowserContextOptions, speed = 'At once'): Promise<Page> => {
  const page = await opened(`/rehearse?case=${CASE}&country=LV&stage=en,lv`, options);
  await page.getByRole('radio', { name: speed }).check({ force: true });
  await next(page).waitFor();
  return page;
};

const screen = (page: Page, title: string): FrameLocator => page.frameLocator(`iframe[title="${title}"]`);
const console = (page: Page): FrameLocator => screen(page, 'Console');
const next = (page: Page) => console(page).locator('[data-next]:not([aria-disabled=true])');

async function press(page: Page, code: string): Promise<void> {
  await console(page).locator(`[data-next^=${code}]:not([aria-disabled=true])`).click();
}

/** What the big button counts. */
const has = (page: Page, answered: string) => next(page).filter({ hasText: answered }).waitFor();

test('from the shelf through a vote to the goodbye, and nothing of it stays', async () => {
  const page = await opened('/host?lang=en');
  await page.getByRole('link', { name: 'Rehearse alone' }).click();
  await page.getByRole('radio', { name: 'At once' }).check({ force: true });
  const stage = screen(page, 'Stage');
  await next(page).waitFor();
  const choose = console(page).locator(':is([data-choose], .choose-over):visible');
  const sheet = console(page).locator('dialog[open]');
  const isSettled = () => console(page).locator('[data-next=go-on-scene]').isVisible();
  while (!(await isSettled())) {
    await next(page).or(choose).first().click();
    if (await sheet.isVisible()) await sheet.locator('[data-choose]').first().click();
    await console(page).locator('[data-next][aria-disabled=true]').waitFor({ state: 'detached' });
    await next(page).or(choose).first().waitFor();
  }
  await console(page).getByRole('button', { name: 'More' }).click();
  await sheet.getByRole('button', { name: /^Finish early/ }).click();
  await sheet.locator('[data-confirm]').click();
  await press(page, 'end-session');
  await sheet.locator('[data-confirm]').click();
  await page.getByText('This rehearsal is over.').waitFor();
  await stage.getByRole('heading', { name: /Thank you/ }).waitFor();
  expect(written).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(errors).toEqual([]);
});

test('people hold still, act, and one phone is played by hand, by keyboard too', async () => {
  const page = await rehearsal({}, 'At once');
  await press(page, 'start');
  await press(page, 'begin');
  await page.getByText('Not here yet').waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: 'Hold still' }).check({ force: true });
  await press(page, 'open');
  await press(page, 'close-waiting');
  await press(page, 'reveal');
  await console(page).getByRole('button', { name: 'Vote again' }).first().click();
  await has(page, '0 of 6');
  const take = page.locator('[data-take]').first();
  await take.focus();
  await page.keyboard.press('Enter');
  const back = page.getByRole('button', { name: 'Give the phone back' });
  expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
  const phone = page.frameLocator('.phone-held iframe');
  await phone.getByRole('radio').first().press('Enter');
  await has(page, '1 of 6');
  await back.press('Enter');
  expect(await take.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.getByRole('radio', { name: 'At once' }).check({ force: true });
  await has(page, 'everybody has answered');
});

test('a saved file is on the shelf at once, a broken one with its problems, in the language of the page', async () => {
  const page = await opened('/host?lang=lv');
  const file = join(scenarios, CASE, 'lv.json');
  const text = await readFile(file, 'utf8');
  const words = JSON.parse(text);
  await page.getByRole('radio', { name: words.title.text }).waitFor();
  await writeFile(file, JSON.stringify({ ...words, title: { ...words.title, text: 'Jauns nosaukums' } }));
  await page.getByRole('radio', { name: 'Jauns nosaukums' }).waitFor({ timeout: 5_000 });
  await writeFile(file, text.slice(0, text.length / 2));
  await page.getByText('Tiek lietota pēdējā derīgā.').click();
  await page.getByText(/Vieta: cleaning-shift\/lv\.json:\d+/).waitFor();
  await page.getByRole('radio', { name: 'Jauns nosaukums' }).waitFor();
  await writeFile(file, text);
  await page.getByRole('radio', { name: words.title.text }).waitFor();
});

test('a new beginning plays what has been saved meanwhile; what is on goes on as it was', async () => {
  const page = await rehearsal();
  const file = join(scenarios, CASE, 'scenario.json');
  const text = await readFile(file, 'utf8');
  await press(page, 'start');
  await writeFile(file, text.replace(/"title": "[^"]+"/, '"title": "Saved tonight"'));
  await expect.poll(() => server.library.material(CASE)?.scenario.title).toBe('Saved tonight');
  await press(page, 'begin');
  await page.getByRole('heading', { name: 'Rehearsal: The cleaning shift' }).waitFor();
  await page.getByRole('button', { name: 'Begin again' }).click();
  await page.getByRole('heading', { name: 'Rehearsal: Saved tonight' }).waitFor();
  await console(page).locator('[data-next=start]').waitFor();
  await writeFile(file, text);
});

test('in three themes, on a laptop and on a phone, axe finds nothing', async () => {
  const found: Findings = {};
  const page = await rehearsal({ bypassCSP: true });
  for (const theme of ['dusk', 'light', 'contrast']) {
    await console(page).getByRole('button', { name: 'More' }).click();
    await console(page).getByLabel('Colours of this console').selectOption(theme);
    await console(page).getByRole('button', { name: 'Close' }).click();
    await page.locator(`html[data-theme=${theme}]`).waitFor();
    await judge(page, theme, theme === 'dusk' ? 'all' : 'colours', found);
  }
  await page
    .getByRole('button', { name: /^Play the phone of/ })
    .first()
    .click();
  await judge(page, 'in hand', 'all', found);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Phones' }).click();
  await judge(page, 'on a phone', 'all', found);
  await page.goto(`${server.url}/rehearse`);
  await page.getByRole('heading', { name: 'Choose a case first' }).waitFor();
  await judge(page, 'without a case', 'all', found);
  // Every screen in a frame is looked at on its own, in the tests of the console, the stage and the phone.
  const ours = Object.entries(found).map(([name, all]) => [
    name,
    all.filter((one) => !one.includes('frame-tested')),
  ]);
  expect(ours.filter(([, all]) => all?.length)).toEqual([]);
});

test('on a phone one part is seen at a time, and the language of the console is that of the page', async () => {
  const page = await rehearsal({ viewport: { width: 390, height: 844 } });
  const isSeen = (title: string) => page.locator(`iframe[title="${title}"]`).isVisible();
  expect([await isSeen('Console'), await isSeen('Stage')]).toEqual([true, false]);
  await page.getByRole('button', { name: 'Stage' }).click();
  expect([await isSeen('Console'), await isSeen('Stage')]).toEqual([false, true]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('button', { name: 'Console' }).click();
  await console(page).getByLabel('Language', { exact: true }).selectOption('lv');
  await page.getByRole('heading', { name: 'Mēģinājums: Uzkopšanas maiņa' }).waitFor();
});
