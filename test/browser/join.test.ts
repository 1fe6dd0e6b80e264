import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenedSession } from '#shared/wire/wire.ts';
import { launchChromium } from '../support/chromium.ts';
import { facilitator, openSession, takeSeat, until } from '../support/client.ts';
import { startServer, type TestServer } from '../support/server.ts';

const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));

let browser: Browser;
let server: TestServer;
let session: OpenedSession;
let page: Page;
let strangers: string[];
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
  server = await startServer({ clientFolder: CLIENT });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

beforeEach(async () => {
  session = await openSession(server.url);
  strangers = [];
  complaints = [];
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== server.url) strangers.push(request.url());
  });
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
});
afterEach(async () => {
  await page.context().close();
});

const inTheRoom = () => page.waitForSelector('[data-screen]', { state: 'attached', timeout: 20_000 });

test('a scanned code leads to a name and into the room, asking nobody else for anything', async () => {
  await page.goto(`${server.url}/join/${session.code.toLowerCase()}`);
  const name = page.getByLabel('Your name in the game');
  expect(await name.inputValue()).toMatch(/^\S+ \S+$/);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await inTheRoom();
  expect(page.url()).toBe(`${server.url}/play#${session.code}`);
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a code may be typed as people type, and a wrong one is answered kindly', async () => {
  await page.goto(`${server.url}/`);
  const code = page.getByLabel('Room code');
  await code.fill('bbb bbb');
  await page.getByText('There is no room with this code').waitFor();
  await code.fill(`${session.code.slice(0, 3).toLowerCase()} ${session.code.slice(3)}`);
  await page.getByLabel('Your name in the game').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('the whole address, copied from a message, may stand where the code belongs', async () => {
  await page.goto(`${server.url}/`);
  await page.getByLabel('Room code').fill(`${server.url}/join/${session.code}`);
  await page.getByLabel('Your name in the game').waitFor();
});

test('every language stands in sight under its own name, and one tap changes the page', async () => {
  await page.goto(`${server.url}/join/${session.code}`);
  await page.getByLabel('Your name in the game').waitFor();
  await page.getByRole('button', { name: 'Latviešu' }).click();
  await page.getByLabel('Jūsu vārds spēlē').waitFor();
  const pressed = await page.locator('[aria-pressed="true"]').allInnerTexts();
  expect(pressed).toEqual(['Latviešu']);
});

test('on the smallest phone a refusal leaves the button in sight, in every language', async () => {
  await takeSeat(server.url, session.code, 'Anna');
  await page.setViewportSize({ width: 320, height: 568 });
  for (const language of ['en', 'lv', 'et', 'ru']) {
    await page.goto(`${server.url}/join/${session.code}?lang=${language}`);
    await page.locator('#pseudonym').fill('Anna');
    await page.locator('button[type=submit]').click();
    await page.locator('.refusal').waitFor();
    const button = await page.locator('button[type=submit]').boundingBox();
    expect((button?.y ?? 0) + (button?.height ?? 999), language).toBeLessThanOrEqual(568);
  }
});

test('the longest name the room allows is seen whole on the smallest phone', async () => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(`${server.url}/join/${session.code}`);
  const field = page.getByLabel('Your name in the game');
  await field.fill('Pacietīgā Bārkšainā Vāveru Māt');
  const [content, room] = await field.evaluate((input) => [input.scrollWidth, input.clientWidth]);
  expect(content).toBeLessThanOrEqual(room ?? 0);
});

test('no field asks who somebody is', async () => {
  await page.goto(`${server.url}/join/${session.code}`);
  await page.getByLabel('Your name in the game').waitFor();
  const fields = await page.$$eval('input', (inputs) =>
    inputs.map(({ type, name, autocomplete }) => ({ type, name, autocomplete })),
  );
  expect(fields).toEqual([{ type: 'text', name: 'pseudonym', autocomplete: 'off' }]);
});

test('a name of their own that is taken is said to be so; an offered one is exchanged', async () => {
  await takeSeat(server.url, session.code, 'Anna');
  await page.goto(`${server.url}/join/${session.code}`);
  const name = page.getByLabel('Your name in the game');
  await name.fill('anna');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByText('Somebody here already has this name').waitFor();
  expect(await name.getAttribute('aria-invalid')).toBe('true');

  await page.getByRole('button', { name: 'Another name' }).click();
  await takeSeat(server.url, session.code, await name.inputValue());
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await inTheRoom();
});

test('a closed door is told before anybody chooses a name', async () => {
  const desk = await facilitator(server.url, session);
  await desk.must('lock');
  await page.goto(`${server.url}/join/${session.code}`);
  await page.getByText('The facilitator has closed the door').waitFor();
  await desk.must('unlock');
  await page.getByRole('button', { name: 'Find the room' }).click();
  await page.getByLabel('Your name in the game').waitFor();
  await desk.leave();
});

test('a reload, the start page and a new tab lead straight back to the same seat', async () => {
  await page.goto(`${server.url}/join/${session.code}`);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await inTheRoom();
  const desk = await facilitator(server.url, session);
  await page.reload();
  await inTheRoom();
  await page.goto(`${server.url}/`);
  await page.getByRole('link', { name: 'Go back in' }).click();
  await inTheRoom();
  await until(() => Object.keys(desk.roster).length === 1);
  await desk.leave();
});

test('a seat handed over by QR opens on the new phone and says so on the old one', async () => {
  await page.goto(`${server.url}/join/${session.code}`);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await inTheRoom();
  const desk = await facilitator(server.url, session);
  const [seat = ''] = Object.keys(desk.roster);
  const reply = await desk.ask({ do: 'hand-over', seat });
  await page.getByText('You are playing on another screen').waitFor();

  const other = await (await browser.newContext()).newPage();
  await other.goto(`${server.url}/join/${session.code}#${reply.ok ? reply.token : ''}`);
  await other.waitForSelector('[data-screen]', { state: 'attached', timeout: 20_000 });
  expect(other.url()).toBe(`${server.url}/play#${session.code}`);
  await other.context().close();
  await desk.leave();
});

test('somebody whose place has ended gets kind words, contacts and a way on', async () => {
  await page.goto(`${server.url}/join/${session.code}`);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await inTheRoom();
  const desk = await facilitator(server.url, session);
  await desk.must({ do: 'remove', seat: Object.keys(desk.roster)[0] ?? '' });
  await page.getByRole('heading', { name: 'You are no longer in this room' }).waitFor();
  await page.getByRole('link', { name: '112' }).waitFor();
  await page.getByRole('link', { name: 'Join the room' }).click();
  await page.getByLabel('Your name in the game').waitFor();
  await desk.leave();
});

test('a game that does not arrive can be asked for again, and the seat is safe', async () => {
  await page.route('**/assets/play-*.js', (route) => route.abort());
  await page.goto(`${server.url}/join/${session.code}`);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('heading', { name: 'The game did not load' }).waitFor();
  await page.unroute('**/assets/play-*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await inTheRoom();
});

test('the page and its dialogs have no barrier that axe can find', async () => {
  const axe = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
  const audit = () =>
    page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
  await page.goto(`${server.url}/`);
  await page.getByLabel('Room code').waitFor();
  // Through the inspector, which the content security policy lets pass.
  await page.evaluate(await readFile(axe, 'utf8'));
  expect(await audit()).toEqual([]);
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await audit()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByLabel('Room code').fill(session.code);
  await page.getByLabel('Your name in the game').waitFor();
  expect(await audit()).toEqual([]);
});
