import type { Scenario } from '../scenario/scenario.ts';
import type { Move } from './move.ts';
import { open } from './open.ts';
import type { Opening, Session } from './session.ts';
import { transition } from './transition.ts';

/**
 * The session that these accepted moves make: save file, crash recovery, report and test oracle are this fold.
 * A journal holds accepted moves only, so a refused one is a bug and thrown.
 */
export function replay(scenario: Scenario, opening: Opening, moves: readonly Move[]): Session {
  return moves.reduce(
    (session, move) => {
      const outcome = transition(scenario, session, move);
      if (!outcome.ok) throw new Error(`journal holds a refused move ${move.id}: ${outcome.refusal.code}`);
      return outcome.session;
    },
    open(scenario, opening),
  );
}
