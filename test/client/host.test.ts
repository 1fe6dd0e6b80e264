import { nothing } from 'lit-html';
import { describe, expect, test } from 'vitest';
import { isRunning, leftMs, minutesAndSeconds } from '#client/host/clock.ts';
import { awaited, can, type Desk, openChoices } from '#client/host/desk.ts';
import { newcomers } from '#client/host/newcomers.ts';
import { NEXT_CODES } from '#client/host/next.ts';
import { settledCard } from '#client/host/now-settled.ts';
import { shareOf } from '#client/host/now-split.ts';
import { fragmentOf, keysIn, readRooms } from '#client/host/room-keys.ts';
import { consoleView } from '#shared/view/console.ts';
import { rosterView } from '#shared/view/now.ts';
import { pageOf } from '#shared/view/pages.ts';
import words from '../../locales/en/host.json' with { type: 'json' };
import { TestRoom } from '../support/room.ts';

const notAsked = () => {
  throw new Error('The test asks through the room');
};

/** What the console would draw of this room. */
function deskOf(room: TestRoom): Desk {
  return {
    now: room.now,
    page: pageOf(room.book, room.session),
    notes: consoleView(room.book, room.session, room.presence),
    roster: rosterView(room.material.scenario, room.session, room.presence),
    keys: { code: 'BCDFGH', key: 'facilitator-key', stageKey: '' },
    joinUrl: 'http://127.0.0.1:2567',
    ...{ online: true, lostAt: null, trouble: 'none', busy: false, toast: '', sheet: null, leftMs: null },
    ...{ ask: notAsked, step: notAsked, turnLeaf: notAsked, show: notAsked, say: notAsked },
  };
}

const inFirstScene = (...names: string[]): TestRoom => {
  const room = new TestRoom().come(...names);
  room.must(room.facilitator({ do: 'start' }));
  room.must(room.facilitator({ do: 'go-on' }));
  return room;
};
const open = (room: TestRoom): TestRoom => {
  room.must(room.facilitator({ do: 'open' }));
  return room;
};
const waitedFor = (room: TestRoom): string[] => awaited(deskOf(room)).map(({ name }) => name);

describe('the next step', () => {
  test('pressing nothing but the next step leads from the lobby to the end', () => {
    const room = new TestRoom().come('anna');
    const codes: string[] = [];
    for (let presses = 0; presses < 60 && room.where !== 'ended'; presses++) {
      const { notes } = deskOf(room);
      codes.push(notes.nextCode);
      const choice = openChoices(deskOf(room))[0]?.id ?? '';
      room.must(room.facilitator(notes.next ?? { do: 'settle', choice }));
    }
    expect(room.where).toBe('ended');
    expect(codes.filter((code) => !NEXT_CODES.some((known) => known === code))).toEqual([]);
    expect(codes).toContain('choose-none');
  });

  test('every step has its words and its why', () => {
    const named = (group: object, code: string) =>
      Object.keys(group).some((key) => key.split('_')[0] === code);
    expect(NEXT_CODES.filter((code) => !named(words.next, code))).toEqual([]);
    expect(NEXT_CODES.filter((code) => !named(words.nextHint, code))).toEqual([]);
  });

  test('a choice that is closed is not offered to the facilitator either', () => {
    const room = open(inFirstScene('anna'));
    expect(deskOf(room).notes.choices.map(({ id }) => id)).toContain('call');
    expect(openChoices(deskOf(room)).map(({ id }) => id)).toEqual(['invite', 'ask']);
  });

  test('a button of the story is lit only when the rules would take it', () => {
    const room = inFirstScene('anna');
    expect(can(deskOf(room), 'open')).toBe(true);
    expect(can(deskOf(room), 'close')).toBe(false);
  });
});

describe('whom the room waits for', () => {
  test('those who are here and have not answered', () => {
    const room = open(inFirstScene('anna', 'boris', 'carla'));
    room.away.add('carla');
    room.must(room.answer('anna', 'invite'));
    expect(waitedFor(room)).toEqual(['boris']);
  });

  test('nobody while nothing is asked', () => {
    expect(waitedFor(inFirstScene('anna', 'boris'))).toEqual([]);
  });

  test('nobody who stepped out', () => {
    const room = open(inFirstScene('anna', 'boris'));
    room.must(room.seat('boris', { do: 'step-out' }));
    expect(deskOf(room).roster.boris?.state).toBe('here');
    expect(waitedFor(room)).toEqual(['anna']);
  });
});

