import type { SeatId, Session } from './session.ts';

export type Outcome =
  | { readonly ok: true; readonly session: Session; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** What the host shall do besides keeping the session. */
export type Effect =
  | { readonly do: 'wake-at'; readonly at: number; readonly turn: number }
  | { readonly do: 'drop-seat'; readonly seat: SeatId }
  | { readonly do: 'new-token'; readonly seat: SeatId }
  | { readonly do: 'delete' };

export const REFUSALS = [
  'wrong-phase',
  'too-late',
  'not-allowed',
  'not-entitled',
  'unknown-choice',
  'choice-closed',
  'unknown-seat',
  'unknown-id',
  'name-taken',
  'name-not-usable',
  'seat-taken',
  'room-locked',
  'room-full',
  'waiting',
  'parked',
  'watching',
  'stepped-out',
  'paused',
  'name-a-choice',
  'already-used',
  'two-ballots-only',
  'incomplete-ranking',
  'too-many-notes',
  'note-not-usable',
  'too-many-picks',
  'language-not-offered',
  'ended',
  // refused by the host, never by the rules
  'malformed',
  'not-saved',
  'too-fast',
  'unknown-code',
  'wrong-key',
  'removed',
  'unknown-scenario',
  'newer-version',
  'damaged',
  'try-again',
  'name-leads',
  'name-hurts',
  'name-personal',
  'note-hurts',
  'passphrase-needed',
  'passphrase-wrong',
  'passphrase-later',
  'server-full',
  'session-full',
  'other-origin',
] as const;

export type RefusalCode = (typeof REFUSALS)[number];

/** Shown to the person through `locales/<language>/refusals.json`; `params` fill the placeholders. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export const refuse = (code: RefusalCode, params?: Refusal['params']): Outcome => ({
  ok: false,
  refusal: params ? { code, params } : { code },
});

export const accept = (session: Session, ...effects: Effect[]): Outcome => ({ ok: true, session, effects });
