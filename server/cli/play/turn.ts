import type { Scene } from '#shared/scenario/scenario.ts';
import { sayIn, type TerminalKey } from '../say.ts';
import { answerAll, here, lead, noteAll, type Table, undo } from './table.ts';
import {
  clueLines,
  debriefLines,
  endingLines,
  notesLines,
  outcomeLines,
  sceneLines,
  standLines,
  tell,
} from './tell.ts';

/** What came of one typed line: what to print, and whether the session is over. */
export interface Turn {
  readonly lines: readonly string[];
  readonly over: boolean;
}

const TYPED = ['clues [role]', 'notes', 'stand', 'event [id]', 'undo', 'again', 'quit'] as const;

/** What may be typed at any time, and what it does. */
export const helpIn = (language: string): readonly string[] =>
  TYPED.map((typed) => `  ${typed.padEnd(14)} ${sayIn(language, HELP_ON[typed])}`);

const HELP_ON = {
  'clues [role]': 'play.help.clues',
  notes: 'play.help.notes',
  stand: 'play.help.stand',
  'event [id]': 'play.help.event',
  undo: 'play.help.undo',
  again: 'play.help.again',
  quit: 'play.help.quit',
} as const satisfies Record<(typeof TYPED)[number], TerminalKey>;

const on = (...lines: readonly string[]): Turn => ({ lines, over: false });

export function turn(table: Table, typed: string): Turn {
  const [word = '', ...rest] = typed.trim().split(/\s+/);
  switch (word.toLowerCase()) {
    case 'quit':
      return { lines: [tell(table, 'play.leave')], over: true };
    case 'help':
    case '?':
      return on(...helpIn(table.book.language));
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
        ? on(tell(table, 'play.back'), ...whereLines(table))
        : on(tell(table, 'play.nothingToUndo'));
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
  return on(...outcomeLines(table), '', tell(table, 'play.returnGoesOn'));
}

function onward(table: Table): Turn {
  lead(table, { do: 'go-on' });
  const over = table.session.story.phase.at === 'ended';
  return { lines: over ? [tell(table, 'play.end')] : whereLines(table), over };
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
    return tell(table, 'play.letters', { last: String.fromCharCode(96 + options.length) });
  const refused = answerAll(table, ids);
  return refused === null ? null : whyNot(table, refused);
}

const REFUSED = [
  ...(['choice-closed', 'incomplete-ranking', 'unknown-choice'] as const),
  ...(['too-many-notes', 'note-not-usable'] as const),
];

function whyNot(table: Table, code: string): string {
  const known = REFUSED.find((each) => each === code);
  return known ? tell(table, `play.refused.${known}`) : tell(table, 'play.doesNotCount', { code });
}

function boarded(table: Table, { columns }: Extract<Scene, { kind: 'board' }>, typed: string): string | null {
  const notes = typed.split(';').flatMap((each) => {
    const [letter = '', ...words] = each.trim().split(/\s+/);
    const column = columns[letter.toLowerCase().charCodeAt(0) - 97];
    return column && letter.length === 1 && words.length > 0
      ? [{ column: column.id, text: words.join(' ') }]
      : [];
  });
  if (typed !== '' && notes.length < typed.split(';').length)
    return tell(table, 'play.letterAndWords', { last: String.fromCharCode(96 + columns.length) });
  const refused = noteAll(table, notes);
  return refused === null ? null : whyNot(table, refused);
}

function event(table: Table, id: string | undefined): Turn {
  const { injects } = table.book.scenario;
  const inject = id !== undefined && Object.hasOwn(injects, id) ? injects[id] : undefined;
  if (!inject || id === undefined) {
    const ids = Object.keys(injects).join(', ') || tell(table, 'play.none');
    return on(tell(table, 'play.events', { ids }));
  }
  if (table.session.story.injected.includes(id)) return on(tell(table, 'play.eventRead'));
  if (lead(table, { do: 'inject', inject: id }) !== null) return on(tell(table, 'play.eventLater'));
  lead(table, { do: 'go-on' });
  return on('', `── ${inject.title} ──`, inject.text, '', tell(table, 'play.returnGoesOn'));
}
