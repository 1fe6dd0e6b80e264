import type { Scenario } from '#shared/scenario/scenario.ts';
import { scenarioStrings } from '#shared/scenario/translate.ts';
import type { SeatId, Session } from '#shared/session/session.ts';

/**
 * What a participant's device must not know yet, told from the rules of the game and not from the views: an
 * independent oracle. Works on keys of strings, so that it knows whose words a sentence is.
 */

const LONG_ENOUGH = 16;

export function sentencesOf(scenario: Scenario): ReadonlyMap<string, string> {
  return new Map([...scenarioStrings(scenario)].filter(([, text]) => text.length >= LONG_ENOUGH));
}

/** The keys of sentences found in what the seat received though it may not know them. */
export function leaks(
  strings: ReadonlyMap<string, string>,
  session: Session,
  seat: SeatId,
  received: string,
  written: 'as JSON' | 'as they are' = 'as JSON',
): readonly string[] {
  const allowed = new Set<string>();
  for (const [key, text] of strings) if (mayKnow(key, session, seat)) allowed.add(text);
  const found: string[] = [];
  for (const [key, text] of strings) {
    const sought = written === 'as JSON' ? JSON.stringify(text).slice(1, -1) : text;
    if (!allowed.has(text) && received.includes(sought)) found.push(key);
  }
  return found;
}

const ALWAYS = /^(title|summary|roles|people|contentNotes|gauges)(\.|$)/;

function mayKnow(key: string, session: Session, seat: SeatId): boolean {
  if (ALWAYS.test(key)) return true;
  const { phase } = session.story;
  const parts = key.split('.');
  if (parts.includes('facilitator')) return false;
  if (parts[0] === 'injects') return phase.at === 'inject' && parts[1] === phase.inject;
  if (parts[0] === 'endings')
    return (phase.at === 'closing' || phase.at === 'ended') && parts[1] === phase.ending;
  if (parts[0] !== 'rounds') return false;
  if (parts[2] === 'title') return true;
  if (parts[2] === 'debrief') return phase.at === 'debrief' && parts[1] === phase.round;
  return mayKnowScene(parts, session, seat);
}

function mayKnowScene(
  [, round, , scene, field, id, part]: readonly string[],
  session: Session,
  seat: SeatId,
): boolean {
  const { phase, visits } = session.story;
  const here = visits.at(-1);
  const walked = [...visits, ...session.abandoned.flatMap((branch) => branch.visits)];
  const visited = walked.filter((visit) => visit.round === round && visit.scene === scene);
  if (visited.length === 0) return false;
  const present = here?.round === round && here?.scene === scene && phase.at === 'scene' ? here : null;
  const step = phase.at === 'scene' ? phase.step.is : '';
  const open = present !== null && (step === 'revealed' || step === 'settled');
  const decided = visits.some((v) => v.round === round && v.scene === scene && v.decision?.choice === id);
  switch (field) {
    case 'clues':
      return present !== null && session.room.seats[seat]?.role === id;
    case 'items':
    case 'steps':
      return part === 'text' ? present !== null : open;
    case 'choices':
      if (part === 'text') return true;
      if (part === 'closedBecause') return present !== null;
      return decided && (part === 'principles' || (present !== null && step === 'settled'));
    default:
      return true;
  }
}
