import { newCode } from '#server/seats.ts';
import type { AttackCase } from '../attack-case.ts';
import { holds, pause } from '../attack-case.ts';
import type { Field } from '../field.ts';
import { deleteRoom, openFrom } from '../rooms.ts';
import { type Answer, bareSocket, post, reservation, send, webSocket } from '../wires.ts';

const AT_ONCE = 25;

/** Runs `count` tasks, a few at a time, as a script on somebody's laptop would. */
async function flood<T>(count: number, task: (index: number) => Promise<T>): Promise<readonly T[]> {
  const done: T[] = [];
  for (let first = 0; first < count; first += AT_ONCE) {
    const size = Math.min(AT_ONCE, count - first);
    done.push(...(await Promise.all(Array.from({ length: size }, (_, index) => task(first + index)))));
  }
  return done;
}

const countOf = (answers: readonly Answer[], status: number) =>
  answers.filter((answer) => answer.status === status).length;

const lookUp = (field: Field, code: string, from: string, headers = {}) =>
  send(field, { path: `/api/sessions/${code}`, from, headers });

/** What an address gets that began to ask at `began`: three hundred at once, then one a second. */
const mostSince = (began: number): number => 300 + Math.ceil((performance.now() - began) / 1000);

/** Spends everything an address has for looking up codes. */
const spend = (field: Field, from: string) => flood(320, () => lookUp(field, newCode(), from));

