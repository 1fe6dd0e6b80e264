/** One token of JSON text; `bad` stands where no token can. */
export interface JsonToken {
  readonly is: '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'scalar' | 'end' | 'bad';
  readonly from: number;
  readonly to: number;
}

const PUNCTUATION = ['{', '}', '[', ']', ',', ':'] as const;
const SPACE = ' \t\n\r';
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const matchEnd = (pattern: RegExp, text: string, from: number): number => {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** Walks a string by hand: a pattern would need a stack as long as the text. Returns -1 where it breaks. */
function stringEnd(text: string, from: number): { readonly end: number; readonly brokenAt: number } {
  let at = from + 1;
  while (at < text.length) {
    if (text[at] === '"') return { end: at + 1, brokenAt: -1 };
    const next = text[at] === '\\' ? matchEnd(ESCAPE, text, at) : at + 1;
    if (next < 0 || text.charCodeAt(at) < 0x20) return { end: -1, brokenAt: at };
    at = next;
  }
  return { end: -1, brokenAt: at };
}

export function jsonTokenAt(text: string, after: number): JsonToken {
  let from = after;
  while (from < text.length && SPACE.includes(text.charAt(from))) from += 1;
  if (from >= text.length) return { is: 'end', from, to: from };
  const punctuation = PUNCTUATION.find((mark) => mark === text[from]);
  if (punctuation) return { is: punctuation, from, to: from + 1 };
  if (text[from] === '"') {
    const { end, brokenAt } = stringEnd(text, from);
    return end < 0 ? { is: 'bad', from: brokenAt, to: brokenAt } : { is: 'string', from, to: end };
  }
  const end = matchEnd(SCALAR, text, from);
  return end < 0 ? { is: 'bad', from, to: from } : { is: 'scalar', from, to: end };
}
