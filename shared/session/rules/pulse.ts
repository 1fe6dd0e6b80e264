import { own } from '../../scenario/own.ts';
import { accept, refuse } from '../outcome.ts';
import type { Session } from '../session.ts';
import { PICKS_EACH } from '../words.ts';
import { askingSeat, type Rule } from './rule.ts';

/** The short anonymous questions: before, in the briefing; after, in the closing. Answering again replaces. */
export const pulse: Rule<'pulse'> = (situation, { when, answers }) => {
  const { session } = situation;
  if (session.story.phase.at !== (when === 'before' ? 'briefing' : 'closing')) return refuse('too-late');
  const known = Object.entries(answers).every(([id, answer]) =>
    own(session.opening.pulse, id)?.includes(answer),
  );
  if (!known) return refuse('unknown-choice');
  const given = { ...session.room.pulse[when], [askingSeat(situation)]: answers };
  return accept({ ...session, room: { ...session.room, pulse: { ...session.room.pulse, [when]: given } } });
};

/** One of the action points this person would like the municipality to take up. */
export const pickAction: Rule<'pick-action'> = (situation, { action, picked }) => {
  const { session } = situation;
  if (session.story.phase.at !== 'closing') return refuse('too-late');
  if (!session.opening.actions.includes(action)) return refuse('unknown-id');
  const seat = askingSeat(situation);
  const others = (own(session.room.picks, seat) ?? []).filter((id) => id !== action);
  if (picked && others.length >= PICKS_EACH) return refuse('too-many-picks', { most: PICKS_EACH });
  return accept(withPicks(session, seat, picked ? [...others, action] : others));
};

const withPicks = (session: Session, seat: string, picks: readonly string[]): Session => ({
  ...session,
  room: { ...session.room, picks: { ...session.room.picks, [seat]: picks } },
});
