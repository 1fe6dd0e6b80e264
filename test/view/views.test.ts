import { describe, expect, test } from 'vitest';
import { consoleView } from '#shared/view/console.ts';
import { meView } from '#shared/view/me.ts';
import { rosterView, tokensView } from '#shared/view/now.ts';
import type { ScenePage } from '#shared/view/page.ts';
import { pageOf, playerPage } from '#shared/view/pages.ts';
import { TestRoom } from '../support/room.ts';

const voting = () => new TestRoom().come('anna', 'boris').lead('start', 'go-on', 'open');
const page = (room: TestRoom) => pageOf(room.book, room.session);
const scene = (room: TestRoom): ScenePage => {
  const now = page(room);
  if (now.at !== 'scene') throw new Error(`not in a scene but in ${now.at}`);
  return now;
};
const me = (room: TestRoom, seat: string) => meView(room.book, room.session, seat);
const desk = (room: TestRoom) => consoleView(room.book, room.session, room.presence);

describe('what everybody sees', () => {
  test('counts while answering, a tally only from the reveal on', () => {
    const room = voting();
    room.answer('anna', 'invite');
    expect(room.now).toMatchObject({ entitled: 2, answered: 1, tally: {}, decided: '' });
    room.lead('close');
    expect(room.now.tally).toEqual({});
    room.lead('reveal');
    expect(room.now.tally).toEqual({ invite: 1, ask: 0, call: 0 });
  });

  test('the room does not wait for whoever is away', () => {
    const room = voting();
    room.away.add('boris');
    expect(room.now).toMatchObject({ seats: 2, here: 1, entitled: 1 });
  });

  test('a ballot that was skipped before its reveal stays unseen', () => {
    const room = voting();
    room.answer('anna', 'invite');
    room.lead({ do: 'skip', choice: 'ask' });
    expect(room.now).toMatchObject({ tally: {}, decided: 'ask' });
  });

  test('a choice shows its reason while it is closed, and no consequence before it is settled', () => {
    const room = voting();
    expect(scene(room).options.map(({ letter, closedBecause }) => letter + closedBecause)).toEqual([
      'A',
      'B',
      'CThere is not enough trust yet.',
    ]);
    room.vote({ anna: 'invite' });
    expect(JSON.stringify(page(room))).not.toContain('She comes on Thursday');
    room.lead('settle');
    expect(scene(room).settled).toMatchObject({
      choice: 'invite',
      consequence: 'She comes on Thursday.',
      gauges: [{ id: 'trust', was: 2, is: 4 }],
      principles: [
        { id: 'rights', stance: 'upheld' },
        { id: 'cooperation', stance: 'strained' },
      ],
    });
  });

  test('signs and the recommended order come with the reveal', () => {
    const room = voting().lead({ do: 'skip', choice: 'invite' }, 'go-on', 'open');
    expect(JSON.stringify(page(room))).not.toMatch(/strong|proves nothing/);
    room.vote({ anna: ['fast'] });
    expect(scene(room).verdicts[0]).toMatchObject({ id: 'no-name', sign: 'strong' });
    room.lead('settle', 'go-on', 'open');
    expect(scene(room).recommended).toEqual([]);
    room.vote({ anna: ['write', 'talk', 'safe'] });
    expect(scene(room)).toMatchObject({
      recommended: ['safe', 'talk', 'write'],
      groupOrder: ['write', 'talk', 'safe'],
    });
  });

  test('the debrief names the decisions really taken, their split and their principles', () => {
    const room = voting().vote({ anna: 'invite', boris: 'ask' }).lead('vote-again');
    room.vote({ anna: 'ask', boris: 'ask' }).lead('settle', 'end-round');
    const debrief = page(room);
    if (debrief.at !== 'debrief') throw new Error('not in the debrief');
    expect(debrief.decisions).toHaveLength(1);
    expect(debrief.decisions[0]).toMatchObject({ letter: 'B', how: 'group', votedTwice: true });
    expect(debrief.decisions[0]?.split[1]).toMatchObject({ votes: 2, first: 1 });
    expect(debrief.compass.rights).toMatchObject({ upheld: 0, strained: 1 });
    expect(debrief.questions.feel).toEqual(['How are you?']);
  });

  test('first steps at the end carry the name of their part of the guidelines', () => {
    const room = voting().lead('finish');
    const closing = page(room);
    if (closing.at !== 'closing') throw new Error(`not closing but ${closing.at}`);
    const { parts } = room.book.guidelines;
    expect(closing.actions.length).toBeGreaterThan(0);
    for (const { part, partName } of closing.actions) expect(partName).toBe(parts[part].name);
  });

  test('the path map keeps the branch that was left', () => {
    const room = voting().vote({ anna: 'invite' }).lead('settle', 'go-on');
    room.lead({ do: 'rewind', turn: 1 }, 'open').vote({ anna: 'ask' }).lead('settle');
    const nodes = scene(room).path?.nodes.map(({ letter, abandoned, after }) => ({
      letter,
      abandoned,
      after,
    }));
    expect(nodes).toEqual([
      { letter: 'B', abandoned: false, after: 0 },
      { letter: 'A', abandoned: true, after: 0 },
    ]);
  });

  test('contacts: EU-wide and the country’s, grade B only once checked', () => {
    const room = voting();
    expect(page(room).contacts.map(({ id }) => id)).toEqual(['emergency', 'line']);
    room.lead({ do: 'country', country: 'LV' });
    expect(page(room).contacts.map(({ id }) => id)).toEqual(['emergency']);
    room.lead({ do: 'check-contact', contact: 'shelter', checked: true });
    expect(page(room).contacts.map(({ id }) => id)).toEqual(['emergency', 'shelter']);
  });
});

