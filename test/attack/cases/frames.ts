import { pack } from 'msgpackr';
import type { WebSocket } from 'ws';
import type { AttackCase } from '../attack-case.ts';
import { holds, pause } from '../attack-case.ts';
import type { Field, Guest } from '../field.ts';
import {
  askFrame,
  bareSocketOf,
  closedFor,
  closing,
  comesBack,
  rawGuest,
  validAsk,
  wsFrame,
} from '../wires.ts';

/** Sends frames on a guest's own socket, then comes back in as that guest. */
async function afterFrames(field: Field, frames: readonly Buffer[], guest?: Guest): Promise<string> {
  const sender = guest ?? (await field.guest());
  const socket = await rawGuest(field, sender);
  const closed = closing(socket, 150);
  for (const frame of frames) socket.send(frame);
  const code = await closed;
  const was = code === -1 ? 'left open' : `closed with ${code}`;
  await comesBack(field, sender);
  return `${frames.length} frames, the socket was ${was}, the person came back`;
}

const closedForBytes = (field: Field, ...bytes: readonly Buffer[]): Promise<number> =>
  closedFor(field, (socket) => {
    const bare = bareSocketOf(socket);
    for (const part of bytes) bare.write(part);
  });

const HUGE = [
  [0xdd, 255, 255, 255, 255],
  [0xdf, 255, 255, 255, 255],
  [0xdb, 255, 255, 255, 255],
  [0xc6, 127, 255, 255, 255],
  [0xc9, 127, 255, 255, 255, 1],
] as const;

