import type { Scenario } from '../../scenario/scenario.ts';
import type { Intent, IntentKind, Move } from '../move.ts';
import type { Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';

export type IntentOf<K extends IntentKind> = Extract<Intent, { do: K }>;

/** What a rule looks at. `at` is the move's time, never earlier than the session's. */
export interface Situation {
  readonly scenario: Scenario;
  readonly session: Session;
  readonly move: Move;
  readonly at: number;
}

/** One intent's rule: refusals first, the accepted session last. Who may ask is decided before, by the table. */
export type Rule<K extends IntentKind> = (situation: Situation, intent: IntentOf<K>) => Outcome;

/** The asking seat's id; only the table's seat rules may call it. */
export function askingSeat({ move }: Situation): string {
  if (move.by.is !== 'seat') throw new Error(`'${move.intent.do}' is not a seat's move`);
  return move.by.seat;
}
