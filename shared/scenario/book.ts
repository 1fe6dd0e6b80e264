import type { PartId, PrincipleId, Scenario, Sign } from './scenario.ts';

/** Everything a session stands on besides its moves, in one language. Stored whole with the session. */
export interface Book {
  readonly language: string;
  readonly scenario: Scenario;
  readonly guidelines: Guidelines;
  readonly contacts: Contacts;
  readonly pulse: Pulse;
  /** Keys of strings that had no translation and stand in the scenario's own language. */
  readonly missing: readonly string[];
}

export interface Guidelines {
  readonly sources: readonly {
    readonly title: string;
    readonly publisher?: string;
    readonly year?: number;
  }[];
  readonly principles: Readonly<Record<PrincipleId, { readonly name: string; readonly sentence: string }>>;
  readonly parts: Readonly<Record<PartId, { readonly name: string }>>;
  readonly actions: Readonly<Record<string, ActionPoint>>;
  readonly indicators: Readonly<Record<string, { readonly text: string; readonly theme: string }>>;
}

export interface ActionPoint {
  readonly part: PartId;
  readonly principle: PrincipleId;
  readonly text: string;
}

export interface Contact {
  readonly id: string;
  /** ISO country code, or `EU` for all. */
  readonly country: string;
  readonly number: string;
  /** A: official and recent, shown at once. B, C: only after the facilitator has checked the number. */
  readonly grade: 'A' | 'B' | 'C';
  readonly source: string;
  /** As the source gives it; empty when its page has no date. */
  readonly sourceDate: string;
  readonly hours?: string;
}

export interface Contacts {
  readonly updated: string;
  readonly countries: readonly string[];
  readonly contacts: readonly Contact[];
  /** `country.FI`, `contact.<id>.name`, `contact.<id>.note`. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface PulseQuestion {
  readonly id: string;
  readonly kind: 'true-false' | 'one-of' | 'scale';
  /** What the evidence says; absent for scales. Shown only in results. */
  readonly answer?: string;
  readonly options?: readonly string[];
}

export interface Pulse {
  readonly questions: readonly PulseQuestion[];
  /** `<question>` and `<question>.<option>`. */
  readonly texts: Readonly<Record<string, string>>;
}

export type { Sign };
