import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KINDS, type Scene } from '#shared/scenario/scenario.ts';
import { whyNotEntitled } from '#shared/session/entitled.ts';
import { launchChromium } from '../support/chromium.ts';
import { until } from '../support/client.ts';
import { SCENARIO_FOLDER } from '../support/scenarios.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { WISHES } from '../support/wishes.ts';
import { CLIENT_FOLDER } from './support/client-build.ts';
import { KeyboardRoom } from './support/keyboard-room.ts';

/** A facilitator and a participant without a mouse play the whole of S01. */

let server: TestServer;
let browser: Browser;
let room: KeyboardRoom;
beforeAll(async () => {
  server = await startServer({ scenarios: SCENARIO_FOLDER, clientFolder: CLIENT_FOLDER });
  browser = await launchChromium();
  room = await KeyboardRoom.open(browser, server.url);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a whole session, with the keyboard alone', async () => {
  await room.openFromShelf('The cleaning shift', 'Finland');
  await room.join('Sea Keys');
  await helpOpensAndCloses();
  await stepOutAndBack();
  await ownLanguageAndSize();

  await room.next();
  await room.walkRound('briefing');
  await skipToTheGameAndScroll();
  await lookAtTextView();
  await answerPulse();
  await room.next();
  const kinds = new Set<Scene['kind']>();
  while (room.workshop.session.story.phase.at !== 'closing') {
    const { scene, step } = room.workshop.scene;
    if (scene && step === 'reading') kinds.add(scene.kind);
    if (scene && step === 'reading') await playScene(scene);
    else await room.walkRound(room.workshop.session.story.phase.at);
    await room.next();
  }
  expect(kinds).toEqual(new Set(KINDS));

  await room.walkRound('closing');
  await answerPulse();
  await pickFirstSteps();
  await room.next();
  await room.walkRound('ended');
  expect(room.workshop.session.story.phase.at).toBe('ended');
  expect.soft(room.workshop.errors).toEqual([]);
  expect.soft(room.faults).toEqual([]);
});

async function playScene(scene: Scene): Promise<void> {
  await room.walkRound(`${scene.kind} reading`);
  if (scene.kind === 'story') return room.next();
  await room.next();
  await room.walkRound(`${scene.kind} answering`);
  if (mayAnswer(scene)) await ANSWER[scene.kind](scene);
  await room.walkRound(`${scene.kind} answered`);
  if (scene.kind === 'board') await approve();
  await room.next();
  if (scene.kind === 'board') return room.walkRound('board settled');
  await room.next();
  await room.walkRound(`${scene.kind} revealed`);
  await settle(scene);
  await room.walkRound(`${scene.kind} settled`);
}

const mayAnswer = (scene: Scene): boolean => {
  const seat = room.workshop.session.room.seats[room.me.seat];
  return seat !== undefined && whyNotEntitled(scene, seat) === null;
};

/** What the two hands do for each kind of scene. */
const ANSWER: Record<Scene['kind'], (scene: Scene) => Promise<void>> = {
  story: async () => undefined,
  choice: chooseWithArrows,
  spot: markTwoSigns,
  rank: moveSteps,
  board: writeNote,
};

async function chooseWithArrows(scene: Scene): Promise<void> {
  if (scene.kind !== 'choice') return;
  const wish = scene.choices.find(({ id }) => WISHES.includes(id)) ?? scene.choices[0];
  let place = await room.mine.to('radio', /./);
  for (let arrows = 0; arrows < 6 && !place.name.includes(wish?.text ?? '-'); arrows += 1) {
    place = await room.mine.press('ArrowDown');
  }
  await room.moves(() => room.mine.press('Space'));
  expect(Object.values(room.workshop.session.story.visits.at(-1)?.ballots.at(-1) ?? {})).toEqual([
    [wish?.id],
  ]);
  expect(await room.mine.at(), 'the focus stays on what was chosen').toMatchObject({ role: 'radio' });
}

async function markTwoSigns(): Promise<void> {
  await room.mine.use('checkbox', /./, 'Space');
  await room.mine.press('Tab');
  await room.mine.press('Space');
  await room.mine.press('Tab');
  await room.moves(() => room.mine.use('button', room.me.t('play:spot.send')));
  await room.keepsItsPlace('after sending marks');
}

async function moveSteps(): Promise<void> {
  const { t } = room.me;
  const down = new RegExp(`^${t('play:rank.down', { step: '' })}`);
  const step = await room.mine.use('button', down);
  let place = await room.mine.at();
  expect(place, 'the focus goes with the step').toEqual(step);
  for (let moves = 0; moves < 8 && down.test(place.name); moves += 1) place = await room.mine.press('Enter');
  const up = step.name.replace(down, t('play:rank.up', { step: '' }));
  expect(place.name, 'at the end the other button takes over').toBe(up);
  await room.moves(() => room.mine.use('button', t('play:rank.send')));
  await room.keepsItsPlace('after sending the order');
}

async function writeNote(): Promise<void> {
  const field = await room.mine.to('textbox', /./);
  await room.mine.type('The library, on Thursdays');
  await room.moves(() => room.mine.use('button', room.me.t('play:board.send')));
  await room.mine.to('textbox', field.name, 'Shift+Tab');
  await room.mine.type('A second note, for the same column');
  await room.moves(() => room.mine.use('button', room.me.t('play:board.send')));
  await room.keepsItsPlace('after sending a note');
}

