import { randomInt } from 'node:crypto';
import { matchMaker } from '@colyseus/core';
import type { Material } from '#shared/scenario/material.ts';
import { open, openingOf } from '#shared/session/open.ts';
import type { RefusalCode } from '#shared/session/outcome.ts';
import { replay } from '#shared/session/replay.ts';
import type { Connect, OpenedSession, OpenSession, Refused, SeatTaken, TakeSeat } from '#shared/wire/wire.ts';
import type { Journal, SessionHistory } from './journal/journal.ts';
import { Unreadable } from './journal/stored-session.ts';
import { FromNewerVersion } from './journal/versions.ts';
import { generationOf, Ledger } from './ledger.ts';
import { type Caller, hashOf, matches, newCode, newKey, newSeatId, tokenOf } from './seats.ts';
import { SessionRoom } from './session-room.ts';

/** What the SDK's `consumeSeatReservation` takes; good for 15 s. */
type Reservation = Awaited<ReturnType<typeof matchMaker.reserveSeatFor>>;

const SEATS_PER_ROOM = 1000;
export const ROOM = 'session';

const refused = (code: RefusalCode): Refused => ({ refusal: { code } });

/** Opens sessions, brings them back from the journal, hands out seats, and knows people by their keys. */
export interface Desk {
  open(material: Material, request: OpenSession): Promise<OpenedSession | Refused>;
  /** The room of this code, restored when only the journal knows it. */
  find(code: string): Promise<SessionRoom | Refused>;
  takeSeat(room: SessionRoom, request: TakeSeat): Promise<SeatTaken | Refused>;
  connect(room: SessionRoom, request: Connect): Promise<Reservation | Refused>;
}

export function desk(journal: Journal): Desk {
  const coming = new Map<string, Promise<SessionRoom | Refused>>();
  return {
    open: (material, request) => openSession(journal, material, request),
    async find(code) {
      const live = matchMaker.getLocalRoomById(code);
      if (live instanceof SessionRoom) return live;
      const known = coming.get(code) ?? restore(journal, code).finally(() => coming.delete(code));
      coming.set(code, known);
      return known;
    },
    takeSeat,
    connect,
  };
}

async function openSession(
  journal: Journal,
  material: Material,
  { country, stageLanguages }: OpenSession,
): Promise<OpenedSession | Refused> {
  const opening = openingOf(material, { seed: randomInt(2 ** 31), at: Date.now(), country, stageLanguages });
  if (!opening.countries.includes(country)) return refused('unknown-id');
  if (stageLanguages.some((each) => !opening.languages.includes(each)))
    return refused('language-not-offered');
  const code = await freeCode(journal);
  const keys = { facilitatorKey: newKey(), stageKey: newKey() };
  const hashes = { facilitatorHash: hashOf(keys.facilitatorKey), stageHash: hashOf(keys.stageKey) };
  const record = { code, material, opening, ...hashes };
  try {
    await journal.create(record);
  } catch (error) {
    console.error('A session could not be written to the journal:', error);
    await release(code);
    return refused('not-saved');
  }
  await makeRoom(remember(journal, { ...record, moves: [], tokens: [] }));
  return { code, ...keys };
}

async function restore(journal: Journal, code: string): Promise<SessionRoom | Refused> {
  const kept = await remembered(journal, code);
  if ('refusal' in kept) return kept;
  if (!(await claim(code))) throw new Error('This room is just going to rest: the next request wakes it');
  try {
    const room = await makeRoom(kept);
    const reply = await room.host({ do: 'restored' });
    if (reply.ok) return room;
    // It would go on as if nothing had happened: better nobody enters until its pause is written.
    await room.disconnect();
    return { refusal: reply.refusal };
  } catch (error) {
    await release(code);
    throw error;
  }
}

/** What makes a room again, or why it cannot be made. */
async function remembered(journal: Journal, code: string): Promise<Remembered | Refused> {
  try {
    const history = await journal.read(code);
    return history ? remember(journal, history) : refused('unknown-code');
  } catch (error) {
    const why = UNUSABLE.find(([kind]) => error instanceof kind)?.[1];
    if (!why) throw error;
    console.error(`Session ${code} cannot be used:`, error);
    return refused(why);
  }
}

const UNUSABLE = [
  [FromNewerVersion, 'newer-version'],
  [Unreadable, 'damaged'],
] as const;

async function takeSeat(room: SessionRoom, { name, language }: TakeSeat): Promise<SeatTaken | Refused> {
  if (room.seatsTaken >= SEATS_PER_ROOM) return refused('room-full');
  const [seat, token] = [newSeatId(), newKey()];
  const reply = await room.host(
    { do: 'take-seat', seat, name, language },
    { seat, generation: 0, hash: hashOf(token) },
  );
  return reply.ok ? { seat, token } : { refusal: reply.refusal };
}

async function connect(room: SessionRoom, request: Connect): Promise<Reservation | Refused> {
  const caller = callerOf(room, request);
  if ('refusal' in caller) return caller;
  const listing = await matchMaker.driver.findOne({ roomId: room.roomId });
  return listing ? matchMaker.reserveSeatFor(listing, {}, caller) : refused('try-again');
}

function callerOf(room: SessionRoom, { as, key, language }: Connect): Caller | Refused {
  if (as !== 'seat') {
    const { facilitatorHash, stageHash } = room.keys;
    if (!matches(key, as === 'facilitator' ? facilitatorHash : stageHash)) return refused('wrong-key');
    const { languages } = room.ledger.session.opening;
    return {
      as,
      language: language && languages.includes(language) ? language : room.material.scenario.language,
    };
  }
  const token = tokenOf(key, room.ledger.tokens);
  if (!token) return refused('wrong-key');
  const generation = generationOf(room.ledger.session, token.seat);
  if (generation < 0) return refused('removed');
  return generation === token.generation ? { as, seat: token.seat, generation } : refused('wrong-key');
}

/** Colyseus would hand out an existing room for a code in use: whoever counts first to one owns it. */
const claim = async (code: string) => (await matchMaker.presence.incr(`code:${code}`)) === 1;
const release = (code: string) => matchMaker.presence.del(`code:${code}`);

async function freeCode(journal: Journal): Promise<string> {
  for (;;) {
    const code = newCode();
    if ((await claim(code)) && !(await journal.has(code))) return code;
  }
}

interface Remembered {
  readonly history: SessionHistory;
  readonly ledger: Ledger;
}

/** Throws `Unreadable` when the moves do not follow from each other. */
function remember(journal: Journal, history: SessionHistory): Remembered {
  const { code, material, opening, moves, tokens } = history;
  const { scenario } = material;
  try {
    const session = moves.length > 0 ? replay(scenario, opening, moves) : open(scenario, opening);
    return { history, ledger: new Ledger({ code, scenario, journal, session, moves, tokens }) };
  } catch (error) {
    throw new Unreadable('Its moves do not follow from each other', { cause: error });
  }
}

async function makeRoom({ history, ledger }: Remembered): Promise<SessionRoom> {
  const { code, material, facilitatorHash, stageHash } = history;
  await matchMaker.createRoom(ROOM, {
    ...{ code, material, ledger },
    keys: { facilitatorHash, stageHash },
    onGone: () => void release(code),
  });
  const room = matchMaker.getLocalRoomById(code);
  if (room instanceof SessionRoom) return room;
  throw new Error('The room just made is not there');
}
