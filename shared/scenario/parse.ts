import type { Contacts, Guidelines, Pulse } from './book.ts';
import { contactsFormat, guidelinesFormat, pulseFormat, translationFormat } from './data-format.ts';
import { scenarioFormat } from './format.ts';
import type { Translation } from './material.ts';
import type { Playthrough } from './playthrough.ts';
import { playthroughFormat } from './playthrough-format.ts';
import type { Problem } from './problem.ts';
import { mended } from './reading/mend.ts';
import { readJson } from './reading/read-json.ts';
import { type Issue, shapeProblems } from './reading/shape-problems.ts';
import type { Scenario } from './scenario.ts';

/** What a format says about a value; zod's own result has this shape. */
type Verdict<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

interface Format<T> {
  safeParse(value: unknown): Verdict<T>;
}

interface Parsed<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

/** All problems at once; the value only when there are none. Never throws, whatever the text. */
function parseWith<T>(format: Format<T>, text: string): Parsed<T> {
  const { value, problems } = readJson(text);
  if (value === undefined) return { value: null, problems };
  const verdict = format.safeParse(value);
  if (!verdict.success)
    return { value: null, problems: [...problems, ...shapeProblems(value, verdict.error.issues)] };
  return { value: problems.length > 0 ? null : verdict.data, problems };
}

/** `mended` is the scenario with its mistakes of shape put right by force: to be checked further, never to be played. */
export function parseScenario(text: string): {
  readonly scenario: Scenario | null;
  readonly mended: Scenario | null;
  readonly problems: readonly Problem[];
} {
  const { value, problems } = parseWith<Scenario>(scenarioFormat, text);
  return { scenario: value, mended: value ?? mendedScenario(readJson(text).value), problems };
}

/** One mend may uncover another place; what is not whole after a few has no use. */
const MOST_MENDS = 8;
/** A file with more mistakes of shape than this is not a story yet. */
const MOST_ISSUES = 200;

function mendedScenario(read: unknown): Scenario | null {
  let value = read;
  for (let mends = 0; mends < MOST_MENDS && value !== undefined; mends += 1) {
    const verdict: Verdict<Scenario> = scenarioFormat.safeParse(value);
    if (verdict.success) return verdict.data;
    if (verdict.error.issues.length > MOST_ISSUES) return null;
    value = mended(value, verdict.error.issues);
  }
  return null;
}

export function parseGuidelines(text: string): {
  readonly guidelines: Guidelines | null;
  readonly problems: readonly Problem[];
} {
  const { value, problems } = parseWith<Guidelines>(guidelinesFormat, text);
  return { guidelines: value, problems };
}

export function parseContacts(text: string): {
  readonly contacts: Contacts | null;
  readonly problems: readonly Problem[];
} {
  const { value, problems } = parseWith<Contacts>(contactsFormat, text);
  return { contacts: value, problems };
}

export function parsePulse(text: string): {
  readonly pulse: Pulse | null;
  readonly problems: readonly Problem[];
} {
  const { value, problems } = parseWith<Pulse>(pulseFormat, text);
  return { pulse: value, problems };
}

export function parseTranslation(text: string): {
  readonly translation: Translation | null;
  readonly problems: readonly Problem[];
} {
  const { value, problems } = parseWith<Translation>(translationFormat, text);
  return { translation: value, problems };
}

export function parsePlaythrough(text: string): {
  readonly playthrough: Playthrough | null;
  readonly problems: readonly Problem[];
} {
  const { value, problems } = parseWith<Playthrough>(playthroughFormat, text);
  return { playthrough: value, problems };
}