export const frames: readonly AttackCase[] = [
  {
    name: 'every protocol byte',
    must: 'a frame of each of the 256 first bytes, alone and with a tail, harms nobody',
    async run(field) {
      const tails = [Buffer.alloc(0), Buffer.from([0xa3, 97, 115, 107]), Buffer.alloc(40, 0xff)];
      let sockets = 0;
      for (const tail of tails) {
        for (let first = 0; first < 256; first += 64) {
          const frames = Array.from({ length: 64 }, (_, index) => index + first)
            .filter((byte) => byte !== 12)
            .map((byte) => Buffer.concat([Buffer.from([byte]), tail]));
          await afterFrames(field, frames);
          sockets += 1;
        }
      }
      return `${256 * tails.length} frames on ${sockets} sockets, everybody came back`;
    },
  },
  {
    name: 'a request cut off at every byte',
    must: 'what cannot be read is answered or dropped, and the socket is not needed by anybody else',
    async run(field) {
      const whole = validAsk({ do: 'watch' });
      return afterFrames(
        field,
        Array.from({ length: whole.length }, (_, end) => whole.subarray(0, end)),
      );
    },
  },
  {
    name: 'values of every type instead of an ask',
    must: 'each is answered as malformed and nobody is thrown out for it',
    async run(field) {
      const { player } = await field.guest();
      const values = [
        undefined,
        null,
        true,
        0,
        -1,
        1.5,
        'text',
        [],
        {},
        new Date(0),
        Buffer.alloc(9),
        2n ** 60n,
      ];
      for (const value of values) {
        const reply = await player.askRaw(value);
        holds(!reply.ok && reply.refusal.code === 'malformed', `${String(value)} was not malformed`);
      }
      holds(player.closed === 0, 'It was thrown out');
      return `${values.length} values, all malformed`;
    },
  },
  {
    name: 'lengths that are not there',
    must: 'lists, maps, texts and bytes announced with four thousand million parts cost no time and no memory',
    async run(field) {
      const began = performance.now();
      await afterFrames(
        field,
        [...HUGE, ...HUGE].map((bytes) => askFrame(Buffer.from(bytes))),
      );
      const tookMs = performance.now() - began;
      holds(tookMs < 1500, `It took ${tookMs.toFixed(0)} ms`);
      return `${HUGE.length * 2} of them in ${tookMs.toFixed(0)} ms`;
    },
  },
  {
    name: 'every extension type of msgpack',
    must: 'no type of value makes the server build anything',
    async run(field) {
      const guests = [await field.guest(), await field.guest()];
      for (const [half, guest] of guests.entries()) {
        const types = Array.from({ length: 128 }, (_, index) => half * 128 + index);
        await afterFrames(
          field,
          types.map((type) => askFrame(Buffer.from([0xc7, 4, type, 0x92, 0xa1, 97, 1]))),
          guest,
        );
      }
      return '256 types, everybody came back';
    },
  },
  {
    name: 'values sixteen thousand levels deep',
    must: 'the depth is refused without the stack of the server giving way',
    run: (field) =>
      afterFrames(field, [askFrame(Buffer.alloc(16_000, 0x91)), askFrame(Buffer.alloc(16_000, 0x81))]),
  },
  {
    name: 'message names nobody knows',
    must: 'names of the language itself, numbers and long names find nothing to call',
    async run(field) {
      const { player, token } = await field.guest();
      const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'x'.repeat(200), '', '*', '_'];
      for (const name of names) {
        player.room.send(name, { a: 1 });
        player.room.sendBytes(name, new Uint8Array([1, 2]));
        await player.room.request(name, { a: 1 }).catch(() => undefined);
      }
      player.room.send(7, { a: 1 });
      await pause(100);
      holds(player.closed === 0, `It was closed with ${player.closed}`);
      await comesBack(field, { token });
      return `${names.length} names, nothing happened`;
    },
  },
  {
    name: 'text frames',
    must: 'text instead of bytes harms nobody',
    async run(field) {
      const guest = await field.guest();
      const socket = await rawGuest(field, guest);
      for (const text of ['', 'ask', '{"id":"x"}', '\u0015'.repeat(50)]) socket.send(text);
      await pause(100);
      await comesBack(field, guest);
      return '4 frames of text, the person came back';
    },
  },
  {
    name: 'random frames',
    must: 'two hundred and fifty frames of seeded noise harm nobody',
    async run(field) {
      const noise = (seed: number) =>
        Buffer.from(Array.from({ length: seed % 61 }, (_, at) => (seed * 7919 + at * 104_729) % 251));
      for (const first of [1, 126])
        await afterFrames(
          field,
          Array.from({ length: 125 }, (_, index) => noise(first + index)),
        );
      return '250 frames, everybody came back';
    },
  },
  {
    name: 'frames against the WebSocket standard',
    must: 'each closes that socket alone: reserved bits and opcodes, no mask, oversized pings, wrong close codes',
    async run(field) {
      const codes = [];
      const unmasked = Buffer.from([0x82, 1, 13]);
      const ping = Buffer.concat([Buffer.from([0x89, 0xfe, 0, 200]), Buffer.alloc(204)]);
      const badClose = wsFrame(0x88, Buffer.from([0, 1]));
      for (const bytes of [
        wsFrame(0xc2, Buffer.alloc(3)),
        wsFrame(0x83, Buffer.alloc(3)),
        unmasked,
        ping,
        badClose,
      ])
        codes.push(await closedForBytes(field, bytes));
      return `closed with ${codes.join(', ')}`;
    },
  },
  {
    name: 'a frame that announces four gigabytes',
    must: 'it is refused by its length, before its bytes come',
    async run(field) {
      return `closed with ${await closedForBytes(field, wsFrame(0x82, Buffer.alloc(10), 2 ** 32))}`;
    },
  },
  {
    name: 'a message in endless fragments',
    must: 'fragments count together, small and empty ones too, and too many close the socket',
    async run(field) {
      const part = wsFrame(0x00, Buffer.alloc(1));
      const started = wsFrame(0x02, Buffer.alloc(1));
      const full = await closedForBytes(
        field,
        started,
        Buffer.concat(Array.from({ length: 20_000 }, () => part)),
      );
      return `closed with ${full}`;
    },
  },
  {
    name: 'joining a hundred times',
    must: 'the words that ask for the whole state are heard once',
    async run(field) {
      const guest = await field.guest();
      const before = guest.player.received.length;
      const told = await afterFrames(
        field,
        Array.from({ length: 100 }, () => Buffer.from([10])),
        guest,
      );
      const more = guest.player.received.length - before;
      holds(more < 40, `It was sent ${more} frames`);
      return told;
    },
  },
  {
    name: 'ten thousand frames at once',
    must: 'that socket is closed, and the person may come back',
    async run(field) {
      const frame = askFrame(pack({ id: 'flood' }));
      const flood = (socket: WebSocket) => {
        for (let count = 0; count < 10_000; count += 1) socket.send(frame);
      };
      return `closed with ${await closedFor(field, flood, 5000)}`;
    },
  },
];
