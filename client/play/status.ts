import type { Kind } from '#shared/scenario/scenario.ts';
import type { ScenePage } from '#shared/view/page.ts';
import { hasAnswered, may, type Phone } from './phone.ts';
import type { ScreenName } from './screen-of.ts';

/** One line that says what to do now: a key under `play:status` and what fills its placeholders. */
export interface Status {
  readonly code: StatusCode;
  readonly count?: number;
  readonly role?: string;
}

export type StatusCode =
  | `read-${Kind}`
  | ('arriving' | 'waiting-room' | 'lobby' | 'briefing' | 'pulse' | 'choose' | 'choose-again')
  | ('answer-in' | 'answer-in-all' | 'sending' | 'offline' | 'advise' | 'facilitator-decides')
  | (
      | 'spot'
      | 'rank'
      | 'board'
      | 'board-full'
      | 'board-others'
      | 'closed'
      | 'revealed'
      | 'revealed-again'
      | 'revealed-look'
      | 'tie'
    )
  | (
      | 'settled'
      | 'inject'
      | 'debrief'
      | 'closing'
      | 'closing-pulse'
      | 'ended'
      | 'watching'
      | 'parked'
      | 'paused'
      | 'held'
    );

export function statusOf(screen: ScreenName, phone: Phone): Status {
  const { now, me, page } = phone;
  if (me.status === 'waiting') return { code: 'waiting-room' };
  if (now.paused) return { code: isWaiting(phone) ? 'held' : 'paused' };
  if (page.at === 'scene' && now.step !== 'settled' && me.status !== 'playing') return away(me.status);
  switch (screen) {
    case 'arriving':
    case 'stepped-out':
      return { code: 'arriving' };
    case 'waiting':
      return { code: 'waiting-room' };
    case 'briefing':
      return { code: me.pulse.before ? 'briefing' : 'pulse' };
    case 'closing':
      return { code: me.pulse.after ? 'closing' : 'closing-pulse' };
    case 'story':
    case 'answer':
    case 'revealed':
    case 'settled':
      return page.at === 'scene' ? inScene(phone, page) : { code: 'arriving' };
    default:
      return { code: screen };
  }
}

/** An answer the room has not got yet: a pause lets nothing in. */
const isWaiting = ({ now, own }: Phone): boolean => own.sending?.turn === now.turn;

const SETTLED = {
  story: 'read-story',
  choice: 'settled',
  spot: 'revealed-look',
  rank: 'revealed-look',
  board: 'revealed-look',
} as const satisfies Record<Kind, StatusCode>;

const away = (status: Phone['me']['status']): Status => ({
  code: status === 'parked' ? 'parked' : 'watching',
});

function inScene(phone: Phone, page: ScenePage): Status {
  const { now } = phone;
  if (page.inject) return { code: 'inject' };
  if (now.step === 'settled') return { code: SETTLED[page.kind] };
  if (now.step === 'closed') return { code: 'closed' };
  if (now.step === 'revealed') {
    if (page.leading.length > 1) return { code: 'tie' };
    if (page.kind !== 'choice') return { code: 'revealed-look' };
    return { code: now.ballot > 1 ? 'revealed-again' : 'revealed' };
  }
  return now.step === 'answering' ? answering(phone, page) : { code: `read-${page.kind}` };
}

function answering(phone: Phone, page: ScenePage): Status {
  const { now, own, view } = phone;
  if (page.kind === 'board') return board(phone, page);
  if (own.sending?.turn === now.turn) return { code: view.status === 'online' ? 'sending' : 'offline' };
  if (hasAnswered(phone)) {
    const missing = Math.max(0, now.entitled - now.answered);
    return missing > 0 ? { code: 'answer-in', count: missing } : { code: 'answer-in-all' };
  }
  if (!may(phone, 'answer')) {
    return page.decidedBy.by === 'role'
      ? { code: 'advise', role: page.decidedBy.roleName }
      : { code: 'facilitator-decides' };
  }
  if (page.kind === 'spot' || page.kind === 'rank') return { code: page.kind };
  return { code: now.ballot > 1 ? 'choose-again' : 'choose' };
}

function board({ me, own, view }: Phone, page: ScenePage): Status {
  if (own.notesOnTheWay.length > 0 && view.status !== 'online') return { code: 'offline' };
  const left = page.notesEach - me.notes.length - own.notesOnTheWay.length;
  if (left <= 0) return { code: 'board-full' };
  return me.possible.includes('note') ? { code: 'board', count: left } : { code: 'board-others' };
}
