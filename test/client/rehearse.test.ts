import { expect, test } from 'vitest';
import { Crowd } from '#client/rehearse/crowd.ts';
import { peopleOf } from '#client/rehearse/people.ts';
import { Room } from '#client/rehearse/room.ts';
import { connectTo } from '#client/rehearse/room-connection.ts';
import type { FacilitatorIntent } from '#shared/session/move.ts';
import { present } from '#shared/session/present.ts';
import { nextStep } from '#shared/view/next-step.ts';
import { kiosk } from '../support/scenarios.ts';
import { shippedMaterial } from '../support/shipped.ts';

/** A rehearsal without its page: the room, its people, and somebody who presses what the console offers. */

const NAMES = ['Calm Heron', 'Amber Fox', 'Kind Pike', 'Early Lark', 'Quiet Birch', 'Brave Wren'];
const MINUTE_MS = 60_000;

function rehearsal(material = kiosk(), seed = 7) {
  const room = new Room(material, { seed, country: 'LV', stageLanguages: [material.scenario.language] });
  const people = peopleOf(NAMES, ['en'], seed);
  const crowd = new Crowd(room, people, seed, (_, nth) => `Note ${nth}`);
  const press = (intent: FacilitatorIntent) => room.take({ is: 'facilitator' }, intent);
  const step = () =>
    press(nextStep(material.scenario, room.session, room.presence).next ?? firstChoice(room));
  const goTo = (wanted: string) => {
    for (let steps = 0; at(room) !== wanted && steps < 90; steps += 1) {
      crowd.pass(MINUTE_MS);
      step();
    }
    expect(at(room)).toBe(wanted);
  };
  const seatOf = (temper: string) => people.find((each) => each.temper === temper)?.seat ?? '';
  return { room, crowd, press, step, goTo, seatOf };
}

const firstChoice = (room: Room): FacilitatorIntent => {
  const scene = present(room.material.scenario, room.session)?.scene;
  return { do: 'settle', choice: scene?.kind === 'choice' ? (scene.choices[0]?.id ?? '') : '' };
};

function at({ session: { story } }: Room): string {
  return story.phase.at === 'scene' ? story.phase.step.is : story.phase.at;
}

const ballot = ({ session }: Room, nth = -1) => session.story.visits.at(-1)?.ballots.at(nth) ?? {};
const seats = ({ session }: Room) => Object.keys(session.room.seats);

test('a whole session is played to its end, and everybody has said something', () => {
  const { room, goTo } = rehearsal(shippedMaterial('cleaning-shift'));
  goTo('closing');
  const answered = room.session.story.visits.flatMap(({ ballots }) => ballots.flatMap(Object.keys));
  expect(new Set(answered).size).toBe(6);
  expect(room.session.story.visits.some(({ notes }) => notes.length > 2)).toBe(true);
  goTo('ended');
  expect(Object.keys(room.session.room.pulse.before).length).toBeGreaterThan(2);
  expect(Object.keys(room.session.room.pulse.after).length).toBeGreaterThan(2);
  expect(Object.keys(room.session.room.picks)).toHaveLength(6);
  room.close();
});

test('the same seed gives the same people, another one others', () => {
  const played = [3, 3, 4].map((seed) => {
    const { room, goTo } = rehearsal(kiosk(), seed);
    goTo('ended');
    room.close();
    const { visits } = room.session.story;
    return JSON.stringify([room.session.room.seats, visits.map(({ ballots, notes }) => [ballots, notes])]);
  });
  expect(played[0]).toBe(played[1]);
  expect(played[0]).not.toBe(played[2]);
});

test('in the lobby one after the other comes, and one comes only when the story has begun', () => {
  const { room, crowd, press, seatOf } = rehearsal();
  crowd.pass(1);
  expect(seats(room)).toEqual([]);
  crowd.pass(2_500);
  expect(seats(room)).toContain(seatOf('quick'));
  crowd.pass(5 * MINUTE_MS);
  expect(seats(room)).toHaveLength(5);
  press({ do: 'start' });
  press({ do: 'go-on' });
  crowd.pass(MINUTE_MS);
  expect(seats(room)).toContain(seatOf('late'));
  room.close();
});

test('a locked room stays locked for whoever is late', () => {
  const { room, crowd, press, seatOf } = rehearsal();
  crowd.pass(MINUTE_MS);
  press({ do: 'lock' });
  press({ do: 'start' });
  press({ do: 'go-on' });
  crowd.pass(5 * MINUTE_MS);
  expect(seats(room)).not.toContain(seatOf('late'));
  room.close();
});

