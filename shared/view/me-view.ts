import type { IntentKind } from '../session/move.ts';
import type { RoleCard } from './page.ts';

/** What only this seat may know: sent to its phone alone. */
export interface MeView {
  readonly seat: string;
  readonly name: string;
  readonly language: string;
  readonly role: RoleCard | null;
  /** What only the holders of this role know in the present scene; empty when there is nothing. */
  readonly clue: string;
  readonly turn: number;
  /** Whether the room has this seat's answer; no marks at all is an answer too. */
  readonly answered: boolean;
  readonly answer: readonly string[];
  readonly notes: readonly { readonly id: string; readonly column: string; readonly text: string }[];
  readonly status: 'playing' | 'watching' | 'parked' | 'stepped-out' | 'waiting';
  readonly pulse: { readonly before: boolean; readonly after: boolean };
  readonly picks: readonly string[];
  /** When the facilitator last asked for this person's answer, in ms; 0 for never. */
  readonly remindedAt: number;
  readonly possible: readonly IntentKind[];
}
