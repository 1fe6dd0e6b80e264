import { own } from '../scenario/own.ts';
import type { IntentKind, Move, RoomIntent, StoryIntent } from './move.ts';
import type { Refusal } from './outcome.ts';
import type { Session } from './session.ts';

type Gate = 'story' | 'room' | 'answer' | 'self' | 'clock' | 'host';

/** Who may ask for what. `answer` is what a waiting, paused or ended room does not take; `self` is always a person's own. */
const GATES: Readonly<Record<IntentKind, Gate>> = {
  ...all<StoryIntent['do'], 'story'>('story', [
    'start',
    'go-on',
    'open',
    'close',
    'reveal',
    'vote-again',
    'settle',
    'skip',
    'back',
    'rewind',
    'inject',
    'extend',
    'pause',
    'resume',
    'end-round',
    'finish',
  ]),
  ...all<RoomIntent['do'], 'room'>('room', [
    'deal-roles',
    'give-role',
    'rename',
    'park',
    'unpark',
    'remind',
    'remove',
    'hand-over',
    'lock',
    'unlock',
    'waiting-room',
    'admit',
    'stage-languages',
    'country',
    'check-contact',
    'approve-note',
    'hide-note',
    'merge-notes',
    'delete-now',
  ]),
  answer: 'answer',
  withdraw: 'answer',
  note: 'answer',
  'withdraw-note': 'answer',
  pulse: 'answer',
  'pick-action': 'answer',
  watch: 'self',
  play: 'self',
  'step-out': 'self',
  return: 'self',
  language: 'self',
  leave: 'self',
  'time-up': 'clock',
  'take-seat': 'host',
  'facilitator-lost': 'host',
  restored: 'host',
};

/** What a pause leaves possible: to end it, or to end. */
const WHILE_PAUSED: readonly IntentKind[] = ['pause', 'resume', 'finish', 'facilitator-lost'];

/** What is refused whatever the rule says: a stranger's intent, a removed seat, an ended or paused session. */
export function whyNotNow(session: Session, { by, intent }: Move): Refusal | null {
  const gate = own(GATES, intent.do);
  if (!gate || ACTOR[gate] !== by.is) return { code: 'not-allowed' };
  if (session.story.phase.at === 'ended' && (gate === 'story' || gate === 'answer')) return { code: 'ended' };
  if (by.is === 'seat') {
    const seat = own(session.room.seats, by.seat);
    if (!seat) return { code: 'unknown-seat' };
    if (seat.waiting && gate === 'answer') return { code: 'waiting' };
  }
  if (!session.paused || WHILE_PAUSED.includes(intent.do)) return null;
  return gate === 'story' || gate === 'answer' || gate === 'clock' ? { code: 'paused' } : null;
}

const ACTOR = {
  story: 'facilitator',
  room: 'facilitator',
  answer: 'seat',
  self: 'seat',
  clock: 'clock',
  host: 'host',
} as const satisfies Record<Gate, Move['by']['is']>;

/** Every key of K must be listed: a forgotten intent makes GATES incomplete, and that does not compile. */
function all<K extends IntentKind, G extends Gate>(gate: G, kinds: readonly K[]): Readonly<Record<K, G>> {
  return Object.fromEntries(kinds.map((kind) => [kind, gate])) as Record<K, G>;
}
