import type { Problem } from '../problem.ts';
import { type ProblemCode, problem } from '../problem-codes.ts';
import { inside, placeOf } from './place.ts';

/** As much of a zod issue as we look at; `errors` are the ways in which each branch of a union failed. */
export interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly expected?: string | undefined;
  readonly origin?: string | undefined;
  readonly format?: string | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly maximum?: number | bigint | undefined;
  readonly minimum?: number | bigint | undefined;
  readonly values?: readonly unknown[] | undefined;
  readonly options?: readonly unknown[] | undefined;
  readonly errors?: readonly (readonly Issue[])[] | undefined;
}

interface Shape {
  readonly value: unknown;
  readonly issue: Issue;
}

type Made = readonly [ProblemCode, Problem['params']?];

const EXPECTED: Readonly<Record<string, ProblemCode>> = {
  string: 'expected-text',
  number: 'expected-number',
  int: 'expected-number',
  object: 'expected-group',
  record: 'expected-group',
  array: 'expected-list',
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown => path.reduce(inside, value);

const last = (path: readonly PropertyKey[]): string => String(path.at(-1) ?? '');

/** Short enough to stand in a sentence. */
const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 60);

function wrongType({ value, issue }: Shape): Made {
  if (valueAt(value, issue.path) === undefined) return ['missing-field', { field: last(issue.path) }];
  return [(Object.hasOwn(EXPECTED, issue.expected ?? '') && EXPECTED[issue.expected ?? '']) || 'wrong-shape'];
}

function tooBig({ issue }: Shape): Made {
  const most = Number(issue.maximum);
  if (issue.origin === 'string') return ['text-too-long', { most }];
  return [issue.origin === 'array' ? 'list-too-long' : 'number-too-large', { most }];
}

function tooSmall({ issue }: Shape): Made {
  const least = Number(issue.minimum);
  if (issue.origin === 'string') return ['text-empty'];
  return [issue.origin === 'array' ? 'list-too-short' : 'number-too-small', { least }];
}

function badFormat({ value, issue }: Shape): Made {
  const params = { value: shown(valueAt(value, issue.path)) };
  if (issue.format === 'date') return ['not-a-date', params];
  if (last(issue.path) === 'language') return ['not-a-language', params];
  return [last(issue.path) === 'chose' ? 'not-a-choice-name' : 'not-an-id', params];
}

function notOneOf({ value, issue }: Shape): Made {
  const allowed = (issue.values ?? issue.options ?? []).join(', ');
  const given = valueAt(value, issue.path);
  if (given === undefined) return ['missing-field', { field: last(issue.path) }];
  return ['not-one-of', { value: shown(given), allowed }];
}

/** Named by where it stands: a reader knows what `then` is, not what a union is. */
function wrongUnion({ value, issue }: Shape): Made {
  if (issue.options) return notOneOf({ value, issue });
  if (issue.path.includes('if') || issue.path.includes('not')) return ['not-a-condition'];
  if (last(issue.path) === 'decidedBy') return ['not-a-decider'];
  return [issue.path.includes('then') || issue.path.includes('next') ? 'not-a-target' : 'wrong-shape'];
}

const BY_ISSUE: Readonly<Record<string, (shape: Shape) => Made>> = {
  invalid_type: wrongType,
  too_big: tooBig,
  too_small: tooSmall,
  invalid_format: badFormat,
  invalid_key: ({ issue }) => ['not-an-id', { value: shown(last(issue.path)) }],
  invalid_value: notOneOf,
  invalid_union: wrongUnion,
  // The only rule of our own in the formats: a group of sentences must not be empty.
  custom: () => ['no-sentences'],
};

const WRONG_KIND = ['invalid_type', 'unrecognized_keys', 'invalid_value'];

const sameKind = (branch: readonly Issue[], value: unknown): boolean =>
  !branch.some(
    ({ code = '', path }) => (WRONG_KIND.includes(code) && path.length === 0) || isAbsent(value, path),
  );

const isAbsent = (value: unknown, path: readonly PropertyKey[]): boolean =>
  path.length === 1 && valueAt(value, path) === undefined;

/** Where only one branch of a union has the right kind, its own complaints say more than "none fits". */
function meant(issue: Issue, value: unknown): readonly Issue[] {
  const here = valueAt(value, issue.path);
  const branches = (issue.errors ?? []).filter((branch) => sameKind(branch, here));
  const [only] = branches;
  if (branches.length !== 1 || !only) return [issue];
  return only.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] }, value));
}

function problemsOf(value: unknown, issue: Issue): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) =>
      problem('unknown-field', placeOf(value, [...issue.path, key]), { field: key }),
    );
  }
  const make = Object.hasOwn(BY_ISSUE, issue.code ?? '') ? BY_ISSUE[issue.code ?? ''] : undefined;
  const [code, params] = make?.({ value, issue }) ?? ['wrong-shape'];
  return [problem(code, placeOf(value, issue.path), params)];
}

/** Every complaint of the format about a value, in codes of our own, places by ids, all at once. */
export const shapeProblems = (value: unknown, issues: readonly Issue[]): readonly Problem[] =>
  issues.flatMap((issue) => meant(issue, value)).flatMap((issue) => problemsOf(value, issue));
