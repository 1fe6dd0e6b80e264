import type { FacilitatorIntent, SeatIntent } from '#shared/session/move.ts';
import { connect, moveId } from '../../support/client.ts';
import type { AttackCase } from '../attack-case.ts';
import { holds, pause } from '../attack-case.ts';
import type { Field } from '../field.ts';
import { post, send } from '../wires.ts';

const turn = 1;
const seat = 'somebody';

/** Everything a console may ask: nothing of it is for anybody else. */
const OF_FACILITATORS: readonly FacilitatorIntent[] = [
  { do: 'start' },
  { do: 'go-on' },
  { do: 'open' },
  { do: 'close' },
  { do: 'reveal' },
  { do: 'vote-again' },
  { do: 'settle' },
  { do: 'skip' },
  { do: 'back' },
  { do: 'rewind', turn },
  { do: 'inject', inject: 'news' },
  { do: 'extend', seconds: 60 },
  { do: 'pause' },
  { do: 'resume' },
  { do: 'end-round' },
  { do: 'finish' },
  { do: 'deal-roles' },
  { do: 'give-role', seat, role: null },
  { do: 'rename', seat, name: 'Nobody' },
  { do: 'park', seat },
  { do: 'unpark', seat },
  { do: 'remind', seat },
  { do: 'remove', seat },
  { do: 'hand-over', seat },
  { do: 'lock' },
  { do: 'unlock' },
  { do: 'waiting-room', on: true },
  { do: 'admit', seat },
  { do: 'stage-languages', languages: ['en'] },
  { do: 'country', country: 'FI' },
  { do: 'check-contact', contact: 'x', checked: true },
  { do: 'approve-note', note: 'x' },
  { do: 'hide-note', note: 'x' },
  { do: 'merge-notes', note: 'x', into: 'y' },
  { do: 'delete-now' },
];

const OF_SEATS: readonly SeatIntent[] = [
  { do: 'answer', turn, answer: ['ask-around'] },
  { do: 'withdraw', turn },
  { do: 'note', turn, note: 'note-1', column: 'x', text: 'text' },
  { do: 'pulse', when: 'before', answers: {} },
  { do: 'watch' },
  { do: 'step-out' },
  { do: 'leave' },
];

type Asker = Awaited<ReturnType<typeof connect>>;

/** Asks for everything, slowly enough not to be refused for haste; each answer must have this code. */
async function refusedAll(asker: Asker, intents: readonly object[], code: string): Promise<string> {
  for (const intent of intents) {
    const reply = await asker.askRaw({ id: moveId(), intent });
    const got = reply.ok ? 'obeyed' : reply.refusal.code;
    holds(got === code, `${JSON.stringify(intent)} was ${got}`);
    await pause(52);
  }
  return `${intents.length} intents, all ${code}`;
}

const stageOf = ({ target, room }: Field) =>
  connect(target.url, room.opened.code, { as: 'stage', key: room.opened.stageKey });

