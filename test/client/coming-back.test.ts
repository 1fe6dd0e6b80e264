import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '#client/connection.ts';
import type { Connection } from '#client/view.ts';
import type { FacilitatorIntent, SeatIntent } from '#shared/session/move.ts';
import type { OpenedSession, Reply } from '#shared/wire/wire.ts';
import { type Cable, cableTo } from '../support/cable.ts';
import { openSession, post, takeSeat, until } from '../support/client.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** Every way of going away and coming back, in every phase and in every kind of scene. */

type Step = FacilitatorIntent | FacilitatorIntent['do'];
type Mine = (turn: number) => SeatIntent;

interface Stop {
  readonly lead: readonly Step[];
  readonly at: string;
  readonly mine?: Mine;
}

const answer =
  (...chosen: string[]): Mine =>
  (turn) => ({ do: 'answer', turn, answer: chosen });
const note: Mine = (turn) => ({ do: 'note', turn, note: 'note-1', column: 'who', text: 'The midwife' });

const STOPS: readonly Stop[] = [
  { lead: [], at: 'lobby' },
  { lead: ['start'], at: 'briefing', mine: () => ({ do: 'step-out' }) },
  { lead: ['go-on'], at: 'desk/reading', mine: () => ({ do: 'return' }) },
  { lead: ['open'], at: 'desk/answering', mine: answer('ask') },
  { lead: ['close'], at: 'desk/closed' },
  { lead: ['reveal'], at: 'desk/revealed' },
  { lead: ['vote-again'], at: 'desk/answering', mine: answer('ask') },
  { lead: ['close', 'reveal', 'settle'], at: 'desk/settled' },
  { lead: ['go-on'], at: 'marks/reading' },
  { lead: ['open'], at: 'marks/answering', mine: answer('no-name', 'fast') },
  { lead: ['close'], at: 'marks/closed' },
  { lead: ['reveal'], at: 'marks/revealed' },
  { lead: ['settle', 'go-on'], at: 'quiet/reading' },
  { lead: ['go-on'], at: 'quiet/settled' },
  { lead: ['go-on', 'open'], at: 'steps/answering', mine: answer('talk', 'safe', 'write') },
  { lead: ['close'], at: 'steps/closed' },
  { lead: ['reveal'], at: 'steps/revealed' },
  { lead: ['settle', 'go-on'], at: 'debrief/' },
  { lead: ['go-on', 'open'], at: 'town/answering', mine: note },
  { lead: ['settle'], at: 'town/settled' },
  { lead: ['go-on', 'open'], at: 'talk/answering', mine: answer('union') },
  { lead: ['close', 'reveal', 'settle', 'go-on'], at: 'debrief/' },
  { lead: ['go-on'], at: 'closing/' },
  { lead: ['go-on'], at: 'ended/' },
];

let server: TestServer;
let session: OpenedSession;
let token = '';
let seat = '';
let cable: Cable;
let phone: Connection;
let desk: Connection;
const opened: Connection[] = [];
const cables: Cable[] = [];

beforeEach(async () => {
  server = await startServer();
  session = await openSession(server.url);
  ({ token, seat } = await takeSeat(server.url, session.code, 'Calm Heron'));
  await newPage();
  desk = open('facilitator', session.facilitatorKey, server.url);
  await until(() => desk.view.console && phone.view.me);
  await lead([{ do: 'give-role', seat, role: 'midwife' }]);
  await until(() => phone.view.me?.role);
});
afterEach(async () => {
  for (const connection of opened.splice(0)) connection.close();
  for (const each of cables.splice(0)) await each.remove();
  await server.stop();
});

function open(as: 'seat' | 'facilitator', key: string, url: string): Connection {
  const connection = connect({ code: session.code, as, key, language: 'en', server: url });
  opened.push(connection);
  return connection;
}

async function newPage(): Promise<void> {
  cable = await cableTo(server.url);
  cables.push(cable);
  phone = open('seat', token, cable.url);
}

async function lead(steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const intent = typeof step === 'string' ? ({ do: step } as FacilitatorIntent) : step;
    expect(await desk.ask(intent), `${intent.do}`).toEqual({ ok: true });
  }
}

