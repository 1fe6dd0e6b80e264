import { accept, refuse } from '../outcome.ts';
import type { Room, Session } from '../session.ts';
import type { Rule } from './rule.ts';

/** The facilitator's settings of the room. */

export const lock: Rule<'lock'> = ({ session }) => accept(withRoom(session, { locked: true }));
export const unlock: Rule<'unlock'> = ({ session }) => accept(withRoom(session, { locked: false }));
export const waitingRoom: Rule<'waiting-room'> = ({ session }, { on }) =>
  accept(withRoom(session, { waitingRoom: on }));

export const stageLanguages: Rule<'stage-languages'> = ({ session }, { languages }) => {
  const offered = languages.every((language) => session.opening.languages.includes(language));
  const distinct =
    new Set(languages).size === languages.length && languages.length >= 1 && languages.length <= 2;
  return offered && distinct
    ? accept(withRoom(session, { stageLanguages: languages }))
    : refuse('language-not-offered');
};

/** Which country's help contacts are shown; apart from any language. */
export const country: Rule<'country'> = ({ session }, { country: id }) =>
  session.opening.countries.includes(id) ? accept(withRoom(session, { country: id })) : refuse('unknown-id');

/** "I checked this number": from then on a contact of grade B or C is shown in this session. */
export const checkContact: Rule<'check-contact'> = ({ session }, { contact, checked }) => {
  if (!session.opening.contacts.includes(contact)) return refuse('unknown-id');
  const others = session.room.checkedContacts.filter((id) => id !== contact);
  return accept(withRoom(session, { checkedContacts: checked ? [...others, contact] : others }));
};

export const deleteNow: Rule<'delete-now'> = ({ session }) => accept(session, { do: 'delete' });

const withRoom = (session: Session, change: Partial<Room>): Session => ({
  ...session,
  room: { ...session.room, ...change },
});
