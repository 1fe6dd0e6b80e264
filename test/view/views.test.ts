import { describe, expect, test } from 'vitest';
import { meView } from '#shared/view/me.ts';
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

  test('a case is seen by its first picture before it begins', () => {
    const room = new TestRoom().come('anna');
    const [first, ...others] = room.book.scenario.rounds;
    const opening = first?.scenes[first.start];
    if (!first || !opening) throw new Error('a case opens with a scene');
    const scenes = { ...first.scenes, [first.start]: { ...opening, art: 'harbour' } };
    const scenario = { ...room.book.scenario, rounds: [{ ...first, scenes }, ...others] };
    expect(pageOf({ ...room.book, scenario }, room.session)).toMatchObject({ at: 'lobby', art: 'harbour' });
    expect(page(room)).toMatchObject({ at: 'lobby', art: '' });
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
    expect(scene(room).leading).toEqual([]);
    room.lead('end-round');
    const debrief = page(room);
    expect(debrief.at === 'debrief' && debrief.decisions[0]?.split.map(({ votes }) => votes)).toEqual([
      0, 0, 0,
    ]);
  });

  test('nobody has answered who may not answer any more', () => {
    const room = new TestRoom().come('anna', 'boris').lead('start', 'go-on', { do: 'skip', choice: 'ask' });
    room.lead('end-round', 'go-on', 'open');
    const { turn } = room.session;
    room.must(room.seat('anna', { do: 'note', turn, note: 'n1', column: 'who', text: 'The clinic' }));
    expect(room.now).toMatchObject({ answered: 1, entitled: 2 });
    room.must(room.seat('anna', { do: 'step-out' }));
    expect(room.now).toMatchObject({ answered: 0, entitled: 1 });
  });

  test('what was closed stands, also for whoever steps out after it', () => {
    const room = voting().vote({ anna: 'invite', boris: 'ask' });
    room.must(room.seat('anna', { do: 'step-out' }));
    expect(room.now).toMatchObject({ answered: 2, entitled: 2 });
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

  test('an event card shows what it moved, once it is read', () => {
    const room = voting().vote({ anna: 'invite' }).lead('settle', { do: 'inject', inject: 'phone-call' });
    expect(scene(room).settled).toBeNull();
    room.lead('go-on');
    expect(scene(room).settled).toMatchObject({ how: 'read', gauges: [{ id: 'trust', was: 4, is: 3 }] });
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
    expect(debrief.compass.rights.behind).toMatchObject([
      {
        turn: debrief.decisions[0]?.turn,
        letter: 'B',
        choice: debrief.decisions[0]?.choice,
        stance: 'strained',
      },
    ]);
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

  test('a branch left hangs from where it grew, also when that was left later', () => {
    const room = voting()
      .vote({ anna: 'invite' })
      .lead('settle', 'go-on', 'open', 'close', 'reveal', 'settle');
    const [desk, marks] = room.session.story.visits.map(({ turn }) => turn);
    room.lead({ do: 'rewind', turn: marks ?? 0 }, { do: 'rewind', turn: desk ?? 0 });
    room.lead('open').vote({ anna: 'ask' }).lead('settle');
    const left = scene(room).path?.nodes.filter(({ abandoned }) => abandoned);
    expect(left?.map(({ turn, after }) => [turn, after])).toEqual([
      [marks, desk],
      [desk, 0],
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
    const answers = me(voting(), 'anna')?.possible.filter((each) => each === 'answer');
    expect(answers).toEqual(['answer']);
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
