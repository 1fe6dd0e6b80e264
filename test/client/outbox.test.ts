import { beforeEach, expect, test } from 'vitest';
import { Outbox, refused } from '#client/outbox.ts';
import { type Intent, Unsent } from '#client/unsent.ts';
import type { Ask, Reply } from '#shared/wire/wire.ts';

/** A line whose other end the test holds in its hands. */
class TestLine {
  open = false;
  paused = false;
  readonly posted: Ask[] = [];
  readonly #replies: ((reply: Reply | undefined) => void)[] = [];
  isOpen = () => this.open;
  isPaused = () => this.paused;
  post = (ask: Ask) => {
    this.posted.push(ask);
    return new Promise<Reply | undefined>((resolve) => this.#replies.push(resolve));
  };
  async reply(reply: Reply | undefined): Promise<void> {
    this.#replies.shift()?.(reply);
    await new Promise((resolve) => setImmediate(resolve));
  }
  get asked(): string[] {
    return this.posted.map(({ intent }) => ('answer' in intent ? String(intent.answer) : intent.do));
  }
}

const ok: Reply = { ok: true };
const answer = (...chosen: string[]): Intent => ({ do: 'answer', turn: 1, answer: chosen });

let line: TestLine;
let unsent: Unsent;
let waiting: number;
const outbox = () =>
  new Outbox(line, unsent, (count) => {
    waiting = count;
  });
beforeEach(() => {
  line = new TestLine();
  unsent = new Unsent('BCDFGH', 'a-token-of-this-seat');
  unsent.clear();
  waiting = 0;
});

test('a changed mind never arrives before what it changed', async () => {
  line.open = true;
  const box = outbox();
  const replies = [box.ask(answer('first')), box.ask(answer('second'))];
  expect(line.asked).toEqual(['first']);
  await line.reply(ok);
  expect(line.asked).toEqual(['first', 'second']);
  await line.reply(ok);
  expect(await Promise.all(replies)).toEqual([ok, ok]);
  expect(waiting).toBe(0);
});

test('what was under way when the line broke goes out again under its own id', async () => {
  line.open = true;
  const box = outbox();
  const reply = box.ask(answer('mine'));
  line.open = false;
  await line.reply(undefined);
  expect(waiting).toBe(1);
  line.open = true;
  box.startAnew();
  expect(line.posted).toHaveLength(2);
  expect(line.posted[1]?.id).toBe(line.posted[0]?.id);
  await line.reply(ok);
  expect(await reply).toEqual(ok);
});

test('the next page of the same seat goes on with what was not sent, in order, and nobody else does', async () => {
  void outbox().ask(answer('mine'));
  void outbox().ask({ do: 'step-out' });
  expect(new Unsent('BCDFGH', 'a-token-of-another-seat').read()).toEqual([]);
  expect(new Unsent('CCCCCC', 'a-token-of-this-seat').read()).toEqual([]);
  line.open = true;
  const next = outbox();
  expect(next.resumed.map(({ intent }) => intent.do)).toEqual(['answer', 'step-out']);
  next.startAnew();
  await line.reply(ok);
  await line.reply(refused('too-late'));
  expect(await Promise.all(next.resumed.map(({ reply }) => reply))).toEqual([ok, refused('too-late')]);
  expect(unsent.read()).toEqual([]);
});

test('while the room is paused an answer rests, and stepping out does not', async () => {
  line.open = true;
  line.paused = true;
  const box = outbox();
  void box.ask(answer('mine'));
  void box.ask({ do: 'step-out' });
  expect(line.asked).toEqual(['step-out']);
  await line.reply(ok);
  line.paused = false;
  box.go();
  expect(line.asked).toEqual(['step-out', 'mine']);
});

test('an answer that met a pause goes out once more under a new id, for the room remembers what it refused', async () => {
  line.open = true;
  const box = outbox();
  const reply = box.ask(answer('mine'));
  line.paused = true;
  await line.reply(refused('paused'));
  expect(unsent.read()).toHaveLength(1);
  line.paused = false;
  box.go();
  expect(line.posted).toHaveLength(2);
  expect(line.posted[1]?.id).not.toBe(line.posted[0]?.id);
  expect(unsent.read()[0]?.id).toBe(line.posted[1]?.id);
  await line.reply(ok);
  expect(await reply).toEqual(ok);
});

test('a console’s steps are not kept, and a refusal is told to it at once', async () => {
  line.open = true;
  const box = new Outbox(line, null, () => {});
  const reply = box.ask({ do: 'start' });
  await line.reply(refused('paused'));
  expect(await reply).toEqual(refused('paused'));
  expect(unsent.read()).toEqual([]);
});

test('leaving forgets what was not sent; a second tab of the seat goes on with it', async () => {
  const first = outbox();
  const reply = first.ask(answer('mine'));
  first.close(false);
  expect(await reply).toEqual(refused('ended'));
  expect(unsent.read()).toHaveLength(1);
  outbox().close(true);
  expect(unsent.read()).toEqual([]);
});
