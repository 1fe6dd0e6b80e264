import type { Field } from './field.ts';

/** One thing a hostile client does, and what must come of it. */
export interface AttackCase {
  readonly name: string;
  /** What must happen, as a sentence for whoever reads the table. */
  readonly must: string;
  /** Does it, and says what happened; throws when it is not what must happen. */
  readonly run: (field: Field) => Promise<string>;
}

export interface Family {
  readonly name: string;
  readonly cases: readonly AttackCase[];
  /** What goes on beside all other cases, begun before the first. */
  readonly begin?: (field: Field) => void;
}

/** Throws `what` unless it holds: the sentence that stands in the table beside FAIL. */
export function holds(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What `promise` gives, or a failure once `ms` have passed. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  const late = Symbol();
  const first = await Promise.race([promise, pause(ms).then(() => late)]);
  if (first === late) throw new Error(`${what} took more than ${ms} ms`);
  return first as T;
}
