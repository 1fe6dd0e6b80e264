import type { SeatId } from '#shared/session/session.ts';
import { consoleView } from '#shared/view/console.ts';
import { meView } from '#shared/view/me.ts';
import { nowView, rosterView, tokensView } from '#shared/view/now.ts';
import type { Page } from '#shared/view/page.ts';
import { pageOf, playerPage } from '#shared/view/pages.ts';
import type { Connection, View } from '../view.ts';
import type { Room } from './room.ts';

/** Who looks at the room; a console names the language it is told in. */
export type Onlooker =
  | { readonly as: 'console'; readonly language: string }
  | { readonly as: 'stage' }
  | { readonly as: 'seat'; readonly seat: SeatId };

/** What a connection to a server would be, to a room in this page: each sees the views the rules give it, no more. */
export function connectTo(room: Room, who: Onlooker): Connection {
  let seen: View | null = null;
  let seenAt = -1;
  const look = (): View => {
    if (seen && seenAt === room.version) return seen;
    seenAt = room.version;
    seen = viewOf(room, who, seen);
    return seen;
  };
  const stops = new Set<() => void>();
  const until = (stop: () => void) => {
    stops.add(stop);
    return stop;
  };
  return {
    get view() {
      return look();
    },
    resumed: [],
    onChange: (listener) => until(room.onChange(() => listener(look()))),
    ask: async (intent) =>
      room.take(who.as === 'seat' ? { is: 'seat', seat: who.seat } : { is: 'facilitator' }, intent),
    turnLeaf: (by) => room.turnLeaf(by),
    onLeaf: (listener) => until(room.onLeaf(listener)),
    // There is no other device that could open it.
    lendSeat: async () => ({ ok: false, status: 0, refusal: { code: 'try-again' } }),
    close: () => {
      for (const stop of stops) stop();
    },
  };
}

function viewOf(room: Room, who: Onlooker, before: View | null): View {
  const { session, presence } = room;
  const { scenario } = room.material;
  const seat = who.as === 'seat' ? who.seat : null;
  const closedBecause = room.partedBecause(seat);
  const isAway = seat !== null && !presence.seats.has(seat);
  const status = closedBecause ? 'closed' : isAway ? 'reconnecting' : 'online';
  // The last page stays under a goodbye: its contacts are still good.
  if (closedBecause && before) return { ...before, status, closedBecause };
  const [book] = booksOf(room, who);
  return {
    ...{ status, closedBecause, trouble: 'none', unsent: 0, clockOffsetMs: 0 },
    now: nowView(scenario, session, presence),
    pages: pagesOf(room, who),
    me: seat !== null && book ? meView(book, session, seat) : null,
    console: who.as === 'console' && book ? consoleView(book, session, presence) : null,
    tokens: who.as === 'stage' ? tokensView(session, presence) : {},
    roster: who.as === 'console' ? rosterView(scenario, session, presence) : {},
  };
}

function booksOf(room: Room, who: Onlooker) {
  const { seats, stageLanguages } = room.session.room;
  if (who.as === 'stage') return stageLanguages.map((each) => room.bookIn(each));
  const language = who.as === 'console' ? who.language : (seats[who.seat]?.language ?? 'en');
  return [room.bookIn(language)];
}

const pagesOf = (room: Room, who: Onlooker): readonly Page[] =>
  booksOf(room, who).map((book) =>
    who.as === 'seat' ? playerPage(book, room.session, who.seat) : pageOf(book, room.session),
  );
