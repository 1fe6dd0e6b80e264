import { describe, expect, test } from 'vitest';
import { said, TestRoom } from '../support/room.ts';

const voting = () => new TestRoom().come('anna', 'boris', 'carl').lead('start', 'go-on', 'open');
const ballot = (room: TestRoom) => room.session.story.visits.at(-1)?.ballots.at(-1);

describe('answering', () => {
  test('a player may change their mind until the vote closes', () => {
    const room = voting();
    room.answer('anna', 'invite');
    room.answer('anna', 'ask');
    expect(ballot(room)).toEqual({ anna: ['ask'] });
    room.lead('close');
    expect(said(room.answer('anna', 'invite'))).toBe('too-late');
  });

  test('an answer can be withdrawn', () => {
    const room = voting();
    room.answer('anna', 'invite');
    room.seat('anna', { do: 'withdraw', turn: room.session.turn });
    expect(ballot(room)).toEqual({});
  });

  test('a choice that does not exist is refused, whatever it is called', () => {
    const room = voting();
    for (const id of ['nothing', '__proto__', 'constructor', 'toString', '']) {
      expect(said(room.answer('anna', id))).toBe('unknown-choice');
    }
    expect(said(room.answer('anna'))).toBe('unknown-choice');
    expect(said(room.answer('anna', 'invite', 'ask'))).toBe('unknown-choice');
  });

  test('a closed choice is refused with its name', () => {
    const outcome = voting().answer('anna', 'call');
    expect(outcome).toEqual({ ok: false, refusal: { code: 'choice-closed', params: { choice: 'call' } } });
  });

  test('an answer to an earlier turn is too late', () => {
    const room = voting();
    expect(said(room.seat('anna', { do: 'answer', turn: room.session.turn - 1, answer: ['ask'] }))).toBe(
      'too-late',
    );
  });

  test('whoever watches, is parked, stepped out or unknown has no vote', () => {
    const room = voting();
    room.seat('anna', { do: 'watch' });
    room.seat('boris', { do: 'step-out' });
    room.lead({ do: 'park', seat: 'carl' });
    expect(said(room.answer('anna', 'invite'))).toBe('watching');
    expect(said(room.answer('boris', 'invite'))).toBe('stepped-out');
    expect(said(room.answer('carl', 'invite'))).toBe('parked');
    expect(said(room.answer('__proto__', 'invite'))).toBe('unknown-seat');
    expect(room.now.entitled).toBe(0);
  });

  test('stepping out takes the open answer along; coming back is always possible', () => {
    const room = voting();
    room.answer('anna', 'invite');
    room.seat('anna', { do: 'step-out' });
    expect(ballot(room)).toEqual({});
    room.seat('anna', { do: 'return' });
    expect(said(room.answer('anna', 'ask'))).toBe('accepted');
  });

  test('a seat cannot do what the facilitator does, nor the reverse', () => {
    const room = voting();
    expect(said(room.seat('anna', { do: 'close' }))).toBe('not-allowed');
    expect(said(room.seat('anna', { do: 'remove', seat: 'boris' }))).toBe('not-allowed');
    expect(said(room.facilitator({ do: 'answer', turn: room.session.turn, answer: ['ask'] }))).toBe(
      'not-allowed',
    );
    expect(said(room.seat('anna', { do: 'time-up', turn: room.session.turn }))).toBe('not-allowed');
    expect(said(room.seat('anna', { do: 'constructor' as never }))).toBe('not-allowed');
  });
});

describe('what the room decided', () => {
  const decision = (room: TestRoom) => room.session.story.visits[0]?.decision;

  test('most votes win', () => {
    const room = voting().vote({ anna: 'invite', boris: 'invite', carl: 'ask' }).lead('settle');
    expect(decision(room)).toEqual({ choice: 'invite', how: 'group' });
  });

  test('a tie goes to the facilitator', () => {
    const room = voting().vote({ anna: 'invite', boris: 'ask' });
    expect(said(room.facilitator({ do: 'settle' }))).toBe('name-a-choice');
    room.lead({ do: 'settle', choice: 'ask' });
    expect(decision(room)).toEqual({ choice: 'ask', how: 'facilitator' });
  });

  test('so does a vote nobody took part in', () => {
    const room = voting().vote({});
    expect(said(room.facilitator({ do: 'settle' }))).toBe('name-a-choice');
  });

  test('the facilitator may overrule, and it is called so', () => {
    const room = voting().vote({ anna: 'invite' }).lead({ do: 'settle', choice: 'ask' });
    expect(decision(room)).toEqual({ choice: 'ask', how: 'overrule' });
  });

  test('not even the facilitator takes a closed choice', () => {
    const room = voting().vote({ anna: 'invite' });
    expect(said(room.facilitator({ do: 'settle', choice: 'call' }))).toBe('choice-closed');
  });

  test('skipping a choice needs a choice that shall count', () => {
    const room = voting();
    expect(said(room.facilitator({ do: 'skip' }))).toBe('name-a-choice');
    room.lead({ do: 'skip', choice: 'ask' });
    expect(decision(room)).toEqual({ choice: 'ask', how: 'skip' });
  });

  test('where a role decides, only its holders vote', () => {
    const room = new TestRoom().come('anna', 'boris').lead('start', 'go-on', { do: 'skip', choice: 'ask' });
    room.lead('end-round', 'go-on', 'skip', 'go-on');
    room.lead(
      { do: 'give-role', seat: 'anna', role: 'midwife' },
      { do: 'give-role', seat: 'boris', role: 'library' },
      'open',
    );
    expect(room.now.entitled).toBe(1);
    expect(said(room.answer('boris', 'union'))).toBe('not-entitled');
    room.vote({ anna: 'nobody' }).lead('settle');
    expect(room.session.story.visits.at(-1)?.decision).toEqual({ choice: 'nobody', how: 'role' });
  });

  test('whoever lost the deciding role before the close is not counted', () => {
    const room = new TestRoom().come('anna').lead('start', 'go-on', { do: 'skip', choice: 'ask' });
    room.lead(
      'end-round',
      'go-on',
      'skip',
      'go-on',
      { do: 'give-role', seat: 'anna', role: 'midwife' },
      'open',
    );
    room.answer('anna', 'union');
    room.lead({ do: 'give-role', seat: 'anna', role: 'library' }, 'close');
    expect(ballot(room)).toEqual({});
  });
});

