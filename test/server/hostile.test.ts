import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Reply } from '#shared/wire/wire.ts';
import { connect, moveId, openSession, post, until } from '../support/client.ts';
import { type FirstVote, firstVote } from '../support/first-vote.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let url = '';
let { opened, host, anna, boris, turn, playsOn } = {} as FirstVote;

beforeAll(async () => {
  server = await startServer();
  url = server.url;
});
afterAll(() => server.stop());
beforeEach(async () => {
  ({ opened, host, anna, boris, turn, playsOn } = await firstVote(url));
});

const code = (reply: Reply) => (reply.ok ? 'ok' : reply.refusal.code);

test('a phone that sends a facilitator intent is refused', async () => {
  for (const intent of [{ do: 'close' }, { do: 'delete-now' }, { do: 'remove', seat: boris.id }] as const) {
    expect(code(await anna.player.ask(intent))).toBe('not-allowed');
  }
  expect(anna.player.now.step).toBe('answering');
  await playsOn();
});

test('a console that sends a seat intent is refused, and a stage may ask for nothing', async () => {
  expect(code(await host.ask({ do: 'answer', turn, answer: ['ask'] }))).toBe('not-allowed');
  const screen = await connect(url, opened.code, { as: 'stage', key: opened.stageKey });
  expect(code(await screen.ask({ do: 'close' }))).toBe('not-allowed');
});

test('nobody answers for another seat: a seat in the message is malformed, not obeyed', async () => {
  const forged = { id: moveId(), intent: { do: 'answer', turn, answer: ['ask'], seat: boris.id } };
  expect(code(await anna.player.askRaw(forged))).toBe('malformed');
  const by = {
    id: moveId(),
    by: { is: 'seat', seat: boris.id },
    intent: { do: 'answer', turn, answer: ['ask'] },
  };
  expect(code(await anna.player.askRaw(by))).toBe('malformed');
  expect(boris.player.me?.answer).toEqual([]);
});

test('host and clock moves cannot be sent by anybody', async () => {
  for (const player of [anna.player, host]) {
    for (const intent of [{ do: 'restored' }, { do: 'time-up', turn }, { do: 'facilitator-lost' }]) {
      expect(code(await player.askRaw({ id: moveId(), intent }))).toBe('malformed');
    }
  }
  await playsOn();
});

test('an answer after closing, and one to an old turn, come too late', async () => {
  await host.must('close');
  expect(code(await anna.player.ask({ do: 'answer', turn, answer: ['ask'] }))).not.toBe('ok');
  await host.must('reveal', 'vote-again');
  expect(code(await anna.player.ask({ do: 'answer', turn, answer: ['ask'] }))).toBe('too-late');
  await playsOn();
});

test('the same move twice counts once and gets its first outcome', async () => {
  const id = moveId();
  const answer = { do: 'answer', turn, answer: ['ask'] } as const;
  const [first, second] = await Promise.all([anna.player.ask(answer, id), anna.player.ask(answer, id)]);
  expect([first, second]).toEqual([{ ok: true }, { ok: true }]);
  expect(await anna.player.ask({ ...answer, answer: ['invite'] }, id)).toEqual({ ok: true });
  expect(anna.player.me?.answer).toEqual(['ask']);
  // Another person's move of the same id is another move.
  await boris.player.must({ do: 'answer', turn, answer: ['invite'] });
  expect(await boris.player.ask({ do: 'withdraw', turn }, id)).toEqual({ ok: true });
  await until(() => host.now.answered === 1);
});

test('a refused move sent again is refused again, even where it would be taken by now', async () => {
  const id = moveId();
  await host.must('pause');
  expect(code(await anna.player.ask({ do: 'answer', turn, answer: ['ask'] }, id))).toBe('paused');
  await host.must('resume');
  expect(code(await anna.player.ask({ do: 'answer', turn, answer: ['ask'] }, id))).toBe('paused');
  await anna.player.must({ do: 'answer', turn, answer: ['ask'] });
});

