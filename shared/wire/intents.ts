import { z } from 'zod';
import type { FacilitatorIntent, SeatIntent } from '../session/move.ts';

/** What a client may send: everything else is `malformed`. Limits here are about size; sense is the rules' business. */

const id = z.string().min(1).max(40);
const turn = z.int().min(0);
const seconds = z.int().min(10).max(1800).nullable().optional();
const of = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ do: z.literal(kind), ...shape });

export const facilitatorIntent: z.ZodType<FacilitatorIntent> = z.discriminatedUnion('do', [
  of('start', {}),
  of('go-on', { from: z.strictObject({ turn, at: z.string().max(40) }).optional() }),
  of('open', { seconds }),
  of('close', {}),
  of('reveal', {}),
  of('vote-again', { seconds }),
  of('settle', { choice: id.optional() }),
  of('skip', { choice: id.optional() }),
  of('back', {}),
  of('rewind', { turn }),
  of('inject', { inject: id }),
  of('extend', { seconds: z.int().min(10).max(1800) }),
  of('pause', {}),
  of('resume', {}),
  of('end-round', {}),
  of('finish', {}),
  of('deal-roles', {}),
  of('give-role', { seat: id, role: id.nullable() }),
  of('rename', { seat: id, name: z.string().max(200) }),
  of('park', { seat: id }),
  of('unpark', { seat: id }),
  of('remind', { seat: id }),
  of('remove', { seat: id }),
  of('hand-over', { seat: id }),
  of('lock', {}),
  of('unlock', {}),
  of('waiting-room', { on: z.boolean() }),
  of('admit', { seat: id }),
  of('stage-languages', { languages: z.array(z.string().max(8)).min(1).max(2) }),
  of('country', { country: z.string().max(8) }),
  of('check-contact', { contact: id, checked: z.boolean() }),
  of('approve-note', { note: id }),
  of('hide-note', { note: id }),
  of('merge-notes', { note: id, into: id }),
  of('delete-now', {}),
]);

export const seatIntent: z.ZodType<SeatIntent> = z.discriminatedUnion('do', [
  of('answer', { turn, answer: z.array(id).max(10) }),
  of('withdraw', { turn }),
  of('note', { turn, note: id, column: id, text: z.string().max(1200) }),
  of('withdraw-note', { turn, note: id }),
  of('pulse', { when: z.enum(['before', 'after']), answers: z.record(id, z.string().max(40)) }),
  of('pick-action', { action: id, picked: z.boolean() }),
  of('watch', {}),
  of('play', {}),
  of('step-out', {}),
  of('return', {}),
  of('language', { language: z.string().max(8) }),
  of('leave', {}),
]);

const moveId = z
  .string()
  .min(8)
  .max(40)
  .regex(/^[\w-]+$/);
export const facilitatorAsk = z.strictObject({ id: moveId, intent: facilitatorIntent });
export const seatAsk = z.strictObject({ id: moveId, intent: seatIntent });
