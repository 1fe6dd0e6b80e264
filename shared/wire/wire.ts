import { type SchemaType, schema, t } from '@colyseus/schema';
import type { FacilitatorIntent, SeatIntent } from '../session/move.ts';
import type { Refusal } from '../session/outcome.ts';
import type { ConsoleView } from '../view/console-view.ts';
import type { MeView } from '../view/me-view.ts';
import type { Page } from '../view/page.ts';

/**
 * What travels. The synced state holds ids and counts only; words, private things and the console's notes come
 * as messages. Maps and scalars with sentinels, never arrays and never an unset field: those are the shapes that
 * survive reconnection (see docs/protocol.md).
 */

/** View tags of the synced state: powers of two, never the default tag. Phones have no view at all. */
export const FACILITATOR = 2;
export const STAGE = 4;

export const TokenState = schema(
  { name: t.string().default(''), role: t.string().default(''), here: t.boolean().default(false) },
  'Token',
);

export const SeatRowState = schema(
  {
    name: t.string().default(''),
    role: t.string().default(''),
    language: t.string().default(''),
    state: t.string().default('here'),
  },
  'SeatRow',
);

export const SessionState = schema(
  {
    phase: t.string().default('lobby'),
    step: t.string().default(''),
    turn: t.uint32().default(0),
    round: t.string().default(''),
    scene: t.string().default(''),
    paused: t.string().default(''),
    facilitatorHere: t.boolean().default(false),
    ballot: t.uint8().default(0),
    clockLastsMs: t.float64().default(0),
    clockEndsAt: t.float64().default(0),
    clockLeftMs: t.float64().default(0),
    seats: t.uint16().default(0),
    here: t.uint16().default(0),
    entitled: t.uint16().default(0),
    answered: t.uint16().default(0),
    decided: t.string().default(''),
    locked: t.boolean().default(false),
    pulsed: t.uint16().default(0),
    tally: t.map('uint16'),
    firstTally: t.map('uint16'),
    picks: t.map('uint16'),
    tokens: t.map(TokenState).view(STAGE),
    roster: t.map(SeatRowState).view(FACILITATOR),
  },
  'Session',
);
export type SessionState = SchemaType<typeof SessionState>;

/** The one request a client makes of a room. `id` is the move's id: the same id again gets the first outcome. */
export const ASK = 'ask';
export interface Ask {
  readonly id: string;
  readonly intent: FacilitatorIntent | SeatIntent;
}
export type Reply =
  /** `token` answers `hand-over`: the seat's new token, shown to the facilitator as a QR. */
  { readonly ok: true; readonly token?: string } | { readonly ok: false; readonly refusal: Refusal };

/**
 * A facilitator's wish that every stage turn its slides by one, forth or back. Nobody waits for an answer, and it is
 * no move: which slide a projector shows is nothing a session remembers.
 */
export const TURN_LEAF = 'turn-leaf';
export type Leaf = 1 | -1;

/** Messages from the room, by name. */
export interface Messages {
  /** What stands on the screen: one page for a phone or console, one or two (by stage language) for the stage. */
  page: readonly Page[];
  me: MeView;
  console: ConsoleView;
  /** To stages only: turn the slides by one. */
  leaf: Leaf;
  /** Server time in ms, sent on joining, so that clocks agree. */
  time: number;
  /** False while nothing can be written to disk: what is asked is refused as `not-saved`, and may be asked again. */
  saving: boolean;
  /** The last word before the room closes this connection for good. */
  bye: { readonly why: 'left' | 'removed' | 'elsewhere' | 'deleted' | 'ended' };
}

/** Close code of a server that stops or restarts: come back, everything is kept. */
export const SERVER_STOPS = 4001;
/** Close code after a `bye`: do not come back. */
export const CLOSE_FOR_GOOD = 4100;

// ---- HTTP beside the rooms ----------------------------------------------------------------------------------

export interface ShelfEntry {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly audience: readonly string[];
  readonly ageFrom: number;
  readonly group: { readonly from: number; readonly to: number };
  readonly contentNotes: readonly string[];
  readonly languages: readonly string[];
  readonly roles: readonly string[];
  readonly reviewed: boolean;
  /** Non-empty when the file on disk is broken; the last good version stays usable when `usable`. */
  readonly problems: readonly {
    readonly code: string;
    readonly at: string;
    readonly params: Readonly<Record<string, string | number>>;
    /** Where to look in an editor: `night-ferry/lv.json`, seen from the folder of scenarios. */
    readonly file: string;
    readonly line: number;
  }[];
  readonly usable: boolean;
  /** Languages left out because their file is broken, while the rest of the newest version is used; mostly absent. */
  readonly without?: readonly string[];
}
/** GET /api/scenarios?language=lv&since=VERSION: the shelf, or `ShelfUnchanged` when it is still of that version. */
export interface ShelfReply {
  /** Changes whenever something on the shelf does, and with every start of the server. */
  readonly version: number;
  /** When the server last had to move a damaged journal aside, in ms: sessions from before are missing. Mostly absent. */
  readonly damagedAt?: number;
  /** True on a server that asks for a passphrase before it opens a room; mostly absent. */
  readonly asksPassphrase?: boolean;
  readonly scenarios: readonly ShelfEntry[];
  readonly countries: readonly { readonly id: string; readonly name: string }[];
}
export interface ShelfUnchanged {
  readonly unchanged: true;
}
/** POST /api/sessions */
export interface OpenSession {
  readonly scenario: string;
  readonly country: string;
  readonly stageLanguages: readonly string[];
  readonly passphrase?: string;
}
/** POST /api/rehearsals: answered with the scenario's `Material`; nothing is opened and nothing kept. */
export interface Rehearse {
  readonly scenario: string;
  readonly passphrase?: string;
}
export interface OpenedSession {
  readonly code: string;
  readonly facilitatorKey: string;
  readonly stageKey: string;
}
/** GET /api/sessions/CODE */
export interface SessionFound {
  readonly code: string;
  readonly languages: readonly string[];
  readonly locked: boolean;
  /** Where phones reach this server, e.g. `http://192.168.1.20:2567`: for the QR. */
  readonly joinUrl: string;
}
/** POST /api/sessions/CODE/seats */
export interface TakeSeat {
  readonly name: string;
  readonly language: string;
  /** The token of a seat this device had here before: after a removal the new one waits to be let in. */
  readonly before?: string;
}
export interface SeatTaken {
  readonly seat: string;
  readonly token: string;
}
/** POST /api/sessions/CODE/transfers `{ key }`: a person's own token for a QR that their other device opens. */
export interface SeatLent {
  /** Good once, for so long. */
  readonly transfer: string;
  readonly lastsMs: number;
}
/** POST /api/sessions/CODE/transfers/take `{ transfer }` */
export interface SeatMoved {
  readonly token: string;
}
/** POST /api/sessions/CODE/connect: a key or a token for a Colyseus seat reservation. */
export interface Connect {
  readonly as: 'seat' | 'facilitator' | 'stage';
  readonly key: string;
  /** Language of the console's or stage's words; a seat's own language is in the session. */
  readonly language?: string;
  /**
   * A seat that comes back by itself: the `time` it was told when it first came in. If the seat has been opened
   * elsewhere since, it is told so instead. Absent when a person opens the page: then this device takes the seat.
   */
  readonly since?: number;
}
/** Any refused HTTP request: status 4xx/5xx with this body. */
export interface Refused {
  readonly refusal: Refusal;
}
