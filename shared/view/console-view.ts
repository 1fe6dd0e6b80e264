import type { FacilitatorIntent, IntentKind } from '../session/move.ts';
import type { Option, RoleCard } from './page.ts';

/** The facilitator's console, in the facilitator's language: private notes, what is possible, what to do next. */
export interface ConsoleView {
  readonly language: string;
  /** The next sensible step: one big button. Null when the facilitator must first choose (a tie). */
  readonly next: FacilitatorIntent | null;
  /** Why that step, as a code for `locales/<language>/host.json` (`next.<code>`). */
  readonly nextCode: string;
  readonly possible: readonly IntentKind[];
  /** Null where the scenario has no notes (lobby, briefing, closing). */
  readonly notes: {
    readonly say: string;
    readonly ask: readonly string[];
    readonly watch: string;
    readonly minutes: number;
  } | null;
  /** Clues of roles nobody here holds: to be read out. */
  readonly missingClues: readonly { readonly role: string; readonly clue: string }[];
  /** Choices the facilitator may settle with, in a choice scene that can be settled or skipped. */
  readonly choices: readonly Option[];
  readonly leading: readonly string[];
  readonly rewindTo: readonly { readonly turn: number; readonly title: string; readonly choice: string }[];
  readonly injects: readonly { readonly id: string; readonly title: string }[];
  readonly notesToApprove: readonly {
    readonly id: string;
    readonly column: string;
    readonly text: string;
    readonly by: string;
    readonly shown: 'new' | 'approved' | 'hidden';
  }[];
  readonly steppedOut: number;
  /** Consoles connected with the key, this one counted. */
  readonly facilitators: number;
  readonly waitingRoom: boolean;
  readonly roles: readonly (RoleCard & { readonly holders: number })[];
  readonly languages: readonly string[];
  readonly stageLanguages: readonly string[];
  readonly country: string;
  readonly countries: readonly { readonly id: string; readonly name: string }[];
  readonly contacts: readonly {
    readonly id: string;
    readonly name: string;
    readonly number: string;
    readonly grade: 'A' | 'B' | 'C';
    readonly source: string;
    readonly sourceDate: string;
    readonly checked: boolean;
  }[];
  readonly pulse: { readonly before: number; readonly after: number };
}
