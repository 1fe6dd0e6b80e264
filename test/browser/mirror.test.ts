import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PreviewPages } from './support/preview-pages.ts';

/** What the page under the paint does for hands, eyes and ears: focus, words aloud, and room on a small phone. */

const SMALL = { viewport: { width: 320, height: 568 } };

let pages: PreviewPages;
beforeAll(async () => {
  pages = await PreviewPages.start();
});
afterAll(() => pages.stop());

const phoneAt = (at: string) =>
  pages.open({ surface: 'play', languages: 'en', view: 'text', at, context: SMALL });

const hears = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('.for-readers[role=status]')?.textContent?.includes(wanted),
    words,
    { timeout: 5000 },
  );

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test('a step that is moved says where it stands now, and keeps the focus on its way to the end', async () => {
  const { page } = await phoneAt('next-days/answering');
  const down = page.getByRole('button', { name: /^Move down: / });
  const name = (await down.first().getAttribute('aria-label')) ?? '';
  const step = name.replace('Move down: ', '');
  await down.first().focus();
  for (const place of [2, 3, 4]) {
    await page.keyboard.press('Enter');
    await hears(page, `${step}: now number ${place}`);
    expect(await focused(page)).toBe(name);
  }
  await page.keyboard.press('Enter');
  await hears(page, `${step}: now number 5`);
  expect(await focused(page)).toBe(`Move up: ${step}`);
  await page.context().close();
});

test('an answer and its taking back are said aloud', async () => {
  const { page } = await phoneAt('third-visit/answering');
  const first = page.getByRole('radio').first();
  const words = (await first.locator('.option-text').textContent()) ?? '';
  await first.click();
  await hears(page, `Your answer is in: A. ${words}`);
  await page.getByRole('button', { name: 'Take my answer back' }).click();
  await hears(page, 'Your answer is taken back.');
  await page.context().close();
});

test('whoever writes a note goes on writing while others’ notes arrive', async () => {
  const { page, room } = await phoneAt('one-table/answering');
  const field = page.getByRole('textbox').first();
  await field.click();
  await page.keyboard.type('The library');
  await room.evaluate((here) => here.answer(1));
  await page.locator('.note').first().waitFor();
  await page.keyboard.type(' on Thursdays');
  expect(await field.inputValue()).toBe('The library on Thursdays');
  await page.context().close();
});

test('on the smallest phone a trouble and a pause leave three quarters of the screen to the game', async () => {
  const { page, room } = await phoneAt('third-visit/answering');
  await room.evaluate((here) => {
    here.host({ do: 'facilitator-lost' });
    here.connected('reconnecting');
  });
  await hears(page, 'We keep trying');
  const { height = 999 } = (await page.locator('.notices').boundingBox()) ?? {};
  expect(height).toBeGreaterThan(40);
  expect(height).toBeLessThan(568 / 4);
  expect(await page.locator('.notices').textContent()).toContain('A pause.');
  await page.context().close();
});

test('the largest text stays with the phone, and its top bar stays one row', async () => {
  const { page } = await phoneAt('lobby');
  await page.getByRole('button', { name: 'Menu' }).click();
  for (let steps = 0; steps < 4; steps += 1) await page.getByRole('button', { name: 'Larger' }).click();
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('200%');
  expect((await page.locator('.top-bar').boundingBox())?.height).toBeLessThan(60);
  await page.context().close();
});

test('on the stage every thread of the path hangs between two stops, even where the first decision was taken back', async () => {
  const at = 'third-visit/settled';
  const { page, room } = await pages.open({ surface: 'stage', languages: 'en', view: 'text', at });
  await room.evaluate((here) => {
    const first = here.consoleConnection('en').view.console?.rewindTo[0];
    if (first) here.facilitator({ do: 'rewind', turn: first.turn });
    here.goTo('debrief', ['book-check-up']);
  });
  const next = page.getByRole('button', { name: 'Next slide' });
  while ((await page.locator('.is-path').count()) === 0) await next.click();
  const ends = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.path-map [data-paint~=edge]')].map(({ dataset }) =>
      [dataset.from, dataset.to].map((id) => (document.getElementById(id ?? '') ? id : `${id} is nowhere`)),
    ),
  );
  expect(ends.flat().join()).not.toContain('nowhere');
  expect(ends.filter(([from]) => from === 'node-0')).toHaveLength(2);
  await page.context().close();
});
