import { z } from 'zod';
import { PRINCIPLES } from './format.ts';

/** A path through a scenario that a trainer can read and the tests run. Ids here are checked by playing it. */

const id = z.string().min(1).max(60);

/** `decided`, `scene`, `round`, `ending`, `phase`, `flags` (these are set); every other key is a gauge. */
const expectation = z.record(id, z.union([id, z.int(), z.array(id)]));

const outcome = { expect: expectation.optional(), refused: id.optional() };

const answerStep = z.strictObject({
  by: id,
  /** A choice, the marked signs, the whole order, or notes by column. */
  answer: z.union([id, z.array(id), z.record(id, z.array(z.string().max(400)))]),
  ...outcome,
});

const doStep = z.strictObject({
  by: id,
  do: id,
  /** What the intent carries besides its name; `scene` for `rewind`: back to its latest visit. */
  with: z
    .record(id, z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))
    .optional(),
  ...outcome,
});

export const playthroughFormat = z.strictObject({
  title: z.string().trim().min(1).max(120),
  /** Seat name → role; null for somebody without a role. */
  seats: z.record(id, id.nullable()),
  steps: z.array(z.union([answerStep, doStep])).min(1),
  expect: z.strictObject({
    ending: id,
    /** Principles that at least one decision of the path upheld: all of them. */
    upheld: z.array(z.enum(PRINCIPLES)).optional(),
  }),
});

export type PlaythroughFile = z.infer<typeof playthroughFormat>;
