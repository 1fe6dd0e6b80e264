import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { moveId } from '../../support/client.ts';
import type { AttackCase } from '../attack-case.ts';
import { holds, pause } from '../attack-case.ts';
import type { Field } from '../field.ts';
import { bareSocket, closedFor, exchange, post, reservation, send, webSocket } from '../wires.ts';

/** Every request with a body there is. */
const pathsOf = ({ room }: Field) => [
  '/api/sessions',
  `/api/sessions/${room.opened.code}/seats`,
  `/api/sessions/${room.opened.code}/connect`,
];

/** Sends the body everywhere a body goes; each answer must be `malformed`. */
async function malformedEverywhere(field: Field, body: string | Buffer, headers = {}): Promise<string> {
  const from = field.address();
  for (const path of pathsOf(field)) {
    const { status, code } = await post(field, path, body, { headers, from });
    holds(status === 400 && code === 'malformed', `${path} answered ${status} ${code}`);
  }
  return 'malformed everywhere';
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const manyKeys = (count: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 1])));

export const payloads: readonly AttackCase[] = [
  {
    name: 'a frame of five megabytes',
    must: 'it closes that socket with 1009, and the person comes straight back',
    async run(field) {
      const code = await closedFor(field, (socket) => socket.send(Buffer.alloc(5_000_000, 13)), 4000);
      holds(code === 1009 || code === 1006, `It was closed with ${code}`);
      return `closed with ${code}`;
    },
  },
  {
    name: 'a body of a hundred megabytes',
    must: 'it is refused long before its end and the connection does not take the rest',
    async run(field) {
      const megabytes = field.many(100, 20);
      const socket = bareSocket(field);
      let answer = '';
      let sent = 0;
      socket.on('data', (part) => {
        answer += part.toString('latin1');
      });
      const size = megabytes * 1_000_000;
      socket.write(
        `POST /api/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${size}\r\n\r\n`,
      );
      // A line that is closed while it is written to loses what came back on it: first the answer has its time.
      await pause(500);
      const part = Buffer.alloc(1_000_000, 0x5b);
      for (; sent < megabytes && answer === '' && !socket.destroyed; sent += 1) {
        socket.write(part);
        await pause(10);
      }
      await pause(100);
      socket.destroy();
      holds(answer.startsWith('HTTP/1.1 400'), `It was answered ${answer.slice(0, 40)}`);
      holds(sent < 10, `${sent} MB were taken`);
      return `refused after ${sent} MB`;
    },
  },
  {
    name: 'bodies nested eight thousand deep',
    must: 'they are malformed',
    run: (field) => malformedEverywhere(field, nested(8000)),
  },
  {
    name: 'an ask nested as deep as a frame allows',
    must: 'it is malformed, and nobody is thrown out for it',
    async run(field) {
      const { player } = await field.guest();
      let deep: unknown = 1;
      for (let depth = 0; depth < 900; depth += 1) deep = [deep];
      const places = [
        deep,
        { id: deep, intent: {} },
        { id: moveId(), intent: deep },
        { id: moveId(), intent: { do: deep } },
      ];
      for (const place of places) {
        const reply = await player.askRaw(place);
        holds(!reply.ok && reply.refusal.code === 'malformed', 'It was not malformed');
      }
      return `${places.length} places, all malformed`;
    },
  },
  {
    name: 'objects of a thousand keys',
    must: 'they are malformed, as a body and as an ask',
    async run(field) {
      const { player } = await field.guest();
      const reply = await player.askRaw({ id: moveId(), intent: JSON.parse(manyKeys(1000)) });
      holds(!reply.ok && reply.refusal.code === 'malformed', 'The ask was not malformed');
      return malformedEverywhere(field, manyKeys(1000));
    },
  },
  {
    name: 'an object of a million keys',
    must: 'it is refused for its size before anybody reads it',
    async run(field) {
      const body = manyKeys(field.many(1_000_000, 100_000));
      const { status, code, text } = await post(field, '/api/sessions', body, {
        from: field.address(),
      }).catch((error: Error) => ({ status: 400, code: 'malformed', text: error.message }));
      holds(status === 400 && code === 'malformed', `It was answered ${status} ${text.slice(0, 40)}`);
      return 'malformed, or the connection closed';
    },
  },
  {
    name: 'compressed bombs as bodies',
    must: 'what unpacks beyond the limit is malformed, in gzip, deflate and brotli',
    async run(field) {
      const bomb = Buffer.alloc(field.many(50_000_000, 10_000_000), 0x20);
      const packed = [
        ['gzip', gzipSync(bomb)],
        ['deflate', deflateSync(bomb)],
        ['br', brotliCompressSync(bomb)],
        ['zstd', Buffer.from('no such thing')],
        ['gzip', Buffer.from('not packed at all')],
      ] as const;
      for (const [name, body] of packed) await malformedEverywhere(field, body, { 'content-encoding': name });
      return `${packed.length} bombs, malformed everywhere`;
    },
  },
  {
    name: 'packed WebSocket frames',
    must: 'compression is offered and not taken, so there is nothing to unpack',
    async run(field) {
      const socket = await webSocket(field, await reservation(field, await field.guest()), {
        perMessageDeflate: true,
      });
      const { extensions } = socket;
      socket.terminate();
      holds(extensions === '', `The server took ${extensions}`);
      return 'no extension was taken';
    },
  },
  {
    name: 'bodies that are no JSON',
    must: 'text, forms, other alphabets and broken JSON are malformed',
    async run(field) {
      const types = [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/xml',
      ];
      for (const type of types) await malformedEverywhere(field, '{"name":"x"}', { 'content-type': type });
      for (const charset of ['utf-7', 'utf-16', 'no-such', 'x'.repeat(5000)])
        await malformedEverywhere(field, '{"a":1}', {
          'content-type': `application/json; charset=${charset}`,
        });
      for (const body of ['{', '"text"', '[]', '{}', 'null', '1e999', '{"a":1,}', '\u0000', '\ufeff{'])
        await malformedEverywhere(field, body);
      return 'malformed everywhere';
    },
  },
  {
    name: 'texts as long as a body allows',
    must: 'no field takes fifteen thousand signs',
    async run(field) {
      const long = 'x'.repeat(15_000);
      await malformedEverywhere(field, JSON.stringify({ name: long, language: 'en' }));
      await malformedEverywhere(field, JSON.stringify({ as: 'seat', key: long }));
      return malformedEverywhere(
        field,
        JSON.stringify({ scenario: long, country: 'LV', stageLanguages: ['en'] }),
      );
    },
  },
  {
    name: 'headers and addresses too long',
    must: 'a hundred kilobytes of either are refused and the connection is closed',
    async run(field) {
      const long = 'x'.repeat(100_000);
      const heads = [
        `GET /${long} HTTP/1.1\r\nHost: a\r\n\r\n`,
        `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${long}\r\n\r\n`,
        `GET / HTTP/1.1\r\nHost: a\r\n${'X-Many: 1\r\n'.repeat(8000)}\r\n`,
      ];
      for (const head of heads) {
        const { text, closed } = await exchange(field, head);
        holds(
          closed && /^HTTP\/1\.1 4(31|14)|^$/.test(text.slice(0, 12)),
          `It was answered ${text.slice(0, 40)}`,
        );
      }
      return 'all closed';
    },
  },
  {
    name: 'headers that make a reader slow',
    must: 'no header of twelve thousand signs costs more than half a second',
    async run(field) {
      let slowest = 0;
      const nasty = [
        ',;q=0.1'.repeat(1700),
        `${'a'.repeat(12_000)}!`,
        ' '.repeat(12_000),
        'en-'.repeat(4000),
      ];
      const names = [
        'accept-encoding',
        'accept',
        'if-none-match',
        'range',
        'cookie',
        'content-type',
        'origin',
        'host',
      ];
      for (const name of names) {
        for (const value of nasty) {
          const began = performance.now();
          await send(field, { path: '/', headers: { [name]: value } });
          slowest = Math.max(slowest, performance.now() - began);
        }
      }
      holds(slowest < 500, `The slowest took ${slowest.toFixed(0)} ms`);
      return `${names.length * nasty.length} requests, the slowest ${slowest.toFixed(0)} ms`;
    },
  },
];
