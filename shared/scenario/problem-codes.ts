import type { Problem } from './problem.ts';

type Severity = Problem['severity'];

/** Every finding there is, and how much it weighs: an error keeps a scenario off the shelf. */
export const PROBLEM_SEVERITIES = {
  // reading the file
  'file-missing': 'error',
  'file-too-large': 'error',
  'not-json': 'error',
  'too-deep': 'error',
  'duplicate-key': 'error',
  'reserved-key': 'error',
  // shape
  'missing-field': 'error',
  'unknown-field': 'error',
  'expected-text': 'error',
  'expected-number': 'error',
  'expected-group': 'error',
  'expected-list': 'error',
  'text-too-long': 'error',
  'text-empty': 'error',
  'list-too-short': 'error',
  'list-too-long': 'error',
  'number-too-small': 'error',
  'number-too-large': 'error',
  'not-an-id': 'error',
  'not-a-language': 'error',
  'not-a-date': 'error',
  'not-a-choice-name': 'error',
  'not-one-of': 'error',
  'not-a-condition': 'error',
  'not-a-target': 'error',
  'not-a-decider': 'error',
  'no-sentences': 'error',
  'wrong-shape': 'error',
  // names that lead somewhere
  'unknown-scene': 'error',
  'unknown-round': 'error',
  'unknown-ending': 'error',
  'unknown-role': 'error',
  'unknown-person': 'error',
  'unknown-gauge': 'error',
  'unknown-flag': 'error',
  'unknown-choice': 'error',
  'unknown-action': 'error',
  'unknown-indicator': 'error',
  'unknown-art': 'warning',
  'duplicate-id': 'error',
  'duplicate-scene': 'error',
  'reserved-id': 'error',
  'recommended-incomplete': 'error',
  'gauge-range': 'error',
  'gauge-start': 'error',
  'group-range': 'error',
  'closed-without-reason': 'error',
  'reason-without-condition': 'warning',
  'no-fallback': 'error',
  'entries-never-read': 'error',
  'flag-never-set': 'error',
  'flag-never-asked': 'note',
  // every path
  'scene-unreachable': 'error',
  'ending-unreachable': 'error',
  'choice-unreachable': 'error',
  'no-way-out': 'error',
  'no-choice-open': 'error',
  'condition-never': 'warning',
  'condition-always': 'warning',
  'promise-not-met': 'error',
  'too-many-states': 'warning',
  'paths-not-checked': 'note',
  'one-right-option': 'warning',
  // care
  'contact-in-text': 'error',
  'avoid-word': 'error',
  'weigh-word': 'note',
  'only-person-acts': 'warning',
  'helpers-closed': 'warning',
  'sign-as-proof': 'warning',
  // passport
  'no-sources': 'warning',
  'not-reviewed': 'note',
  // languages
  'translation-missing': 'warning',
  'translation-stale': 'warning',
  'translation-unused': 'warning',
  'translation-placeholders': 'error',
  'translation-too-long': 'error',
  // guidelines, contacts, pulse
  'text-missing': 'error',
  'unknown-answer': 'error',
  'options-missing': 'error',
  'unknown-country': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

export type ProblemCode = keyof typeof PROBLEM_SEVERITIES;

export const problem = (code: ProblemCode, at: string, params: Problem['params'] = {}): Problem => ({
  code,
  severity: PROBLEM_SEVERITIES[code],
  at,
  params,
});