describe('voting again', () => {
  test('keeps the first ballot, starts empty, and counts the second', () => {
    const room = voting().vote({ anna: 'invite', boris: 'ask' }).lead('vote-again');
    expect(room.now).toMatchObject({ ballot: 2, answered: 0, tally: {} });
    room.vote({ anna: 'ask', boris: 'ask' });
    expect(room.now.firstTally).toEqual({ invite: 1, ask: 1, call: 0 });
    expect(room.now.tally).toEqual({ invite: 0, ask: 2, call: 0 });
    expect(said(room.facilitator({ do: 'vote-again' }))).toBe('two-ballots-only');
  });
});

describe('the clock', () => {
  test('asks to be woken, and closes the ballot when its time has come', () => {
    const room = new TestRoom().come('anna').lead('start', 'go-on');
    const opened = room.facilitator({ do: 'open' });
    expect(opened).toMatchObject({ ok: true, effects: [{ do: 'wake-at', at: 61_000, turn: 2 }] });
    room.at = 60_999;
    expect(said(room.clock())).toBe('too-late');
    room.at = 61_000;
    expect(said(room.clock())).toBe('accepted');
    expect(room.where).toBe('desk/closed');
  });

  test('can be left out, extended, paused and resumed', () => {
    const room = new TestRoom().come('anna').lead('start', 'go-on', { do: 'open', seconds: null });
    expect(room.now.clock.lastsMs).toBe(0);
    room.lead({ do: 'extend', seconds: 30 });
    expect(room.now.clock.endsAt).toBe(31_000);
    room.at = 11_000;
    room.lead('pause');
    expect(room.now.clock).toMatchObject({ endsAt: 0, leftMs: 20_000 });
    expect(said(room.answer('anna', 'invite'))).toBe('paused');
    room.at = 500_000;
    room.lead('resume');
    expect(room.now.clock.endsAt).toBe(520_000);
  });

  test('an earlier wake-up finds the extended clock still running', () => {
    const room = new TestRoom().come('anna').lead('start', 'go-on', 'open', { do: 'extend', seconds: 30 });
    room.at = 61_000;
    expect(said(room.clock())).toBe('too-late');
  });

  test('stops when the facilitator is lost or the room comes back from a crash', () => {
    const room = new TestRoom().come('anna').lead('start', 'go-on', 'open');
    room.at = 11_000;
    room.must(room.host({ do: 'facilitator-lost' }));
    expect(room.now).toMatchObject({ paused: 'facilitator-lost', clock: { endsAt: 0, leftMs: 50_000 } });
    room.must(room.host({ do: 'restored' }));
    expect(room.now).toMatchObject({ paused: 'restored', clock: { leftMs: 50_000 } });
    expect(said(room.facilitator({ do: 'close' }))).toBe('paused');
    room.lead('resume', 'close');
    expect(room.where).toBe('desk/closed');
  });

  test('does not run while there is no server to answer to', () => {
    const room = new TestRoom().come('anna').lead('start', 'go-on', 'open');
    room.at = 11_000;
    room.must(room.answer('anna', 'invite'));
    room.at = 900_000;
    room.must(room.host({ do: 'restored' }));
    expect(room.now).toMatchObject({ paused: 'restored', clock: { endsAt: 0, leftMs: 50_000 } });
  });
});

describe('the other kinds', () => {
  const at = (room: TestRoom) => room.lead({ do: 'skip', choice: 'invite' }, 'go-on', 'open');

  test('spot: a set of items; marking nothing is an answer too', () => {
    const room = at(new TestRoom().come('anna', 'boris').lead('start', 'go-on'));
    expect(said(room.answer('anna'))).toBe('accepted');
    expect(said(room.answer('boris', 'fast', 'fast'))).toBe('unknown-choice');
    expect(said(room.answer('boris', 'fast', 'no-name'))).toBe('accepted');
    room.lead('close', 'reveal');
    expect(room.now.tally).toEqual({ 'no-name': 1, fast: 1, blue: 0 });
  });

  test('rank: all steps, by Borda count', () => {
    const room = at(new TestRoom().come('anna', 'boris').lead('start', 'go-on')).lead(
      'skip',
      'go-on',
      'open',
    );
    expect(said(room.answer('anna', 'safe', 'talk'))).toBe('incomplete-ranking');
    expect(said(room.answer('anna', 'safe', 'safe', 'talk'))).toBe('incomplete-ranking');
    room.vote({ anna: ['talk', 'safe', 'write'], boris: ['talk', 'write', 'safe'] });
    expect(room.now.tally).toEqual({ talk: 4, safe: 1, write: 1 });
  });
});
