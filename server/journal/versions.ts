/** Versions this code writes. Older ones are read for ever, newer ones are refused. */
export const RECORD_VERSION = 1;
export const MOVE_VERSION = 1;

/** Written by a later version of the game; what it means here nobody can know. */
export class FromNewerVersion extends Error {}

export type Stored = Readonly<Record<string, unknown>>;

/** Lifts something stored as version `n` to `n + 1`; the step for `n` stands under the key `n`. */
export type Steps = Readonly<Record<number, (older: Stored) => Stored>>;

/** Version by version up to `current`. Throws `FromNewerVersion`, and an error where a step is missing. */
export function lift(stored: Stored, version: number, current: number, steps: Steps): Stored {
  if (version > current)
    throw new FromNewerVersion(`It is of version ${version}; this server knows up to version ${current}.`);
  let lifted = stored;
  for (let from = version; from < current; from += 1) {
    const step = steps[from];
    if (!step) throw new Error(`Nothing leads from version ${from} to ${from + 1}`);
    lifted = step(lifted);
  }
  return lifted;
}

/** From the next version on, each of these two holds one step for every version before it. */
export const RECORD_STEPS: Steps = {};
export const MOVE_STEPS: Steps = {};
