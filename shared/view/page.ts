import type { Kind, PartId, PrincipleId, Sign } from '../scenario/scenario.ts';
import type { Decision } from '../session/session.ts';
import type { Compass, DecisionCard, PathMap, PrincipleCard } from './looking-back.ts';

/**
 * A page is what stands on a screen, in words of one language. It is made anew at every step, and holds nothing
 * that its audience may not see yet: no consequence before the decision, no verdict on a sign before the reveal.
 */
export type Page = LobbyPage | BriefingPage | ScenePage | DebriefPage | ClosingPage;

interface PageBase {
  readonly language: string;
  /** True when some words of this case stand in its own language for want of a translation. */
  readonly untranslated: boolean;
  readonly scenario: {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly minutes: number;
  };
  readonly contacts: readonly ContactCard[];
}

export interface ContactCard {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly number: string;
  /** When somebody answers, in figures (`24/7`); empty when the source does not say. */
  readonly hours: string;
  readonly source: string;
  readonly sourceDate: string;
}

export interface RoleCard {
  readonly id: string;
  readonly name: string;
  readonly brief: string;
}

export interface PersonCard {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly wants: string;
  readonly strengths: string;
  readonly fears: string;
}

export interface LobbyPage extends PageBase {
  readonly at: 'lobby';
  /** The picture the case opens with. */
  readonly art: string;
  readonly roles: readonly RoleCard[];
}

export interface PulsePage {
  readonly when: 'before' | 'after';
  readonly questions: readonly {
    readonly id: string;
    readonly kind: 'true-false' | 'one-of' | 'scale';
    readonly text: string;
    /** For `one-of`; the words of true-false and scale belong to the interface. */
    readonly options: readonly { readonly id: string; readonly text: string }[];
  }[];
}

export interface BriefingPage extends PageBase {
  readonly at: 'briefing';
  readonly art: string;
  readonly contentNotes: readonly string[];
  readonly pulse: PulsePage;
}

/** One thing to choose, mark or order. */
export interface Option {
  readonly id: string;
  /** A, B, C … in file order. */
  readonly letter: string;
  readonly text: string;
  /** Why this choice is not available now; empty when it is. */
  readonly closedBecause: string;
}

interface RoundWords {
  readonly id: string;
  readonly title: string;
  readonly number: number;
  readonly of: number;
}

export interface ScenePage extends PageBase {
  readonly at: 'scene';
  readonly turn: number;
  readonly inject: boolean;
  readonly round: RoundWords;
  readonly id: string;
  readonly kind: Kind;
  readonly art: string;
  readonly people: readonly PersonCard[];
  readonly title: string;
  readonly text: string;
  readonly question: string;
  readonly options: readonly Option[];
  readonly columns: readonly { readonly id: string; readonly title: string; readonly prompt: string }[];
  readonly notesEach: number;
  /** `role` is an id, `roleName` its words; both empty unless a role decides. */
  readonly decidedBy: {
    readonly by: 'group' | 'facilitator' | 'role';
    readonly role: string;
    readonly roleName: string;
  };
  /** From the reveal on, for spot and rank. */
  readonly verdicts: readonly { readonly id: string; readonly sign: Sign | ''; readonly why: string }[];
  readonly recommended: readonly string[];
  /** The group's own order (rank), from the reveal on. */
  readonly groupOrder: readonly string[];
  /** Choices that lead with the same number of answers, from the reveal on; more than one means a tie. */
  readonly leading: readonly string[];
  readonly settled: SettledPage | null;
  /** Approved board notes. */
  readonly notes: readonly {
    readonly id: string;
    readonly column: string;
    readonly text: string;
    readonly merged: number;
  }[];
  /** Once settled. */
  readonly path: PathMap | null;
  readonly compass: Compass | null;
}

export interface SettledPage {
  readonly choice: string;
  readonly how: Decision['how'];
  readonly consequence: string;
  readonly principles: readonly PrincipleCard[];
  readonly gauges: readonly {
    readonly id: string;
    readonly name: string;
    readonly about: string;
    readonly from: number;
    readonly to: number;
    readonly was: number;
    readonly is: number;
  }[];
}

export interface DebriefPage extends PageBase {
  readonly at: 'debrief';
  readonly round: RoundWords;
  readonly decisions: readonly DecisionCard[];
  readonly questions: {
    readonly feel: readonly string[];
    readonly happened: readonly string[];
    readonly meaning: readonly string[];
    readonly next: readonly string[];
  };
  readonly compass: Compass;
  readonly path: PathMap;
}

export interface ClosingPage extends PageBase {
  readonly at: 'closing';
  readonly ended: boolean;
  readonly ending: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly doorOpen: string;
  };
  readonly actions: readonly {
    readonly id: string;
    readonly text: string;
    readonly part: PartId;
    readonly partName: string;
    readonly principle: PrincipleId;
  }[];
  readonly pulse: PulsePage;
  readonly compass: Compass;
  readonly path: PathMap;
}
