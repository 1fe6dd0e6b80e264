import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import { type JsonFinding, MOST_LEVELS, scanJson, withCommasMended } from './json-scan.ts';
import { positionOf } from './locate.ts';
import { placeOf } from './place.ts';

export interface Reading {
  /** Undefined when the text could not be read. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

const MOST_CHARACTERS = 2_000_000;
/** A file that repeats itself more often than this has one cause, not many. */
const MOST_FINDINGS = 100;
const BYTE_ORDER_MARK = '\ufeff';

function problemOf(text: string, value: unknown, { is, at, path, key }: JsonFinding): Problem {
  const place = value === undefined ? '' : placeOf(value, path);
  const position = positionOf(text, at);
  if (is === 'duplicate') return problem('duplicate-key', place, { key, ...position });
  if (is === 'reserved') return problem('reserved-key', place, { key, ...position });
  if (is === 'too-deep') return problem('too-deep', place, { most: MOST_LEVELS, ...position });
  return notJson(text, at);
}

const notJson = (text: string, at: number): Problem =>
  problem('not-json', '', { found: wordsNear(text, at), ...positionOf(text, at) });

/** What comes then; at the end of a line or of the file, what came last. */
function wordsNear(text: string, at: number): string {
  const [after = ''] = text.slice(at, at + 12).split('\n');
  const before =
    text
      .slice(Math.max(0, at - 200), at)
      .trimEnd()
      .split('\n')
      .at(-1) ?? '';
  return after.trim() || before.trim().slice(-16);
}

/** What a reader of UTF-8 puts in the place of bytes that are none, and what other ways of storing letters leave. */
const NO_LETTER = /[\ufffd\0]/;

/** Empty, or stored in another way than all our files; looking for commas there helps nobody. */
function whyUnreadable(text: string): Problem | null {
  if (text.trim() === '') return problem('nothing-to-read', '');
  const at = text.search(NO_LETTER);
  return at < 0 ? null : problem('not-utf8', '', { ...positionOf(text, at) });
}

/**
 * Never throws, whatever the text; a value that comes with problems is not what was written. A key that stands twice is
 * found although JSON.parse would keep the last.
 */
export function readJson(source: string): Reading {
  if (source.length > MOST_CHARACTERS) {
    return {
      value: undefined,
      problems: [problem('file-too-large', '', { megabytes: MOST_CHARACTERS / 1e6 })],
    };
  }
  const text = source.startsWith(BYTE_ORDER_MARK) ? source.slice(1) : source;
  const unreadable = whyUnreadable(text);
  if (unreadable) return { value: undefined, problems: [unreadable] };
  const { findings, slips } = scanJson(text);
  const broken = findings.some(({ is }) => is === 'broken' || is === 'too-deep');
  const value: unknown = broken ? undefined : JSON.parse(withCommasMended(text, slips));
  const problems = [
    ...slips.map(({ at }) => notJson(text, at)),
    ...findings.slice(0, MOST_FINDINGS).map((finding) => problemOf(text, value, finding)),
  ];
  return { value: findings.some(({ is }) => is === 'reserved') ? undefined : value, problems };
}
