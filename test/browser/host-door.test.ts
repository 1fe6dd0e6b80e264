import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { passphraseHash } from '#server/passphrase.ts';
import { launchChromium } from '../support/chromium.ts';
import { startServer, type TestServer } from '../support/server.ts';

const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const PASSPHRASE = 'three calm herons';

let browser: Browser;
let server: TestServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  const hostPassphraseHash = passphraseHash(PASSPHRASE);
  server = await startServer({ clientFolder: CLIENT, hostPassphraseHash });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
  page = await context.newPage();
  await page.goto(`${server.url}/host`);
});
afterEach(() => context.close());

const field = (of: Page) => of.getByLabel('Passphrase of this server');
const visited: string[] = [];

test('a room opens for the passphrase; another word is answered beside the field', async () => {
  page.on('request', (request) => visited.push(request.url()));
  await field(page).fill('three calm geese');
  await page.getByRole('button', { name: 'Open the room' }).click();
  const answer = page.getByText('This is not the passphrase of this server');
  await answer.waitFor();
  expect(await field(page).getAttribute('aria-invalid')).toBe('true');
  const [told, typed] = [await answer.boundingBox(), await field(page).boundingBox()];
  expect(Math.abs((told?.y ?? 0) - (typed?.y ?? 1000))).toBeLessThan(120);
  // The field has the focus and its words are marked: whoever types on replaces them.
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/host#/);
  expect([...visited, page.url()].filter((url) => /heron|geese/.test(url))).toEqual([]);
});

test('the passphrase is remembered in this tab, and nowhere else', async () => {
  await field(page).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/host#/);
  await page.goto('about:blank');
  await page.goto(`${server.url}/host`);
  await field(page).waitFor();
  expect(await field(page).inputValue()).toBe(PASSPHRASE);
  const other = await context.newPage();
  await other.goto(`${server.url}/host`);
  await field(other).waitFor();
  expect(await field(other).inputValue()).toBe('');
  expect(JSON.stringify(await context.storageState())).not.toContain('heron');
  expect(await context.cookies()).toEqual([]);
});
