import { moveId } from '../../support/client.ts';
import type { AttackCase } from '../attack-case.ts';
import { holds, pause } from '../attack-case.ts';

const EDGES = [
  -1,
  -0.5,
  0.1,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  2 ** 53 + 2,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -(2 ** 63),
  2n ** 62n,
  '1',
  '',
  null,
  true,
  [1],
  {},
];

export const numbers: readonly AttackCase[] = [
  {
    name: 'turns at the edges',
    must: 'no turn but that of the scene on stage takes an answer',
    async run(field) {
      const { player } = await field.guest();
      const { turn } = player.now;
      const wrong = [...EDGES, turn + 1, turn - 1, turn + 2 ** 32, turn + 0.5];
      for (const each of wrong) {
        for (const intent of [
          { do: 'answer', turn: each, answer: ['ask-around'] },
          { do: 'withdraw', turn: each },
        ]) {
          const reply = await player.askRaw({ id: moveId(), intent });
          holds(!reply.ok, `${intent.do} of turn ${String(each)} was taken`);
        }
        await pause(110);
      }
      return `${wrong.length * 2} asks, none taken`;
    },
  },
  {
    name: 'seconds and turns of a facilitator at the edges',
    must: 'a clock runs ten seconds to half an hour, and only a visited turn is rewound to',
    async run(field) {
      const { host } = field.room;
      for (const each of [...EDGES.filter((edge) => edge !== null), 9, 1801]) {
        for (const intent of [
          { do: 'open', seconds: each },
          { do: 'extend', seconds: each },
          { do: 'rewind', turn: each },
        ]) {
          const reply = await host.askRaw({ id: moveId(), intent });
          holds(!reply.ok, `${intent.do} with ${String(each)} was taken`);
        }
        await pause(160);
      }
      return `${(EDGES.length + 1) * 3} asks, none taken`;
    },
  },
  {
    name: 'lists at the edges',
    must: 'answers empty, doubled, too many or of a strange kind are refused',
    async run(field) {
      const { player } = await field.guest();
      const { turn } = player.now;
      const lists = [
        ['ask-around', 'ask-around'],
        ['ask-around', 'language-cafe'],
        Array(11).fill('ask-around'),
        [''],
        [null],
        [['ask-around']],
        'ask-around',
        { 0: 'ask-around', length: 1 },
        ['ASK-AROUND'],
        ['ask-around '],
      ];
      for (const answer of lists) {
        const reply = await player.askRaw({ id: moveId(), intent: { do: 'answer', turn, answer } });
        holds(!reply.ok, `${JSON.stringify(answer)} was taken`);
      }
      return `${lists.length} answers, none taken`;
    },
  },
  {
    name: 'move ids at the edges',
    must: 'ids of other lengths, signs and types are malformed',
    async run(field) {
      const { player } = await field.guest();
      const ids = [
        '',
        'short',
        'x'.repeat(41),
        'has space',
        'line\nbreak1',
        'null\u0000byte',
        'ид-кириллица',
        '../../../etc',
        12_345_678,
        null,
        ['abcdefgh'],
        'host-\u202eabc',
      ];
      for (const id of ids) {
        const reply = await player.askRaw({ id, intent: { do: 'watch' } });
        holds(!reply.ok && reply.refusal.code === 'malformed', `${JSON.stringify(id)} was taken`);
      }
      return `${ids.length} ids, all malformed`;
    },
  },
];
