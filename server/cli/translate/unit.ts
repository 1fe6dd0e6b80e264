import type { Translation } from '#shared/scenario/material.ts';
import { own } from '#shared/scenario/own.ts';
import { type Strings, sourceHash } from '#shared/scenario/translate.ts';

/** How far a string is: `initial` for one without words, or whose words were made from an older source. */
export const STATES = ['initial', 'translated', 'reviewed'] as const;
export type State = (typeof STATES)[number];

/** One string on its way to a translator and back. */
export interface Unit {
  readonly key: string;
  readonly source: string;
  /** Empty while nobody has translated it. */
  readonly target: string;
  readonly state: State;
  /** Hash of the older source that the words were made from; null when they fit this one. */
  readonly madeFrom: string | null;
}

export function unitsOf(strings: Strings, translation: Translation): readonly Unit[] {
  return [...strings].map(([key, source]) => {
    const entry = own(translation, key);
    if (!entry?.text) return { key, source, target: '', state: 'initial', madeFrom: null };
    const stale = entry.source !== sourceHash(source);
    if (stale) return { key, source, target: entry.text, state: 'initial', madeFrom: entry.source };
    return {
      key,
      source,
      target: entry.text,
      state: entry.reviewed ? 'reviewed' : 'translated',
      madeFrom: null,
    };
  });
}

/**
 * What came back, laid over what is there. Words count as made from the source that stood beside them, so that a
 * string whose source has changed meanwhile is stale; untouched old words stay old. Nothing is taken away.
 */
export function withUnits(existing: Translation, units: readonly Unit[]): Translation {
  const came = units
    .filter(({ target }) => target !== '')
    .map((unit) => [unit.key, entryOf(existing, unit)] as const);
  return { ...existing, ...Object.fromEntries(came) };
}

function entryOf(existing: Translation, { key, source, target, state, madeFrom }: Unit): Translation[string] {
  const before = own(existing, key);
  const untouched = before === undefined || before.text === target;
  if (state === 'initial' && madeFrom !== null && untouched) return { text: target, source: madeFrom };
  return { text: target, source: sourceHash(source), ...(state === 'reviewed' && { reviewed: true }) };
}
