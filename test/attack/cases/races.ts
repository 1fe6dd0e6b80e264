import { WebSocket } from 'ws';
import type { Reply } from '#shared/wire/wire.ts';
import { connect, facilitator, moveId } from '../../support/client.ts';
import type { AttackCase } from '../attack-case.ts';
import { holds, pause } from '../attack-case.ts';
import { openFrom, seatFrom } from '../rooms.ts';
import { post, reservation, webSocket } from '../wires.ts';

const ok = (replies: readonly Reply[]) => replies.filter((reply) => reply.ok).length;

export const races: readonly AttackCase[] = [
  {
    name: 'two consoles pressing at once',
    must: 'a step is taken once, whoever presses, and a session moves by one',
    async run(field) {
      const opened = await openFrom(field, field.address());
      const [one, other] = [
        await facilitator(field.target.url, opened),
        await facilitator(field.target.url, opened),
      ];
      for (const step of ['start', 'open', 'close', 'reveal'] as const) {
        const replies = await Promise.all([one, other, one, other].map((host) => host.ask({ do: step })));
        holds(ok(replies) === 1, `${step} was taken ${ok(replies)} times`);
        if (step === 'start') await one.must('go-on');
      }
      await one.must('delete-now');
      return 'four steps, each taken once';
    },
  },
  {
    name: 'one person admitted twice',
    must: 'the second facilitator hears that it is done, and there is one seat',
    async run(field) {
      const opened = await openFrom(field, field.address());
      const [one, other] = [
        await facilitator(field.target.url, opened),
        await facilitator(field.target.url, opened),
      ];
      await one.must({ do: 'waiting-room', on: true });
      const { seat } = await seatFrom(field, opened.code, 'Waits');
      const replies = await Promise.all([one, other].map((host) => host.ask({ do: 'admit', seat })));
      holds(ok(replies) >= 1, 'Nobody could admit');
      await pause(150);
      const seats = Object.keys(one.roster).length;
      holds(seats === 1, `There are ${seats} seats`);
      await one.must('delete-now');
      return `${ok(replies)} of two were taken, one seat`;
    },
  },
  {
    name: 'one name asked for by twenty at once',
    must: 'one person gets it',
    async run(field) {
      const opened = await openFrom(field, field.address());
      const path = `/api/sessions/${opened.code}/seats`;
      const ask = () => post(field, path, { name: 'The Same', language: 'en' }, { from: field.address() });
      const answers = await Promise.all(Array.from({ length: 20 }, ask));
      const given = answers.filter(({ status }) => status === 201).length;
      await (await facilitator(field.target.url, opened)).must('delete-now');
      holds(given === 1, `${given} people got it`);
      return 'one got it, nineteen were told that it is taken';
    },
  },
  {
    name: 'asks on their way when the session is deleted',
    must: 'each is answered, and nothing of the session comes back',
    async run(field) {
      const opened = await openFrom(field, field.address());
      const host = await facilitator(field.target.url, opened);
      const { token } = await seatFrom(field, opened.code, 'Asks on');
      const player = await connect(field.target.url, opened.code, { as: 'seat', key: token });
      const asks = Array.from({ length: 15 }, () => player.ask({ do: 'watch' }).catch(() => null));
      const deleted = host.ask({ do: 'delete-now' });
      const more = Array.from({ length: 4 }, () => player.ask({ do: 'play' }).catch(() => null));
      holds((await deleted).ok, 'It could not be deleted');
      await Promise.all([...asks, ...more]);
      const { code } = await post(field, `/api/sessions/${opened.code}/connect`, { as: 'seat', key: token });
      holds(code === 'unknown-code', `The token was answered ${code || 'with a place'}`);
      return 'all answered or closed, then unknown-code';
    },
  },
  {
    name: 'one move sent a hundred times at once',
    must: 'it counts once and every copy gets the same answer, or too-fast',
    async run(field) {
      const { player } = await field.guest();
      const id = moveId();
      const replies = await Promise.all(Array.from({ length: 100 }, () => player.ask({ do: 'watch' }, id)));
      const kinds = new Set(replies.map((reply) => (reply.ok ? 'ok' : reply.refusal.code)));
      holds(
        [...kinds].every((kind) => ['ok', 'too-fast'].includes(kind)),
        `It was answered ${[...kinds].join(', ')}`,
      );
      await pause(1100);
      const again = await player.ask({ do: 'watch' }, id);
      holds(again.ok, 'The same move was refused later');
      return `${ok(replies)} ok, the rest too-fast`;
    },
  },
  {
    name: 'a token used by ten sockets at once',
    must: 'one of them stays, the others are told "elsewhere"',
    async run(field) {
      const guest = await field.guest();
      const paths = await Promise.all(Array.from({ length: 10 }, () => reservation(field, guest)));
      const sockets = await Promise.all(paths.map((path) => webSocket(field, path)));
      await pause(300);
      const open = sockets.filter(({ readyState }) => readyState === WebSocket.OPEN).length;
      for (const socket of sockets) socket.terminate();
      holds(open === 1, `${open} stayed`);
      return 'one stayed';
    },
  },
];
