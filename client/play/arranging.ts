import { chanceFrom } from '#shared/session/chance.ts';
import { seedOf } from '../art/paint.ts';
import type { Phone } from './phone.ts';

/** The same start for the same phone and scene, different between phones: no order is suggested by the file. */
export function seededOrder(ids: readonly string[], seed: string): readonly string[] {
  const random = chanceFrom(seedOf(seed));
  return ids
    .map((id) => ({ id, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ id }) => id);
}

/** Moves one step by `by` places; at the ends nothing happens. */
export function moved(order: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  return order.toSpliced(from, 1).toSpliced(to, 0, id);
}

/** What is being arranged in this turn, else what was sent, else `start`. */
export function arranged({ own, now, me }: Phone, start: readonly string[]): readonly string[] {
  if (own.arranging?.turn === now.turn) return own.arranging.answer;
  if (own.sending?.turn === now.turn) return own.sending.answer;
  return me.answer.length > 0 ? me.answer : start;
}

export const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

export const sameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, place) => other[place] === id);
