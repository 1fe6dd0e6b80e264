import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lanAddresses } from '#server/addresses.ts';
import { launchChromium } from '../support/chromium.ts';
import { until } from '../support/client.ts';
import { SCENARIO_FOLDER } from '../support/scenarios.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { answer } from './support/answering.ts';
import { Workshop } from './support/workshop.ts';

/** As phones do it: this machine's own address in its network, over plain http, where a browser holds much back. */

const CLIENT = new URL('../../dist/client', import.meta.url).pathname;
const [address] = lanAddresses();

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer({ scenarios: SCENARIO_FOLDER, clientFolder: CLIENT, host: null });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test.runIf(address)('a room is opened, joined and voted in over plain http from the network', async () => {
  const room = new Workshop(browser, `http://${address}:${server.app.port}`);
  await room.open(['en', 'ru']);
  const anna = await room.join('anna', 'en');
  expect(await anna.page.evaluate(() => isSecureContext)).toBe(false);
  await room.next();
  await room.next();
  await room.next();
  const { scene } = room.scene;
  if (scene?.kind !== 'choice') throw new Error('the case does not begin with a choice');
  await answer(room, anna, scene);
  await anna.page.reload();
  await anna.page.locator('[role=radio][aria-checked=true]').waitFor({ timeout: 20_000 });
  await room.next();
  await room.next();
  await room.settle();
  await until(() => room.scene.step === 'settled');
  expect(room.errors).toEqual([]);
});
