import { connect } from '../../support/client.ts';
import type { AttackCase } from '../attack-case.ts';
import { holds, pause } from '../attack-case.ts';
import type { Field } from '../field.ts';
import { deleteRoom, openFrom, seatFrom } from '../rooms.ts';
import { type Answer, closing, post, reservation, send, webSocket } from '../wires.ts';

const at = (code: string) => `/api/sessions/${code}/connect`;

async function refusedWith(field: Field, code: string, body: object, expected: string): Promise<Answer> {
  const answer = await post(field, at(code), body, { from: field.address() });
  holds(
    answer.code === expected,
    `${JSON.stringify(Object.keys(body))} was answered ${answer.status} ${answer.code}`,
  );
  return answer;
}

/** A socket on the path must not become anybody's place: it is closed, and shown nothing of the session. */
async function opensNothing(field: Field, path: string): Promise<number> {
  const socket = await webSocket(field, path).catch(() => null);
  if (!socket) return 0;
  let bytes = 0;
  socket.on('message', (frame: Buffer) => {
    bytes += frame[0] === 11 ? 0 : frame.length;
  });
  const code = await closing(socket, 3000);
  holds(code !== -1, `The socket to ${path.slice(0, 20)} stayed open`);
  holds(bytes === 0, `It was sent ${bytes} bytes`);
  return code;
}

