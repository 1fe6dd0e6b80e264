import type { Kind, PartId, PrincipleId, Stance } from '../scenario/scenario.ts';
import type { Decision } from '../session/session.ts';

/** What stands on a screen of the way so far: the path, the decisions on it, and what they did to the principles. */

export interface PrincipleCard {
  readonly id: PrincipleId;
  readonly stance: Stance;
  readonly part: PartId;
  readonly partName: string;
  readonly action: string;
  readonly why: string;
}

/** Per principle: how many decisions of the present path upheld and strained it, and which. */
export type Compass = Readonly<
  Record<
    PrincipleId,
    {
      readonly name: string;
      readonly sentence: string;
      readonly upheld: number;
      readonly strained: number;
      readonly behind: readonly TouchingDecision[];
    }
  >
>;

export interface TouchingDecision {
  readonly turn: number;
  readonly letter: string;
  readonly choice: string;
  readonly stance: Stance;
  readonly why: string;
}

export interface PathMap {
  readonly nodes: readonly PathNode[];
}

export interface PathNode {
  readonly turn: number;
  /** Turn of the scene before it; 0 for the first. */
  readonly after: number;
  readonly round: string;
  readonly scene: string;
  readonly kind: Kind;
  readonly title: string;
  /** Letter and words of what was decided; empty when nothing was. */
  readonly letter: string;
  readonly choice: string;
  readonly abandoned: boolean;
  readonly here: boolean;
}

export interface DecisionCard {
  readonly turn: number;
  readonly scene: string;
  readonly title: string;
  readonly question: string;
  readonly letter: string;
  readonly choice: string;
  readonly how: Decision['how'];
  /** Votes per option; `first` only when the room voted twice. */
  readonly split: readonly {
    readonly letter: string;
    readonly text: string;
    readonly votes: number;
    readonly first: number;
  }[];
  readonly votedTwice: boolean;
  readonly principles: readonly PrincipleCard[];
}
