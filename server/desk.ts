import { randomInt } from 'node:crypto';
import { matchMaker } from '@colyseus/core';
import type { Material } from '#shared/scenario/material.ts';
import { open, openingOf } from '#shared/session/open.ts';
import type { RefusalCode } from '#shared/session/outcome.ts';
import { replay } from '#shared/session/replay.ts';
import type { Connect, OpenedSession, OpenSession, Refused, SeatTaken, TakeSeat } from '#shared/wire/wire.ts';
import type { Journal, SessionHistory } from './journal/journal.ts';
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
  /** The room of this code, restored when only the journal knows it; null when nobody does. */
  find(code: string): Promise<SessionRoom | null>;
  takeSeat(room: SessionRoom, request: TakeSeat): Promise<SeatTaken | Refused>;
  connect(room: SessionRoom, request: Connect): Promise<Reservation | Refused>;
}

export function desk(journal: Journal): Desk {
  const coming = new Map<string, Promise<SessionRoom | null>>();
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
  await makeRoom(journal, { ...record, moves: [], tokens: [] });
  return { code, ...keys };
}

async function restore(journal: Journal, code: string): Promise<SessionRoom | null> {
  const history = await journal.read(code);
  if (!history) return null;
  if (!(await claim(code))) throw new Error('This room is just going to rest: the next request wakes it');
  try {
    const room = await makeRoom(journal, history);
    await room.host({ do: 'restored' });
    return room;
  } catch (error) {
    await release(code);
    throw error;
  }
}

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

async function makeRoom(journal: Journal, history: SessionHistory): Promise<SessionRoom> {
  const { code, material, opening, moves, tokens } = history;
  const { scenario } = material;
  const session = moves.length > 0 ? replay(scenario, opening, moves) : open(scenario, opening);
  const ledger = new Ledger({ code, scenario, journal, session, moves, tokens });
  await matchMaker.createRoom(ROOM, {
    code,
    material,
    ledger,
    keys: { facilitatorHash: history.facilitatorHash, stageHash: history.stageHash },
    onGone: () => void release(code),
  });
  const room = matchMaker.getLocalRoomById(code);
  if (room instanceof SessionRoom) return room;
  throw new Error('The room just made is not there');
}
