import { pack } from 'msgpackr';
import type { AttackCase } from '../attack-case.ts';
import { holds, pause } from '../attack-case.ts';
import { HONEST_NAMES } from '../honest-room.ts';
import { askFrame, exchange, post, rawGuest } from '../wires.ts';

const MARK = 'mark-of-what-a-person-wrote';
/** A whole battery writes a few dozen lines; a flood of nonsense must not fill a disk. */
const MOST_LINES = 400;

export const logs: readonly AttackCase[] = [
  {
    name: 'words smuggled into the log',
    must: 'nothing a client sends is written there, with line ends or without, in whatever way it is broken',
    async run(field) {
      const { code } = field.room.opened;
      const from = field.address();
      const text = `${MARK}\n[error] ${MARK}\u001b[2J`;
      await post(field, `/api/sessions/${code}/seats`, { name: text, language: 'en' }, { from });
      await post(field, `/api/sessions/${code}/seats`, `{"name":"${MARK}`, { from });
      await post(
        field,
        `/api/sessions/${encodeURIComponent(text)}/connect`,
        { as: 'seat', key: MARK },
        { from },
      );
      await exchange(
        field,
        `GET /${MARK}%0a%0d${MARK} HTTP/1.1\r\nHost: ${MARK}\r\nUser-Agent: ${MARK}\r\n\r\n`,
        200,
      );
      await exchange(field, `${MARK} / HTTP/1.1\r\n\r\n`, 200);
      await exchange(
        field,
        `GET /x/${code}?sessionId=${MARK} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
        200,
      );
      const socket = await rawGuest(field, await field.guest());
      // Bytes behind the end make the reader quote what it had read so far.
      socket.send(askFrame(Buffer.concat([pack({ name: MARK }), Buffer.from([0xc1, 0xc0])])));
      socket.send(
        Buffer.concat([
          Buffer.from([13, 0xd9, 40]),
          Buffer.from(MARK),
          Buffer.alloc(13),
          pack(MARK),
          Buffer.from([1]),
        ]),
      );
      await pause(300);
      socket.terminate();
      const line = field.target
        .log()
        .split('\n')
        .find((each) => each.includes(MARK));
      holds(!line, `The log says: ${line?.slice(0, 120)}`);
      return 'seven ways, none of it in the log';
    },
  },
  {
    name: 'the log of the whole battery',
    must: 'it holds no name, code, key, token or address of anybody, and is short',
    async run(field) {
      const log = field.target.log();
      const { opened, anna, boris } = field.room;
      const { code, facilitatorKey, stageKey } = opened;
      for (const secret of [
        ...HONEST_NAMES,
        'Guest ',
        'Crowd ',
        code,
        facilitatorKey,
        stageKey,
        anna.token,
        boris.token,
        anna.id,
        boris.id,
      ])
        holds(!log.includes(secret), `The log holds "${secret}"`);
      const address = /\b127\.\d+\.\d+\.\d+\b|::1\b/.exec(log)?.[0];
      holds(!address, `The log holds the address ${address}`);
      const lines = log.split('\n').length;
      holds(lines <= MOST_LINES, `It has ${lines} lines`);
      return `${lines} lines, ${(log.length / 1000).toFixed(1)} KB`;
    },
  },
];
