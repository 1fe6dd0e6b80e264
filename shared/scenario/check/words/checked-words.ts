/**
 * What the checker knows of a language. A word that ends with a star stands for every word that begins so; where a
 * language has many forms, that is how they are caught.
 */
export interface CheckedWords {
  /** Words that hurt or mislead in texts about trafficking, and what to say instead (glossary §7.1). */
  readonly avoid: readonly AvoidedWord[];
  /** Words of certainty: a sign is never told with them… */
  readonly certain: readonly string[];
  /** …except in a sentence that denies it. */
  readonly denying: readonly string[];
}

/** `never` has no good use in a scenario; `weigh` has an ordinary meaning too, so a person decides. */
export interface AvoidedWord {
  readonly words: readonly string[];
  readonly instead: string;
  readonly use: 'never' | 'weigh';
  /** Words before it that make it another word, such as a term of law. */
  readonly notAfter?: readonly string[];
}