export const keys: readonly AttackCase[] = [
  {
    name: 'the token of another room',
    must: 'a right key opens its own room and no other',
    async run(field) {
      const other = await openFrom(field, field.address());
      const { token } = await seatFrom(field, other.code, 'Elsewhere');
      const { code } = field.room.opened;
      await refusedWith(field, code, { as: 'seat', key: token }, 'wrong-key');
      await refusedWith(field, code, { as: 'facilitator', key: other.facilitatorKey }, 'wrong-key');
      await refusedWith(field, code, { as: 'stage', key: other.stageKey }, 'wrong-key');
      await deleteRoom(field, other);
      return 'three keys, all wrong here';
    },
  },
  {
    name: 'one key in the place of another',
    must: 'a stage key, a facilitator key and a token each serve for one thing only',
    async run(field) {
      const { opened, anna } = field.room;
      const { code, facilitatorKey, stageKey } = opened;
      const attempts = [
        { as: 'facilitator', key: stageKey },
        { as: 'facilitator', key: anna.token },
        { as: 'stage', key: facilitatorKey },
        { as: 'stage', key: anna.token },
        { as: 'seat', key: facilitatorKey },
        { as: 'seat', key: stageKey },
        { as: 'seat', key: `${anna.id}${anna.id}` },
      ];
      for (const body of attempts) await refusedWith(field, code, body, 'wrong-key');
      return `${attempts.length} attempts, all wrong`;
    },
  },
  {
    name: 'keys nearly right',
    must: 'cut short, longer, in other case or with spaces a key is wrong, and the answer does not say how near it was',
    async run(field) {
      const { code, facilitatorKey: key } = field.room.opened;
      const swapped = [...key].map((sign) =>
        sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase(),
      );
      const last = key.endsWith('A') ? 'B' : 'A';
      const near = [
        key.slice(0, -1),
        `${key}A`,
        ` ${key}`,
        `${key}\u0000`,
        swapped.join(''),
        key.slice(0, -1) + last,
      ];
      const far = await refusedWith(field, code, { as: 'facilitator', key: 'z'.repeat(22) }, 'wrong-key');
      for (const each of near) {
        const answer = await refusedWith(field, code, { as: 'facilitator', key: each }, 'wrong-key');
        holds(answer.text === far.text && answer.status === far.status, 'The answers differ');
      }
      return `${near.length} keys, answered like one that is far off`;
    },
  },
  {
    name: 'keys that are no text',
    must: 'lists, objects, numbers, true and null are malformed',
    async run(field) {
      const { code } = field.room.opened;
      for (const key of [null, true, 1, [], ['x'.repeat(22)], { length: 22 }, { toString: 'x' }])
        await refusedWith(field, code, { as: 'facilitator', key }, 'malformed');
      return '7 shapes, all malformed';
    },
  },
  {
    name: 'keys in the wrong place',
    must: 'a key in the address, a header or a cookie opens nothing',
    async run(field) {
      const { code, facilitatorKey: key } = field.room.opened;
      const headers = { authorization: `Bearer ${key}`, cookie: `key=${key}`, 'x-facilitator-key': key };
      const from = field.address();
      const asked = [
        await post(field, `${at(code)}?as=facilitator&key=${key}`, {}, { headers, from }),
        await post(field, at(code), { as: 'facilitator' }, { headers, from }),
        await send(field, { path: `${at(code)}?as=facilitator&key=${key}`, headers, from }),
      ];
      for (const { status } of asked) holds(status === 400 || status === 404, `It was answered ${status}`);
      return 'three places, nothing opened';
    },
  },
  {
    name: 'the token of a removed seat',
    must: 'whoever was removed does not come back with it, now or through a place reserved before',
    async run(field) {
      const guest = await field.guest();
      const reserved = await reservation(field, guest);
      await field.room.host.must({ do: 'remove', seat: guest.id });
      await refusedWith(field, field.room.opened.code, { as: 'seat', key: guest.token }, 'removed');
      const socket = await webSocket(field, reserved);
      const code = await closing(socket);
      holds(code === 4100, `The place reserved before was closed with ${code}`);
      return 'removed, and the place reserved before was closed with 4100';
    },
  },
  {
    name: 'the old token after a hand-over',
    must: 'the old phone is out, the old token wrong, the new one right',
    async run(field) {
      const { room, target } = field;
      const guest = await field.guest();
      const reply = await room.host.ask({ do: 'hand-over', seat: guest.id });
      holds(reply.ok && reply.token, 'The hand-over gave no token');
      await refusedWith(field, room.opened.code, { as: 'seat', key: guest.token }, 'wrong-key');
      const player = await connect(target.url, room.opened.code, { as: 'seat', key: reply.token });
      await pause(50);
      holds(guest.player.bye === 'elsewhere', `The old phone was told "${guest.player.bye}"`);
      await player.leave();
      return 'the old phone was told "elsewhere"';
    },
  },
  {
    name: 'a reserved place used twice',
    must: 'the second socket gets nothing of the session',
    async run(field) {
      const guest = await field.guest();
      const path = await reservation(field, guest);
      const first = await webSocket(field, path);
      await pause(50);
      const code = await opensNothing(field, path);
      first.terminate();
      return `the second was closed with ${code}`;
    },
  },
  {
    name: 'a reserved place guessed, or taken to another room',
    must: 'no such place opens anything',
    async run(field) {
      const other = await openFrom(field, field.address());
      const path = await reservation(field, await field.guest());
      const elsewhere = path.replace(field.room.opened.code, other.code);
      const base = path.slice(0, path.indexOf('sessionId='));
      const ids = [
        '__proto__',
        'constructor',
        'AAAAAAAAA',
        '',
        path.slice(path.indexOf('=') + 1).toUpperCase(),
      ];
      for (const wrong of [elsewhere, ...ids.map((id) => `${base}sessionId=${id}`)])
        await opensNothing(field, wrong);
      await deleteRoom(field, other);
      return `${ids.length + 1} places, all closed`;
    },
  },
  {
    name: 'the reconnection of Colyseus',
    must: 'its token does not exist for us: nobody comes in with a session id and a reconnection token',
    async run(field) {
      const { player } = await field.guest();
      const { sessionId, reconnectionToken } = player.room;
      const [, token = ''] = reconnectionToken.split(':');
      const base = (await reservation(field, field.room.anna)).split('?')[0];
      for (const each of [token, reconnectionToken, '__proto__', ''])
        await opensNothing(
          field,
          `${base}?sessionId=${sessionId}&reconnectionToken=${encodeURIComponent(each)}`,
        );
      return '4 tokens, all closed';
    },
  },
  {
    name: 'the keys of a deleted session',
    must: 'nothing of it answers any more',
    async run(field) {
      const gone = await openFrom(field, field.address());
      const { token } = await seatFrom(field, gone.code, 'Soon gone');
      await deleteRoom(field, gone);
      for (const body of [
        { as: 'seat', key: token },
        { as: 'facilitator', key: gone.facilitatorKey },
      ])
        await refusedWith(field, gone.code, body, 'unknown-code');
      return 'unknown-code';
    },
  },
];
