import { whyNotEntitled } from '../entitled.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { latestScene, present, withVisit } from '../present.ts';
import type { Note, Session } from '../session.ts';
import { NOTE_LENGTH, tidy } from '../words.ts';
import { askingSeat, type Rule } from './rule.ts';

/** A short note into a column of the board. The stage shows it once the facilitator has approved it. */
export const note: Rule<'note'> = (situation, intent) => {
  const { scenario, session } = situation;
  const now = present(scenario, session);
  const by = askingSeat(situation);
  const seat = session.room.seats[by];
  if (intent.turn !== session.turn || now?.step.is !== 'answering' || !seat) return refuse('too-late');
  if (now.scene.kind !== 'board') return refuse('wrong-phase');
  const refusal = whyNotEntitled(now.scene, seat);
  if (refusal) return { ok: false, refusal };
  if (!now.scene.columns.some((column) => column.id === intent.column)) return refuse('unknown-id');
  if (now.visit.notes.some(({ id }) => id === intent.note)) return refuse('already-used');
  if (now.visit.notes.filter((each) => each.seat === by).length >= now.scene.notesEach) {
    return refuse('too-many-notes', { most: now.scene.notesEach });
  }
  const text = tidy(intent.text, NOTE_LENGTH);
  if (text === null) return refuse('note-not-usable', { longest: NOTE_LENGTH });
  const added: Note = { id: intent.note, seat: by, column: intent.column, text, shown: 'new', merged: 0 };
  return accept(withVisit(session, { notes: [...now.visit.notes, added] }));
};

export const withdrawNote: Rule<'withdraw-note'> = (situation, intent) => {
  const { scenario, session } = situation;
  const now = present(scenario, session);
  if (intent.turn !== session.turn || now?.step.is !== 'answering') return refuse('too-late');
  const by = askingSeat(situation);
  const own = now.visit.notes.some(({ id, seat }) => id === intent.note && seat === by);
  if (!own) return refuse('unknown-id');
  return accept(withVisit(session, { notes: now.visit.notes.filter(({ id }) => id !== intent.note) }));
};

export const approveNote: Rule<'approve-note'> = (situation, { note: id }) =>
  changeNote(situation.session, id, () => ({ shown: 'approved' }));

export const hideNote: Rule<'hide-note'> = (situation, { note: id }) =>
  changeNote(situation.session, id, () => ({ shown: 'hidden' }));

/** Two notes that say the same become one, which says how many it stands for. */
export const mergeNotes: Rule<'merge-notes'> = ({ scenario, session }, { note: id, into }) => {
  const notes = latestScene(scenario, session.story)?.visit.notes ?? [];
  const gone = notes.find((each) => each.id === id);
  if (!gone || id === into) return refuse('unknown-id');
  if (gone.shown === 'hidden') return refuse('already-used');
  const kept = changeNote(session, into, (target) => ({
    shown: 'approved',
    merged: target.merged + gone.merged + 1,
  }));
  return kept.ok ? changeNote(kept.session, id, () => ({ shown: 'hidden' })) : kept;
};

function changeNote(session: Session, id: string, to: (note: Note) => Partial<Note>): Outcome {
  const notes = session.story.visits.at(-1)?.notes ?? [];
  if (!notes.some((each) => each.id === id)) return refuse('unknown-id');
  const changed = notes.map((each) => (each.id === id ? { ...each, ...to(each) } : each));
  return accept(withVisit(session, { notes: changed }));
}
