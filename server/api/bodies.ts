import { z } from 'zod';
import type { Connect, OpenSession, Rehearse, TakeSeat } from '#shared/wire/wire.ts';

/** What may stand in a request. Sense (a name taken, a language not offered) is the rules' business. */

const language = z.string().regex(/^[a-z]{2}$/);
const key = z.string().min(10).max(64);

export const shelfQuery = z.object({
  language: language.default('en'),
  since: z.coerce.number().optional(),
});

export const openBody: z.ZodType<OpenSession> = z.strictObject({
  scenario: z.string().min(1).max(40),
  country: z.string().regex(/^[A-Z]{2}$/),
  stageLanguages: z.array(language).min(1).max(2),
  passphrase: z.string().max(200).optional(),
}) as z.ZodType<OpenSession>;

export const rehearsalBody: z.ZodType<Rehearse> = z.strictObject({
  scenario: z.string().min(1).max(40),
  passphrase: z.string().max(200).optional(),
}) as z.ZodType<Rehearse>;

export const seatBody: z.ZodType<TakeSeat> = z.strictObject({
  name: z.string().max(200),
  language,
  before: key.optional(),
}) as z.ZodType<TakeSeat>;

export const connectBody: z.ZodType<Connect> = z.strictObject({
  as: z.enum(['seat', 'facilitator', 'stage']),
  key,
  language: language.optional(),
  since: z.int().min(0).optional(),
}) as z.ZodType<Connect>;

export const lendBody = z.strictObject({ key });
export const moveBody = z.strictObject({ transfer: key });