test('names of the language itself are ids like any other unknown one', async () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(code(await anna.player.ask({ do: 'answer', turn, answer: [name] }))).toBe('unknown-choice');
    expect(code(await host.ask({ do: 'park', seat: name }))).toBe('unknown-seat');
    expect(code(await host.ask({ do: 'inject', inject: name }))).not.toBe('ok');
    expect(code(await anna.player.ask({ do: 'pick-action', action: name, picked: true }))).not.toBe('ok');
    await anna.player.ask({ do: 'language', language: name.slice(0, 8) });
    expect((await fetch(`${url}/api/sessions/${name}`)).status).toBe(404);
    expect(
      (await post(url, '/api/sessions', { scenario: name, country: 'LV', stageLanguages: ['en'] })).status,
    ).toBe(404);
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  await playsOn();
});

test('a prototype smuggled into the message is malformed', async () => {
  const smuggled = JSON.parse(`{"id":"${moveId()}","intent":{"do":"watch","__proto__":{"do":"close"}}}`);
  const reply = await anna.player.askRaw(smuggled);
  expect(code(reply)).toBe('malformed');
  const record = JSON.parse('{"do":"pulse","when":"before","answers":{"__proto__":"x","constructor":"y"}}');
  await anna.player.askRaw({ id: moveId(), intent: record });
  await playsOn();
});

test('anything else than an ask is malformed, and nobody is thrown out for it', async () => {
  const nonsense = [
    undefined,
    null,
    0,
    'text',
    [],
    {},
    { id: 1 },
    { id: moveId() },
    { id: 'short', intent: {} },
    true,
  ];
  for (const payload of nonsense) expect(code(await anna.player.askRaw(payload))).toBe('malformed');
  let deep: unknown = 1;
  for (let depth = 0; depth < 500; depth += 1) deep = [deep];
  expect(code(await boris.player.askRaw({ id: moveId(), intent: deep }))).toBe('malformed');
  expect(anna.player.closed).toBe(0);
  await playsOn();
});

test('a plain send and an unknown message do nothing and close nothing', async () => {
  anna.player.room.send('ask', { id: moveId(), intent: { do: 'answer', turn, answer: ['ask'] } });
  anna.player.room.send('nonsense', { a: 1 });
  anna.player.room.send('__proto__', { a: 1 });
  anna.player.room.sendBytes('nonsense', new Uint8Array([1, 2, 3]));
  await expect(anna.player.room.request('nonsense')).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(anna.player).toMatchObject({ closed: 0, now: { answered: 0 } });
  await playsOn();
});

test('asking faster than a person can is refused, and passes after a second', async () => {
  const replies = await Promise.all(Array.from({ length: 40 }, () => anna.player.ask({ do: 'watch' })));
  expect(replies.map(code)).toContain('too-fast');
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(code(await anna.player.ask({ do: 'play' }))).toBe('ok');
  expect(anna.player.closed).toBe(0);
});

test('wrong keys open nothing, and one key does not serve as another', async () => {
  const attempts = [
    { as: 'facilitator', key: opened.stageKey },
    { as: 'facilitator', key: anna.token },
    { as: 'stage', key: opened.facilitatorKey },
    { as: 'seat', key: opened.facilitatorKey },
    { as: 'seat', key: 'x'.repeat(22) },
  ] as const;
  for (const attempt of attempts) {
    await expect(connect(url, opened.code, attempt)).rejects.toThrow('wrong-key');
  }
  const other = await openSession(url);
  await expect(connect(url, other.code, { as: 'seat', key: anna.token })).rejects.toThrow('wrong-key');
});

test('phones receive no secret in any byte', async () => {
  await boris.player.must({ do: 'answer', turn, answer: ['ask'] });
  await until(() => anna.player.now.answered === 1);
  const bytes = Buffer.concat(anna.player.received).toString('latin1');
  const secrets = [
    ...[opened.facilitatorKey, opened.stageKey, boris.token, boris.id],
    // another's name, the facilitator's notes, consequences, later scenes, verdicts
    ...[
      'Boris',
      'Watch for silence',
      'Say this',
      'She comes on Thursday',
      'An advert on the board',
      'Only a colour',
    ],
  ];
  for (const secret of secrets) expect(bytes).not.toContain(secret);
  expect(bytes).toContain('A woman and her cousin');
});
