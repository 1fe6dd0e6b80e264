import { writeArt } from '../scenario/art.ts';
import type { Book } from '../scenario/book.ts';
import { own } from '../scenario/own.ts';
import { roundOf } from '../scenario/story.ts';
import type { SeatId, Session } from '../session/session.ts';
import { contactCards } from './contacts.ts';
import { compass, decisionCards } from './decisions.ts';
import type { BriefingPage, ClosingPage, DebriefPage, LobbyPage, Page, PulsePage } from './page.ts';
import { pathMap } from './path-map.ts';
import { injectPage, roundWords, scenePage } from './scene-page.ts';

/** What stands on the screens of phone, console and stage alike, in the book's language. */
export function pageOf(book: Book, session: Session): Page {
  const { phase } = session.story;
  switch (phase.at) {
    case 'lobby':
      return lobbyPage(book, session);
    case 'briefing':
      return briefingPage(book, session);
    case 'debrief':
      return debriefPage(book, session, phase.round);
    case 'closing':
    case 'ended':
      return closingPage(book, session, phase.ending);
    default: {
      const words = scenePage(book, session) ?? injectPage(book, session);
      return words ? { ...base(book, session), ...words } : lobbyPage(book, session);
    }
  }
}

/** The page of one seat: whoever waits to be let in sees the lobby and nothing of the case. */
export function playerPage(book: Book, session: Session, seat: SeatId): Page {
  const waiting = own(session.room.seats, seat)?.waiting ?? true;
  return waiting ? lobbyPage(book, session) : pageOf(book, session);
}

function base(book: Book, session: Session) {
  const { id, title, summary, minutes } = book.scenario;
  return {
    language: book.language,
    untranslated: book.missing.length > 0,
    scenario: { id, title, summary, minutes },
    contacts: contactCards(book, session.room),
  };
}

function lobbyPage(book: Book, session: Session): LobbyPage {
  const roles = Object.entries(book.scenario.roles).map(([id, { name, brief }]) => ({ id, name, brief }));
  return { ...base(book, session), at: 'lobby', art: openingArt(book), roles };
}

function briefingPage(book: Book, session: Session): BriefingPage {
  const contentNotes = Object.values(book.scenario.contentNotes);
  const pulse = pulsePage(book, 'before');
  return { ...base(book, session), at: 'briefing', art: openingArt(book), contentNotes, pulse };
}

/** A picture tells nothing yet: the first scene's may stand behind the way in. */
function openingArt({ scenario }: Book): string {
  const [first] = scenario.rounds;
  return writeArt((first && own(first.scenes, first.start)?.art) ?? '');
}

function debriefPage(book: Book, session: Session, id: string): DebriefPage {
  const questions = roundOf(book.scenario, id)?.debrief.questions;
  return {
    ...base(book, session),
    at: 'debrief',
    round: roundWords(book, id),
    decisions: decisionCards(book, session.story, id),
    questions: {
      feel: Object.values(questions?.feel ?? {}),
      happened: Object.values(questions?.happened ?? {}),
      meaning: Object.values(questions?.meaning ?? {}),
      next: Object.values(questions?.next ?? {}),
    },
    compass: compass(book, session.story),
    path: pathMap(book, session),
  };
}

function closingPage(book: Book, session: Session, id: string): ClosingPage {
  const { title = '', text = '', doorOpen = '' } = own(book.scenario.endings, id) ?? {};
  const actions = Object.entries(book.guidelines.actions);
  return {
    ...base(book, session),
    at: 'closing',
    ended: session.story.phase.at === 'ended',
    ending: { id, title, text, doorOpen },
    actions: actions.map(([action, { text: words, part, principle }]) => ({
      id: action,
      text: words,
      part,
      partName: book.guidelines.parts[part].name,
      principle,
    })),
    pulse: pulsePage(book, 'after'),
    compass: compass(book, session.story),
    path: pathMap(book, session),
  };
}

function pulsePage({ pulse }: Book, when: 'before' | 'after'): PulsePage {
  const words = (key: string): string => own(pulse.texts, key) ?? '';
  return {
    when,
    questions: pulse.questions.map(({ id, kind, options = [] }) => ({
      id,
      kind,
      text: words(id),
      options: options.map((option) => ({ id: option, text: words(`${id}.${option}`) })),
    })),
  };
}
