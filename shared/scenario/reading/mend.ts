import { inside } from './place.ts';
import type { Issue } from './shape-problems.ts';

/**
 * A story with mistakes of shape is mended just enough to be read, so that its other mistakes are found in the same
 * run. Nobody ever plays what was mended.
 */
type Holder = Record<PropertyKey, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

const BY_TYPE: Readonly<Record<string, unknown>> = {
  string: 'x',
  number: 1,
  int: 1,
  object: {},
  record: {},
  array: [],
};

const BY_NAME: Readonly<Record<string, unknown>> = {
  then: 'round-end',
  decidedBy: 'group',
  language: 'en',
  updated: '2000-01-01',
  date: '2000-01-01',
};

/** A copy in which each complaint's place holds something of the right shape, as far as one can be thought of. */
export function mended(value: unknown, issues: readonly Issue[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  for (const issue of issues) mend(copy, issue);
  return copy;
}

function mend(root: unknown, issue: Issue): void {
  const key = issue.path.at(-1);
  const holder = issue.path.slice(0, -1).reduce(inside, root);
  const here = issue.path.reduce(inside, root);
  if (issue.code === 'unrecognized_keys') without(here, issue.keys ?? []);
  else if (key !== undefined && isHolder(holder)) mendIn(holder, key, betterThan(here, key, issue));
}

/** What may be left out is: a complaint about such a part mostly concerns all of it. */
const MAY_BE_LEFT_OUT: readonly PropertyKey[] = ['if', 'art', 'effects'];

function mendIn(holder: Holder, key: PropertyKey, better: unknown): void {
  if (MAY_BE_LEFT_OUT.includes(key)) without(holder, [key]);
  else if (better !== undefined) holder[key] = better;
}

function without(holder: unknown, keys: readonly PropertyKey[]): void {
  if (isHolder(holder)) for (const key of keys) delete holder[key];
}

function betterThan(here: unknown, key: PropertyKey, issue: Issue): unknown {
  if (issue.code === 'too_big') return smaller(here, Number(issue.maximum));
  if (issue.code === 'too_small') return larger(here, Number(issue.minimum));
  if (issue.code === 'custom') return { x: 'x' };
  if (issue.code === 'invalid_value') return issue.values?.[0];
  if (Object.hasOwn(BY_NAME, key)) return BY_NAME[String(key)];
  return issue.code === 'invalid_type' ? BY_TYPE[issue.expected ?? ''] : undefined;
}

/** A list that is too long stays so: what was cut off would be missed elsewhere. */
function smaller(here: unknown, most: number): unknown {
  if (Array.isArray(here)) return undefined;
  return typeof here === 'string' ? here.slice(0, most) : most;
}

function larger(here: unknown, least: number): unknown {
  if (typeof here === 'string') return 'x';
  return Array.isArray(here) ? undefined : least;
}
