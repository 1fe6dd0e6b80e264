import type { Scenario } from '../scenario/scenario.ts';
import { whyNotNow } from './gate.ts';
import type { IntentKind, Move } from './move.ts';
import type { Outcome } from './outcome.ts';
import { answer, withdraw } from './rules/answer.ts';
import { close, reveal, timeUp } from './rules/close.ts';
import {
  checkContact,
  country,
  deleteNow,
  lock,
  stageLanguages,
  unlock,
  waitingRoom,
} from './rules/doors.ts';
import { endRound, finish } from './rules/finish.ts';
import { goOn } from './rules/go-on.ts';
import { inject } from './rules/inject.ts';
import { approveNote, hideNote, mergeNotes, note, withdrawNote } from './rules/notes.ts';
import { extend, open, voteAgain } from './rules/open.ts';
import { facilitatorLost, pause, restored, resume } from './rules/pause.ts';
import { pickAction, pulse } from './rules/pulse.ts';
import { back, rewind } from './rules/rewind.ts';
import type { Rule, Situation } from './rules/rule.ts';
import * as seats from './rules/seats.ts';
import { settle, skip } from './rules/settle.ts';
import { start } from './rules/start.ts';
import type { Session } from './session.ts';

const RULES = {
  start,
  'go-on': goOn,
  open,
  close,
  reveal,
  'vote-again': voteAgain,
  settle,
  skip,
  back,
  rewind,
  inject,
  extend,
  pause,
  resume,
  'end-round': endRound,
  finish,
  'deal-roles': seats.dealRoles,
  'give-role': seats.giveRole,
  rename: seats.rename,
  park: seats.park,
  unpark: seats.unpark,
  remind: seats.remind,
  remove: seats.remove,
  'hand-over': seats.handOver,
  lock,
  unlock,
  'waiting-room': waitingRoom,
  admit: seats.admit,
  'stage-languages': stageLanguages,
  country,
  'check-contact': checkContact,
  'approve-note': approveNote,
  'hide-note': hideNote,
  'merge-notes': mergeNotes,
  'delete-now': deleteNow,
  answer,
  withdraw,
  note,
  'withdraw-note': withdrawNote,
  pulse,
  'pick-action': pickAction,
  watch: seats.watch,
  play: seats.play,
  'step-out': seats.stepOut,
  return: seats.comeBack,
  language: seats.language,
  leave: seats.leave,
  'time-up': timeUp,
  'take-seat': seats.takeSeat,
  'facilitator-lost': facilitatorLost,
  restored,
} satisfies { [K in IntentKind]: Rule<K> };

export const INTENTS = Object.keys(RULES) as readonly IntentKind[];

/**
 * One move against one session: the next session and what the host shall do, or a refusal. Pure: time is `move.at`,
 * chance the session's seed; a refused move leaves no trace.
 */
export function transition(scenario: Scenario, session: Session, move: Move): Outcome {
  const refusal = whyNotNow(session, move);
  if (refusal) return { ok: false, refusal };
  const at = Math.max(session.at, move.at);
  const outcome = ruleFor(move)({ scenario, session, move, at }, move.intent);
  return outcome.ok ? { ...outcome, session: { ...outcome.session, at } } : outcome;
}

/** The cast says what the table's type has just proved: an intent meets its own rule. */
const ruleFor = (move: Move): ((situation: Situation, intent: Move['intent']) => Outcome) =>
  RULES[move.intent.do] as never;
