import { type JsonToken, jsonTokenAt } from './json-token.ts';

/** What JSON.parse does not say, or says differently in every browser. Paths hold keys and list positions. */
export interface JsonFinding {
  readonly is: 'broken' | 'too-deep' | 'duplicate' | 'reserved';
  readonly at: number;
  readonly path: readonly (string | number)[];
  readonly key: string;
}

/** Far above what a scenario needs, far below what a recursive reader can bear. */
export const MOST_LEVELS = 64;
const RESERVED = ['__proto__', 'constructor', 'prototype'];

type Expecting = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'end';

interface Level {
  readonly keys: Set<string> | null;
  key: string | number;
}

interface Scan {
  readonly text: string;
  readonly levels: Level[];
  readonly findings: JsonFinding[];
  expecting: Expecting;
}

const pathOf = (scan: Scan): (string | number)[] => scan.levels.map((level) => level.key);

function found(scan: Scan, is: JsonFinding['is'], at: number, key = ''): void {
  scan.findings.push({ is, at, key, path: pathOf(scan) });
}

function afterValue(scan: Scan): boolean {
  scan.expecting = scan.levels.length > 0 ? 'comma-or-close' : 'end';
  return true;
}

function startValue(scan: Scan, token: JsonToken): boolean {
  if (token.is === 'string' || token.is === 'scalar') return afterValue(scan);
  if (token.is === ']' && scan.expecting === 'value-or-close') return close(scan, token);
  if (token.is !== '{' && token.is !== '[') return false;
  scan.levels.push(token.is === '{' ? { keys: new Set(), key: '' } : { keys: null, key: 0 });
  scan.expecting = token.is === '{' ? 'key-or-close' : 'value-or-close';
  return true;
}

function readKey(scan: Scan, token: JsonToken): boolean {
  if (token.is === '}' && scan.expecting === 'key-or-close') return close(scan, token);
  const level = scan.levels.at(-1);
  if (token.is !== 'string' || !level?.keys) return false;
  const key: unknown = JSON.parse(scan.text.slice(token.from, token.to));
  level.key = String(key);
  if (level.keys.has(level.key)) found(scan, 'duplicate', token.from, level.key);
  if (RESERVED.includes(level.key)) found(scan, 'reserved', token.from, level.key);
  level.keys.add(level.key);
  scan.expecting = 'colon';
  return true;
}

function close(scan: Scan, token: JsonToken): boolean {
  const level = scan.levels.at(-1);
  if (!level || token.is !== (level.keys ? '}' : ']')) return false;
  scan.levels.pop();
  return afterValue(scan);
}

function commaOrClose(scan: Scan, token: JsonToken): boolean {
  const level = scan.levels.at(-1);
  if (token.is !== ',' || !level) return close(scan, token);
  if (typeof level.key === 'number') level.key += 1;
  scan.expecting = level.keys ? 'key' : 'value';
  return true;
}

function colon(scan: Scan, token: JsonToken): boolean {
  scan.expecting = 'value';
  return token.is === ':';
}

const STEPS: Readonly<Record<Expecting, (scan: Scan, token: JsonToken) => boolean>> = {
  value: startValue,
  'value-or-close': startValue,
  key: readKey,
  'key-or-close': readKey,
  colon,
  'comma-or-close': commaOrClose,
  end: () => false,
};

/** Reads the whole text once, without recursion; stops at the first place that is not JSON. */
export function scanJson(text: string): readonly JsonFinding[] {
  const scan: Scan = { text, levels: [], findings: [], expecting: 'value' };
  let token = jsonTokenAt(text, 0);
  while (scan.expecting !== 'end' || token.is !== 'end') {
    const at = token.from;
    if (!STEPS[scan.expecting](scan, token)) {
      found(scan, 'broken', at);
      return scan.findings;
    }
    if (scan.levels.length > MOST_LEVELS) {
      found(scan, 'too-deep', at);
      return scan.findings;
    }
    token = jsonTokenAt(text, token.to);
  }
  return scan.findings;
}
