import type { Id } from '../scenario/scenario.ts';

/**
 * The state of a session: a fold of its moves, never mutated. `room` is the people and is never rewound;
 * `story` is the case and is restored by rewind from the checkpoint every scene entry leaves.
 */
export interface Session {
  readonly opening: Opening;
  readonly room: Room;
  readonly story: Story;
  /** Rises at every scene entry, every opened ballot and every rewind; seat intents carry the turn they answer. */
  readonly turn: number;
  /** One per scene entry on the present path: the story as it was then. */
  readonly checkpoints: readonly Checkpoint[];
  /** Branches left by rewind, oldest first; the path map keeps them. */
  readonly abandoned: readonly Branch[];
  readonly paused: PauseReason | null;
  /** Time of the latest accepted move, in ms; never decreases. */
  readonly at: number;
}

/** What the host fixed when the session was opened; ids only, so that the rules know what exists. */
export interface Opening {
  readonly seed: number;
  readonly at: number;
  readonly country: string;
  readonly stageLanguages: readonly string[];
  readonly languages: readonly string[];
  /** Question id → allowed answers. */
  readonly pulse: Readonly<Record<Id, readonly string[]>>;
  readonly actions: readonly Id[];
  readonly contacts: readonly Id[];
  readonly countries: readonly string[];
}

export type PauseReason = 'facilitator' | 'facilitator-lost' | 'restored';
export type SeatId = string;

export interface Seat {
  readonly name: string;
  readonly language: string;
  readonly role: Id | null;
  readonly watching: boolean;
  readonly parked: boolean;
  readonly steppedOut: boolean;
  /** In the waiting room: sees the lobby only, counts nowhere. */
  readonly waiting: boolean;
  /** Rises when the seat moves to another phone; an older phone's token no longer counts. */
  readonly generation: number;
  readonly remindedAt: number;
}

export interface Room {
  /** In the order people came. */
  readonly seats: Readonly<Record<SeatId, Seat>>;
  readonly locked: boolean;
  readonly waitingRoom: boolean;
  readonly stageLanguages: readonly string[];
  readonly country: string;
  readonly checkedContacts: readonly Id[];
  readonly pulse: {
    readonly before: Readonly<Record<SeatId, PulseAnswers>>;
    readonly after: Readonly<Record<SeatId, PulseAnswers>>;
  };
  readonly picks: Readonly<Record<SeatId, readonly Id[]>>;
}

export type PulseAnswers = Readonly<Record<Id, string>>;

export interface Story {
  readonly phase: Phase;
  readonly gauges: Readonly<Record<Id, number>>;
  readonly flags: readonly Id[];
  /** Every scene entered on this path, in order; the last one is the present one. */
  readonly visits: readonly Visit[];
  readonly injected: readonly Id[];
}

export type Phase =
  | { readonly at: 'lobby' }
  | { readonly at: 'briefing' }
  | { readonly at: 'scene'; readonly step: Step }
  | { readonly at: 'inject'; readonly inject: Id; readonly step: InjectStep }
  | { readonly at: 'debrief'; readonly round: Id }
  | { readonly at: 'closing'; readonly ending: Id }
  | { readonly at: 'ended'; readonly ending: Id };

/** `was`: the gauges as they stood before the event was read. */
export type InjectStep =
  | { readonly is: 'reading' }
  | { readonly is: 'settled'; readonly was: Readonly<Record<Id, number>> };

export type Step =
  | { readonly is: 'reading' }
  | { readonly is: 'answering'; readonly clock: Clock | null }
  | { readonly is: 'closed' }
  | { readonly is: 'revealed' }
  | { readonly is: 'settled' };

/** A running clock knows when it ends, a stopped one how much is left; both in ms. */
export interface Clock {
  readonly lastsMs: number;
  readonly endsAt: number | null;
  readonly leftMs: number;
}

export interface Visit {
  readonly turn: number;
  readonly round: Id;
  readonly scene: Id;
  /** First and, after `vote-again`, second ballot. */
  readonly ballots: readonly Ballot[];
  readonly notes: readonly Note[];
  readonly decision: Decision | null;
}

/**
 * One device's answer, the same shape for every kind: a choice is `[choice]`, marked signs are a set of items,
 * a ranking is all steps in order.
 */
export type Answer = readonly Id[];
export type Ballot = Readonly<Record<SeatId, Answer>>;

export interface Decision {
  /** Null for kinds that choose nothing (spot, rank, board, story). */
  readonly choice: Id | null;
  readonly how: 'read' | 'group' | 'role' | 'facilitator' | 'overrule' | 'skip';
}

export interface Note {
  readonly id: string;
  readonly seat: SeatId;
  readonly column: Id;
  readonly text: string;
  readonly shown: 'new' | 'approved' | 'hidden';
  /** Notes merged into this one; they are hidden. */
  readonly merged: number;
}

export interface Checkpoint {
  readonly turn: number;
  readonly story: Story;
}

export interface Branch {
  /** Turn of the visit it grew from, 0 for none: that visit may itself have been left by a later rewind. */
  readonly after: number;
  readonly visits: readonly Visit[];
}
