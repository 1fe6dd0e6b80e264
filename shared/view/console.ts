import type { Book } from '../scenario/book.ts';
import { own } from '../scenario/own.ts';
import { roundOf, sceneOf } from '../scenario/story.ts';
import { possible } from '../session/possible.ts';
import { latestScene, present } from '../session/present.ts';
import { holders } from '../session/roles.ts';
import type { Session } from '../session/session.ts';
import type { ConsoleView } from './console-view.ts';
import { contactName, contactsOf } from './contacts.ts';
import { chosen } from './decisions.ts';
import { nextStep } from './next-step.ts';
import type { Presence } from './now-view.ts';
import { scenePage } from './scene-page.ts';

/** Everything private the facilitator works with, in the facilitator's language. */
export function consoleView(book: Book, session: Session, presence: Presence): ConsoleView {
  const { room } = session;
  const page = scenePage(book, session);
  const unsettled = page?.kind === 'choice' && !page.settled;
  const held = holders(session);
  return {
    language: book.language,
    ...nextStep(book.scenario, session, presence),
    possible: possible(book.scenario, session, { is: 'facilitator' }),
    notes: notesOf(book, session),
    missingClues: missingClues(book, session, presence),
    choices: unsettled ? page.options : [],
    leading: page?.leading ?? [],
    rewindTo: rewindTo(book, session),
    injects: Object.entries(book.scenario.injects)
      .filter(([id]) => !session.story.injected.includes(id))
      .map(([id, { title }]) => ({ id, title })),
    notesToApprove: boardNotes(book, session),
    steppedOut: Object.values(room.seats).filter((seat) => seat.steppedOut).length,
    facilitators: presence.facilitators,
    waitingRoom: room.waitingRoom,
    roles: Object.entries(book.scenario.roles).map(([id, role]) => ({ id, ...role, holders: held[id] ?? 0 })),
    languages: session.opening.languages,
    stageLanguages: room.stageLanguages,
    country: room.country,
    countries: session.opening.countries.map((id) => ({
      id,
      name: own(book.contacts.texts, `country.${id}`) ?? id,
    })),
    contacts: contactsToCheck(book, session),
    pulse: { before: Object.keys(room.pulse.before).length, after: Object.keys(room.pulse.after).length },
  };
}

const contactsToCheck = (book: Book, { room }: Session): ConsoleView['contacts'] =>
  contactsOf(book, room).map(({ id, number, grade, source, sourceDate }) => ({
    ...{ id, name: contactName(book, id), number, grade, source, sourceDate },
    checked: room.checkedContacts.includes(id),
  }));

function notesOf(book: Book, session: Session): ConsoleView['notes'] {
  const { phase } = session.story;
  if (phase.at === 'debrief') {
    const debrief = roundOf(book.scenario, phase.round)?.debrief;
    return debrief ? { say: debrief.facilitator, ask: [], watch: '', minutes: debrief.minutes } : null;
  }
  const notes =
    phase.at === 'inject'
      ? own(book.scenario.injects, phase.inject)?.facilitator
      : present(book.scenario, session)?.scene.facilitator;
  return notes ? { ...notes, ask: Object.values(notes.ask) } : null;
}

/** Clues that no phone shows, for want of people or because they are away: the facilitator reads them out. */
function missingClues(book: Book, session: Session, presence: Presence): ConsoleView['missingClues'] {
  const seats = Object.entries(session.room.seats);
  const shown = new Set(
    seats.filter(([id, seat]) => presence.seats.has(id) && !seat.waiting).map(([, seat]) => seat.role),
  );
  const clues = Object.entries(present(book.scenario, session)?.scene.clues ?? {});
  return clues
    .filter(([role]) => !shown.has(role))
    .map(([role, clue]) => ({ role: own(book.scenario.roles, role)?.name ?? role, clue }));
}

function rewindTo(book: Book, session: Session): ConsoleView['rewindTo'] {
  return session.story.visits.flatMap((visit) => {
    const scene = sceneOf(book.scenario, visit.round, visit.scene);
    if (!scene || !visit.decision || scene.kind !== 'choice') return [];
    return [{ turn: visit.turn, title: scene.title, choice: chosen(scene, visit)?.choice.text ?? '' }];
  });
}

function boardNotes(book: Book, session: Session): ConsoleView['notesToApprove'] {
  const { phase } = session.story;
  const notes = phase.at === 'scene' ? (latestScene(book.scenario, session.story)?.visit.notes ?? []) : [];
  return notes.map(({ id, column, text, seat, shown }) => ({
    id,
    column,
    text,
    by: own(session.room.seats, seat)?.name ?? '',
    shown,
  }));
}
