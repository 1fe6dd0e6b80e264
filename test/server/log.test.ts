import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withoutWords } from '#server/without-words.ts';
import { connect, facilitator, openSession, type Player, post, seat, until } from '../support/client.ts';
import { ServerHome } from '../support/server-home.ts';

let home: ServerHome;
beforeEach(async () => {
  home = await ServerHome.make();
});
afterEach(() => home.remove());

const NAME = 'Marvellous Pelican';
const NOTE = 'The kiosk beside the blue bridge';
const ADDRESS = '203.0.113.77';

/** A whole session: people come, write, stumble, are renamed, removed and moved to another phone. */
async function play(url: string): Promise<readonly string[]> {
  const opened = await openSession(url);
  const host = await facilitator(url, opened);
  const one = await seat(url, opened.code, NAME);
  const two = await seat(url, opened.code, 'Gracious Walrus');
  await host.must('start', 'go-on', { do: 'skip', choice: 'ask' }, 'end-round', 'go-on', 'open');
  const { turn } = host.now;
  await one.player.must({ do: 'note', turn, note: 'note-1', column: 'who', text: NOTE });
  await host.must(
    { do: 'approve-note', note: 'note-1' },
    { do: 'rename', seat: two.id, name: 'Solemn Gannet' },
  );
  await stumble(url, opened.code, one.player);
  const moved = await host.ask({ do: 'hand-over', seat: one.id });
  await host.must({ do: 'remove', seat: two.id }, 'finish');
  await until(() => two.player.bye === 'removed');
  const tokens = [one.token, two.token, moved.ok ? (moved.token ?? '') : ''];
  return [opened.code, opened.facilitatorKey, opened.stageKey, ...tokens, one.id, two.id];
}

/** What goes wrong on the way: on purpose, by mistake, or because somebody tries. */
async function stumble(url: string, code: string, player: Player): Promise<void> {
  const from = { 'x-forwarded-for': ADDRESS, 'user-agent': 'Peculiar Browser' };
  await post(url, `/api/sessions/${code}/seats`, `{"name":"${NAME}`, from);
  await post(url, `/api/sessions/${code}/seats`, { name: NAME, language: 'en' }, from);
  await post(url, `/api/sessions/${code}/connect`, { as: 'seat', key: 'Wandering-key-of-nobody' }, from);
  for (const path of [`/join/${code}/%E0%A4%A`, `/${encodeURIComponent(NAME)}`, `/api/${code}`])
    await fetch(`${url}${path}`, { headers: from });
  await player.askRaw({ id: 'x', intent: { do: 'note', text: NOTE } });
  player.room.send(NAME, { text: NOTE });
  player.room.sendBytes('ask', new TextEncoder().encode(NOTE));
  const line = player.room.connection.transport as unknown as { ws: WebSocket };
  // A request that is cut off in the middle of its words.
  const head = Buffer.concat([Buffer.from([13, 0xa3]), Buffer.from('ask'), Buffer.from([0xda, 255, 255])]);
  line.ws.send(Buffer.concat([head, Buffer.from(NOTE)]));
  await expect(connect(url, 'BCDFGH', { as: 'seat', key: 'Wandering-key-of-nobody' })).rejects.toThrow();
  const socket = new WebSocket(`${url.replace('http', 'ws')}/process/${code}?sessionId=Wandering`);
  await new Promise((resolve) => socket.addEventListener('close', resolve));
}

test('a played session leaves no name, note, code, key, seat or address in the log', async () => {
  const { child, url, log } = await home.start({ logged: true });
  const secrets = await play(url);
  const ended = once(child, 'close');
  child.kill('SIGTERM');
  await ended;
  const told = log.join('');
  // A frame that is none is worth a line, so the log is heard here.
  expect(told).toMatch(/DataView|msgpackr/);
  const words = [
    NAME,
    'Pelican',
    'Walrus',
    'Gannet',
    NOTE,
    'kiosk',
    'Wandering',
    'Peculiar',
    ADDRESS,
    '127.0.0.1',
    '::1',
  ];
  expect([...words, ...secrets].filter((each) => told.includes(each))).toEqual([]);
});

test('an error is logged without the row of a database or the text of a parser', () => {
  const row = Object.assign(new Error('duplicate key'), { code: '23505', detail: `Failing row (${NOTE})` });
  const told = withoutWords(new Error('A tick failed', { cause: row }));
  expect(told).toMatch(/^Error: A tick failed\n\s+at /);
  expect(told).toContain('because of Error 23505: duplicate key');
  expect(told).not.toContain('kiosk');
  const unread = (() => {
    try {
      return JSON.parse(NOTE.slice(4, 20));
    } catch (error) {
      return error;
    }
  })();
  expect(String(unread)).toContain('kiosk');
  expect(withoutWords(unread)).toMatch(/^SyntaxError\n\s+at /);
  expect(withoutWords({ text: NOTE })).not.toContain('kiosk');
});