async function approve(): Promise<void> {
  await room.moves(() => room.desk.use('button', room.host.t('host:now.approve')));
  await room.deskKeepsItsPlace('after approving a note');
}

/** Where the facilitator has to choose, the choices stand in the place of the next step. */
async function settle(scene: Scene): Promise<void> {
  if (scene.kind !== 'choice' || room.nextCode === 'settle') return room.next();
  const wish = scene.choices.find(({ id }) => WISHES.includes(id)) ?? scene.choices[0];
  await room.rests(room.host.page.getByRole('button', { name: wish?.text ?? '-' }));
  await room.moves(() => room.desk.use('button', new RegExp(wish?.text ?? '-')));
  await room.arrives('after the facilitator’s choice');
}

async function answerPulse(): Promise<void> {
  const { t } = room.me;
  const aside = [t('play:pulse.back'), t('play:pulse.skip'), t('play:pulse.skipAll')];
  const send = room.me.page.getByRole('button', { name: t('play:pulse.send'), exact: true });
  for (let question = 0; question < 12 && !(await send.isVisible()); question += 1) {
    let place = await room.mine.to('button', t('play:pulse.skip'));
    while (aside.includes(place.name)) place = await room.mine.press('Shift+Tab');
    await room.mine.press('Enter');
    await room.keepsItsPlace(`after question ${question + 1}`);
  }
  await room.moves(() => room.mine.use('button', t('play:pulse.send')));
  await room.keepsItsPlace('after the last question');
}

async function pickFirstSteps(): Promise<void> {
  const picks = () => Object.values(room.workshop.session.room.picks).flat().length;
  await room.mine.use('checkbox', /./, 'Space');
  await until(() => picks() === 1, 'one first step to be picked');
  await room.mine.press('Tab');
  await room.mine.to('checkbox', /./);
  await room.mine.press('Space');
  await until(() => picks() === 2, 'two first steps to be picked');
  expect(await room.mine.at()).toMatchObject({ role: 'checkbox' });
}

async function helpOpensAndCloses(): Promise<void> {
  const { t } = room.me;
  const help = await room.mine.use('button', t('play:bar.help'));
  expect(await room.mine.at()).toEqual({ role: 'heading', name: t('common:help-title') });
  const inside = await room.mine.round();
  expect(inside.map(({ name }) => name)).not.toContain(t('play:bar.stepOut'));
  expect(inside.at(-1)).toEqual({ role: 'button', name: t('common:close') });
  await room.mine.press('Escape');
  expect(await room.mine.at(), 'the focus returns').toEqual(help);
  await room.mine.use('button', t('play:bar.help'));
  await room.mine.use('button', t('common:close'));
  expect(await room.mine.at(), 'the focus returns').toEqual(help);
}

async function stepOutAndBack(): Promise<void> {
  const { t } = room.me;
  const isOut = () => room.workshop.session.room.seats[room.me.seat]?.steppedOut === true;
  await room.mine.use('button', t('play:bar.stepOut'));
  await until(isOut, 'the person to step out');
  expect((await room.mine.at()).name).toBe(t('common:stepped-out-title'));
  await room.mine.press('Escape');
  expect((await room.mine.at()).name, 'nobody comes back by accident').toBe(t('common:stepped-out-title'));
  await room.mine.use('button', t('common:come-back'));
  await until(() => !isOut(), 'the person to be back');
  await room.keepsItsPlace('after coming back');
}

async function ownLanguageAndSize(): Promise<void> {
  const { t, page } = room.me;
  const menu = await room.mine.use('button', t('play:bar.menu'));
  const size = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await room.mine.use('button', t('play:menu.larger'));
  expect(await size()).toBeGreaterThan(before);
  expect(await room.mine.at()).toMatchObject({ name: t('play:menu.larger') });
  await room.mine.to('button', t('play:menu.smaller'), 'Shift+Tab');
  await room.mine.press('Enter');
  expect(await size()).toBe(before);
  await room.inAnotherLanguage('lv', 'Latviešu');
  await room.mine.press('Escape');
  expect(await room.mine.at(), 'the focus returns').toEqual(menu);
}

/** Where there is nothing to press, the page is still read to its end. */
async function skipToTheGameAndScroll(): Promise<void> {
  const { t, page } = room.me;
  await room.mine.use('link', t('play:bar.skip'));
  expect(await room.mine.at()).toMatchObject({ role: 'main' });
  await room.mine.press('PageDown');
  await page.waitForFunction(() => (document.querySelector('main')?.scrollTop ?? 0) > 0);
}

/** Without a canvas the page itself shows the focus. */
async function lookAtTextView(): Promise<void> {
  const { t, page } = room.me;
  const canvas = page.locator('canvas');
  for (const isText of [true, false]) {
    await room.mine.use('button', t('play:bar.menu'));
    await room.mine.use('switch', new RegExp(t('play:menu.textView')), 'Space');
    await room.mine.press('Escape');
    await canvas.waitFor({ state: isText ? 'hidden' : 'visible' });
    await room.walkRound(isText ? 'text view' : 'canvas again');
  }
}
