import type { Move } from '#shared/session/move.ts';
import type { Session } from '#shared/session/session.ts';

/** What the driver tells a server's process. */
export type Order =
  | { readonly do: 'clock'; readonly byMs: number }
  | { readonly do: 'disk'; readonly full: boolean }
  | {
      readonly do: 'die-in-commit';
      readonly at: 'before' | 'during' | 'after';
      readonly afterMs: number;
    }
  | { readonly do: 'look'; readonly code: string; readonly ask: number };

/** What is on disk of a session, and whether the live one is what a replay of it gives. */
export interface Look {
  readonly moves: readonly Move[];
  readonly isAlike: boolean;
  readonly session: Session | null;
}

export interface LookAnswer {
  readonly ask: number;
  readonly look: Look;
}
