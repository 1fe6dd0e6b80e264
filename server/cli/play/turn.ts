import type { Scene } from '#shared/scenario/scenario.ts';
import { answerAll, here, lead, noteAll, type Table, undo } from './table.ts';
import {
  clueLines,
  debriefLines,
  endingLines,
  notesLines,
  outcomeLines,
  sceneLines,
  standLines,
} from './tell.ts';

/** What came of one typed line: what to print, and whether the session is over. */
export interface Turn {
  readonly lines: readonly string[];
  readonly over: boolean;
}

export const HELP = [
  '  clues [role]   what each role knows, or one of them',
  '  notes          what the facilitator reads here',
  '  stand          gauges and flags',
  '  event [id]     read an event card after a scene; without an id, which there are',
  '  undo           take the last decision back, and choose again',
  '  again          the scene once more',
  '  quit           leave',
] as const;

const on = (...lines: readonly string[]): Turn => ({ lines, over: false });

export function turn(table: Table, typed: string): Turn {
  const [word = '', ...rest] = typed.trim().split(/\s+/);
  switch (word.toLowerCase()) {
    case 'quit':
      return { lines: ['Until next time.'], over: true };
    case 'help':
    case '?':
      return on(...HELP);
    case 'clues':
      return on(...clueLines(table, rest[0] ?? ''));
    case 'notes':
      return on(...notesLines(table));
    case 'stand':
      return on(...standLines(table));
    case 'again':
      return on(...whereLines(table));
    case 'undo':
      return undo(table)
        ? on('Back to the last decision.', ...whereLines(table))
        : on('Nothing to take back yet.');
    case 'event':
      return event(table, rest[0]);
    default:
      return step(table, typed.trim());
  }
}

/** What stands on the table now, wherever the session is. */
export const whereLines = (table: Table): readonly string[] =>
  here(table) ? sceneLines(table) : [...debriefLines(table), ...endingLines(table)];

function step(table: Table, typed: string): Turn {
  const now = here(table);
  if (!now) return onward(table);
  if (now.step.is === 'settled') return onward(table);
  if (now.scene.kind === 'story') {
    lead(table, { do: 'go-on' });
    return onward(table);
  }
  const refused = answered(table, now.scene, typed);
  if (refused !== null) return on(refused);
  return on(...outcomeLines(table), '', 'Return goes on.');
}

function onward(table: Table): Turn {
  lead(table, { do: 'go-on' });
  const over = table.session.story.phase.at === 'ended';
  return { lines: over ? ['The end.'] : whereLines(table), over };
}

/** Null when the answer counted; otherwise why not, in words. */
function answered(table: Table, scene: Scene, typed: string): string | null {
  if (scene.kind === 'board') return boarded(table, scene, typed);
  const options =
    scene.kind === 'choice'
      ? scene.choices
      : scene.kind === 'spot'
        ? scene.items
        : scene.kind === 'rank'
          ? scene.steps
          : [];
  const letters =
    typed.toLowerCase() === 'none'
      ? []
      : typed
          .toLowerCase()
          .split(/[\s,]+/)
          .filter(Boolean);
  const ids = letters.map((letter) => options[letter.charCodeAt(0) - 97]?.id ?? '');
  if (typed === '' || letters.some((letter) => letter.length !== 1) || ids.includes(''))
    return `Letters from a to ${String.fromCharCode(96 + options.length)}, or “help”.`;
  const refused = answerAll(table, ids);
  return refused === null ? null : (REFUSED[refused] ?? `This does not count here (${refused}).`);
}

const REFUSED: Readonly<Record<string, string>> = {
  'choice-closed': 'This choice is not open now. The reason stands beside it.',
  'incomplete-ranking': 'Every letter once, please, in your order.',
  'unknown-choice': 'One letter for each, please.',
  'too-many-notes': 'Fewer notes, please: each seat may write only so many.',
  'note-not-usable': 'A note is shorter than that.',
};

function boarded(table: Table, { columns }: Extract<Scene, { kind: 'board' }>, typed: string): string | null {
  const notes = typed.split(';').flatMap((each) => {
    const [letter = '', ...words] = each.trim().split(/\s+/);
    const column = columns[letter.toLowerCase().charCodeAt(0) - 97];
    return column && letter.length === 1 && words.length > 0
      ? [{ column: column.id, text: words.join(' ') }]
      : [];
  });
  if (typed !== '' && notes.length < typed.split(';').length)
    return `A letter from a to ${String.fromCharCode(96 + columns.length)} and your words, like “a the library”.`;
  const refused = noteAll(table, notes);
  return refused === null ? null : (REFUSED[refused] ?? `This does not count here (${refused}).`);
}

function event(table: Table, id: string | undefined): Turn {
  const { injects } = table.book.scenario;
  const inject = id !== undefined && Object.hasOwn(injects, id) ? injects[id] : undefined;
  if (!inject || id === undefined) return on(`Event cards: ${Object.keys(injects).join(', ') || 'none'}.`);
  if (table.session.story.injected.includes(id)) return on('This card has been read.');
  if (lead(table, { do: 'inject', inject: id }) !== null)
    return on('An event card comes after a scene, before you go on.');
  lead(table, { do: 'go-on' });
  return on('', `── ${inject.title} ──`, inject.text, '', 'Return goes on.');
}
