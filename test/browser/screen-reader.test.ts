import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KINDS, type Scene } from '#shared/scenario/scenario.ts';
import { whyNotEntitled } from '#shared/session/entitled.ts';
import { launchChromium } from '../support/chromium.ts';
import { SCENARIO_FOLDER } from '../support/scenarios.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { WISHES } from '../support/wishes.ts';
import { CLIENT_FOLDER } from './support/client-build.ts';
import { ReadingRoom } from './support/reading-room.ts';

/** A participant who has nothing but the accessibility tree plays the whole of S01, beside another person. */

let server: TestServer;
let browser: Browser;
let room: ReadingRoom;
beforeAll(async () => {
  server = await startServer({ scenarios: SCENARIO_FOLDER, clientFolder: CLIENT_FOLDER });
  browser = await launchChromium();
  room = await ReadingRoom.open(browser, server.url);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

test('a whole session, from the accessibility tree alone', async () => {
  await room.join();
  await room.next();
  await room.reads('briefing', room.t('play:briefing.title'), room.t('play:briefing.stepOut'));
  await answerPulse();
  await room.next();
  const kinds = new Set<Scene['kind']>();
  while (room.session.story.phase.at !== 'closing') {
    const { scene, step } = room.scene;
    if (scene && step === 'reading') {
      kinds.add(scene.kind);
      await playScene(scene);
    } else if (room.session.story.phase.at === 'debrief') await lookBack();
    await room.next();
  }
  expect(kinds).toEqual(new Set(KINDS));
  await close();
  expect.soft(room.errors).toEqual([]);
  expect.soft(room.faults).toEqual([]);
});

async function playScene(scene: Scene): Promise<void> {
  const { page } = room;
  await room.hears(room.t('play:announce.scene', { title: page.title }));
  const clue = room.clue ? [room.t('play:scene.clueTitle'), room.clue] : [];
  await room.reads('reading', page.title, page.text, ...clue);
  if (scene.kind === 'story') return room.next();
  await open(scene);
  const options = scene.kind === 'rank' ? [] : page.options.map(({ text }) => text);
  await room.reads('answering', page.title, page.text, ...clue, page.question, ...options);
  if (scene.kind === 'board') return board();
  await room.theOtherAnswers(scene);
  if (mayAnswer(scene)) await ANSWER[scene.kind](scene);
  await room.hidesWhatIsToCome(scene);
  await room.next();
  await room.hears(room.t('play:announce.closed'));
  await room.hidesWhatIsToCome(scene);
  await room.next();
  await room.readsResult();
  if (scene.kind === 'choice' && room.session.story.visits.length === 1) await voteAgain();
  await room.settle(WISHES);
  await readSettled(scene);
}

/** The first vote runs for a little over thirty seconds, so that the first warning comes soon. */
async function open(scene: Scene): Promise<void> {
  const isFirst = room.session.story.visits.length === 1;
  await room.desk.must(isFirst ? { do: 'open', seconds: 32 } : { do: 'open', seconds: null });
  await room.hears(room.t('play:announce.opened'));
  if (isFirst && scene.kind === 'choice')
    await room.hears(room.t('play:announce.secondsLeft', { count: 30 }));
}

/** Both change their minds, within a little over ten seconds. */
async function voteAgain(): Promise<void> {
  const { scene } = room.scene;
  await room.desk.must({ do: 'vote-again', seconds: 12 });
  await room.hears(room.t('play:announce.openedAgain'));
  await room.hears(room.t('play:announce.secondsLeft', { count: 10 }));
  if (scene?.kind !== 'choice') return;
  await choose(scene);
  await room.theOtherAnswers(scene, WISHES);
  await room.next();
  await room.hears(room.t('play:announce.closed'));
  await room.next();
  await room.readsResult();
  await room.reads('shift', room.t('play:reveal.first', { count: 1 }));
}

const mayAnswer = (scene: Scene): boolean => {
  const seat = room.session.room.seats[room.seat];
  return seat !== undefined && whyNotEntitled(scene, seat) === null;
};

const ANSWER: Record<Scene['kind'], (scene: Scene) => Promise<void>> = {
  story: async () => undefined,
  choice: choose,
  spot: markSigns,
  rank: moveStep,
  board: async () => undefined,
};

async function choose(scene: Scene): Promise<void> {
  if (scene.kind !== 'choice') return;
  const wish = scene.choices.find(({ id }) => WISHES.includes(id)) ?? scene.choices[0];
  const name = new RegExp(`^[A-F]\\. ${wish?.text.slice(0, 30)}`);
  await room.moves(() => room.tree.press('radio', name));
  await room.tree.find('radio', name, 'true');
  const letter = room.page.options.find(({ id }) => id === wish?.id)?.letter;
  await room.hears(room.t('play:announce.answered', { result: `${letter}. ${wish?.text}` }));
}

async function markSigns(): Promise<void> {
  const first = await room.tree.press('checkbox', /./);
  await room.tree.find('checkbox', first.name, 'true');
  await room.moves(() => room.tree.press('button', room.t('play:spot.send')));
  await room.hears(room.t('play:spot.sent', { count: 1 }));
  await room.reads('sent', room.t('play:spot.sent', { count: 1 }));
}

async function moveStep(): Promise<void> {
  const down = new RegExp(`^${room.t('play:rank.down', { step: '' })}`);
  const { name } = await room.tree.press('button', down);
  await room.hears(room.t('play:rank.moved', { step: name.replace(down, ''), number: 2 }));
  await room.moves(() => room.tree.press('button', room.t('play:rank.send')));
  await room.hears(room.t('play:rank.sent'));
  await room.reads('sent', room.t('play:rank.sent'));
}

/** Notes of others are there once the facilitator has approved them, and not before. */
async function board(): Promise<void> {
  const { t, tree, page, other } = room;
  const [column] = page.columns;
  await room.reads('columns', ...page.columns.flatMap(({ title, prompt }) => [title, prompt]));
  await tree.write(new RegExp(`^${t('play:board.noteLabel')}`), 'The library, on Thursdays');
  await room.moves(() => tree.press('button', t('play:board.send')));
  await room.hears(t('play:announce.note'));
  await room.reads('my note', 'The library, on Thursdays', t('play:board.waiting'));
  const note = `note-of-another-${page.turn}`;
  const theirs = 'A number on the notice board';
  const { turn } = other.now;
  await other.must({ do: 'note', turn, note, column: column?.id ?? '', text: theirs });
  await room.keepsQuietAbout('not approved', theirs);
  await room.desk.must({ do: 'approve-note', note });
  await room.reads('approved', theirs);
  await room.next();
}

/** What was decided, what followed, what it did to the helping system: in this order. */
async function readSettled(scene: Scene): Promise<void> {
  const { page, t } = room;
  const option = page.options.find(({ id }) => id === page.settled?.choice);
  if (scene.kind !== 'choice' || !option || !page.settled) return room.reads('settled', page.title);
  await room.hears(t('play:announce.settled', { result: `${option.letter}. ${option.text}` }));
  const principles = page.settled.principles.flatMap(({ id, stance, why }) => [
    page.compass?.[id].name ?? '',
    t(`play:settled.stance.${stance}`),
    why,
  ]);
  await room.reads('settled', t('play:settled.title'), option.text, page.settled.consequence, ...principles);
}

async function lookBack(): Promise<void> {
  const { debrief, t } = room;
  const decisions = debrief.decisions.flatMap(({ title, choice }) => [title, choice]);
  await room.reads('debrief', t('play:debrief.title'), ...debrief.questions.feel);
  await room.reads('debrief', t('play:debrief.decisionsTitle'), ...decisions);
}

async function answerPulse(): Promise<void> {
  const { tree, t, pulse } = room;
  for (const { kind, options, text } of pulse.questions) {
    await room.reads('pulse', text);
    const answer = {
      'true-false': t('play:pulse.true'),
      'one-of': options[0]?.text ?? '',
      scale: t('play:pulse.scaleStep', { number: 3 }),
    };
    await tree.press('button', answer[kind]);
  }
  await room.moves(() => tree.press('button', t('play:pulse.send')));
  await room.reads('pulse', t('play:pulse.thanks'));
}

async function close(): Promise<void> {
  const { closing, t, tree } = room;
  await room.reads('closing', closing.ending.title, closing.ending.text, closing.ending.doorOpen);
  await answerPulse();
  await room.moves(() => tree.press('checkbox', closing.actions[0]?.text ?? '-'));
  await room.reads('help', t('play:closing.groundingTitle'), t('play:closing.contactsTitle'), '112');
  await room.next();
  await room.reads('ended', t('play:ended.title'), closing.ending.doorOpen, '112');
}
