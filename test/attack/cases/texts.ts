import { moveId } from '../../support/client.ts';
import type { AttackCase } from '../attack-case.ts';
import { holds, pause } from '../attack-case.ts';
import { post, send } from '../wires.ts';

/** What a person never types on purpose, and a person who wants to harm does. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{constructor}}',
  '`$\u007bprocess.env}`',
  'Anna\u202eanig',
  'A\u200bnna',
  'A\u2066b\u2069',
  'Nul\u0000l',
  'Bell\u0007',
  'Escape\u001b[31m',
  `a${'\u0301'.repeat(50)}`,
  'lone \ud800 half',
  '\u{e0041}\u{e0042}',
  '',
  ' \t\n ',
  '\u00ad\u00ad',
] as const;

/** Odd, and somebody's own: these must be let in as they are, with strange spaces made plain. */
const FINE = [
  "O'Neill",
  'Jānis Bērziņš',
  'Ирина',
  'أمل',
  '李',
  'Zoë-Ann',
  'A & B',
  '100 %',
  '"Annie"',
  '; DROP TABLE seats',
  'Line\u2028end',
];

export const texts: readonly AttackCase[] = [
  {
    name: 'names with scripts, markup and unseen signs',
    must: 'each is refused with a reason, and nobody gets a seat',
    async run(field) {
      const path = `/api/sessions/${field.room.opened.code}/seats`;
      for (const name of HOSTILE) {
        const { status, code } = await post(field, path, { name, language: 'en' }, { from: field.address() });
        const isRefused = status === 409 || status === 400;
        holds(isRefused, `${JSON.stringify(name)} was answered ${status} ${code}`);
      }
      return `${HOSTILE.length} names, all refused`;
    },
  },
  {
    name: 'a name of ten thousand accents',
    must: 'it is malformed for its length, and a short pile of accents is not usable',
    async run(field) {
      const path = `/api/sessions/${field.room.opened.code}/seats`;
      const from = field.address();
      for (const accents of [10_000, 1000, 59, 40]) {
        const { status } = await post(
          field,
          path,
          { name: `a${'\u0301'.repeat(accents)}`, language: 'en' },
          { from },
        );
        holds(status === 400 || status === 409, `${accents} accents were answered ${status}`);
      }
      return 'four names, all refused';
    },
  },
  {
    name: 'a new name from the console',
    must: 'a facilitator may not write what a person may not',
    async run(field) {
      const { id } = await field.guest();
      for (const name of HOSTILE) {
        const reply = await field.room.host.ask({ do: 'rename', seat: id, name });
        holds(!reply.ok, `${JSON.stringify(name)} was taken`);
        await pause(60);
      }
      return `${HOSTILE.length} names, all refused`;
    },
  },
  {
    name: 'odd names that are real',
    must: 'people with apostrophes, other alphabets and quotes are let in, and their names come back unchanged but for spaces',
    async run(field) {
      const path = `/api/sessions/${field.room.opened.code}/seats`;
      for (const name of FINE) {
        const taken = await post(field, path, { name, language: 'en' }, { from: field.address() });
        holds(taken.status === 201, `${name} was answered ${taken.code}`);
        const { seat } = JSON.parse(taken.text);
        await pause(150);
        const shown = field.room.host.roster[seat]?.name;
        await field.room.host.must({ do: 'remove', seat });
        const plain = name.replace(/\s+/g, ' ').trim();
        holds(shown === plain, `${name} was shown as ${shown}`);
      }
      return `${FINE.length} names, all let in`;
    },
  },
  {
    name: 'languages that are none',
    must: 'a language with signs, length or script in it is refused everywhere',
    async run(field) {
      const { player } = await field.guest();
      const wrong = [
        'xx',
        'e',
        'EN',
        'en-GB',
        '../en',
        'en\u0000',
        '<b>',
        '\u202een',
        'en\n',
        '__proto__',
        'е\u043d',
      ];
      for (const language of wrong) {
        const path = `/api/sessions/${field.room.opened.code}/seats`;
        const seat = await post(field, path, { name: 'Speaks', language }, { from: field.address() });
        holds(
          seat.status === 400 || seat.status === 409,
          `A seat in ${language} was answered ${seat.status}`,
        );
        const shelf = await send(field, { path: `/api/scenarios?language=${encodeURIComponent(language)}` });
        holds(
          shelf.status === 400 || language === 'xx',
          `The shelf in ${language} was answered ${shelf.status}`,
        );
        const reply = await player.ask({ do: 'language', language });
        holds(!reply.ok, `${language} was taken`);
      }
      return `${wrong.length} languages, all refused`;
    },
  },
  {
    name: 'ids with scripts and unseen signs',
    must: 'no id of a client becomes part of what others see',
    async run(field) {
      const { player } = await field.guest();
      const { turn } = player.now;
      const before = player.received.length;
      for (const text of HOSTILE.map((each) => each.slice(0, 40))) {
        const intents = [
          { do: 'note', turn, note: text, column: text, text },
          { do: 'pick-action', action: text, picked: true },
          { do: 'answer', turn, answer: [text] },
        ];
        for (const intent of intents) {
          const reply = await player.askRaw({ id: moveId(), intent });
          holds(!reply.ok, `${intent.do} took ${JSON.stringify(text)}`);
        }
        await pause(170);
      }
      const seen = Buffer.concat([...field.room.anna.player.received, ...field.room.host.received]).toString(
        'utf8',
      );
      holds(!seen.includes('alert(1)'), 'A script was sent to others');
      return `${HOSTILE.length * 3} asks, none taken; ${player.received.length - before} frames came back`;
    },
  },
];
