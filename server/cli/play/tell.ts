import { PRINCIPLES } from '#shared/scenario/format.ts';
import type { PrincipleId, Scene } from '#shared/scenario/scenario.ts';
import { factsOf } from '#shared/session/facts.ts';
import { whyChoiceRefused } from '#shared/session/kinds/choice.ts';
import { compass } from '#shared/view/decisions.ts';
import { sayIn, type TerminalKey } from '../say.ts';
import { wrapped } from '../wrapped.ts';
import { here, type Table } from './table.ts';

/** What the terminal says at each point of a session. Lines, so that whoever prints decides where. */

/** In the language the case is played in, as far as the terminal speaks it. */
export const tell = (
  { book }: Table,
  key: TerminalKey,
  params: Readonly<Record<string, string | number>> = {},
): string => sayIn(book.language, key, params);

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
    ...(held.length > 0 ? [tell(table, 'play.clues', { number: held.length, role: held[0] ?? '' })] : []),
    '',
    ...taskLines(table, now.scene),
  ];
}

function taskLines(table: Table, scene: Scene): readonly string[] {
  switch (scene.kind) {
    case 'story':
      return [tell(table, 'play.returnGoesOn')];
    case 'choice':
      return [
        ...wrapped(scene.question),
        ...scene.choices.flatMap((choice, index) => choiceLines(table, scene, choice, index)),
        tell(table, 'play.oneLetter'),
      ];
    case 'spot':
      return [...wrapped(scene.question), ...listed(scene.items), tell(table, 'play.signLetters')];
    case 'rank':
      return [...wrapped(scene.question), ...listed(scene.steps), tell(table, 'play.allLetters')];
    case 'board':
      return [
        ...(scene.question === undefined ? [] : wrapped(scene.question)),
        ...listed(scene.columns.map(({ title, prompt }) => ({ text: `${title}: ${prompt}` }))),
        tell(table, 'play.notesHow'),
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
  return closed
    ? [...lines, ...wrapped(tell(table, 'play.notNow', { reason: choice.closedBecause ?? '' }), '     ')]
    : lines;
}

const optionLines = (text: string, index: number): readonly string[] => {
  const [first = '', ...rest] = wrapped(text, '     ');
  return [`  ${letterOf(index)}  ${first.trim()}`, ...rest];
};

const listed = (options: readonly { readonly text: string }[]): readonly string[] =>
  options.flatMap(({ text }, index) => optionLines(text, index));

/** As in the middle of a sentence. */
const nameOf = ({ book }: Table, id: PrincipleId): string =>
  book.guidelines.principles[id].name.toLocaleLowerCase(book.language);

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
        ({ id, stance, why }) =>
          `${stance === 'upheld' ? '●' : '○'} ${tell(table, `play.stance.${stance}`)} ${nameOf(table, id)}: ${why}`,
      );
      return ['', ...wrapped(taken.consequence), ...notes.flatMap((note) => wrapped(note, '  '))];
    }
    case 'spot':
      return [
        '',
        ...scene.items.flatMap(({ id, text, sign, why }) =>
          wrapped(
            `${marked.has(id) ? '✓' : '·'} ${text} – ${tell(table, `play.sign.${sign}`)}: ${why}`,
            '  ',
          ),
        ),
      ];
    case 'rank':
      return [
        '',
        tell(table, 'play.order'),
        ...scene.recommended.flatMap((id) => {
          const step = scene.steps.find((each) => each.id === id);
          return step ? wrapped(`· ${step.text} – ${step.why}`, '  ') : [];
        }),
      ];
    default:
      return [];
  }
}

export function standLines(table: Table): readonly string[] {
  const { gauges, flags } = table.session.story;
  const known = table.book.scenario.gauges;
  return [
    ...Object.entries(gauges).map(
      ([id, value]) =>
        `  ${tell(table, 'play.gauge', { name: known[id]?.name ?? id, value, most: known[id]?.to ?? '?' })}`,
    ),
    `  ${tell(table, 'play.flags', { flags: flags.join(', ') || tell(table, 'play.none') })}`,
  ];
}

export function clueLines(table: Table, role: string): readonly string[] {
  const clues = Object.entries(here(table)?.scene.clues ?? {});
  const wanted = role === '' ? clues : clues.filter(([id]) => id === role);
  if (wanted.length === 0)
    return [
      clues.length === 0
        ? tell(table, 'play.noClues')
        : tell(table, 'play.cluesHere', { roles: clues.map(([id]) => id).join(', ') }),
    ];
  return wanted.flatMap(([id, text]) =>
    wrapped(`${table.book.scenario.roles[id]?.name ?? id}: ${text}`, '  '),
  );
}

export function notesLines(table: Table): readonly string[] {
  const { say, ask = {}, watch } = here(table)?.scene.facilitator ?? {};
  if (say === undefined) return [tell(table, 'play.noNotes')];
  const asks = Object.values(ask).map((text) => tell(table, 'play.ask', { text }));
  const aloud = tell(table, 'play.sayAloud', { text: say });
  return [aloud, ...asks, tell(table, 'play.watch', { text: watch ?? '' })].flatMap((line) =>
    wrapped(line, '  '),
  );
}

export function debriefLines(table: Table): readonly string[] {
  const { book, session } = table;
  const { phase } = session.story;
  const round =
    phase.at === 'debrief' ? book.scenario.rounds.find(({ id }) => id === phase.round) : undefined;
  if (!round) return [];
  const questions = Object.values(round.debrief.questions).flatMap((group) => Object.values(group));
  return [
    '',
    `── ${tell(table, 'play.debrief', { round: round.title })} ──`,
    ...questions.flatMap((question) => wrapped(`· ${question}`, '  ')),
    '',
    tell(table, 'play.returnGoesOn'),
  ];
}

export function endingLines(table: Table): readonly string[] {
  const { book, session } = table;
  const { phase } = session.story;
  const ending = phase.at === 'closing' ? book.scenario.endings[phase.ending] : undefined;
  if (!ending) return [];
  const petals = compass(book, session.story);
  return [
    ...['', `── ${ending.title} ──`, ...wrapped(ending.text), ''],
    ...wrapped(tell(table, 'play.doorOpen', { text: ending.doorOpen })),
    '',
    ...PRINCIPLES.map((id) => `  ${petalLine(table, petals[id])}`),
    ...['', tell(table, 'play.over')],
  ];
}

const petalLine = (
  table: Table,
  { name, upheld, strained }: ReturnType<typeof compass>[PrincipleId],
): string => tell(table, 'play.petal', { name, upheld, strained });
