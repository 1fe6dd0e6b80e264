/** What a server's process holds, after its garbage was collected. */
export interface Measure {
  readonly rssMb: number;
  readonly heapMb: number;
  readonly externalMb: number;
  /** Listening and connected. */
  readonly sockets: number;
  readonly timers: number;
  readonly others: number;
  /** The journal and its log. */
  readonly fileMb: number;
}

export type Measured = Measure & { readonly sessions: number };

/** Least squares through the second half, per 1,000 sessions. */
export function growthOf(measured: readonly Measured[], of: (each: Measure) => number): number {
  const half = measured.slice(Math.floor(measured.length / 2));
  const mean = (value: (each: Measured) => number) =>
    half.reduce((sum, each) => sum + value(each), 0) / half.length;
  const [x, y] = [mean(({ sessions }) => sessions), mean(of)];
  const up = half.reduce((sum, each) => sum + (each.sessions - x) * (of(each) - y), 0);
  const across = half.reduce((sum, { sessions }) => sum + (sessions - x) ** 2, 0);
  return across === 0 ? 0 : (up / across) * 1000;
}

const COLUMNS = ['sessions', 'RSS MB', 'heap MB', 'external MB', 'sockets', 'timers', 'others', 'file MB'];

export function lineOf({ sessions, ...measure }: Measured): string {
  const { rssMb, heapMb, externalMb, sockets, timers, others, fileMb } = measure;
  const parts = [rssMb.toFixed(1), heapMb.toFixed(1), externalMb.toFixed(1)];
  return rowOf([sessions, ...parts, sockets, timers, others, fileMb.toFixed(2)]);
}

export const headLine = (): string => rowOf(COLUMNS);

const rowOf = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => String(cell).padStart((COLUMNS[index]?.length ?? 0) + 2)).join('');