export const powers: readonly AttackCase[] = [
  {
    name: "every facilitator's intent from a phone",
    must: 'each is refused as not allowed',
    run: async (field) => refusedAll((await field.guest()).player, OF_FACILITATORS, 'not-allowed'),
  },
  {
    name: 'every intent from the stage',
    must: 'a stage key looks on and moves nothing',
    async run(field) {
      const screen = await stageOf(field);
      const told = await refusedAll(screen, [...OF_FACILITATORS, ...OF_SEATS], 'not-allowed');
      await screen.leave();
      return told;
    },
  },
  {
    name: "a seat's intents from the console",
    must: 'a facilitator answers for nobody',
    run: (field) => refusedAll(field.room.host, OF_SEATS, 'not-allowed'),
  },
  {
    name: "the host's and the clock's own moves",
    must: 'nobody sends them, whoever they are',
    async run(field) {
      const moves = [
        { do: 'restored' },
        { do: 'time-up', turn },
        { do: 'facilitator-lost' },
        { do: 'take-seat', seat: 'mine', name: 'Mine', language: 'en' },
      ];
      await refusedAll((await field.guest()).player, moves, 'malformed');
      return refusedAll(field.room.host, moves, 'malformed');
    },
  },
  {
    name: 'turning the slides of the stage',
    must: 'only a console turns them, and only by one',
    async run(field) {
      const { host, screen } = field.room;
      const guest = await field.guest();
      const other = await stageOf(field);
      for (const by of [1, -1]) {
        guest.player.room.send('turn-leaf', by);
        other.room.send('turn-leaf', by);
      }
      for (const by of [0, 2, '1', null, [1], Number.NaN]) host.room.send('turn-leaf', by);
      await pause(150);
      await other.leave();
      holds(!screen.counts.leaf, `The stage turned ${screen.counts.leaf} slides`);
      return 'no slide was turned';
    },
  },
  {
    name: 'answering for another seat',
    must: 'a seat or a sender named in the message is malformed, not obeyed',
    async run(field) {
      const { player } = await field.guest();
      const { boris } = field.room;
      const answer = { do: 'answer', turn: player.now.turn, answer: ['ask-around'] };
      const by = { is: 'seat', seat: boris.id };
      const before = JSON.stringify(boris.player.me?.answer);
      for (const forged of [
        { intent: { ...answer, seat: boris.id } },
        { by, intent: answer },
        { at: 0, intent: answer },
      ]) {
        const reply = await player.askRaw({ id: moveId(), ...forged });
        holds(!reply.ok && reply.refusal.code === 'malformed', 'It was not malformed');
      }
      holds(JSON.stringify(boris.player.me?.answer) === before, "Another person's answer changed");
      return 'three forgeries, all malformed';
    },
  },
  {
    name: "somebody else's move id",
    must: "it is another move: one person's outcome is never told to another, and no token with it",
    async run(field) {
      const guest = await field.guest();
      const mallory = await field.guest();
      const id = moveId();
      const handed = await field.room.host.ask({ do: 'hand-over', seat: guest.id }, id);
      holds(handed.ok && handed.token, 'The hand-over gave no token');
      const replies = [
        await mallory.player.ask({ do: 'hand-over', seat: guest.id }, id),
        await mallory.player.ask({ do: 'watch' }, id),
        await mallory.player.ask({ do: 'answer', turn: 999, answer: ['x'] }, id),
      ];
      holds(!JSON.stringify(replies).includes('token'), "Another's token was told");
      holds(replies[1]?.ok, 'The first move of this person with the id was refused');
      return 'no token was told; the id counted for each person alone';
    },
  },
  {
    name: 'joining under a name in use',
    must: 'a name that reads the same is taken, in any case and spacing',
    async run(field) {
      const { code } = field.room.opened;
      const names = ['Anna Berzina', 'anna berzina', 'ANNA  BERZINA', ' Anna Berzina ', 'Anna\tBerzina'];
      for (const name of names) {
        const taken = await post(
          field,
          `/api/sessions/${code}/seats`,
          { name, language: 'en' },
          { from: field.address() },
        );
        holds(taken.status === 409, `"${name}" was answered ${taken.status} ${taken.code}`);
      }
      return `${names.length} spellings, all refused`;
    },
  },
  {
    name: 'a second phone on a stolen token',
    must: 'the first phone is told that its seat is used elsewhere, and the facilitator can end it by a hand-over',
    async run(field) {
      const guest = await field.guest();
      const thief = await connect(field.target.url, field.room.opened.code, { as: 'seat', key: guest.token });
      await pause(50);
      holds(guest.player.bye === 'elsewhere', `The first phone was told "${guest.player.bye}"`);
      await field.room.host.must({ do: 'hand-over', seat: guest.id });
      await pause(50);
      holds(thief.bye === 'elsewhere', `The second phone was told "${thief.bye}"`);
      return 'both were told, the token was ended';
    },
  },
  {
    name: 'what a stranger learns from a code',
    must: 'languages, whether it is locked, and where to join: no name, number, scene or key',
    async run(field) {
      const { code } = field.room.opened;
      const { text } = await send(field, { path: `/api/sessions/${code}`, from: field.address() });
      const keys = Object.keys(JSON.parse(text)).sort().join(', ');
      holds(keys === 'code, joinUrl, languages, locked', `It said ${keys}`);
      return keys;
    },
  },
];
