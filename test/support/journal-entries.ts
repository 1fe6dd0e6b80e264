import type { SessionRecord } from '#server/journal/journal.ts';
import type { Move } from '#shared/session/move.ts';
import { openingOf } from '#shared/session/open.ts';
import { material } from './small-case.ts';

/** What a session leaves in a journal, without a server around it. */
export function sessionRecord(code: string, at = 0): SessionRecord {
  const given = { seed: 1, at, country: 'FI', stageLanguages: ['en'] };
  return {
    code,
    material: material(),
    opening: openingOf(material(), given),
    facilitatorHash: 'f',
    stageHash: 's',
  };
}

/** A note with these words. */
export const said = (at: number, words: string): Move => ({
  v: 1,
  id: `move-${at}`,
  at,
  by: { is: 'seat', seat: 'anna' },
  intent: { do: 'note', turn: 1, note: 'n', column: 'who', text: words },
});

export const entry = (from: number, ...moves: Move[]) => ({ from, moves, tokens: [] });
