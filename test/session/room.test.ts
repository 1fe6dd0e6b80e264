import { describe, expect, test } from 'vitest';
import { holders } from '#shared/session/roles.ts';
import { said, TestRoom } from '../support/room.ts';

const take = (room: TestRoom, seat: string, name = seat) =>
  said(room.host({ do: 'take-seat', seat, name, language: 'en' }));

describe('taking a seat', () => {
  test('a name is free to choose, unlike any other in the room', () => {
    const room = new TestRoom();
    expect(take(room, 'a', '  Calm   Heron ')).toBe('accepted');
    expect(room.session.room.seats.a?.name).toBe('Calm Heron');
    expect(take(room, 'b', 'calm heron')).toBe('name-taken');
    expect(take(room, 'a', 'Other')).toBe('seat-taken');
  });

  test('a name holds no markup, no hidden characters and is not endless', () => {
    const room = new TestRoom();
    for (const name of ['', '   ', '<b>', 'a\u202Eb', 'a\u0000b', 'x'.repeat(31)]) {
      expect(take(room, 'a', name)).toBe('name-not-usable');
    }
    expect(take(room, 'a', 'Ñandú šķēle Ёлка')).toBe('accepted');
  });

  test('a locked room takes nobody in, an unlocked one does', () => {
    const room = new TestRoom().lead('lock');
    expect(take(room, 'a')).toBe('room-locked');
    room.lead('unlock');
    expect(take(room, 'a')).toBe('accepted');
  });

  test('a language the scenario does not offer is refused', () => {
    const room = new TestRoom();
    expect(said(room.host({ do: 'take-seat', seat: 'a', name: 'a', language: 'xx' }))).toBe(
      'language-not-offered',
    );
  });

  test('whoever comes late gets a role at once and may answer', () => {
    const room = new TestRoom().come('anna').lead('start', 'go-on', 'open').come('late');
    expect(room.session.room.seats.late?.role).toBe('midwife');
    expect(said(room.answer('late', 'ask'))).toBe('accepted');
  });

  test('in the waiting room nobody counts or answers until let in', () => {
    const room = new TestRoom().come('anna').lead({ do: 'waiting-room', on: true }).come('boris');
    expect(room.now.seats).toBe(1);
    room.lead('start', 'go-on', 'open');
    expect(said(room.answer('boris', 'ask'))).toBe('waiting');
    room.lead({ do: 'admit', seat: 'boris' });
    expect(said(room.answer('boris', 'ask'))).toBe('accepted');
    expect(said(room.facilitator({ do: 'admit', seat: 'anna' }))).toBe('unknown-seat');
  });
});

describe('roles', () => {
  test('are dealt at the start, so that every role has somebody and nobody is left out', () => {
    const room = new TestRoom().come('a', 'b', 'c', 'd', 'e').lead('start');
    expect(Object.values(holders(room.session)).sort()).toEqual([2, 3]);
  });

  test('a role given by hand stays when the rest are dealt', () => {
    const room = new TestRoom().come('a', 'b').lead({ do: 'give-role', seat: 'b', role: 'library' }, 'start');
    expect(room.session.room.seats).toMatchObject({ a: { role: 'midwife' }, b: { role: 'library' } });
  });

  test('dealing anew is the same for the same seed and time', () => {
    const deal = () => new TestRoom().come('a', 'b', 'c', 'd').lead('deal-roles').session.room.seats;
    expect(deal()).toEqual(deal());
  });

  test('there is no role that the scenario does not have', () => {
    const room = new TestRoom().come('a');
    expect(said(room.facilitator({ do: 'give-role', seat: 'a', role: 'constructor' }))).toBe('unknown-id');
  });
});

describe('the facilitator helps one person', () => {
  test('a reminder is over when the next question opens', () => {
    const room = new TestRoom().come('anna', 'boris').lead('start', 'go-on', 'open');
    room.at = 5_000;
    room.lead({ do: 'remind', seat: 'anna' });
    room.answer('boris', 'ask');
    room.lead('close', 'reveal', 'vote-again');
    expect(room.session.room.seats.anna?.remindedAt).toBe(0);
  });

  test('remind, park, rename, hand over, remove', () => {
    const room = new TestRoom().come('anna', 'boris').lead('start', 'go-on', 'open');
    room.answer('anna', 'ask');
    room.at = 5_000;
    room.lead({ do: 'remind', seat: 'anna' });
    expect(room.session.room.seats.anna?.remindedAt).toBe(5_000);
    room.lead({ do: 'park', seat: 'anna' });
    expect(room.now).toMatchObject({ answered: 0, entitled: 1 });
    room.lead({ do: 'unpark', seat: 'anna' }, { do: 'rename', seat: 'anna', name: 'Quiet Wren' });
    expect(said(room.facilitator({ do: 'rename', seat: 'boris', name: 'quiet wren' }))).toBe('name-taken');
    expect(room.facilitator({ do: 'hand-over', seat: 'anna' })).toMatchObject({
      effects: [{ do: 'new-token' }],
    });
    expect(room.session.room.seats.anna?.generation).toBe(1);
    expect(room.facilitator({ do: 'remove', seat: 'anna' })).toMatchObject({
      effects: [{ do: 'drop-seat' }],
    });
    expect(Object.keys(room.session.room.seats)).toEqual(['boris']);
    expect(said(room.facilitator({ do: 'remind', seat: 'anna' }))).toBe('unknown-seat');
  });

  test('an answer already closed stands when its seat is removed', () => {
    const room = new TestRoom().come('anna').lead('start', 'go-on', 'open').vote({ anna: 'ask' });
    room.lead({ do: 'remove', seat: 'anna' });
    expect(room.now.tally).toMatchObject({ ask: 1 });
  });
});

