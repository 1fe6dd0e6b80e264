import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenedSession } from '#shared/wire/wire.ts';
import { type Cable, cableTo } from '../support/cable.ts';
import { launchChromium } from '../support/chromium.ts';
import { facilitator, openSession, type Player, takeSeat, until } from '../support/client.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { CLIENT_FOLDER } from './support/client-build.ts';
import { type Words, wordsIn } from './support/words.ts';

/** What a person sees on a phone that loses its way to the room, and finds back, in two languages. */

let browser: Browser;
let server: TestServer;
let cable: Cable;
let session: OpenedSession;
let desk: Player;
let token = '';
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  server = await startServer({ clientFolder: CLIENT_FOLDER });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  cable = await cableTo(server.url);
  session = await openSession(server.url);
  desk = await facilitator(server.url, session);
});
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  await desk.leave();
  await cable.remove();
});

async function device(language: string): Promise<BrowserContext> {
  const viewport = { width: 360, height: 640 };
  const context = await browser.newContext({ viewport, locale: language, reducedMotion: 'reduce' });
  contexts.push(context);
  // As over plain http: nothing keeps the screen on, and people are told.
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'wakeLock'));
  return context;
}

async function seated(language: string): Promise<{ page: Page; t: Words }> {
  token = (await takeSeat(server.url, session.code, 'Calm Heron', language === 'en' ? 'en' : 'lv')).token;
  const page = await (await device(language)).newPage();
  await page.goto(`${cable.url}/join/${session.code}#${token}`);
  await inTheRoom(page);
  return { page, t: await wordsIn(language) };
}

const inTheRoom = (page: Page) =>
  page.waitForSelector('[data-screen]', { state: 'attached', timeout: 20_000 });
const chosen = (page: Page) => page.locator('[role=radio][aria-checked=true]');
const unplug = () => {
  cable.plugInto(null);
  cable.cut();
};
const answersOpen = async (page: Page) => {
  await desk.must('start', 'go-on', 'open');
  await page.locator('[role=radio]:not([aria-disabled=true])').first().waitFor();
};
/** Pictures for whoever wants to look: SHOTS names a folder. */
const shoot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png` }) : undefined;

test.each(['en', 'lv'])(
  'an answer given without a connection is kept on the phone through a reload (%s)',
  async (language) => {
    const { page, t } = await seated(language);
    await answersOpen(page);
    unplug();
    await page.locator('.notices').getByText(t('play:reconnecting.text')).waitFor();
    await page.locator('[data-option=ask]').click();
    await page.locator('.notices').getByText(t('play:reconnecting.unsent')).waitFor();
    await page.getByText(t('play:status.offline')).first().waitFor();
    await shoot(page, `offline-${language}`);
    expect(desk.now.answered).toBe(0);

    // The phone drops the page, and opens it again where there is a network.
    await page.goto('about:blank');
    cable.plugInto(server.url);
    await page.goto(`${cable.url}/play#${session.code}`);
    await until(() => desk.now.answered === 1, 'the answer from before the reload', 45_000);
    await chosen(page).waitFor();
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('unsent'))),
    ).toEqual([]);
  },
  180_000,
);

test('an answer that comes too late is said kindly, and never shown as received', async () => {
  const { page, t } = await seated('en');
  await answersOpen(page);
  unplug();
  await page.locator('.notices').getByText(t('play:reconnecting.text')).waitFor();
  await page.locator('[data-option=ask]').click();
  await desk.must('close', 'reveal');
  await new Promise((resolve) => setTimeout(resolve, 3_100));
  cable.plugInto(server.url);
  await page.locator('.toast').getByText(t('play:reconnecting.tooLate')).waitFor({ timeout: 15_000 });
  expect(desk.now.answered).toBe(0);
  await shoot(page, 'too-late');
}, 180_000);

test.each(['en', 'lv'])(
  'a seat moves to a second device by its QR, and back (%s)',
  async (language) => {
    const { page, t } = await seated(language);
    await answersOpen(page);
    await page.locator('[data-option=ask]').click();
    await until(() => desk.now.answered === 1);
    await page.getByRole('button', { name: t('play:bar.menu'), exact: true }).click();
    await page.getByText(t('join:screen')).waitFor();
    await shoot(page, `menu-${language}`);
    const lent = page.waitForResponse(/\/transfers$/);
    await page.locator('[data-move-seat]').click();
    const { transfer } = await (await lent).json();
    await page.getByRole('img', { name: t('play:moveSeat.qr') }).waitFor();
    await shoot(page, `move-${language}`);

    const second = await (await device(language)).newPage();
    await second.goto(`${cable.url}/join/${session.code}#move=${transfer}`);
    await inTheRoom(second);
    await chosen(second).waitFor();
    await page.getByRole('heading', { name: t('join:closed.elsewhere-title') }).waitFor();
    await shoot(page, `elsewhere-${language}`);
    expect(second.url()).toBe(`${cable.url}/play#${session.code}`);
    expect(desk.now).toMatchObject({ answered: 1, here: 1 });

    const third = await (await device(language)).newPage();
    await third.goto(`${cable.url}/join/${session.code}#move=${transfer}`);
    await third.getByRole('heading', { name: t('join:moved.title') }).waitFor();
    await shoot(third, `moved-${language}`);

    await page.getByRole('button', { name: t('join:closed.elsewhere-here') }).click();
    await inTheRoom(page);
    await chosen(page).waitFor();
    await second.getByRole('heading', { name: t('join:closed.elsewhere-title') }).waitFor();
    // Nobody takes it back by themselves: not on waking, not when the network changes.
    await second.evaluate(() => dispatchEvent(new Event('online')) && dispatchEvent(new Event('pageshow')));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await page.locator('[data-screen]').count()).toBe(1);
  },
  180_000,
);

test('a second tab plays, the first says so; a frozen page and one from the back-forward cache come back', async () => {
  const { page, t } = await seated('en');
  await answersOpen(page);
  const tab = await page.context().newPage();
  await tab.goto(`${cable.url}/play#${session.code}`);
  await inTheRoom(tab);
  await page.getByRole('heading', { name: t('join:closed.elsewhere-title') }).waitFor();

  const cdp = await tab.context().newCDPSession(tab);
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  cable.cut();
  // A page in sight may go on in spite of it and be back at once.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  await until(() => desk.now.here === 1, 'the thawed page to be back', 45_000);

  await tab.goto(`${cable.url}/icon.svg`);
  await until(() => desk.now.here === 0, 'the console to see nobody', 45_000);
  await tab.goBack();
  await until(() => desk.now.here === 1, 'the page to be back', 45_000);
  await tab.locator('[data-option=ask]').click();
  await until(() => desk.now.answered === 1, 'the answer to count', 45_000);
}, 180_000);
