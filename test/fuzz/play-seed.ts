import { isDeepStrictEqual } from 'node:util';
import type { Material } from '#shared/scenario/material.ts';
import { bookIn } from '#shared/scenario/translate.ts';
import { type Chance, chanceFrom, oneOf } from '#shared/session/chance.ts';
import { clockOf } from '#shared/session/clock.ts';
import type { IntentKind, Move } from '#shared/session/move.ts';
import { open, openingOf } from '#shared/session/open.ts';
import { replay } from '#shared/session/replay.ts';
import type { Session } from '#shared/session/session.ts';
import { INTENTS, transition } from '#shared/session/transition.ts';
import { consoleView } from '#shared/view/console.ts';
import { meView } from '#shared/view/me.ts';
import { nowView } from '#shared/view/now.ts';
import { playerPage } from '#shared/view/pages.ts';
import { drawMove } from './random-session.ts';
import { leaks, sentencesOf } from './secrets.ts';

const MOVES = 160;

export interface Played {
  readonly accepted: number;
  /** How often each intent was accepted. */
  readonly intents: Readonly<Partial<Record<IntentKind, number>>>;
  readonly refused: number;
  readonly ended: boolean;
  readonly scenes: number;
}

/** Plays one seeded session and throws, naming the seed, at the first thing that must never happen. */
export function playSeed(material: Material, seed: number): Played {
  const random = chanceFrom(seed);
  const { scenario } = material;
  const opening = openingOf(material, { seed, at: 0, country: 'FI', stageLanguages: [scenario.language] });
  const book = bookIn(material, scenario.language);
  const strings = sentencesOf(scenario);
  let session = open(scenario, opening);
  const accepted: Move[] = [];
  for (let count = 0; count < MOVES; count++) {
    const drawn = drawMove(random, scenario, session, count);
    const soon = session.at + Math.floor(random() * 20_000);
    // The clock rings when it has run out, and now and then too early.
    const rings = drawn.by.is === 'clock' && random() < 0.8 ? clockOf(session)?.endsAt : null;
    const move: Move = { ...drawn, at: rings ?? soon };
    const before = session;
    const outcome = transition(scenario, before, move);
    if (!outcome.ok) continue;
    session = outcome.session;
    accepted.push(move);
    expectSeatsKept(seed, before, session, move);
    if (random() < 0.35) expectNoSecrets(seed, strings, book, session, random);
    if (random() < 0.05) consoleView(book, session, { seats: new Set(), facilitators: 1 });
  }
  const again = replay(scenario, opening, JSON.parse(JSON.stringify(accepted)));
  if (!isDeepStrictEqual(again, session))
    throw new Error(`seed ${seed}: the replay differs from the live session`);
  return {
    accepted: accepted.length,
    intents: countedByIntent(accepted),
    refused: MOVES - accepted.length,
    ended: session.story.phase.at === 'ended',
    scenes: session.story.visits.length,
  };
}

function countedByIntent(moves: readonly Move[]): Played['intents'] {
  const counts: Partial<Record<IntentKind, number>> = {};
  for (const { intent } of moves) counts[intent.do] = (counts[intent.do] ?? 0) + 1;
  return counts;
}

/** How often each intent of the rules was accepted in all these sessions; 0 for one that never was. */
export const acceptedIn = (played: readonly Played[]): ReadonlyMap<IntentKind, number> =>
  new Map(INTENTS.map((kind) => [kind, played.reduce((sum, { intents }) => sum + (intents[kind] ?? 0), 0)]));

function expectSeatsKept(seed: number, before: Session, after: Session, { intent }: Move): void {
  if (intent.do === 'remove' || intent.do === 'leave') return;
  const lost = Object.keys(before.room.seats).filter((id) => !Object.hasOwn(after.room.seats, id));
  if (lost.length > 0) throw new Error(`seed ${seed}: '${intent.do}' lost the seats ${lost}`);
}

function expectNoSecrets(
  seed: number,
  strings: ReturnType<typeof sentencesOf>,
  book: ReturnType<typeof bookIn>,
  session: Session,
  random: Chance,
): void {
  const ids = Object.keys(session.room.seats);
  const seat = oneOf(random, ids);
  if (!seat) return;
  const now = nowView(book.scenario, session, { seats: new Set(ids), facilitators: 1 });
  const received = JSON.stringify([now, playerPage(book, session, seat), meView(book, session, seat)]);
  const told = [...leaks(strings, session, seat, received), ...foreign(session, seat, received, now.tally)];
  if (told.length > 0)
    throw new Error(`seed ${seed}: at turn ${session.turn} the phone of ${seat} knows ${told}`);
}

/** Other people's ids, names and unapproved notes, and a tally before its reveal. */
function foreign(session: Session, seat: string, received: string, tally: object): readonly string[] {
  const { phase, visits } = session.story;
  const others = Object.entries(session.room.seats).filter(([id]) => id !== seat);
  const own = session.room.seats[seat]?.name ?? '';
  const people = others.flatMap(([id, { name }]) => [
    `"${id}"`,
    ...(own.includes(name) ? [] : [`"${name}"`]),
  ]);
  const notes = visits
    .flatMap((visit) => visit.notes)
    .filter((note) => note.shown !== 'approved' && note.seat !== seat)
    .map((note) => JSON.stringify(note.text));
  const found = [...people, ...notes].filter((secret) => received.includes(secret));
  const early = phase.at === 'scene' && ['reading', 'answering', 'closed'].includes(phase.step.is);
  return early && Object.keys(tally).length > 0 ? [...found, 'the tally'] : found;
}
