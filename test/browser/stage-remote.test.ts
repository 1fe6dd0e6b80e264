import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { SCENARIO_FOLDER } from '../support/scenarios.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { CLIENT_FOLDER } from './support/client-build.ts';
import { Workshop } from './support/workshop.ts';

/** Whoever stands beside the wall turns its slides from the console, or on the stage itself. */

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer({ scenarios: SCENARIO_FOLDER, clientFolder: CLIENT_FOLDER });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('the console turns the slides of the stage, and the stage its own', async () => {
  const room = new Workshop(browser, server.url);
  await room.open(['en', 'lv']);
  await room.join('anna', 'en');
  await room.next();
  await room.next();
  const { t, page: console } = room.host;
  await room.more(t('host:more.finish'), t('host:more.finish'));

  const { page: stage } = room.stage;
  const leaf = (number: number) => stage.getByText(t('play:stage.leaf', { number, of: 5 }), { exact: true });
  const shows = (words: string) => stage.getByRole('heading', { level: 1, name: words }).waitFor();
  await leaf(1).waitFor();

  await console.getByRole('button', { name: t('host:now.stageOn'), exact: true }).click();
  await leaf(2).waitFor();
  await shows(t('play:closing.actionsTitle'));
  await console.getByRole('button', { name: t('host:now.stageOn'), exact: true }).click();
  await shows(t('play:closing.groundingTitle'));
  await console.getByRole('button', { name: t('host:now.stageBack'), exact: true }).click();
  await shows(t('play:closing.actionsTitle'));

  // A presenter in somebody's hand sends the keys of a keyboard.
  await stage.keyboard.press('PageDown');
  await stage.keyboard.press('PageDown');
  await shows(t('play:compass.title'));
  await stage.keyboard.press('PageUp');
  await leaf(3).waitFor();
  await stage.getByRole('button', { name: t('play:stage.next'), exact: true }).click();
  await leaf(4).waitFor();
  expect(room.errors).toEqual([]);
});