const unplug = () => {
  cable.plugInto(null);
  cable.cut();
};
const place = ({ view: { now } }: Connection) =>
  now?.phase === 'scene' ? `${now.scene}/${now.step}` : now && `${now.phase}/`;
/** All that must be the same afterwards. */
const mine = ({ view: { me, now } }: Connection) =>
  me &&
  now && {
    ...{ seat: me.seat, name: me.name, role: me.role?.id, status: me.status, turn: now.turn },
    answer: me.answer,
    notes: me.notes,
  };

/** What happens while somebody answers, until they are back. Where the page stays, the answer's reply comes to it. */
const FAULTS: Readonly<Record<string, (ask: () => Promise<Reply> | undefined) => Promise<void>>> = {
  async 'the socket breaks'(ask) {
    const reply = ask();
    const before = cable.sockets;
    cable.cut();
    await until(() => cable.sockets > before, 'the phone to come through the cable again');
    await reply;
  },
  async 'airplane mode in the middle of an answer'(ask) {
    unplug();
    await until(() => phone.view.status === 'reconnecting');
    const reply = ask();
    cable.plugInto(server.url);
    await reply;
  },
  async 'the page is gone with an unsent answer, and opened again'(ask) {
    unplug();
    await until(() => phone.view.status === 'reconnecting');
    void ask();
    await newPage();
    for (const { reply } of phone.resumed) expect(await reply).toEqual({ ok: true });
  },
  async 'the seat moves to another device'(ask) {
    await ask();
    const before = phone;
    const lent = await phone.lendSeat();
    const transfer = lent.ok ? new URL(lent.body.address).hash.replace('#move=', '') : '';
    const path = `/api/sessions/${session.code}/transfers/take`;
    token = (await post(server.url, path, { transfer })).body.token;
    await newPage();
    await until(() => before.view.closedBecause === 'elsewhere');
  },
  async 'the facilitator’s laptop dies and another one takes over'(ask) {
    desk.close();
    const reply = ask();
    desk = open('facilitator', session.facilitatorKey, server.url);
    await until(() => desk.view.console);
    await reply;
  },
  async 'the server stops and starts again'(ask) {
    const reply = ask();
    const was = { dataDir: server.dataDir, scenarios: server.scenarios };
    unplug();
    await server.stop('keep');
    server = await startServer(was);
    cable.plugInto(server.url);
    desk.close();
    desk = open('facilitator', session.facilitatorKey, server.url);
    await until(() => desk.view.console && desk.view.now);
    if (desk.view.now?.paused) await lead(['resume']);
    await reply;
  },
};

test.each(Object.entries(FAULTS))(
  '%s: same seat, same scene, answer kept, wherever the room is',
  async (_name, happen) => {
    for (const stop of STOPS) {
      await lead(stop.lead);
      await until(() => place(phone)?.startsWith(stop.at), `the phone at ${stop.at}`);
      await until(() => phone.view.me?.turn === phone.view.now?.turn);
      const before = mine(phone);
      const intent = stop.mine?.(phone.view.now?.turn ?? 0);
      await happen(() => intent && phone.ask(intent));
      const isBack = () =>
        phone.view.status === 'online' && phone.view.me && place(phone)?.startsWith(stop.at);
      await until(isBack, `the phone back at ${stop.at}`);
      await until(() => phone.view.unsent === 0);
      await until(() => has(intent), `${stop.at}: ${intent?.do} with the room`);
      if (!intent) expect(mine(phone), stop.at).toEqual(before);
      expect(mine(phone)).toMatchObject({ seat, name: 'Calm Heron', role: before?.role, turn: before?.turn });
    }
  },
  60_000,
);

function has(intent: SeatIntent | undefined): boolean {
  const { me } = phone.view;
  if (intent?.do === 'answer') return JSON.stringify(me?.answer) === JSON.stringify(intent.answer);
  if (intent?.do === 'note') return me?.notes.length === 1;
  return intent ? me?.status === (intent.do === 'step-out' ? 'stepped-out' : 'playing') : true;
}
