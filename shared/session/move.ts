import type { Id } from '../scenario/scenario.ts';
import type { Answer, PulseAnswers, SeatId } from './session.ts';

/** A move is who asked what and when. `id` is made by whoever asks, so that a re-sent move counts once. */
export interface Move {
  readonly v: 1;
  readonly id: string;
  readonly at: number;
  readonly by: Actor;
  readonly intent: Intent;
}

export type Actor =
  | { readonly is: 'facilitator' }
  | { readonly is: 'seat'; readonly seat: SeatId }
  | { readonly is: 'clock' }
  | { readonly is: 'host' };

export type Intent = FacilitatorIntent | SeatIntent | ClockIntent | HostIntent;
export type IntentKind = Intent['do'];

/** A place of the story that is never the same again: each scene entry has a turn of its own. */
export interface Place {
  readonly turn: number;
  readonly at: string;
}

/** The facilitator's intents on the story. */
export type StoryIntent =
  | { readonly do: 'start' }
  /** `from`: where the asker stood, so that two who press at once take one step; absent for wherever the room is. */
  | { readonly do: 'go-on'; readonly from?: Place }
  /** `seconds`: null for no clock; absent for what the scene says. */
  | { readonly do: 'open'; readonly seconds?: number | null }
  | { readonly do: 'close' }
  | { readonly do: 'reveal' }
  | { readonly do: 'vote-again'; readonly seconds?: number | null }
  | { readonly do: 'settle'; readonly choice?: Id }
  | { readonly do: 'skip'; readonly choice?: Id }
  | { readonly do: 'back' }
  /** To the reading of the visit entered at `turn`. */
  | { readonly do: 'rewind'; readonly turn: number }
  | { readonly do: 'inject'; readonly inject: Id }
  | { readonly do: 'extend'; readonly seconds: number }
  | { readonly do: 'pause' }
  | { readonly do: 'resume' }
  | { readonly do: 'end-round' }
  | { readonly do: 'finish' };

/** The facilitator's intents on the room. */
export type RoomIntent =
  | { readonly do: 'deal-roles' }
  | { readonly do: 'give-role'; readonly seat: SeatId; readonly role: Id | null }
  | { readonly do: 'rename'; readonly seat: SeatId; readonly name: string }
  | { readonly do: 'park'; readonly seat: SeatId }
  | { readonly do: 'unpark'; readonly seat: SeatId }
  | { readonly do: 'remind'; readonly seat: SeatId }
  | { readonly do: 'remove'; readonly seat: SeatId }
  | { readonly do: 'hand-over'; readonly seat: SeatId }
  | { readonly do: 'lock' }
  | { readonly do: 'unlock' }
  | { readonly do: 'waiting-room'; readonly on: boolean }
  | { readonly do: 'admit'; readonly seat: SeatId }
  | { readonly do: 'stage-languages'; readonly languages: readonly string[] }
  | { readonly do: 'country'; readonly country: string }
  | { readonly do: 'check-contact'; readonly contact: Id; readonly checked: boolean }
  | { readonly do: 'approve-note'; readonly note: string }
  | { readonly do: 'hide-note'; readonly note: string }
  | { readonly do: 'merge-notes'; readonly note: string; readonly into: string }
  | { readonly do: 'delete-now' };

export type FacilitatorIntent = StoryIntent | RoomIntent;

export type SeatIntent =
  | { readonly do: 'answer'; readonly turn: number; readonly answer: Answer }
  | { readonly do: 'withdraw'; readonly turn: number }
  | {
      readonly do: 'note';
      readonly turn: number;
      readonly note: string;
      readonly column: Id;
      readonly text: string;
    }
  | { readonly do: 'withdraw-note'; readonly turn: number; readonly note: string }
  | { readonly do: 'pulse'; readonly when: 'before' | 'after'; readonly answers: PulseAnswers }
  | { readonly do: 'pick-action'; readonly action: Id; readonly picked: boolean }
  | { readonly do: 'watch' }
  | { readonly do: 'play' }
  | { readonly do: 'step-out' }
  | { readonly do: 'return' }
  | { readonly do: 'language'; readonly language: string }
  | { readonly do: 'leave' };

export type ClockIntent = { readonly do: 'time-up'; readonly turn: number };

export type HostIntent =
  | {
      readonly do: 'take-seat';
      readonly seat: SeatId;
      readonly name: string;
      readonly language: string;
      /** Of a device whose seat was removed: the facilitator lets it in again, or not. */
      readonly waits?: true;
    }
  | { readonly do: 'facilitator-lost' }
  | { readonly do: 'restored' };
