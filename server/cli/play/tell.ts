import { PRINCIPLES } from '#shared/scenario/format.ts';
import type { Scene } from '#shared/scenario/scenario.ts';
import { factsOf } from '#shared/session/facts.ts';
import { whyChoiceRefused } from '#shared/session/kinds/choice.ts';
import { compass } from '#shared/view/decisions.ts';
import { wrapped } from '../wrapped.ts';
import { here, type Table } from './table.ts';

/** What the terminal says at each point of a session. Lines, so that whoever prints decides where. */

const letterOf = (index: number): string => String.fromCharCode(97 + index);

export function sceneLines(table: Table): readonly string[] {
  const now = here(table);
  if (!now) return [];
  const { title, text, clues } = now.scene;
  const held = Object.keys(clues ?? {});
  return [
    '',
    `── ${title} ──`,
    ...wrapped(text),
    ...(held.length > 0 ? [`(${held.length} clues: type “clues”, or “clues ${held[0]}”)`] : []),
    '',
    ...taskLines(table, now.scene),
  ];
}

function taskLines(table: Table, scene: Scene): readonly string[] {
  switch (scene.kind) {
    case 'story':
      return ['Return goes on.'];
    case 'choice':
      return [
        ...wrapped(scene.question),
        ...scene.choices.flatMap((choice, index) => choiceLines(table, scene, choice, index)),
        'One letter.',
      ];
    case 'spot':
      return [
        ...wrapped(scene.question),
        ...listed(scene.items),
        'The letters of the signs you see, like “a c”; “none” for none.',
      ];
    case 'rank':
      return [...wrapped(scene.question), ...listed(scene.steps), 'All letters in your order, like “b a c”.'];
    case 'board':
      return [
        ...(scene.question === undefined ? [] : wrapped(scene.question)),
        ...listed(scene.columns.map(({ title, prompt }) => ({ text: `${title}: ${prompt}` }))),
        'Notes are a letter and your words, like “a the library; b a bus stop”. An empty line leaves it empty.',
      ];
  }
}

type ChoiceScene = Extract<Scene, { kind: 'choice' }>;

function choiceLines(
  table: Table,
  scene: ChoiceScene,
  choice: ChoiceScene['choices'][number],
  index: number,
): readonly string[] {
  const closed = whyChoiceRefused(scene, choice.id, factsOf(table.session.story)) !== null;
  const lines = optionLines(choice.text, index);
  return closed ? [...lines, ...wrapped(`(not now: ${choice.closedBecause ?? ''})`, '     ')] : lines;
}

const optionLines = (text: string, index: number): readonly string[] => {
  const [first = '', ...rest] = wrapped(text, '     ');
  return [`  ${letterOf(index)}  ${first.trim()}`, ...rest];
};

const listed = (options: readonly { readonly text: string }[]): readonly string[] =>
  options.flatMap(({ text }, index) => optionLines(text, index));

/** What came of the scene: the consequence with its principles, or the reasons behind signs and steps. */
export function outcomeLines(table: Table): readonly string[] {
  const now = here(table);
  if (now?.step.is !== 'settled') return [];
  const { scene, visit } = now;
  const marked = new Set(Object.values(visit.ballots.at(-1) ?? {}).flat());
  switch (scene.kind) {
    case 'choice': {
      const taken = scene.choices.find(({ id }) => id === visit.decision?.choice);
      if (!taken) return [];
      const notes = taken.principles.map(
        ({ id, stance, why }) => `${stance === 'upheld' ? '●' : '○'} ${stance} ${id}: ${why}`,
      );
      return ['', ...wrapped(taken.consequence), ...notes.flatMap((note) => wrapped(note, '  '))];
    }
    case 'spot':
      return [
        '',
        ...scene.items.flatMap(({ id, text, sign, why }) =>
          wrapped(`${marked.has(id) ? '✓' : '·'} ${text} – ${sign}: ${why}`, '  '),
        ),
      ];
    case 'rank':
      return [
        '',
        'One order that experience speaks for:',
        ...scene.recommended.flatMap((id) => {
          const step = scene.steps.find((each) => each.id === id);
          return step ? wrapped(`· ${step.text} – ${step.why}`, '  ') : [];
        }),
      ];
    default:
      return [];
  }
}

export function standLines({ book, session }: Table): readonly string[] {
  const { gauges, flags } = session.story;
  return [
    ...Object.entries(gauges).map(
      ([id, value]) =>
        `  ${book.scenario.gauges[id]?.name ?? id}: ${value} of ${book.scenario.gauges[id]?.to ?? '?'}`,
    ),
    `  flags: ${flags.join(', ') || 'none'}`,
  ];
}

export function clueLines(table: Table, role: string): readonly string[] {
  const clues = Object.entries(here(table)?.scene.clues ?? {});
  const wanted = role === '' ? clues : clues.filter(([id]) => id === role);
  if (wanted.length === 0)
    return [clues.length === 0 ? 'No clues here.' : `Clues here: ${clues.map(([id]) => id).join(', ')}.`];
  return wanted.flatMap(([id, text]) =>
    wrapped(`${table.book.scenario.roles[id]?.name ?? id}: ${text}`, '  '),
  );
}

export function notesLines(table: Table): readonly string[] {
  const { say, ask = {}, watch } = here(table)?.scene.facilitator ?? {};
  if (say === undefined) return ['No notes here.'];
  const asks = Object.values(ask).map((question) => `Ask: ${question}`);
  return [`Say: ${say}`, ...asks, `Watch: ${watch}`].flatMap((line) => wrapped(line, '  '));
}

export function debriefLines({ book, session }: Table): readonly string[] {
  const { phase } = session.story;
  const round =
    phase.at === 'debrief' ? book.scenario.rounds.find(({ id }) => id === phase.round) : undefined;
  if (!round) return [];
  const questions = Object.values(round.debrief.questions).flatMap((group) => Object.values(group));
  return [
    '',
    `── Debrief: ${round.title} ──`,
    ...questions.flatMap((question) => wrapped(`· ${question}`, '  ')),
    '',
    'Return goes on.',
  ];
}

export function endingLines({ book, session }: Table): readonly string[] {
  const { phase } = session.story;
  const ending = phase.at === 'closing' ? book.scenario.endings[phase.ending] : undefined;
  if (!ending) return [];
  const petals = compass(book, session.story);
  return [
    ...['', `── ${ending.title} ──`, ...wrapped(ending.text), ''],
    ...wrapped(`The door that stays open: ${ending.doorOpen}`),
    '',
    ...PRINCIPLES.map(
      (id) => `  ${petals[id].name}: upheld ${petals[id].upheld}, strained ${petals[id].strained}`,
    ),
    ...['', '“undo” takes the last decision back; return ends.'],
  ];
}