export const floods: readonly AttackCase[] = [
  {
    name: 'codes guessed from one address',
    must: 'after three hundred the address learns nothing more, not even of a code that is right',
    async run(field) {
      const from = field.address();
      const began = performance.now();
      const answers = await spend(field, from);
      const most = mostSince(began);
      const right = await lookUp(field, field.room.opened.code, from);
      holds(countOf(answers, 200) === 0, 'A guess was right');
      holds(countOf(answers, 429) >= 320 - most, `Only ${countOf(answers, 429)} were refused for haste`);
      holds(right.status === 429, `The right code was answered ${right.status}`);
      return `${countOf(answers, 404)} guesses, then too-fast`;
    },
  },
  {
    name: 'codes guessed from many addresses',
    must: 'no guess is right, and the room does not notice',
    async run(field) {
      const addresses = field.many(50, 10);
      const each = field.many(40, 20);
      const from = Array.from({ length: addresses }, () => field.address());
      const began = performance.now();
      const answers = await flood(addresses * each, (index) =>
        lookUp(field, newCode(), from[index % addresses] ?? ''),
      );
      holds(countOf(answers, 404) === answers.length, `${countOf(answers, 200)} guesses were right`);
      const perSecond = (answers.length / (performance.now() - began)) * 1000;
      return `${answers.length} guesses, none right, ${perSecond.toFixed(0)} a second; there are 113 million codes`;
    },
  },
  {
    name: 'a forged X-Forwarded-For',
    must: 'without a trusted proxy it gives nobody a new address',
    async run(field) {
      const from = field.address();
      await spend(field, from);
      for (const name of [
        'x-forwarded-for',
        'forwarded',
        'x-real-ip',
        'cf-connecting-ip',
        'true-client-ip',
      ]) {
        const { status } = await lookUp(field, newCode(), from, { [name]: '203.0.113.9' });
        holds(status === 429, `With ${name} it was answered ${status}`);
      }
      return 'five headers, all too-fast';
    },
  },
  {
    name: 'keys guessed',
    must: 'wrong keys are spent from the same purse, while a right key from there still comes in',
    async run(field) {
      const from = field.address();
      const { code, facilitatorKey } = field.room.opened;
      const guess = () =>
        post(field, `/api/sessions/${code}/connect`, { as: 'facilitator', key: 'y'.repeat(22) }, { from });
      const began = performance.now();
      const answers = await flood(320, guess);
      holds(
        countOf(answers, 429) >= 320 - mostSince(began),
        `Only ${countOf(answers, 429)} were refused for haste`,
      );
      const right = await post(
        field,
        `/api/sessions/${code}/connect`,
        { as: 'facilitator', key: facilitatorKey },
        { from },
      );
      holds(right.status === 200, `The right key was answered ${right.status}`);
      return `${countOf(answers, 403)} guesses, then too-fast; the right key came in`;
    },
  },
  {
    name: 'seats taken by the hundred from one address',
    must: 'there are three hundred at once, then one a second',
    async run(field) {
      const from = field.address();
      const room = await openFrom(field, field.address());
      const take = (index: number) =>
        post(field, `/api/sessions/${room.code}/seats`, { name: `Crowd ${index}`, language: 'en' }, { from });
      const began = performance.now();
      const answers = await flood(320, take);
      const most = mostSince(began);
      const given = countOf(answers, 201);
      holds(given <= most && given + countOf(answers, 429) === 320, `${given} seats were given`);
      await deleteRoom(field, room);
      return `${given} seats, then too-fast`;
    },
  },
  {
    name: 'seats taken from many addresses',
    must: 'a room holds no more than its limit, and says that it is full',
    async run(field) {
      const room = await openFrom(field, field.address());
      const addresses = Array.from({ length: 12 }, () => field.address());
      const take = (index: number) =>
        post(
          field,
          `/api/sessions/${room.code}/seats`,
          { name: `Crowd ${index}`, language: 'en' },
          { from: addresses[index % 12] ?? '' },
        );
      const answers = await flood(field.many(1100, 200), take);
      const given = countOf(answers, 201);
      await deleteRoom(field, room);
      holds(given <= 1000, `${given} seats were given`);
      holds(
        answers.length <= 1000 || answers.some(({ code }) => code === 'room-full'),
        'Nobody was told that it is full',
      );
      return `${given} seats of ${answers.length} asked for`;
    },
  },
  {
    name: 'rooms opened from one address',
    must: 'there are thirty, then too-fast',
    async run(field) {
      const from = field.address();
      const body = { scenario: 'cleaning-shift', country: 'LV', stageLanguages: ['en'] };
      const answers = await flood(60, () => post(field, '/api/sessions', body, { from }));
      holds(countOf(answers, 201) <= 30, `${countOf(answers, 201)} rooms were opened`);
      holds(countOf(answers, 429) >= 30, `Only ${countOf(answers, 429)} were refused`);
      const rooms = answers.filter(({ status }) => status === 201);
      await flood(rooms.length, (index) => deleteRoom(field, JSON.parse(rooms[index]?.text ?? '')));
      return `${countOf(answers, 201)} rooms, then too-fast`;
    },
  },
  {
    name: 'rooms opened from many addresses',
    must: 'each costs little memory, and all of it comes back when they are gone',
    async run(field) {
      const before = await field.target.level();
      const opened = await flood(field.many(150, 40), () => openFrom(field, field.address()));
      const full = await field.target.level();
      const each = ((full.heapMb - before.heapMb) * 1000) / opened.length;
      await flood(opened.length, (index) => deleteRoom(field, opened[index] ?? field.room.opened));
      holds(each < 150, `Each room cost ${each.toFixed(0)} KB`);
      return `${opened.length} rooms, ${each.toFixed(0)} KB each`;
    },
  },
  {
    name: 'places reserved and never used',
    must: 'they are forgotten after fifteen seconds (memory is measured at the end)',
    async run(field) {
      const guest = await field.guest();
      const paths = await flood(field.many(2000, 300), () => reservation(field, guest));
      return `${paths.length} places reserved`;
    },
  },
  {
    name: 'connections opened and never used',
    must: 'hundreds of silent sockets keep nobody out',
    async run(field) {
      const from = field.address();
      const sockets = Array.from({ length: field.many(800, 200) }, () => bareSocket(field, from));
      await pause(200);
      const began = performance.now();
      const { status } = await send(field, { path: '/api/health' });
      const tookMs = performance.now() - began;
      for (const socket of sockets) socket.destroy();
      holds(status === 200 && tookMs < 1000, `Health was answered ${status} in ${tookMs.toFixed(0)} ms`);
      return `${sockets.length} sockets, health in ${tookMs.toFixed(0)} ms`;
    },
  },
  {
    name: 'WebSockets to nowhere',
    must: 'each is closed by the server within moments',
    async run(field) {
      const paths = [
        '/',
        '/x',
        '/x/__proto__?sessionId=a',
        `/x/${field.room.opened.code}`,
        '/x/y?sessionId=constructor',
      ];
      const opened = await flood(field.many(250, 50), (index) =>
        webSocket(field, paths[index % paths.length] ?? '/').catch(() => null),
      );
      const sockets = opened.filter((socket) => socket !== null);
      await pause(1500);
      const open = sockets.filter(({ readyState }) => readyState === 1).length;
      for (const socket of sockets) socket.terminate();
      holds(open === 0, `${open} stayed open`);
      return `${opened.length} sockets, ${opened.length - sockets.length} never opened, all closed`;
    },
  },
  {
    name: 'asks without end',
    must: 'past twenty a second they are too-fast, and a second later the person may ask again',
    async run(field) {
      const { player } = await field.guest();
      const replies = await Promise.all(Array.from({ length: 100 }, () => player.ask({ do: 'watch' })));
      const hasty = replies.filter((reply) => !reply.ok && reply.refusal.code === 'too-fast').length;
      holds(hasty >= 79, `Only ${hasty} were too fast`);
      await pause(1100);
      await player.must({ do: 'play' });
      return `${replies.length - hasty} answered, ${hasty} too-fast`;
    },
  },
];
