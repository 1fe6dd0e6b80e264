import { scanJson, withCommasMended } from './json-scan.ts';
import { type JsonToken, jsonTokenAt } from './json-token.ts';

/** A line and a column of a file, both from 1, as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

interface Part {
  /** Where a reader looks for it: a member at its name, an entry at its first character. */
  readonly from: number;
  /** What a text says; an entry of a list may be named by it. */
  readonly says: string | null;
  readonly members: ReadonlyMap<string, Part>;
  readonly entries: readonly Part[];
}

interface Cursor {
  readonly text: string;
  token: JsonToken;
}

const START: Position = { line: 1, column: 1 };

/**
 * Says where in the text a place lies, as findings name it; of a place that is not there, where it would belong; of a
 * text that cannot be read, the beginning.
 */
export function locator(source: string): (place: string) => Position {
  const written = source.startsWith('\ufeff') ? source.slice(1) : source;
  const { findings, slips } = scanJson(written);
  if (findings.some(({ is }) => is === 'broken' || is === 'too-deep')) return () => START;
  const text = withCommasMended(written, slips);
  const root = partAt({ text, token: jsonTokenAt(text, 0) });
  return (place) =>
    place === ''
      ? START
      : positionOf(text, (root.members.get(place) ?? nearest(root, place.split('.'))).from);
}

export function positionOf(text: string, at: number): Position {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function nearest(root: Part, names: readonly string[]): Part {
  let here = root;
  for (const name of names) {
    const next = here.members.get(name) ?? entryNamed(here.entries, name);
    if (!next) return here;
    here = next;
  }
  return here;
}

const entryNamed = (entries: readonly Part[], name: string): Part | undefined =>
  entries.find(({ says, members }) => says === name || members.get('id')?.says === name) ??
  entries[Number(name) - 1];

const step = (cursor: Cursor): void => {
  cursor.token = jsonTokenAt(cursor.text, cursor.token.to);
};

/** The text was scanned before: it is sound, and no deeper than the scan allows. */
function partAt(cursor: Cursor, from: number = cursor.token.from): Part {
  const { is } = cursor.token;
  const says = is === 'string' ? stringOf(cursor) : null;
  step(cursor);
  const members = is === '{' ? membersAt(cursor) : new Map();
  return { from, says, members, entries: is === '[' ? entriesAt(cursor) : [] };
}

const stringOf = ({ text, token }: Cursor): string => String(JSON.parse(text.slice(token.from, token.to)));

function membersAt(cursor: Cursor): ReadonlyMap<string, Part> {
  const members = new Map<string, Part>();
  while (cursor.token.is !== '}') {
    if (cursor.token.is === ',') step(cursor);
    const [key, from] = [stringOf(cursor), cursor.token.from];
    step(cursor);
    step(cursor);
    members.set(key, partAt(cursor, from));
  }
  step(cursor);
  return members;
}

function entriesAt(cursor: Cursor): readonly Part[] {
  const entries: Part[] = [];
  while (cursor.token.is !== ']') {
    if (cursor.token.is === ',') step(cursor);
    entries.push(partAt(cursor));
  }
  step(cursor);
  return entries;
}
