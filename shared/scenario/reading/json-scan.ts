import { type JsonToken, jsonTokenAt } from './json-token.ts';

/** What JSON.parse does not say, or says differently in every browser. Paths hold keys and list positions. */
export interface JsonFinding {
  readonly is: 'broken' | 'too-deep' | 'duplicate' | 'reserved';
  readonly at: number;
  readonly path: readonly (string | number)[];
  readonly key: string;
}

/** A comma that is forgotten or left over: where it is noticed, and what stands for which part of the text instead. */
interface CommaSlip {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly put: ',' | ' ';
}

interface Scanned {
  readonly findings: readonly JsonFinding[];
  /** None when anything else keeps the text from being read. */
  readonly slips: readonly CommaSlip[];
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
  readonly slips: CommaSlip[];
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

const BEGINS_VALUE: readonly JsonToken['is'][] = ['string', 'scalar', '{', '['];
const FOLLOWS_NO_COMMA: readonly JsonToken['is'][] = ['}', ']', ','];
/** More slips than this are no slips. */
const MOST_SLIPS = 10;

/**
 * A comma forgotten or left over is the commonest slip of all, and what was meant is plain: the scan goes on as if it
 * were right. A comma left over makes room for a space, so that nothing after it moves.
 */
function slipped(scan: Scan, token: JsonToken, before: JsonToken | null): boolean {
  const level = scan.levels.at(-1);
  if (!level || !before || scan.slips.length === MOST_SLIPS) return false;
  const at = token.from;
  if (before.is === ',' && FOLLOWS_NO_COMMA.includes(token.is)) {
    scan.slips.push({ at, from: before.from, to: before.to, put: ' ' });
    if (typeof level.key === 'number') level.key -= 1;
    return afterValue(scan);
  }
  if (scan.expecting !== 'comma-or-close' || !BEGINS_VALUE.includes(token.is)) return false;
  scan.slips.push({ at, from: before.to, to: before.to, put: ',' });
  return commaOrClose(scan, { ...token, is: ',' });
}

/** Reads the whole text once, without recursion; stops at the first place that is not JSON. */
export function scanJson(text: string): Scanned {
  const scan: Scan = { text, levels: [], findings: [], slips: [], expecting: 'value' };
  let before: JsonToken | null = null;
  let token = jsonTokenAt(text, 0);
  while (scan.expecting !== 'end' || token.is !== 'end') {
    const step = () => STEPS[scan.expecting](scan, token);
    if (!step() && !(slipped(scan, token, before) && step())) return stopped(scan, 'broken', token.from);
    if (scan.levels.length > MOST_LEVELS) return stopped(scan, 'too-deep', token.from);
    before = token;
    token = jsonTokenAt(text, token.to);
  }
  return scan;
}

/** What cannot be read to its end is told by the first place that is wrong. */
function stopped(scan: Scan, is: 'broken' | 'too-deep', at: number): Scanned {
  const [first] = scan.slips;
  if (!first) found(scan, is, at);
  const findings = scan.findings.filter((each) => !first || each.at < first.at);
  if (first) findings.push({ is: 'broken', at: first.at, key: '', path: [] });
  return { findings, slips: [] };
}

/** The text as it was meant. */
export function withCommasMended(text: string, slips: readonly CommaSlip[]): string {
  let done = 0;
  const parts = slips.map(({ from, to, put }) => {
    const part = text.slice(done, from) + put;
    done = to;
    return part;
  });
  return parts.join('') + text.slice(done);
}
