import { FIRST_ENTRIES } from './first-entries.ts';
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
  else if (key !== undefined && isHolder(holder)) mendIn(holder, key, issue);
}

/** What may be left out is: a complaint about such a part mostly concerns all of it. */
const MAY_BE_LEFT_OUT: readonly PropertyKey[] = ['if', 'art', 'effects'];

function mendIn(holder: Holder, key: PropertyKey, issue: Issue): void {
  const better = key === 'kind' ? kindOf(holder) : betterThan(holder[key], issue);
  if (MAY_BE_LEFT_OUT.includes(key)) without(holder, [key]);
  else if (issue.code === 'invalid_key') rename(holder, String(key));
  else if (better !== undefined) holder[key] = better;
}

function without(holder: unknown, keys: readonly PropertyKey[]): void {
  if (isHolder(holder)) for (const key of keys) delete holder[key];
}

function rename(holder: Holder, key: string): void {
  const { [key]: value } = holder;
  delete holder[key];
  const id = asId(key);
  if (!Object.hasOwn(holder, id)) holder[id] = value;
}

/** What was probably meant: `Night ferry` becomes `night-ferry`, wherever it stands. */
function asId(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  return id === '' ? 'x' : id;
}

/** A scene's own fields tell its kind. */
function kindOf(scene: Holder): string {
  const kinds = { choices: 'choice', items: 'spot', steps: 'rank', columns: 'board' };
  return Object.entries(kinds).find(([field]) => Object.hasOwn(scene, field))?.[1] ?? 'story';
}

function betterThan(here: unknown, { path, ...issue }: Issue): unknown {
  const key = path.at(-1) ?? '';
  if (issue.code === 'too_big') return smaller(here, key, Number(issue.maximum));
  if (issue.code === 'too_small') return larger(here, key, Number(issue.minimum));
  if (issue.code === 'custom') return { x: 'x' };
  if (issue.code === 'invalid_value') return issue.values?.[0];
  if (path.at(-2) === 'next') return FIRST_ENTRIES.next;
  if (key === 'then' && typeof here === 'string') return asId(here);
  if (Object.hasOwn(BY_NAME, key)) return BY_NAME[String(key)];
  if (issue.code === 'invalid_format') return asId(String(here));
  return issue.code === 'invalid_type' ? BY_TYPE[issue.expected ?? ''] : undefined;
}

/** Lists that nothing else names entries of; what was cut off from another would be missed elsewhere. */
const MAY_BE_CUT: readonly PropertyKey[] = ['principles', 'items', 'columns'];

function smaller(here: unknown, key: PropertyKey, most: number): unknown {
  if (Array.isArray(here)) return MAY_BE_CUT.includes(key) ? here.slice(0, most) : undefined;
  return typeof here === 'string' ? here.slice(0, most) : most;
}

function larger(here: unknown, key: PropertyKey, least: number): unknown {
  if (typeof here === 'string') return 'x';
  if (!Array.isArray(here)) return least;
  const entry: unknown = here.at(-1) ?? FIRST_ENTRIES[String(key)];
  if (entry === undefined) return undefined;
  return [...here, ...Array.from({ length: least - here.length }, () => entry)];
}
