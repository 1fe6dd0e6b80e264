import { writeArt } from '../scenario/art.ts';
import type { Book } from '../scenario/book.ts';
import { own } from '../scenario/own.ts';
import type { Scene } from '../scenario/scenario.ts';
import { roundOf } from '../scenario/story.ts';
import { factsOf } from '../session/facts.ts';
import { leading } from '../session/kinds/choice.ts';
import { kindRules } from '../session/kinds/kind-rules.ts';
import { type Present, present } from '../session/present.ts';
import type { Session } from '../session/session.ts';
import { chosen, compass, principleCards, shownBallots } from './decisions.ts';
import { KIND_WORDS } from './kind-words.ts';
import type { ScenePage, SettledPage } from './page.ts';
import { pathMap } from './path-map.ts';

type SceneWords = Omit<ScenePage, 'language' | 'untranslated' | 'scenario' | 'contacts'>;

/** The scene on stage. Consequences come with the decision, verdicts with the reveal, never earlier. */
export function scenePage(book: Book, session: Session): SceneWords | null {
  const now = present(book.scenario, session);
  if (!now) return null;
  const { scene, visit, step } = now;
  const open = step.is === 'revealed' || step.is === 'settled';
  const settled = step.is === 'settled' ? settledPage(book, session, now) : null;
  const words = KIND_WORDS[scene.kind](scene as never, factsOf(session.story));
  const tally = open ? kindRules(scene).tally(scene, shownBallots(visit).at(-1) ?? {}) : {};
  return {
    ...BARE,
    ...frame(book, session),
    ...words.shown,
    ...(open ? words.revealed : {}),
    id: visit.scene,
    kind: scene.kind,
    art: writeArt(scene.art ?? ''),
    people: peopleOf(book, scene),
    decidedBy: decider(book, scene),
    title: scene.title,
    text: scene.text,
    groupOrder: scene.kind === 'rank' ? byPoints(tally) : [],
    leading: scene.kind === 'choice' ? leading(tally) : [],
    notes: visit.notes
      .filter((note) => note.shown === 'approved')
      .map(({ id, column, text, merged }) => ({ id, column, text, merged })),
    settled,
    path: settled && pathMap(book, session),
    compass: settled && compass(book, session.story),
  };
}

/** An event card: a story scene of its own. */
export function injectPage(book: Book, session: Session): SceneWords | null {
  const { phase } = session.story;
  const inject = phase.at === 'inject' ? own(book.scenario.injects, phase.inject) : undefined;
  if (phase.at !== 'inject' || !inject) return null;
  return {
    ...BARE,
    ...frame(book, session),
    inject: true,
    id: phase.inject,
    kind: 'story',
    art: writeArt(inject.art ?? ''),
    title: inject.title,
    text: inject.text,
    settled:
      phase.step.is === 'settled' ? { ...READ, gauges: gaugesSince(book, session, phase.step.was) } : null,
  };
}

/** What a settled page says of a thing that was read and decided nothing. */
const READ = { choice: '', how: 'read', consequence: '', principles: [] } as const;

const BARE = {
  inject: false,
  people: [],
  question: '',
  options: [],
  columns: [],
  notesEach: 0,
  decidedBy: { by: 'group', role: '', roleName: '' },
  verdicts: [],
  recommended: [],
  groupOrder: [],
  leading: [],
  settled: null,
  notes: [],
  path: null,
  compass: null,
} as const;

function frame(book: Book, session: Session): Pick<SceneWords, 'at' | 'turn' | 'round'> {
  const id = session.story.visits.at(-1)?.round ?? '';
  return { at: 'scene', turn: session.turn, round: roundWords(book, id) };
}

export function roundWords(book: Book, id: string): ScenePage['round'] {
  const { rounds } = book.scenario;
  const title = roundOf(book.scenario, id)?.title ?? '';
  return { id, title, number: rounds.findIndex((round) => round.id === id) + 1, of: rounds.length };
}

function decider(book: Book, scene: Scene): ScenePage['decidedBy'] {
  if (scene.kind !== 'choice') return BARE.decidedBy;
  if (typeof scene.decidedBy === 'string') return { ...BARE.decidedBy, by: scene.decidedBy };
  const { role } = scene.decidedBy;
  return { by: 'role', role, roleName: own(book.scenario.roles, role)?.name ?? role };
}

function peopleOf(book: Book, scene: Scene): ScenePage['people'] {
  return (scene.people ?? []).flatMap((id) => {
    const person = own(book.scenario.people, id);
    return person ? [{ id, ...person }] : [];
  });
}

function settledPage(book: Book, session: Session, { scene, visit }: Present): SettledPage {
  const taken = chosen(scene, visit)?.choice;
  return {
    choice: taken?.id ?? '',
    how: visit.decision?.how ?? 'skip',
    consequence: taken?.consequence ?? '',
    principles: principleCards(book, taken?.principles ?? []),
    gauges: gaugesSince(book, session, session.checkpoints.at(-1)?.story.gauges ?? {}),
  };
}

/** Every gauge as it was and as it is now. */
function gaugesSince(
  book: Book,
  session: Session,
  before: Readonly<Record<string, number>>,
): SettledPage['gauges'] {
  return Object.entries(book.scenario.gauges).map(([id, { name, about, from, to, start }]) => ({
    id,
    name,
    about,
    from,
    to,
    was: before[id] ?? start,
    is: session.story.gauges[id] ?? start,
  }));
}

/** Most points first; the file's order decides among equals. */
const byPoints = (points: Readonly<Record<string, number>>): string[] =>
  Object.keys(points).sort((one, other) => (points[other] ?? 0) - (points[one] ?? 0));
