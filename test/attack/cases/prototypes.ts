import { moveId } from '../../support/client.ts';
import type { AttackCase } from '../attack-case.ts';
import { holds } from '../attack-case.ts';
import { post, send } from '../wires.ts';

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

export const prototypes: readonly AttackCase[] = [
  {
    name: 'as codes in the address',
    must: 'no session is found, by no request',
    async run(field) {
      const from = field.address();
      for (const name of NAMES) {
        const paths = [`/api/sessions/${name}`, `/api/${name}`, `/${name}`, `/assets/${name}`];
        for (const path of paths) {
          const { status } = await send(field, { path, from });
          holds(status === 404, `${path} answered ${status}`);
        }
        const body = { as: 'seat', key: 'x'.repeat(22) };
        const { status } = await post(field, `/api/sessions/${name}/connect`, body, { from });
        holds(status === 404, `connect to ${name} answered ${status}`);
      }
      return `${NAMES.length} names, all 404`;
    },
  },
  {
    name: 'as scenarios, countries and languages',
    must: 'nothing is opened and no seat is taken',
    async run(field) {
      const from = field.address();
      const { code } = field.room.opened;
      for (const name of NAMES) {
        const fine = { scenario: 'cleaning-shift', country: 'LV', stageLanguages: ['en'] };
        for (const body of [
          { ...fine, scenario: name },
          { ...fine, country: name },
          { ...fine, stageLanguages: [name] },
        ]) {
          const { status } = await post(field, '/api/sessions', body, { from });
          holds(status === 404 || status === 400, `${JSON.stringify(body)} answered ${status}`);
        }
        const seat = await post(
          field,
          `/api/sessions/${code}/seats`,
          { name: 'Proto', language: name },
          { from },
        );
        holds(seat.status === 400, `A seat in ${name} was answered ${seat.status}`);
        const shelf = await send(field, {
          path: `/api/scenarios?language=${name}&${name}=1&${name}[${name}]=1`,
        });
        holds(shelf.status === 400, `The shelf in ${name} was answered ${shelf.status}`);
      }
      return `${NAMES.length} names, nothing opened`;
    },
  },
  {
    name: 'as ids of seats, choices, notes, injects, contacts',
    must: 'they are ids like any other unknown one',
    async run(field) {
      const { player } = await field.guest();
      const { host } = field.room;
      const { turn } = player.now;
      let asked = 0;
      for (const name of NAMES) {
        const ofHost = [
          { do: 'park', seat: name },
          { do: 'inject', inject: name },
          { do: 'give-role', seat: name, role: name },
          { do: 'check-contact', contact: name, checked: true },
          { do: 'approve-note', note: name },
        ] as const;
        const ofSeat = [
          { do: 'answer', turn, answer: [name] },
          { do: 'note', turn, note: name, column: name, text: 'text' },
          { do: 'pick-action', action: name, picked: true },
          { do: 'pulse', when: 'before', answers: { [name]: name } },
          { do: 'language', language: name.slice(0, 8) },
        ] as const;
        for (const intent of ofHost) holds(!(await host.ask(intent)).ok, `${intent.do} took ${name}`);
        for (const intent of ofSeat) holds(!(await player.ask(intent)).ok, `${intent.do} took ${name}`);
        asked += ofHost.length + ofSeat.length;
        await new Promise((resolve) => setTimeout(resolve, 350));
      }
      return `${asked} asks, none obeyed`;
    },
  },
  {
    name: 'hidden in JSON',
    must: 'a prototype in a body is malformed, and nothing is changed for anybody',
    async run(field) {
      const bodies = [
        '{"__proto__":{"polluted":1},"scenario":"cleaning-shift","country":"LV","stageLanguages":["en"]}',
        '{"constructor":{"prototype":{"polluted":1}},"name":"x","language":"en"}',
        '{"as":"seat","key":"xxxxxxxxxxxxxxxxxxxxxx","__proto__":{"as":"facilitator"}}',
      ];
      const from = field.address();
      for (const path of ['/api/sessions', `/api/sessions/${field.room.opened.code}/connect`]) {
        for (const body of bodies) {
          const { status } = await post(field, path, body, { from });
          holds(status === 400, `${path} answered ${status}`);
        }
      }
      holds(!(await field.target.level()).polluted, 'The common prototype was changed');
      return 'malformed, nothing changed';
    },
  },
  {
    name: 'hidden in an ask',
    must: 'it is malformed, and the intent beneath is not obeyed',
    async run(field) {
      const { player } = await field.guest();
      const hidden = [
        '{"do":"watch","__proto__":{"do":"close"}}',
        '{"__proto__":{"do":"close"}}',
        '{"do":"pulse","when":"before","answers":{"__proto__":"x","constructor":"y"}}',
      ];
      for (const text of hidden) {
        const reply = await player.askRaw({ id: moveId(), intent: JSON.parse(text) });
        holds(!reply.ok, `${text} was obeyed`);
      }
      const reply = await player.askRaw(
        JSON.parse('{"__proto__":{"id":"abcdefgh","intent":{"do":"watch"}}}'),
      );
      holds(!reply.ok, 'An ask of nothing but a prototype was obeyed');
      holds(!(await field.target.level()).polluted, 'The common prototype was changed');
      return `${hidden.length + 1} asks, none obeyed`;
    },
  },
];