describe('the board', () => {
  const board = () => {
    const room = new TestRoom().come('anna', 'boris').lead('start', 'go-on', { do: 'skip', choice: 'ask' });
    return room.lead('end-round', 'go-on', 'open');
  };
  const write = (room: TestRoom, seat: string, note: string, text = 'The clinic', column = 'who') =>
    said(room.seat(seat, { do: 'note', turn: room.session.turn, note, column, text }));
  const notes = (room: TestRoom) =>
    room.session.story.visits.at(-1)?.notes.map(({ id, shown }) => `${id} ${shown}`);

  test('takes short notes, two from each, into columns that exist', () => {
    const room = board();
    expect(write(room, 'anna', 'n1')).toBe('accepted');
    expect(write(room, 'anna', 'n2', 'School', 'nowhere')).toBe('unknown-id');
    expect(write(room, 'anna', 'n1', 'Twice')).toBe('already-used');
    expect(write(room, 'anna', 'n2', '<img>')).toBe('note-not-usable');
    expect(write(room, 'anna', 'n2', 'x'.repeat(201))).toBe('note-not-usable');
    expect(write(room, 'anna', 'n2')).toBe('accepted');
    expect(write(room, 'anna', 'n3')).toBe('too-many-notes');
    expect(room.now.answered).toBe(1);
  });

  test('a note is withdrawn by its writer alone', () => {
    const room = board();
    write(room, 'anna', 'n1');
    const { turn } = room.session;
    expect(said(room.seat('boris', { do: 'withdraw-note', turn, note: 'n1' }))).toBe('unknown-id');
    expect(said(room.seat('anna', { do: 'withdraw-note', turn, note: 'n1' }))).toBe('accepted');
    expect(notes(room)).toEqual([]);
  });

  test('is shown as the facilitator approves, hides and merges', () => {
    const room = board();
    write(room, 'anna', 'n1');
    write(room, 'boris', 'n2', 'Clinic');
    write(room, 'boris', 'n3', 'Bank');
    room.lead({ do: 'approve-note', note: 'n1' }, { do: 'merge-notes', note: 'n2', into: 'n1' });
    room.lead({ do: 'hide-note', note: 'n3' });
    expect(notes(room)).toEqual(['n1 approved', 'n2 hidden', 'n3 hidden']);
    expect(said(room.facilitator({ do: 'merge-notes', note: 'n1', into: 'n1' }))).toBe('unknown-id');
    expect(said(room.facilitator({ do: 'merge-notes', note: 'n2', into: 'n1' }))).toBe('already-used');
    expect(room.session.story.visits.at(-1)?.notes[0]?.merged).toBe(1);
    expect(said(room.facilitator({ do: 'approve-note', note: 'zzz' }))).toBe('unknown-id');
  });

  test('a clock that runs out does not settle it', () => {
    const room = board().lead({ do: 'extend', seconds: 10 });
    room.at += 10_000;
    expect(said(room.clock())).toBe('accepted');
    expect(room.where).toBe('town/answering');
    expect(said(room.facilitator({ do: 'close' }))).toBe('wrong-phase');
  });
});

describe('pulse and action points', () => {
  test('the pulse belongs to the briefing and the closing', () => {
    const room = new TestRoom().come('anna').lead('start');
    const pulse = (when: 'before' | 'after', answers: Record<string, string>) =>
      said(room.seat('anna', { do: 'pulse', when, answers }));
    expect(pulse('before', { border: 'not-sure', know: '4' })).toBe('accepted');
    expect(pulse('before', { border: 'perhaps' })).toBe('unknown-choice');
    expect(pulse('before', { constructor: 'true' })).toBe('unknown-choice');
    expect(pulse('after', {})).toBe('too-late');
    expect(room.now.pulsed).toBe(1);
    room.lead('finish');
    expect(pulse('after', {})).toBe('accepted');
    expect(pulse('before', {})).toBe('too-late');
  });

  test('each person picks up to three action points, and may change them', () => {
    const room = new TestRoom().come('anna').lead('start', 'finish');
    const pick = (action: string, picked = true) =>
      said(room.seat('anna', { do: 'pick-action', action, picked }));
    expect(['identify-alone', 'map-town', 'write-route'].map((id) => pick(id))).toEqual(
      Array(3).fill('accepted'),
    );
    expect(pick('train-desks')).toBe('too-many-picks');
    expect(pick('map-town', false)).toBe('accepted');
    expect(pick('train-desks')).toBe('accepted');
    expect(pick('nothing')).toBe('unknown-id');
    expect(room.now.picks).toEqual({ 'identify-alone': 1, 'write-route': 1, 'train-desks': 1 });
  });
});

describe('the settings of the room', () => {
  test('one or two stage languages that the scenario has', () => {
    const room = new TestRoom();
    const set = (...languages: string[]) => said(room.facilitator({ do: 'stage-languages', languages }));
    expect(set('en')).toBe('accepted');
    expect(set('en', 'en')).toBe('language-not-offered');
    expect(set('de')).toBe('language-not-offered');
  });

  test('country and checked contacts', () => {
    const room = new TestRoom();
    expect(said(room.facilitator({ do: 'country', country: 'LV' }))).toBe('accepted');
    expect(said(room.facilitator({ do: 'country', country: 'XX' }))).toBe('unknown-id');
    room.lead({ do: 'check-contact', contact: 'shelter', checked: true });
    expect(room.session.room.checkedContacts).toEqual(['shelter']);
    room.lead({ do: 'check-contact', contact: 'shelter', checked: false });
    expect(room.session.room.checkedContacts).toEqual([]);
  });

  test('delete now asks the host to delete', () => {
    expect(new TestRoom().facilitator({ do: 'delete-now' })).toMatchObject({ effects: [{ do: 'delete' }] });
  });
});
