import { Client } from '@colyseus/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, facilitator, openSession, post, seat, stage, takeSeat, until } from '../support/client.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let url = '';
beforeAll(async () => {
  server = await startServer();
  url = server.url;
});
afterAll(() => server.stop());

test('a facilitator opens a session and a room plays its first scene', async () => {
  const opened = await openSession(url, { stageLanguages: ['en', 'lv'] });
  const host = await facilitator(url, opened);
  const screen = await stage(url, opened);
  const anna = await seat(url, opened.code, 'Anna');
  const boris = await seat(url, opened.code, 'Boris', 'lv');

  await until(() => host.now.here === 2);
  expect(
    Object.values(host.roster)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Anna', 'Boris']);
  expect(screen.pages.map(({ language }) => language)).toEqual(['en', 'lv']);
  expect(anna.player.pages[0]).toMatchObject({ at: 'lobby', language: 'en' });
  expect(boris.player.pages[0]).toMatchObject({ at: 'lobby', language: 'lv' });

  await host.must('deal-roles', 'start', 'go-on', 'open');
  await until(() => boris.player.pages[0]?.at === 'scene' && boris.player.now.step === 'answering');
  expect(boris.player.pages[0]).toMatchObject({ title: 'LV At the desk' });
  expect(anna.player.me?.role).not.toBeNull();

  const { turn } = anna.player.now;
  await anna.player.must({ do: 'answer', turn, answer: ['invite'] });
  expect(anna.player.me?.answer).toEqual(['invite']);
  expect(anna.player.now).toMatchObject({ answered: 1, entitled: 2, tally: {} });
  await boris.player.must({ do: 'answer', turn, answer: ['ask'] });
  await boris.player.must({ do: 'answer', turn, answer: ['invite'] });
  await host.must('close', 'reveal');
  await until(() => screen.now.tally.invite === 2);
  await host.must('settle', 'go-on');
  await until(() => anna.player.now.scene === 'marks');
  expect(anna.player.now).toMatchObject({ phase: 'scene', step: 'reading' });
});

test('a late joiner comes into the present scene and may answer while it is open', async () => {
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  const anna = await seat(url, opened.code, 'Anna');
  await host.must('start', 'go-on', 'open');
  const late = await seat(url, opened.code, 'Late');
  expect(late.player.now.step).toBe('answering');
  await until(() => late.player.pages[0]?.at === 'scene');
  await late.player.must({ do: 'answer', turn: late.player.now.turn, answer: ['ask'] });
  await until(() => anna.player.now.answered === 1);
});

test('words go out once: an answer sends nobody else a page or private things', async () => {
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  const anna = await seat(url, opened.code, 'Anna');
  const boris = await seat(url, opened.code, 'Boris');
  await host.must('start', 'go-on', 'open');
  await until(() => boris.player.me?.turn === host.now.turn && boris.player.now.step === 'answering');
  const before = { ...boris.player.counts };
  await anna.player.must({ do: 'answer', turn: anna.player.now.turn, answer: ['ask'] });
  await until(() => boris.player.now.answered === 1);
  expect(boris.player.counts).toEqual(before);
});

test('a second tab takes the seat over, and the first one is told where it went', async () => {
  const opened = await openSession(url);
  const first = await seat(url, opened.code, 'Anna');
  const second = await connect(url, opened.code, { as: 'seat', key: first.token });
  await until(() => first.player.closed !== 0);
  expect(first.player).toMatchObject({ bye: 'elsewhere', closed: 4100 });
  await until(() => second.now.here === 1);
  expect(second.me?.seat).toBe(first.id);
});

test('a person changes language and reads on in it', async () => {
  const opened = await openSession(url);
  const anna = await seat(url, opened.code, 'Anna');
  await anna.player.must({ do: 'language', language: 'lv' });
  await until(() => anna.player.pages[0]?.language === 'lv');
  expect(await anna.player.ask({ do: 'language', language: 'xx' })).toMatchObject({
    refusal: { code: 'language-not-offered' },
  });
});

test('a seat handed over to another phone answers to the new token only', async () => {
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  const anna = await seat(url, opened.code, 'Anna');
  const reply = await host.ask({ do: 'hand-over', seat: anna.id });
  const token = reply.ok ? (reply.token ?? '') : '';
  expect(token).toHaveLength(22);
  await until(() => anna.player.bye === 'elsewhere');
  await expect(connect(url, opened.code, { as: 'seat', key: anna.token })).rejects.toThrow('wrong-key');
  const moved = await connect(url, opened.code, { as: 'seat', key: token });
  await until(() => moved.me?.name === 'Anna');
});

test('a place the old phone had reserved before is worth nothing after the hand-over', async () => {
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  const anna = await seat(url, opened.code, 'Anna');
  const connectUrl = `/api/sessions/${opened.code}/connect`;
  const { body: reserved } = await post(url, connectUrl, { as: 'seat', key: anna.token });
  const reply = await host.ask({ do: 'hand-over', seat: anna.id });
  const token = reply.ok ? (reply.token ?? '') : '';
  const moved = await connect(url, opened.code, { as: 'seat', key: token });
  await expect(new Client(url).consumeSeatReservation(reserved)).rejects.toThrow();
  await moved.must({ do: 'language', language: 'lv' });
  expect(moved.closed).toBe(0);
});

test('who leaves hears that it was accepted, and who was removed cannot come back', async () => {
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  const anna = await seat(url, opened.code, 'Anna');
  const boris = await seat(url, opened.code, 'Boris');
  await host.must({ do: 'remove', seat: boris.id });
  await until(() => boris.player.bye === 'removed');
  await expect(connect(url, opened.code, { as: 'seat', key: boris.token })).rejects.toThrow('removed');
  expect(await anna.player.ask({ do: 'leave' })).toEqual({ ok: true });
  await until(() => anna.player.bye === 'left');
  await until(() => host.now.seats === 0);
});

test('in the waiting room a person sees the lobby until let in', async () => {
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  await seat(url, opened.code, 'Anna');
  await host.must({ do: 'waiting-room', on: true }, 'start', 'go-on');
  const late = await seat(url, opened.code, 'Late');
  await until(() => late.player.me?.status === 'waiting');
  expect(late.player.pages[0]?.at).toBe('lobby');
  await host.must({ do: 'admit', seat: late.id });
  await until(() => late.player.pages[0]?.at === 'scene');
});

test('delete now leaves nothing: everybody is told, and the code is unknown', async () => {
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  const anna = await seat(url, opened.code, 'Anna');
  expect(await host.ask({ do: 'delete-now' })).toEqual({ ok: true });
  await until(() => host.bye === 'deleted' && anna.player.bye === 'deleted');
  await until(() => anna.player.closed === 4100);
  expect((await fetch(`${url}/api/sessions/${opened.code}`)).status).toBe(404);
});

test('a clock that runs out closes the vote by itself', async () => {
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  await seat(url, opened.code, 'Anna');
  await host.must('start', 'go-on', { do: 'open', seconds: 10 });
  expect(host.now.clock).toMatchObject({ lastsMs: 10_000 });
  await until(() => host.now.step === 'closed', 'the vote to close');
});

test('a code is understood however it is typed', async () => {
  const { code } = await openSession(url);
  const typed = encodeURIComponent(` ${code.slice(0, 3).toLowerCase()} ${code.slice(3).replace('C', 'С')}`);
  const found = await fetch(`${url}/api/sessions/${typed}`);
  expect(await found.json()).toMatchObject({ code, languages: ['en', 'lv'], locked: false });
});

test('names are taken once, and a locked room says so', async () => {
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  await takeSeat(url, opened.code, 'Anna');
  const again = await post(url, `/api/sessions/${opened.code}/seats`, { name: 'anna', language: 'en' });
  expect(again).toMatchObject({ status: 409, body: { refusal: { code: 'name-taken' } } });
  await host.must('lock');
  const late = await post(url, `/api/sessions/${opened.code}/seats`, { name: 'Boris', language: 'en' });
  expect(late).toMatchObject({ status: 409, body: { refusal: { code: 'room-locked' } } });
});

test('each console knows how many others are open', async () => {
  const opened = await openSession(url);
  const first = await facilitator(url, opened);
  const second = await facilitator(url, opened);
  await until(() => first.console?.facilitators === 2 && second.console?.facilitators === 2);
  await second.leave();
  await until(() => first.console?.facilitators === 1);
});

test('a facilitator turns the slides of the stage; a phone cannot, and nothing of it is kept', async () => {
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  const screen = await stage(url, opened);
  const anna = await seat(url, opened.code, 'Anna');
  host.room.send('turn-leaf', 2);
  anna.player.room.send('turn-leaf', 1);
  host.room.send('turn-leaf', -1);
  await until(() => screen.counts.leaf === 1);
  await host.must('start');
  expect(screen.counts.leaf).toBe(1);
  expect(anna.player.counts.leaf).toBeUndefined();
});
