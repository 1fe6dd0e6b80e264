import { z } from 'zod';
import { HOURS, PLACES, WEATHERS } from './art.ts';

/**
 * The scenario format, once: its shape, its limits and its types. Everything else that knows the format
 * (types, editor schema, parser) is derived from this file. Limits on length come from what fits a
 * 360 px phone and a 720p projector in the languages that run longest.
 */

export const PRINCIPLES = ['rights', 'assistance', 'prevention', 'cooperation'] as const;
export const PARTS = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7'] as const;
export const ACTORS = ['service', 'employer', 'neighbour', 'person', 'authority', 'business'] as const;
export const STANCES = ['upheld', 'strained'] as const;
export const SIGNS = ['strong', 'possible', 'none'] as const;
const LICENCES = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0'] as const;

const id = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const text = (max: number) => z.string().trim().min(1).max(max);
const sentences = z.record(id, text(300)).refine((all) => Object.keys(all).length > 0);

export type Condition =
  | { flag: string }
  | { gauge: string; atLeast: number }
  | { gauge: string; atMost: number }
  | { chose: string }
  | { visited: string }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ flag: id }),
      z.strictObject({ gauge: id, atLeast: z.int() }),
      z.strictObject({ gauge: id, atMost: z.int() }),
      z.strictObject({ chose: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/) }),
      z.strictObject({ visited: id }),
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ not: condition }),
    ]),
  )
  .meta({ id: 'condition' });

const then = z.union([id, z.array(z.strictObject({ if: condition.optional(), scene: id })).min(1)]);

/** `set` and `clear` name flags; every other key is a gauge with the step it moves by. */
export interface Effects {
  [gauge: string]: number | string[] | undefined;
  set?: string[] | undefined;
  clear?: string[] | undefined;
}

const effects: z.ZodType<Effects> = z
  .object({ set: z.array(id).optional(), clear: z.array(id).optional() })
  .catchall(z.int());

const person = z.strictObject({
  name: text(30),
  about: text(160),
  wants: text(160),
  strengths: text(160),
  fears: text(160),
});
const role = z.strictObject({ name: text(32), brief: text(180) });
const gauge = z.strictObject({
  name: text(32),
  about: text(140),
  from: z.int(),
  to: z.int(),
  start: z.int(),
});

const facilitatorNotes = z.strictObject({
  say: text(600),
  ask: sentences,
  watch: text(400),
  minutes: z.number().positive().max(60),
});

/** Any place: one that is not drawn is a finding with the nearest name, and no reason to refuse the file. */
const place = id.meta({ examples: [...PLACES] });
const hour = z.enum(HOURS).optional();
const weather = z.enum(WEATHERS).optional();
const art = z.union([place, z.strictObject({ place, hour, weather })]).meta({ id: 'art' });

const sceneBase = {
  art: art.optional(),
  people: z.array(id).optional(),
  title: text(56),
  text: text(560),
  clues: z.record(id, text(240)).optional(),
  facilitator: facilitatorNotes,
};

const principleNote = z.strictObject({
  id: z.enum(PRINCIPLES),
  stance: z.enum(STANCES),
  part: z.enum(PARTS),
  action: id,
  why: text(180),
});

const choice = z.strictObject({
  id,
  text: text(110),
  actor: z.enum(ACTORS),
  if: condition.optional(),
  closedBecause: text(120).optional(),
  consequence: text(420),
  effects: effects.optional(),
  principles: z.array(principleNote).min(1).max(4),
  then,
});

const story = z.strictObject({ kind: z.literal('story'), ...sceneBase, effects: effects.optional(), then });
const choiceScene = z.strictObject({
  kind: z.literal('choice'),
  ...sceneBase,
  question: text(120),
  choices: z.array(choice).min(2).max(6),
  decidedBy: z.union([z.literal('group'), z.literal('facilitator'), z.strictObject({ role: id })]),
  seconds: z.int().min(10).max(1800).optional(),
});
const spot = z.strictObject({
  kind: z.literal('spot'),
  ...sceneBase,
  question: text(120),
  items: z
    .array(
      z.strictObject({
        id,
        text: text(110),
        sign: z.enum(SIGNS),
        indicator: id.optional(),
        why: text(180),
      }),
    )
    .min(3)
    .max(10),
  seconds: z.int().min(10).max(1800).optional(),
  then,
});
const rank = z.strictObject({
  kind: z.literal('rank'),
  ...sceneBase,
  question: text(120),
  steps: z
    .array(z.strictObject({ id, text: text(90), why: text(180) }))
    .min(3)
    .max(7),
  recommended: z.array(id),
  seconds: z.int().min(10).max(1800).optional(),
  then,
});
const board = z.strictObject({
  kind: z.literal('board'),
  ...sceneBase,
  question: text(120).optional(),
  columns: z
    .array(z.strictObject({ id, title: text(40), prompt: text(110) }))
    .min(1)
    .max(5),
  notesEach: z.int().min(1).max(5),
  seconds: z.int().min(10).max(1800).optional(),
  then,
});

const round = z.strictObject({
  id,
  title: text(56),
  start: id,
  scenes: z.record(id, z.discriminatedUnion('kind', [story, choiceScene, spot, rank, board])),
  debrief: z.strictObject({
    minutes: z.number().positive().max(60),
    questions: z.strictObject({ feel: sentences, happened: sentences, meaning: sentences, next: sentences }),
    facilitator: text(600),
  }),
  next: z
    .array(
      z.union([
        z.strictObject({ if: condition.optional(), round: id }),
        z.strictObject({ if: condition.optional(), ending: id }),
      ]),
    )
    .min(1),
});

const source = z.strictObject({
  title: text(200),
  publisher: text(120),
  year: z.int().min(1900).max(2100),
  url: z.string().max(300).optional(),
});

export const scenarioFormat = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  id,
  language: z.string().regex(/^[a-z]{2}$/),
  title: text(60),
  summary: text(240),
  audience: z.array(id).min(1),
  ageFrom: z.int().min(10).max(18),
  minutes: z.int().min(5).max(240),
  group: z.strictObject({ from: z.int().min(1), to: z.int().max(1000) }),
  contentNotes: z.record(id, text(60)),
  passport: z.strictObject({
    updated: z.iso.date(),
    licence: z.enum(LICENCES),
    sources: z.array(source),
    reviews: z.array(z.strictObject({ by: text(120), as: text(120), date: z.iso.date() })),
  }),
  people: z.record(id, person),
  roles: z.record(id, role),
  gauges: z.record(id, gauge),
  flags: z.array(id),
  promises: z.array(z.enum(PRINCIPLES)).min(1),
  rounds: z.array(round).min(1),
  injects: z.record(
    id,
    z.strictObject({
      title: text(56),
      text: text(560),
      art: art.optional(),
      effects: effects.optional(),
      facilitator: facilitatorNotes.optional(),
    }),
  ),
  early: id,
  endings: z.record(id, z.strictObject({ title: text(60), text: text(600), doorOpen: text(300) })),
});

export type ScenarioFile = z.infer<typeof scenarioFormat>;
