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
import type { Limits } from './limits.ts';
import { type Caller, hashOf, matches, newCode, newKey, newSeatId, tokenOf } from './seats.ts';
import { SessionRoom } from './session-room.ts';
import { steadyNow } from './steady-clock.ts';
import { withoutWords } from './without-words.ts';

/** What the SDK's `consumeSeatReservation` takes; good for 15 s. */
type Reservation = Awaited<ReturnType<typeof matchMaker.reserveSeatFor>>;

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

/** What a desk works with. */
interface Trade {
  readonly journal: Journal;
  readonly limits: Limits;
  /** Codes of the rooms in memory. */
  readonly rooms: Set<string>;
}

export function desk(journal: Journal, limits: Limits): Desk {
  const trade = { journal, limits, rooms: new Set<string>() };
  const coming = new Map<string, Promise<SessionRoom | Refused>>();
  return {
    open: (material, request) => openSession(trade, material, request),
    async find(code) {
      // Before the live one: a room that is just coming back may yet be refused by the journal.
      const known = coming.get(code);
      if (known) return known;
      const live = matchMaker.getLocalRoomById(code);
      const room = live instanceof SessionRoom ? live : null;
      if (room && !room.isGoing) return room;
      const restored = restore(trade, code, room).finally(() => coming.delete(code));
      coming.set(code, restored);
      return restored;
    },
    takeSeat: (room, request) => takeSeat(room, request, limits.seatsPerRoom),
    connect,
  };
}

async function openSession(
  trade: Trade,
  material: Material,
  { country, stageLanguages }: OpenSession,
): Promise<OpenedSession | Refused> {
  const { journal, limits, rooms } = trade;
  const opening = openingOf(material, { seed: randomInt(2 ** 31), at: steadyNow(), country, stageLanguages });
  if (!opening.countries.includes(country)) return refused('unknown-id');
  if (stageLanguages.some((each) => !opening.languages.includes(each)))
    return refused('language-not-offered');
  const code = await freeCode(journal);
  if (rooms.size >= limits.rooms) {
    await release(code);
    return refused('server-full');
  }
  rooms.add(code);
  const keys = { facilitatorKey: newKey(), stageKey: newKey() };
  const hashes = { facilitatorHash: hashOf(keys.facilitatorKey), stageHash: hashOf(keys.stageKey) };
  const record = { code, material, opening, ...hashes };
  try {
    await journal.create(record);
  } catch (error) {
    console.error('A session could not be written to the journal:', withoutWords(error));
    rooms.delete(code);
    await release(code);
    return refused('not-saved');
  }
  await makeRoom(trade, remember(trade, { ...record, moves: [], tokens: [] }));
  return { code, ...keys };
}

async function restore(
  trade: Trade,
  code: string,
  going: SessionRoom | null,
): Promise<SessionRoom | Refused> {
  await going?.gone;
  const kept = await remembered(trade, code);
  if ('refusal' in kept) return kept;
  if (!(await claim(code))) throw new Error('This room is just going to rest: the next request wakes it');
  try {
    const room = await makeRoom(trade, kept);
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
async function remembered(trade: Trade, code: string): Promise<Remembered | Refused> {
  try {
    const history = await trade.journal.read(code);
    return history ? remember(trade, history) : refused('unknown-code');
  } catch (error) {
    const why = UNUSABLE.find(([kind]) => error instanceof kind)?.[1];
    if (!why) throw error;
    console.error(`Session ${code} cannot be used:`, withoutWords(error));
    return refused(why);
  }
}

const UNUSABLE = [
  [FromNewerVersion, 'newer-version'],
  [Unreadable, 'damaged'],
] as const;

async function takeSeat(
  room: SessionRoom,
  { name, language, before }: TakeSeat,
  mostSeats: number,
): Promise<SeatTaken | Refused> {
  if (room.seatsTaken >= mostSeats) return refused('room-full');
  const [seat, token] = [newSeatId(), newKey()];
  const waits = before !== undefined && room.ledger.wasRemoved(before);
  const reply = await room.host(
    { do: 'take-seat', seat, name, language, ...(waits && { waits }) },
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

function callerOf(room: SessionRoom, { as, key, language, since }: Connect): Caller | Refused {
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
  if (generation !== token.generation) return refused('wrong-key');
  return { as, seat: token.seat, generation, ...(since !== undefined && { since }) };
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
function remember({ journal, limits }: Trade, history: SessionHistory): Remembered {
  const { code, material, opening, moves, tokens } = history;
  const { scenario } = material;
  try {
    const session = moves.length > 0 ? replay(scenario, opening, moves) : open(scenario, opening);
    const mostMoves = limits.movesPerSession;
    return { history, ledger: new Ledger({ code, scenario, journal, session, moves, tokens, mostMoves }) };
  } catch (error) {
    throw new Unreadable('Its moves do not follow from each other', { cause: error });
  }
}

async function makeRoom({ rooms }: Trade, { history, ledger }: Remembered): Promise<SessionRoom> {
  const { code, material, facilitatorHash, stageHash } = history;
  await matchMaker.createRoom(ROOM, {
    ...{ code, material, ledger },
    keys: { facilitatorHash, stageHash },
    onGone: () => {
      rooms.delete(code);
      void release(code);
    },
  });
  rooms.add(code);
  const room = matchMaker.getLocalRoomById(code);
  if (room instanceof SessionRoom) return room;
  throw new Error('The room just made is not there');
}