describe('who is told to be new', () => {
  test('everybody who was not there before, and whoever was let in at the door', () => {
    const room = new TestRoom().come('anna');
    room.must(room.facilitator({ do: 'waiting-room', on: true }));
    const before = deskOf(room).roster;
    room.come('boris');
    const atTheDoor = deskOf(room).roster;
    expect(newcomers(before, atTheDoor).map(({ name, state }) => [name, state])).toEqual([
      ['boris', 'waiting'],
    ]);
    room.must(room.facilitator({ do: 'admit', seat: 'boris' }));
    expect(newcomers(atTheDoor, deskOf(room).roster).map(({ name }) => name)).toEqual(['boris']);
  });

  test('nobody whose phone comes back', () => {
    const room = new TestRoom().come('anna', 'boris');
    room.away.add('boris');
    const before = deskOf(room).roster;
    room.away.delete('boris');
    expect(newcomers(before, deskOf(room).roster)).toEqual([]);
  });
});

describe('the keys of a room', () => {
  const keys = { code: 'BCDFGH', key: 'V1StGXR8_Z5jdHi6B-myT', stageKey: 'stage_key-1' };

  test('travel in the fragment and come back', () => {
    expect(keysIn(fragmentOf(keys))).toEqual(keys);
    expect(keysIn(fragmentOf({ ...keys, stageKey: '' }))).toEqual({ ...keys, stageKey: '' });
  });

  test('a fragment that is none opens the shelf', () => {
    for (const fragment of ['', '#', '#BCDFGH', '#BCDFGH.', '#.key', '#a.b.c.d', '#a b.<script>']) {
      const found = keysIn(fragment);
      expect(found, fragment).toBeNull();
    }
  });

  test('whatever else stands in the storage counts as no room', () => {
    const room = { ...keys, title: 'The cleaning shift' };
    expect(readRooms(JSON.stringify([room, null, 7, { code: 'X' }]))).toEqual([room]);
    expect(readRooms('{"code":"BCDFGH"}')).toEqual([]);
    expect(readRooms('no json')).toEqual([]);
    expect(readRooms(null)).toEqual([]);
  });
});

describe('the clock of the open ballot', () => {
  test('counts by the server, whatever this device believes', () => {
    const room = open(inFirstScene('anna'));
    const { endsAt, lastsMs } = room.now.clock;
    expect(lastsMs).toBe(60_000);
    expect(leftMs(room.now, endsAt - 20_000, 0)).toBe(20_000);
    expect(leftMs(room.now, endsAt - 20_000, 5_000)).toBe(15_000);
    expect(leftMs(room.now, endsAt + 1, 0)).toBe(0);
  });

  test('stands still in a pause', () => {
    const room = open(inFirstScene('anna'));
    room.at += 15_000;
    room.must(room.facilitator({ do: 'pause' }));
    expect(isRunning(room.now)).toBe(false);
    expect(leftMs(room.now, room.at + 99_000, 0)).toBe(45_000);
  });

  test('shows whole seconds, and zero only when it is over', () => {
    expect(minutesAndSeconds(90_000)).toBe('1:30');
    expect(minutesAndSeconds(1)).toBe('0:01');
    expect(minutesAndSeconds(0)).toBe('0:00');
  });
});

test('a share of nothing is nothing', () => {
  expect(shareOf(0, {})).toBe(0);
  expect(shareOf(2, { invite: 2, ask: 6 })).toBe(0.25);
});

test('only a choice says who decided: marking, ordering and writing decide nothing', () => {
  const settled = { choice: '', how: 'group', consequence: '', principles: [], gauges: [] } as const;
  const said = (kind: 'choice' | 'spot' | 'rank' | 'board') => settledCard(settled, { kind, compass: null });
  expect([said('spot'), said('rank'), said('board')]).toEqual([nothing, nothing, nothing]);
  expect(said('choice')).not.toBe(nothing);
});
