import type { ScenarioFile } from '#shared/scenario/format.ts';
import type { Material } from '#shared/scenario/material.ts';
import { scenarioStrings } from '#shared/scenario/translate.ts';

/** Every text as long as the format allows, in words as long as each language has them. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'The interpreter, independent of the employer, listens while neighbouring municipal departments coordinate confidentially',
  lv: 'Neatkarīgā tulkotāja klausās, kamēr starpinstitūciju sadarbības koordinatore sazinās ar pašvaldības nodarbinātības dienestu',
  et: 'Sõltumatu viipekeeletõlk kuulab, samal ajal kui kogukonnapolitseinik ja sotsiaalkindlustusameti töötaja koordineerivad',
  ru: 'Независимая переводчица слушает, пока муниципальное подразделение согласовывает межведомственное взаимодействие служб',
  fi: 'Työehtosopimuksenmukaisuustarkastus ja ihmiskaupanuhriensuojelukoordinaattori: työsuojeluviranomaisyhteistyösopimusneuvottelut',
  de: 'Arbeitnehmerüberlassungsgesetzeskontrolle, Aufenthaltserlaubnisverlängerungsverfahren, Menschenhandelsbekämpfungskoordinierungsstelle',
  lt: 'Nebeprisibendradarbiaujančiosioms tarpinstitucinėms bendradarbiavimo koordinatorėms: nepriklausomiausiosios vertėjos tebepasikonsultuodavo',
};

/** Exactly `length` characters, ending in a whole one. */
export function longest(language: string, length: number): string {
  const words = `${WORDS[language] ?? WORDS.en} `;
  return `${words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length - 1)
    .trimEnd()}.`.padEnd(length, '.');
}

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

type Scene = ScenarioFile['rounds'][number]['scenes'][string];
const text = (length: number): string => longest('en', length);
const named = (name: string, count: number, length: number) =>
  Object.fromEntries(many(count, (index) => [`${name}-${index}`, text(length)]));
const principle = (
  id: 'rights' | 'assistance' | 'prevention' | 'cooperation',
  stance: 'upheld' | 'strained',
) => ({ id, stance, part: 'G4', action: 'identify-alone', why: text(180) }) as const;
const scene = (art: string) => ({
  ...{ art, title: text(56), text: text(560) },
  facilitator: { say: text(600), ask: named('ask', 2, 300), watch: text(400), minutes: 3 },
});

function choiceOf(index: number): Extract<Scene, { kind: 'choice' }>['choices'][number] {
  const shut = index === 5 ? { if: { flag: 'never' }, closedBecause: text(120) } : {};
  return {
    ...{ id: `choice-${index}`, text: text(110), actor: 'service', consequence: text(420), then: 'signs' },
    effects: { trust: 1, picture: -1 },
    principles: [
      principle('rights', 'upheld'),
      principle('assistance', 'strained'),
      principle('prevention', 'upheld'),
      principle('cooperation', 'strained'),
    ],
    ...shut,
  };
}

const SCENES: Record<string, Scene> = {
  beginning: { kind: 'story', ...scene('winter-street'), then: 'decision' },
  decision: {
    ...{ kind: 'choice', ...scene('library-evening'), question: text(120), decidedBy: 'group', seconds: 90 },
    choices: many(6, choiceOf),
  },
  signs: {
    ...{ kind: 'spot', ...scene('town-hall-desk'), question: text(120), then: 'order' },
    items: many(8, (index) => ({
      ...{ id: `item-${index}`, text: text(110), why: text(180) },
      sign: (['strong', 'possible', 'none'] as const)[index % 3] ?? 'none',
    })),
  },
  order: {
    ...{ kind: 'rank', ...scene('reception-centre'), question: text(120), then: 'table' },
    steps: many(7, (index) => ({ id: `step-${index}`, text: text(90), why: text(180) })),
    recommended: many(7, (index) => `step-${6 - index}`),
  },
  table: {
    ...{ kind: 'board', ...scene('office-night'), question: text(120), notesEach: 5, then: 'round-end' },
    columns: many(5, (index) => ({ id: `column-${index}`, title: text(40), prompt: text(110) })),
  },
};

const GAUGE = { name: text(32), about: text(140), from: 0, to: 9, start: 4 };

export const LONGEST: ScenarioFile = {
  ...{
    format: 1,
    id: 'longest',
    language: 'en',
    title: text(60),
    summary: text(240),
    audience: ['municipality'],
  },
  ...{
    ageFrom: 16,
    minutes: 60,
    group: { from: 4, to: 60 },
    flags: ['never'],
    promises: ['rights'],
    early: 'end',
  },
  contentNotes: named('note', 4, 60),
  passport: { updated: '2026-01-01', licence: 'CC-BY-4.0', sources: [], reviews: [] },
  people: {},
  roles: {},
  gauges: { trust: GAUGE, picture: GAUGE },
  rounds: [
    {
      ...{ id: 'only', title: text(56), start: 'beginning', scenes: SCENES, next: [{ ending: 'end' }] },
      debrief: {
        ...{ minutes: 6, facilitator: text(600) },
        questions: {
          ...{ feel: named('feel', 3, 300), happened: named('happened', 3, 300) },
          ...{ meaning: named('meaning', 3, 300), next: named('next', 3, 300) },
        },
      },
    },
  ],
  injects: {},
  endings: { end: { title: text(60), text: text(600), doorOpen: text(300) } },
};

/** The same lengths in another language. */
export const longestIn = (language: string): Material['translations'][string] =>
  Object.fromEntries(
    [...scenarioStrings(LONGEST as Material['scenario'])].map(([key, words]) => [
      key,
      { text: longest(language, words.length), source: '' },
    ]),
  );
