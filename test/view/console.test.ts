import { describe, expect, test } from 'vitest';
import { consoleView } from '#shared/view/console.ts';
import { rosterView, tokensView } from '#shared/view/now.ts';
import { TestRoom } from '../support/room.ts';

const voting = () => new TestRoom().come('anna', 'boris').lead('start', 'go-on', 'open');
const desk = (room: TestRoom) => consoleView(room.book, room.session, room.presence);

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

  test('so are the clues of whoever is away, while stepping out changes nothing', () => {
    const room = new TestRoom().come('anna', 'boris').lead('start', 'go-on');
    room.must(room.seat('boris', { do: 'step-out' }));
    expect(desk(room).missingClues).toEqual([]);
    const holder = room.session.room.seats.anna?.role === 'midwife' ? 'anna' : 'boris';
    room.away.add(holder);
    expect(desk(room).missingClues).toHaveLength(1);
  });
});
