import type { Book } from '#shared/scenario/book.ts';
import type { Material } from '#shared/scenario/material.ts';
import { bookIn } from '#shared/scenario/translate.ts';
import { entitled } from '#shared/session/entitled.ts';
import { leading } from '#shared/session/kinds/choice.ts';
import { kindRules } from '#shared/session/kinds/kind-rules.ts';
import type { Intent, Move } from '#shared/session/move.ts';
import { open, openingOf } from '#shared/session/open.ts';
import { type Present, present } from '#shared/session/present.ts';
import type { Answer, Session } from '#shared/session/session.ts';
import { transition } from '#shared/session/transition.ts';

/** Somebody alone at a table with every seat: each role has one, and all of them answer alike. */
export interface Table {
  readonly book: Book;
  session: Session;
  moves: number;
}

/** Seated, dealt, briefed: in the first scene, by the real rules. */
export function openTable(material: Material, language: string): Table {
  const book = bookIn(material, language);
  const opening = openingOf(material, {
    seed: 1,
    at: 0,
    country: 'EU',
    stageLanguages: [material.scenario.language],
  });
  const table: Table = { book, session: open(book.scenario, opening), moves: 0 };
  const roles = Object.keys(book.scenario.roles);
  const seats = roles.length > 0 ? roles : ['you'];
  for (const seat of seats) ask(table, { is: 'host' }, seatIntent(seat, material.scenario.language));
  lead(table, { do: 'start' });
  for (const role of roles) lead(table, { do: 'give-role', seat: role, role });
  lead(table, { do: 'go-on' });
  return table;
}

const seatIntent = (seat: string, language: string): Intent => ({
  do: 'take-seat',
  seat,
  name: seat,
  language,
});

/** The refusal's code, or null when the move counted. */
export function ask(table: Table, by: Move['by'], intent: Intent): string | null {
  const move: Move = { v: 1, id: `move-${table.moves}`, at: table.session.at + 1, by, intent };
  const outcome = transition(table.book.scenario, table.session, move);
  if (!outcome.ok) return outcome.refusal.code;
  table.session = outcome.session;
  table.moves += 1;
  return null;
}

export const lead = (table: Table, intent: Intent): string | null =>
  ask(table, { is: 'facilitator' }, intent);

export const here = (table: Table): Present | null => present(table.book.scenario, table.session);

/** Opens the scene for answers, lets every seat give this one, and settles. The first refusal, or null. */
export function answerAll(table: Table, answer: Answer): string | null {
  lead(table, { do: 'open' });
  const now = here(table);
  if (!now) return 'wrong-phase';
  const { turn } = table.session;
  for (const seat of entitled(now.scene, table.session)) {
    const refused = ask(table, { is: 'seat', seat }, { do: 'answer', turn, answer });
    if (refused) {
      lead(table, { do: 'back' });
      return refused;
    }
  }
  lead(table, { do: 'close' });
  lead(table, { do: 'reveal' });
  return settleWith(table, answer);
}

/** A vote the group or a role took settles by itself; otherwise whoever plays is the facilitator, too. */
function settleWith(table: Table, answer: Answer): string | null {
  const now = here(table);
  if (now?.scene.kind !== 'choice') return lead(table, { do: 'settle' });
  const counted = leading(kindRules(now.scene).tally(now.scene, now.visit.ballots.at(-1) ?? {}));
  const plain = counted.length === 1 && now.scene.decidedBy !== 'facilitator';
  const [choice = ''] = answer;
  return lead(table, plain ? { do: 'settle' } : { do: 'settle', choice });
}

/** Notes for a board: the seats write them in turn, the facilitator approves and settles. */
export function noteAll(
  table: Table,
  notes: readonly { readonly column: string; readonly text: string }[],
): string | null {
  lead(table, { do: 'open' });
  const { turn } = table.session;
  const seats = Object.keys(table.session.room.seats);
  for (const [index, { column, text }] of notes.entries()) {
    const note = `note-${turn}-${index}`;
    const seat = seats[index % seats.length] ?? '';
    const refused = ask(table, { is: 'seat', seat }, { do: 'note', turn, note, column, text });
    if (refused) {
      lead(table, { do: 'back' });
      return refused;
    }
    lead(table, { do: 'approve-note', note });
  }
  return lead(table, { do: 'settle' });
}

/** Back to the latest decision, to take the other way. False when nothing has been decided yet. */
export function undo(table: Table): boolean {
  const { visits } = table.session.story;
  const last = visits.findLast(({ decision }) => decision !== null && decision.how !== 'read');
  return last !== undefined && lead(table, { do: 'rewind', turn: last.turn }) === null;
}
