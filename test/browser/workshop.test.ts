import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KINDS, type Scene } from '#shared/scenario/scenario.ts';
import { whyNotEntitled } from '#shared/session/entitled.ts';
import { launchChromium } from '../support/chromium.ts';
import { until } from '../support/client.ts';
import { SCENARIO_FOLDER } from '../support/scenarios.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { shippedMaterial } from '../support/shipped.ts';
import { answer } from './support/answering.ts';
import { type Person, Workshop } from './support/workshop.ts';

/** A whole workshop as people would have it: console, stage, phones in four languages, one case to its end. */

const CLIENT = new URL('../../dist/client', import.meta.url).pathname;
const LAPTOP = { viewport: { width: 1366, height: 768 } };
const ON_ITS_SIDE = { viewport: { width: 844, height: 390 }, deviceScaleFactor: 2, hasTouch: true };

const { scenario } = shippedMaterial('cleaning-shift');
const SCENES = scenario.rounds.map(({ scenes }) => scenes);
const firstScene = { title: SCENES[0]?.[scenario.rounds[0]?.start ?? '']?.title ?? '' };

let server: TestServer;
let browser: Browser;
let room: Workshop;
beforeAll(async () => {
  server = await startServer({ scenarios: SCENARIO_FOLDER, clientFolder: CLIENT });
  browser = await launchChromium();
  room = new Workshop(browser, server.url);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Everybody here answers the present scene; `picks` says which option each person takes. */
async function everybodyAnswers(
  picks: readonly number[],
  who: readonly Person[] = room.people,
): Promise<void> {
  const { scene } = room.scene;
  if (!scene) throw new Error('no scene to answer');
  for (const [index, person] of who.entries()) {
    if (mayAnswer(person, scene)) await answer(room, person, scene, picks[index % picks.length] ?? 0);
  }
}

/** Where a role decides, the others have nothing to press. */
function mayAnswer({ seat }: Person, scene: Scene): boolean {
  const taken = room.session.room.seats[seat];
  return taken !== undefined && whyNotEntitled(scene, taken) === null;
}

/** From the reading of a scene to its settled end, looking at each step. */
async function playScene(picks: readonly number[]): Promise<void> {
  const { scene, id } = room.scene;
  if (!scene) throw new Error('no scene to play');
  const key = (step: string) => `${scene.kind}-${step}`;
  await room.look(key('reading'));
  if (scene.kind === 'story') return room.next();
  await room.next();
  await room.look(key('open'));
  await everybodyAnswers(picks);
  await room.look(key('answered'));
  if (scene.kind === 'board') await approveAll();
  await room.next();
  if (scene.kind !== 'board') {
    await room.look(key('closed'));
    await room.next();
    await room.look(key('revealed'));
    await room.settle();
  }
  expect(room.scene, id).toMatchObject({ id, step: 'settled' });
  await room.look(key('settled'));
}

async function approveAll(): Promise<void> {
  const approve = room.host.page.getByRole('button', { name: room.host.t('host:now.approve') });
  await approve.first().click();
  await until(() => room.session.story.visits.at(-1)?.notes.some((note) => note.shown === 'approved'));
  await room.look('board-approved');
}

test('one facilitator, one stage, four people in four languages: the whole of S01, to the end', async () => {
  await room.open(['en', 'lv']);
  const anna = await room.join('anna', 'en');
  const liga = await room.join('liga', 'lv');
  const mari = await room.join('mari', 'et', LAPTOP);
  const ivan = await room.join('ivan', 'ru', ON_ITS_SIDE);
  await room.look('lobby');

  await room.next();
  await answerPulse(anna);
  await answerPulse(liga);
  await room.look('briefing');
  await room.next();
  await firstVoteTalkSecondVote(liga);

  await room.next();
  await stepOutAndBack(mari);
  await room.join('late', 'en');
  await playScene([0, 1]);
  await tryTheOtherBranch();
  expect(await playToTheClosing()).toEqual(scenario.rounds.map(({ id }) => id));
  expect(new Set(everyVisit().map(({ scene }) => kindOf(scene)))).toEqual(new Set(KINDS));

  await sayGoodbye(anna, ivan);
  expect(Object.keys(room.session.room.seats)).toHaveLength(5);
  expect.soft(room.errors).toEqual([]);
  expect.soft(room.found).toEqual([]);
});

/** Back to the first decision: the people stay, the branch left stays on the map. */
async function tryTheOtherBranch(): Promise<void> {
  const { t, page } = room.host;
  const before = room.session;
  await page.getByRole('button', { name: t('host:bar.more'), exact: true }).click();
  await room.look('more', [room.host]);
  await page.keyboard.press('Escape');
  await room.more(firstScene.title, t('host:more.goBackTo'));
  expect(room.session.abandoned).toHaveLength(1);
  expect(room.session.story.visits).toHaveLength(1);
  expect(room.session.turn).toBeGreaterThan(before.turn);
}

/** Every scene and debrief that is left; returns the rounds that were looked back at. */
async function playToTheClosing(): Promise<readonly string[]> {
  const debriefs: string[] = [];
  while (room.session.story.phase.at !== 'closing') {
    if (room.session.story.phase.at === 'debrief') {
      debriefs.push(await debriefNamesWhatWasDecided());
      await room.look(`debrief-${debriefs.length}`);
    } else if (room.scene.step === 'reading') {
      await playScene([1, 1, 0, 2]);
    }
    await room.next();
  }
  return debriefs;
}

async function sayGoodbye(picking: Person, answering: Person): Promise<void> {
  await room.look('closing');
  await picking.page.getByRole('checkbox').first().click();
  await until(() => Object.keys(room.session.room.picks).length > 0, 'a first step to be picked');
  await answerPulse(answering);
  await room.look('closing-picked');
  await room.next();
  expect(room.session.story.phase.at).toBe('ended');
  await room.look('ended');
}

const everyVisit = () => [
  ...room.session.story.visits,
  ...room.session.abandoned.flatMap(({ visits }) => visits),
];

const kindOf = (scene: string) => SCENES.find((scenes) => Object.hasOwn(scenes, scene))?.[scene]?.kind;

/** All questions, one at a time, by the first answer offered; then sent. */
async function answerPulse({ page, t }: Person): Promise<void> {
  const send = page.getByRole('button', { name: t('play:pulse.send'), exact: true });
  for (let question = 0; question < 12 && !(await send.isVisible()); question++) {
    await page.locator('.pulse-answers button').first().click();
    await page.waitForTimeout(60);
  }
  await send.click();
  await page.getByText(t('play:pulse.thanks'), { exact: true }).waitFor();
}

/** The first scene, with a reload in mid-answer, a split vote, a talk and a second vote. */
async function firstVoteTalkSecondVote(reloading: Person): Promise<void> {
  await room.look('choice-reading');
  await room.next();
  await room.look('choice-open');
  await everybodyAnswers([0, 1, 0, 2]);
  const before = await reloading.page.locator('[role=radio][aria-checked=true]').textContent();
  await reloading.page.reload();
  await reloading.page.locator('[role=radio][aria-checked=true]').waitFor({ timeout: 20_000 });
  expect(await reloading.page.locator('[role=radio][aria-checked=true]').textContent()).toBe(before);
  await room.look('choice-answered');
  await room.next();
  await room.look('choice-closed');
  await room.next();
  await room.look('choice-revealed');
  await room.more(room.host.t('host:more.voteAgain'));
  await everybodyAnswers([0, 0, 0, 1]);
  await room.next();
  await room.next();
  await room.look('choice-revealed-again');
  await room.settle();
  expect(room.session.story.visits[0]?.ballots).toHaveLength(2);
  await room.look('settled-with-shift');
}

async function stepOutAndBack({ page, t }: Person): Promise<void> {
  await page.getByRole('button', { name: t('play:bar.stepOut'), exact: true }).click();
  await until(
    () => Object.values(room.session.room.seats).some((seat) => seat.steppedOut),
    'one person to step out',
  );
  const back = page.getByRole('button', { name: t('common:come-back'), exact: true });
  await back.waitFor();
  const title = room.scene.scene?.title ?? '-';
  expect(await page.getByRole('heading', { name: title }).count()).toBe(0);
  await room.look('stepped-out');
  await back.click();
  await until(
    () => Object.values(room.session.room.seats).every((seat) => !seat.steppedOut),
    'the person to be back',
  );
  await page.getByRole('button', { name: t('play:bar.help'), exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await room.look('help');
  await page.keyboard.press('Escape');
}

/** The console's debrief holds the choice really taken in each decision of the round; returns the round. */
async function debriefNamesWhatWasDecided(): Promise<string> {
  const { phase, visits } = room.session.story;
  if (phase.at !== 'debrief') throw new Error('not in a debrief');
  for (const visit of visits.filter(({ round, decision }) => round === phase.round && decision?.choice)) {
    const scene = SCENES.map((scenes) => scenes[visit.scene]).find((each) => each !== undefined);
    const taken =
      scene?.kind === 'choice' ? scene.choices.find(({ id }) => id === visit.decision?.choice) : undefined;
    await room.host.page
      .locator('main')
      .getByText(taken?.text ?? '-')
      .first()
      .waitFor();
  }
  return phase.round;
}