describe('what one seat sees', () => {
  test('its own role, clue and answer, and nobody else’s', () => {
    const room = voting();
    room.answer('boris', 'ask');
    expect(me(room, 'anna')).toMatchObject({
      role: { id: 'library' },
      clue: 'She reads alone on Thursdays.',
      answer: [],
    });
    expect(me(room, 'boris')).toMatchObject({
      role: { id: 'midwife' },
      clue: 'She missed two visits.',
      answer: ['ask'],
    });
    expect(me(room, 'nobody')).toBeNull();
  });

  test('what it may do now', () => {
    const room = voting();
    expect(me(room, 'anna')?.possible).toContain('answer');
    room.lead('close');
    expect(me(room, 'anna')?.possible).not.toContain('answer');
  });

  test('in the waiting room, the lobby and nothing of the case', () => {
    const room = voting().lead({ do: 'waiting-room', on: true }).come('late');
    expect(playerPage(room.book, room.session, 'late').at).toBe('lobby');
    expect(playerPage(room.book, room.session, 'anna').at).toBe('scene');
    expect(me(room, 'late')).toMatchObject({ status: 'waiting', role: null, clue: '' });
  });
});

describe('what the stage and the console see', () => {
  test('whoever stepped out looks like whoever has answered, to the stage and to the console', () => {
    const room = voting().come('carl');
    room.answer('anna', 'ask');
    room.seat('boris', { do: 'step-out' });
    const rows = rosterView(room.book.scenario, room.session, room.presence);
    expect(Object.values(rows).map(({ state }) => state)).toEqual(['here', 'here', 'reading']);
    expect(Object.values(tokensView(room.session, room.presence)).map(({ here }) => here)).toEqual([
      true,
      true,
      true,
    ]);
    expect(desk(room).steppedOut).toBe(1);
  });

  test('rows say who is away and whom the room waits for', () => {
    const room = voting().come('carl');
    room.away.add('carl');
    room.answer('anna', 'ask');
    const states = Object.values(rosterView(room.book.scenario, room.session, room.presence)).map(
      ({ state }) => state,
    );
    expect(states).toEqual(['here', 'reading', 'away']);
  });

  test('one next step, with a code for its words', () => {
    const room = new TestRoom().come('anna', 'boris');
    const codes: string[] = [];
    const note = () => codes.push(desk(room).nextCode);
    note();
    room.lead('start');
    note();
    room.lead('go-on');
    note();
    room.lead('open');
    note();
    room.answer('anna', 'invite');
    room.answer('boris', 'ask');
    note();
    room.lead('close');
    note();
    room.lead('reveal');
    note();
    room.lead({ do: 'settle', choice: 'invite' });
    note();
    room.lead('end-round');
    note();
    room.lead('finish');
    note();
    room.lead('go-on');
    note();
    expect(codes).toEqual([
      'start',
      'begin',
      'open',
      'close-waiting',
      'close-all-answered',
      'reveal',
      'choose-tie',
      'go-on-scene',
      'go-on-round',
      'end-session',
      'over',
    ]);
  });

  test('clues nobody holds are for the facilitator to read out', () => {
    const room = new TestRoom().come('anna').lead('start', 'go-on');
    expect(desk(room).missingClues).toEqual([{ role: 'Midwife', clue: 'She missed two visits.' }]);
    expect(desk(room).notes?.say).toBe('Say this.');
  });
});
