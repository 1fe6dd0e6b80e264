import type { Book, Contact } from '../scenario/book.ts';
import { own } from '../scenario/own.ts';
import type { Room } from '../session/session.ts';
import type { ContactCard } from './page.ts';

/** Contacts of the session's country and of the whole EU: grade A at once, others once the facilitator has checked. */
export function contactCards(book: Book, room: Room): ContactCard[] {
  return contactsOf(book, room)
    .filter(({ id, grade }) => grade === 'A' || room.checkedContacts.includes(id))
    .map((contact) => ({
      id: contact.id,
      name: contactName(book, contact.id),
      note: own(book.contacts.texts, `contact.${contact.id}.note`) ?? '',
      number: contact.number,
      hours: contact.hours ?? '',
      source: contact.source,
      sourceDate: contact.sourceDate,
    }));
}

/** 112 and other EU-wide numbers first. */
export function contactsOf(book: Book, room: Room): readonly Contact[] {
  const { contacts } = book.contacts;
  const everywhere = contacts.filter(({ country }) => country === 'EU');
  return [...everywhere, ...contacts.filter(({ country }) => country === room.country)];
}

export const contactName = (book: Book, id: string): string =>
  own(book.contacts.texts, `contact.${id}.name`) ?? id;
