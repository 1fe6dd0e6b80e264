import type { Intent } from '#shared/session/move.ts';
import type { Refusal } from '#shared/session/outcome.ts';
import { looksPersonal } from '#shared/session/personal-data.ts';
import type { Seat, SeatId, Session } from '#shared/session/session.ts';
import { NAME_LENGTH, NOTE_LENGTH } from '#shared/session/words.ts';
import { areAlike, type Looks, looksOf, mixesScripts } from './look-alike.ts';
import { finder } from './word-list.ts';
import words from './words.json' with { type: 'json' };

const leads = finder(Object.values(words.leads).flat());
const hurts = finder(Object.values(words.hurts).flat());
const hurtsInNames = finder(Object.values(words.hurtsInNames).flat());

/** No language sets more than three marks on one letter; more are a tower that falls on its neighbours. */
const TOWER = /\p{M}{4}|\p{Me}/u;
/** Half a character, or what a reader put in its place. */
const HALF = /\p{Cs}|\uFFFD/u;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
/** Letters that are drawn as nothing at all. */
const BLANK = /[\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * What the door asks of names and notes beyond the rules. It is asked of what people write now and never of the
 * journal: these lists grow, and a session written before they did must come back all the same. The facilitator, who
 * renames others, is trusted with words, not with what no screen can draw, nor with making two people look the same.
 */
export function unmannerly(session: Session, intent: Intent): Refusal | null {
  if (intent.do === 'take-seat') return nameRefused(intent.name) ?? taken(session, intent.seat, intent.name);
  if (intent.do === 'rename') return undrawable(intent.name) ?? taken(session, intent.seat, intent.name);
  return intent.do === 'note' ? noteRefused(intent.text) : null;
}

const undrawable = (name: string): Refusal | null =>
  TOWER.test(name) || HALF.test(name) ? { code: 'name-not-usable', params: { longest: NAME_LENGTH } } : null;

function nameRefused(name: string): Refusal | null {
  const refusal = undrawable(name);
  if (refusal) return refusal;
  if (!SAYS_SOMETHING.test(name) || BLANK.test(withoutEmoji(name)) || mixesScripts(name))
    return { code: 'name-not-usable', params: { longest: NAME_LENGTH } };
  if (looksPersonal(name)) return { code: 'name-personal' };
  if (leads(name)) return { code: 'name-leads' };
  return hurts(name) || hurtsInNames(name) ? { code: 'name-hurts' } : null;
}

function taken({ room }: Session, id: SeatId, name: string): Refusal | null {
  const looks = looksOf(name);
  const others = Object.entries(room.seats).filter(([other]) => other !== id);
  return others.some(([, seat]) => areAlike(looks, knownLooks(seat))) ? { code: 'name-taken' } : null;
}

/** A thousand people are compared with everybody who comes. */
const LOOKS = new WeakMap<Seat, Looks>();

function knownLooks(seat: Seat): Looks {
  const looks = LOOKS.get(seat) ?? looksOf(seat.name);
  LOOKS.set(seat, looks);
  return looks;
}

function noteRefused(text: string): Refusal | null {
  if (TOWER.test(text) || HALF.test(text))
    return { code: 'note-not-usable', params: { longest: NOTE_LENGTH } };
  return hurts(text) ? { code: 'note-hurts' } : null;
}

/** A heart may carry the sign that makes it red. */
const withoutEmoji = (name: string): string => name.replace(/\p{Extended_Pictographic}\uFE0F/gu, '');
