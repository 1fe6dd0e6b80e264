import { SchemaSerializer } from '@colyseus/core';
import { StateView } from '@colyseus/schema';
import { SchemaSerializer as ClientSerializer } from '@colyseus/sdk/serializer/SchemaSerializer';
import { expect, test } from 'vitest';
import type { NowView } from '#shared/view/now-view.ts';
import { readNow, readRoster, readTokens } from '#shared/wire/read.ts';
import { FACILITATOR, SessionState, STAGE } from '#shared/wire/wire.ts';
import { write } from '#shared/wire/write.ts';

/** Encoder and decoder as the server and the SDK use them, without sockets: run it on every upgrade of either. */

test('the state holds scalars and maps, nothing unset, and few fields', () => {
  const plain = new SessionState().toJSON();
  const fields = Object.entries(plain);
  expect(fields.length).toBeLessThan(40);
  for (const [, value] of fields) {
    expect(Array.isArray(value)).toBe(false);
    expect(value).not.toBeUndefined();
    expect(value).not.toBeNull();
  }
});

test('whoever joins, leaves and returns at whatever moment reads what was written', () => {
  for (let seed = 1; seed <= 400; seed += 1) expect(mismatch(seed)).toBe('');
});

interface Line {
  readonly as: 'phone' | 'stage' | 'facilitator';
  readonly decoder: ClientSerializer;
  joined: boolean;
  frames: Uint8Array[];
  // biome-ignore lint/suspicious/noExplicitAny: what the encoder calls a client
  readonly client: any;
}

/** Empty, or what a client of this seed read that was not written. */
function mismatch(seed: number): string {
  const random = seeded(seed);
  const state = new SessionState();
  const encoder = new SchemaSerializer<SessionState>();
  encoder.reset(state);
  const lines: Line[] = [];
  for (let step = 0; step < 60; step += 1) {
    const act = random(6);
    if (act === 0 && lines.length < 6) lines.push(newLine(state, encoder, random));
    if (act === 1) acknowledge(lines[random(Math.max(1, lines.length))], encoder);
    if (act === 2) lines.splice(random(Math.max(1, lines.length)), 1)[0]?.client.view?.dispose();
    if (act >= 3) write(state, someNow(random), someTokens(random), someRoster(random));
    if (act === 5) {
      encoder.applyPatches(
        lines.filter(({ joined }) => joined).map(({ client }) => client),
        state,
      );
      const found = lines.filter(({ joined }) => joined).map((line) => difference(line, state));
      const wrong = found.find((text) => text !== '');
      if (wrong) return `seed ${seed}, step ${step}: ${wrong}`;
    }
  }
  return '';
}

function newLine(
  state: SessionState,
  encoder: SchemaSerializer<SessionState>,
  random: (n: number) => number,
): Line {
  const as = (['phone', 'phone', 'stage', 'facilitator'] as const)[random(4)] ?? 'phone';
  const frames: Uint8Array[] = [];
  const client = {
    state: 1,
    raw: (data: Uint8Array) => frames.push(Uint8Array.from(data)),
    view: undefined as unknown,
  };
  if (as !== 'phone') {
    const view = new StateView();
    view.add(state, as === 'stage' ? STAGE : FACILITATOR);
    client.view = view;
  }
  const decoder = new ClientSerializer();
  decoder.handshake(Uint8Array.from(encoder.handshake()), { offset: 0 });
  return { as, decoder, joined: false, frames, client };
}

function acknowledge(line: Line | undefined, encoder: SchemaSerializer<SessionState>): void {
  if (!line || line.joined) return;
  line.joined = true;
  line.frames.push(Uint8Array.from(encoder.getFullState(line.client)));
}

function difference({ as, decoder, frames }: Line, state: SessionState): string {
  for (const frame of frames.splice(0)) {
    if (frame[0] === 14) decoder.setState(frame, { offset: 1 });
    else decoder.patch(frame, { offset: 1 });
  }
  const read = decoder.getState() as SessionState;
  const got = [
    readNow(read),
    as === 'stage' ? readTokens(read) : {},
    as === 'facilitator' ? readRoster(read) : {},
  ];
  const hidden = [readTokens(read), readRoster(read)].map((rows) => Object.keys(rows).length);
  const want = [
    readNow(state),
    as === 'stage' ? readTokens(state) : {},
    as === 'facilitator' ? readRoster(state) : {},
  ];
  if (as === 'phone' && hidden.some((rows) => rows > 0)) return 'a phone read private rows';
  return sorted(got) === sorted(want) ? '' : `${as} read ${sorted(got)} for ${sorted(want)}`;
}

const sorted = (value: unknown) =>
  JSON.stringify(value, (_, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort())
      : each,
  );

const IDS = ['invite', 'ask', 'call', 'a1', 'b2'];
type Random = (n: number) => number;
const someCounts = (random: Random) =>
  Object.fromEntries(IDS.filter(() => random(2) === 0).map((id) => [id, random(300)]));
const someTokens = (random: Random) =>
  Object.fromEntries(
    IDS.filter(() => random(2) === 0).map((id) => [
      id,
      { name: `n${random(9)}`, role: '', here: random(2) === 0 },
    ]),
  );
const someRoster = (random: Random) =>
  Object.fromEntries(
    IDS.filter(() => random(2) === 0).map((id) => [
      id,
      { name: `n${random(9)}`, role: 'midwife', language: 'en', state: random(2) ? 'here' : 'away' } as const,
    ]),
  );
const someNow = (random: Random): NowView => ({
  phase: random(2) ? 'scene' : 'debrief',
  step: random(2) ? 'answering' : '',
  turn: random(50),
  round: random(2) ? 'notice' : '',
  scene: random(2) ? 'desk' : '',
  paused: random(2) ? 'facilitator' : '',
  facilitatorHere: random(2) === 0,
  ballot: random(3),
  clock: { lastsMs: random(2) * 60_000, endsAt: random(2) * 1_700_000_000_000, leftMs: random(60_000) },
  seats: random(300),
  here: random(300),
  entitled: random(300),
  answered: random(300),
  tally: someCounts(random),
  firstTally: someCounts(random),
  decided: random(2) ? 'invite' : '',
  locked: random(2) === 0,
  pulsed: random(300),
  picks: someCounts(random),
});

function seeded(seed: number): Random {
  let state = seed;
  return (n) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * n);
  };
}
