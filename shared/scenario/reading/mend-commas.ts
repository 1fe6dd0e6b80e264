import { scanJson } from './json-scan.ts';
import { type JsonToken, jsonTokenAt } from './json-token.ts';

/** Text that can be read, and where in the source a comma was put or taken away for it. */
export interface Readable {
  readonly text: string;
  readonly slips: readonly number[];
}

/** More slips than this are no slips. */
const MOST_SLIPS = 10;

/**
 * A comma forgotten or left over is the commonest slip of all, and what was meant is plain: the rest of the file is
 * read as if it were right. When anything else keeps the text from being read, it comes back as it was.
 */
export function mendCommas(source: string): Readable {
  let text = source;
  const slips: number[] = [];
  while (slips.length <= MOST_SLIPS) {
    const broken = scanJson(text).find(({ is }) => is === 'broken');
    if (!broken) return { text, slips };
    const mended = commaMended(text, broken.at);
    if (mended === null) break;
    slips.push(broken.at - (text.length - source.length));
    text = mended;
  }
  return { text: source, slips: [] };
}

const ENDS_VALUE: readonly JsonToken['is'][] = ['string', 'scalar', '}', ']'];
const BEGINS_VALUE: readonly JsonToken['is'][] = ['string', 'scalar', '{', '['];
const FOLLOWS_NO_COMMA: readonly JsonToken['is'][] = ['}', ']', ','];

/** A comma that is left over makes room for a space, so that nothing after it moves. */
function commaMended(text: string, at: number): string | null {
  const before = tokenBefore(text, at);
  const { is } = jsonTokenAt(text, at);
  if (before?.is === ',' && FOLLOWS_NO_COMMA.includes(is))
    return `${text.slice(0, before.from)} ${text.slice(before.to)}`;
  if (!before || !ENDS_VALUE.includes(before.is) || !BEGINS_VALUE.includes(is)) return null;
  return `${text.slice(0, before.to)},${text.slice(before.to)}`;
}

function tokenBefore(text: string, at: number): JsonToken | null {
  let before: JsonToken | null = null;
  for (let token = jsonTokenAt(text, 0); token.from < at; token = jsonTokenAt(text, token.to)) before = token;
  return before;
}
