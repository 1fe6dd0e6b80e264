/**
 * An error for the log: what it is and where it came from, and nothing that people wrote. A database's error carries
 * the row it is about, and a parser's the text it could not read.
 */
export function withoutWords(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const says = error instanceof SyntaxError ? '' : `: ${error.message}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const because = error.cause === undefined ? [] : [`because of ${withoutWords(error.cause)}`];
  return [`${error.name}${code}${says}`, ...frames, ...because].join('\n');
}
