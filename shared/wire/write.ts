import type { NowView, SeatView, TokenView } from '../view/now-view.ts';
import { SeatRowState, type SessionState, TokenState } from './wire.ts';

/** Projects the views onto the synced state. Idempotent: writing an unchanged session sends nothing. */
export function write(
  state: SessionState,
  now: NowView,
  tokens: Readonly<Record<string, TokenView>>,
  roster: Readonly<Record<string, SeatView>>,
): void {
  const { clock, tally, firstTally, picks, ...scalars } = now;
  setFields(state, scalars);
  setFields(state, { clockLastsMs: clock.lastsMs, clockEndsAt: clock.endsAt, clockLeftMs: clock.leftMs });
  writeCounts(state.tally, tally);
  writeCounts(state.firstTally, firstTally);
  writeCounts(state.picks, picks);
  writeRows(state.tokens, tokens, () => new TokenState());
  writeRows(state.roster, roster, () => new SeatRowState());
}

interface SyncedMap<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): unknown;
  delete(key: string): unknown;
  keys(): Iterable<string>;
}

function setFields<T extends object>(target: T, values: Partial<T>): void {
  for (const key of Object.keys(values) as (keyof T)[]) {
    const value = values[key];
    if (value !== undefined && target[key] !== value) target[key] = value;
  }
}

function writeCounts(map: SyncedMap<number>, counts: Readonly<Record<string, number>>): void {
  for (const key of [...map.keys()]) if (!Object.hasOwn(counts, key)) map.delete(key);
  for (const [key, count] of Object.entries(counts)) if (map.get(key) !== count) map.set(key, count);
}

function writeRows<Row extends object, View extends Partial<Row>>(
  map: SyncedMap<Row>,
  rows: Readonly<Record<string, View>>,
  make: () => Row,
): void {
  for (const key of [...map.keys()]) if (!Object.hasOwn(rows, key)) map.delete(key);
  for (const [key, values] of Object.entries(rows)) {
    const row = map.get(key) ?? make();
    setFields(row, values);
    if (!map.get(key)) map.set(key, row);
  }
}
