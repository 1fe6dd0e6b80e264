import type { SeatId } from '../session/session.ts';

/** Who is connected; the host knows it, the session does not. */
export interface Presence {
  readonly seats: ReadonlySet<SeatId>;
  readonly facilitators: number;
}

export type PhaseName = 'lobby' | 'briefing' | 'scene' | 'inject' | 'debrief' | 'closing' | 'ended';
export type StepName = '' | 'reading' | 'answering' | 'closed' | 'revealed' | 'settled';

/**
 * What every screen stands on: ids and counts, the same for everybody, the same size for any number of people.
 * Empty strings, zeros and empty maps mean "none": a synced field is never unset.
 */
export interface NowView {
  readonly phase: PhaseName;
  readonly step: StepName;
  readonly turn: number;
  readonly round: string;
  /** Scene or inject id. */
  readonly scene: string;
  readonly paused: '' | 'facilitator' | 'facilitator-lost' | 'restored';
  readonly facilitatorHere: boolean;
  /** 0, 1 or 2: which ballot is open or shown. */
  readonly ballot: number;
  /** Clock of the open ballot: all ms; `endsAt` 0 when stopped or none, `lastsMs` 0 when none. */
  readonly clock: { readonly lastsMs: number; readonly endsAt: number; readonly leftMs: number };
  /** Seats taken (waiting room not counted), and those connected. */
  readonly seats: number;
  readonly here: number;
  /** Those whose answer the room may wait for, and how many of them have answered. */
  readonly entitled: number;
  readonly answered: number;
  /** Empty before the reveal. Choice: votes; spot: marks; rank: Borda points. */
  readonly tally: Readonly<Record<string, number>>;
  /** The first ballot's tally once there are two. */
  readonly firstTally: Readonly<Record<string, number>>;
  /** The choice that counts, once settled. */
  readonly decided: string;
  readonly locked: boolean;
  /** How many have answered the pulse that is open, and how often each action was picked (closing). */
  readonly pulsed: number;
  readonly picks: Readonly<Record<string, number>>;
}

/** On the stage: a calm token per person. Nothing here tells who stepped out. */
export interface TokenView {
  readonly name: string;
  readonly role: string;
  readonly here: boolean;
}

/** `reading`: the room waits for this person's answer. */
export type SeatState = 'here' | 'reading' | 'away' | 'watching' | 'parked' | 'waiting';

/** On the console: one row per person. Whoever stepped out looks like whoever has answered: just here. */
export interface SeatView {
  readonly name: string;
  readonly role: string;
  readonly language: string;
  readonly state: SeatState;
}
