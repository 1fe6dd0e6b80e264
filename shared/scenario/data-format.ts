import { z } from 'zod';
import { PARTS, PRINCIPLES } from './format.ts';

/**
 * What stands beside the scenarios: guidelines, help contacts, pulse questions, translations. They are ours, so
 * a field we do not read yet is let through; zod lives in the `*format.ts` files alone.
 */

const text = z.string().trim().min(1).max(600);
const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const country = z.string().regex(/^[A-Z]{2}$/);
const texts = z.record(z.string().max(120), text);

export const guidelinesFormat = z.object({
  sources: z.array(z.object({ title: text, publisher: text.optional(), year: z.int().optional() })),
  principles: z.record(z.enum(PRINCIPLES), z.object({ name: text, sentence: text })),
  parts: z.record(z.enum(PARTS), z.object({ name: text })),
  actions: z.record(id, z.object({ part: z.enum(PARTS), principle: z.enum(PRINCIPLES), text })),
  indicators: z.record(id, z.object({ text, theme: id })),
});

export const contactsFormat = z.object({
  updated: z.iso.date(),
  countries: z.array(country).min(1),
  contacts: z.array(
    z.object({
      id,
      country,
      number: z.string().regex(/^[+\d][\d ()/-]{1,24}$/),
      grade: z.enum(['A', 'B', 'C']),
      source: text,
      sourceDate: z.string().max(40),
      hours: text.optional(),
    }),
  ),
  texts,
});

export const pulseFormat = z.object({
  questions: z.array(
    z.object({
      id,
      kind: z.enum(['true-false', 'one-of', 'scale']),
      answer: id.optional(),
      options: z.array(id).min(2).optional(),
    }),
  ),
  texts,
});

/**
 * An empty text waits for its translator. `from` shows them the words to translate and is not read. `reviewed` says that
 * a second person has read the words beside the source they were made from.
 */
export const translationFormat = z.record(
  z.string().max(200),
  z.strictObject({
    text: z.string().max(2000),
    source: z.string().regex(/^[0-9a-f]{6}$/),
    from: z.string().max(2000).optional(),
    reviewed: z.literal(true).optional(),
  }),
);