test('somebody quick answers before somebody slow, who answers when reminded', () => {
  const { room, crowd, press, goTo, seatOf } = rehearsal();
  goTo('answering');
  crowd.pass(10_000);
  expect(ballot(room)).toHaveProperty(seatOf('quick'));
  expect(ballot(room)).not.toHaveProperty(seatOf('slow'));
  press({ do: 'remind', seat: seatOf('slow') });
  crowd.pass(2_000);
  crowd.pass(2_000);
  expect(ballot(room)).toHaveProperty(seatOf('slow'));
  room.close();
});

test('people who hold still do nothing, and at once is everything', () => {
  const { room, crowd, goTo } = rehearsal();
  goTo('answering');
  crowd.pass(0);
  expect(ballot(room)).toEqual({});
  crowd.pass(Number.POSITIVE_INFINITY);
  const { now } = connectTo(room, { as: 'stage' }).view;
  expect(now?.entitled).toBeGreaterThan(2);
  expect(now?.answered).toBe(now?.entitled);
  room.close();
});

test('after the talk some change their minds, and one goes with the most', () => {
  const changed = [1, 2, 3, 4, 5, 6].flatMap((seed) => {
    const { room, crowd, press, goTo } = rehearsal(shippedMaterial('cleaning-shift'), seed);
    goTo('revealed');
    if (press({ do: 'vote-again' }).ok) crowd.pass(5 * MINUTE_MS);
    room.close();
    const [first, second] = [ballot(room, -2), ballot(room)];
    return Object.keys(second).map((seat) => String(first[seat]) !== String(second[seat]));
  });
  expect(changed).toContain(true);
  expect(changed).toContain(false);
});

test('one goes away and returns, and another time steps out and comes back', () => {
  const { room, crowd, step, seatOf } = rehearsal(shippedMaterial('cleaning-shift'));
  const wanders = seatOf('wanders');
  const seen = new Set<string>();
  for (let steps = 0; steps < 40; steps += 1) {
    for (let half = 0; half < 60; half += 1) {
      crowd.pass(1_000);
      if (steps > 0 && !room.isHere(wanders)) seen.add('away');
      if (room.session.room.seats[wanders]?.steppedOut) seen.add('stepped out');
    }
    step();
  }
  expect([...seen].sort()).toEqual(['away', 'stepped out']);
  expect(room.isHere(wanders)).toBe(true);
  expect(room.session.room.seats[wanders]?.steppedOut).toBe(false);
  room.close();
});

test('a phone in hand is moved by nobody else', () => {
  const { room, crowd, goTo, seatOf } = rehearsal();
  goTo('answering');
  crowd.hold(seatOf('quick'));
  crowd.pass(5 * MINUTE_MS);
  expect(ballot(room)).not.toHaveProperty(seatOf('quick'));
  crowd.hold(null);
  crowd.pass(MINUTE_MS);
  expect(ballot(room)).toHaveProperty(seatOf('quick'));
  room.close();
});

test('each screen is shown what the server would show it, and no more', async () => {
  const { room, crowd, goTo, seatOf } = rehearsal();
  goTo('answering');
  crowd.pass(10_000);
  const seat = connectTo(room, { as: 'seat', seat: seatOf('quick') });
  expect(seat.view).toMatchObject({ status: 'online', console: null, roster: {}, tokens: {} });
  expect(seat.view.me?.answered).toBe(true);
  const stage = connectTo(room, { as: 'stage' });
  expect(stage.view).toMatchObject({ me: null, console: null, roster: {} });
  expect(stage.view.now?.tally).toEqual({});
  const console = connectTo(room, { as: 'console', language: 'en' });
  expect(Object.keys(console.view.roster)).toHaveLength(6);
  expect(await seat.ask({ do: 'close' })).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } });
  expect(await console.ask({ do: 'remove', seat: seatOf('quick') })).toEqual({ ok: true });
  expect(seat.view).toMatchObject({ status: 'closed', closedBecause: 'removed' });
  expect(await console.ask({ do: 'delete-now' })).toEqual({ ok: true });
  expect([stage.view.status, console.view.closedBecause]).toEqual(['closed', 'deleted']);
  room.close();
});

test('a room that begins again is empty, plays the case as it is then, and is seen by who looked on before', () => {
  const { room, press, goTo, seatOf } = rehearsal();
  goTo('answering');
  const stage = connectTo(room, { as: 'stage' });
  const seat = connectTo(room, { as: 'seat', seat: seatOf('quick') });
  press({ do: 'delete-now' });
  expect(stage.view.status).toBe('closed');
  const material = kiosk();
  room.beginAgain({ ...material, scenario: { ...material.scenario, title: 'Saved meanwhile' } });
  expect(stage.view).toMatchObject({ status: 'online', tokens: {} });
  expect(stage.view.pages[0]).toMatchObject({ at: 'lobby', scenario: { title: 'Saved meanwhile' } });
  expect(seat.view.me).toBeNull();
  expect(seats(room)).toEqual([]);
  room.close();
});
