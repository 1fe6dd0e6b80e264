/** The same line is said once in this long: whoever sends nonsense must not fill a disk with it. */
const SAID_ONCE_IN_MS = 60_000;
const MOST_LINES = 200;

export function sparingLog(say: (line: string) => void): (line: string) => void {
  const said = new Map<string, number>();
  return (line) => {
    const now = Date.now();
    if (now - (said.get(line) ?? 0) < SAID_ONCE_IN_MS) return;
    if (said.size >= MOST_LINES) said.clear();
    said.set(line, now);
    say(line);
  };
}

/** The place in the code an error or its stack comes from, without its message: that may quote a person. */
export function whereOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : String(error);
  return /^\s+(at .{1,300})$/m.exec(stack)?.[1] ?? 'at a place it did not name';
}
