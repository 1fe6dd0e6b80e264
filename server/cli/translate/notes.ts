import { fillScenario } from '#shared/scenario/fill.ts';
import { scenarioFormat } from '#shared/scenario/format.ts';
import { own } from '#shared/scenario/own.ts';
import { shapeProblems } from '#shared/scenario/reading/shape-problems.ts';
import type { Scenario } from '#shared/scenario/scenario.ts';
import type { Unit } from './unit.ts';
import type { Note, XliffFile } from './write-xliff.ts';

/** What a translator must know about a string beside its words: where it stands, who reads it, how long it may be. */
export type NotesFor = (unit: Unit) => readonly Note[];

const TOO_LONG = 'x'.repeat(3000);

/** The limits are asked of the format itself: every string at once is given too many letters. */
function limitsOf(scenario: Scenario): Readonly<Record<string, number>> {
  const filled = fillScenario(scenario, () => TOO_LONG);
  const verdict = scenarioFormat.safeParse(filled);
  if (verdict.success) return {};
  const found = shapeProblems(filled, verdict.error.issues).filter(({ code }) => code === 'text-too-long');
  return Object.fromEntries(found.map(({ at, params }) => [at, Number(params.most)]));
}

export function scenarioNotes(scenario: Scenario): NotesFor {
  const limits = limitsOf(scenario);
  return ({ key, madeFrom }) => [
    { category: 'where', text: placeOf(scenario, key) },
    ...readersOf(scenario, key).map((text): Note => ({ category: 'who-reads', text })),
    ...lengthNote(own(limits, key)),
    ...changedNote(madeFrom),
  ];
}

/** Guidelines, contacts and pulse: the key says where. */
export const sharedNotes: NotesFor = ({ key, madeFrom }) => [
  { category: 'where', text: key.replaceAll('.', ' · ') },
  ...changedNote(madeFrom),
];

const lengthNote = (most: number | undefined): readonly Note[] =>
  most === undefined
    ? []
    : [{ category: 'length', text: `At most ${most} characters: it has to fit a small phone.` }];

const changedNote = (madeFrom: string | null): readonly Note[] =>
  madeFrom === null
    ? []
    : [
        {
          category: 'changed',
          text: 'The original has changed since this was translated. Compare, and mend what differs.',
        },
      ];

const SCENE = /^rounds\.([^.]+)\.scenes\.([^.]+)\.(.+)$/;

function placeOf(scenario: Scenario, key: string): string {
  const [, round, id, rest] = SCENE.exec(key) ?? [];
  const scene = scenario.rounds.find((each) => each.id === round)?.scenes[id ?? ''];
  if (!scene || !rest) return key.replaceAll('.', ' · ');
  return `Scene “${scene.title}” (${scene.kind}) · ${rest.replaceAll('.', ' · ')}`;
}

function readersOf(scenario: Scenario, key: string): readonly string[] {
  const role = /\.clues\.([^.]+)$/.exec(key)?.[1] ?? /^roles\.([^.]+)\.brief$/.exec(key)?.[1];
  if (role !== undefined)
    return [`Only whoever has the role “${scenario.roles[role]?.name ?? role}” reads this.`];
  return /\.facilitator(?:\.|$)/.test(key) ? ['Only the facilitator reads this.'] : [];
}

export const withNotes = (units: readonly Unit[], notesFor: NotesFor): XliffFile['units'] =>
  units.map((unit) => ({ ...unit, notes: notesFor(unit) }));
