import { Encoder } from '@colyseus/schema';
import { expect, test } from 'vitest';
import { rosterView, tokensView } from '#shared/view/now.ts';
import { readNow, readRoster, readTokens } from '#shared/wire/read.ts';
import { SessionState } from '#shared/wire/wire.ts';
import { write } from '#shared/wire/write.ts';
import { TestRoom } from '../support/room.ts';

function project(state: SessionState, room: TestRoom): void {
  const { scenario } = room.material;
  write(
    state,
    room.now,
    tokensView(room.session, room.presence),
    rosterView(scenario, room.session, room.presence),
  );
}

const bytes = (encode: (it: { offset: number }) => unknown): number => {
  const it = { offset: 0 };
  encode(it);
  return it.offset;
};

test('what is written is what is read, in every phase of a session', () => {
  const room = new TestRoom().come('anna', 'boris');
  const state = new SessionState();
  const same = () => {
    project(state, room);
    expect(readNow(state)).toEqual(room.now);
    expect(readTokens(state)).toEqual(tokensView(room.session, room.presence));
    expect(readRoster(state)).toEqual(rosterView(room.material.scenario, room.session, room.presence));
  };
  same();
  for (const step of ['start', 'go-on', 'open'] as const) {
    room.lead(step);
    same();
  }
  room.vote({ anna: 'invite', boris: 'ask' });
  same();
  room.lead('vote-again').vote({ anna: 'ask', boris: 'ask' });
  same();
  room.lead('settle', { do: 'remove', seat: 'boris' }, 'end-round');
  same();
  room.lead('finish');
  same();
});

test('writing an unchanged session sends nothing', () => {
  const room = new TestRoom().come('anna', 'boris').lead('start', 'go-on', 'open').vote({ anna: 'ask' });
  const state = new SessionState();
  const encoder = new Encoder(state);
  project(state, room);
  expect(bytes((it) => encoder.encode(it))).toBeGreaterThan(0);
  encoder.discardChanges();
  project(state, room);
  expect(bytes((it) => encoder.encode(it))).toBe(0);
});

test('what a phone receives on joining does not grow with the room', () => {
  const size = (people: number): number => {
    const room = new TestRoom().come(...Array.from({ length: people }, (_, index) => `guest-${index}`));
    room.lead('start', 'go-on', 'open');
    const state = new SessionState();
    const encoder = new Encoder(state);
    project(state, room);
    return bytes((it) => encoder.encodeAll(it));
  };
  expect(size(300) - size(10)).toBeLessThanOrEqual(16);
});
