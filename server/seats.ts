import { createHash, timingSafeEqual } from 'node:crypto';
import { customAlphabet, nanoid } from 'nanoid';
import type { SeatId } from '#shared/session/session.ts';

/** Room codes, keys and tokens: made here, stored only as hashes, compared in constant time. */

/** No vowels (no words by accident), nothing that looks like something else when read off a wall. */
const CODE_SIGNS = 'BCDFGHJKMNPQRTVWXY3479';
const CODE = new RegExp(`^[${CODE_SIGNS}]{6}$`);
const CYRILLIC = { В: 'B', С: 'C', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', Х: 'X', У: 'Y', З: '3' } as const;
/** 22 signs of 6 bits: 132 bits. */
const KEY_LENGTH = 22;

export const newCode = customAlphabet(CODE_SIGNS, 6);
export const newKey = () => nanoid(KEY_LENGTH);
export const newSeatId: () => SeatId = customAlphabet('bcdfghjkmnpqrstvwxz23456789', 8);

/** The code a person meant by what they typed, or null when it cannot be one. */
export function codeMeant(typed: string): string | null {
  if (typed.length > 40) return null;
  const signs = typed
    .toUpperCase()
    .replace(/[\s·-]/g, '')
    .replace(/[ВСНКМРТХУЗ]/g, (sign) => CYRILLIC[sign as keyof typeof CYRILLIC]);
  return CODE.test(signs) ? signs : null;
}

export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

export function matches(key: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(key)), Buffer.from(hash));
}

/** A seat's token as stored: of one generation, so that an older phone's token no longer counts. */
export interface SeatToken {
  readonly seat: SeatId;
  readonly generation: number;
  readonly hash: string;
}

/** Compares with every token of the session, so that the time taken says nothing about which one was near. */
export function tokenOf(key: string, tokens: readonly SeatToken[]): SeatToken | null {
  const hash = Buffer.from(hashOf(key));
  let found: SeatToken | null = null;
  for (const token of tokens) if (timingSafeEqual(hash, Buffer.from(token.hash))) found = token;
  return found;
}

/** Who a connection is; fixed when its place was reserved. */
export type Caller =
  | {
      readonly as: 'seat';
      readonly seat: SeatId;
      readonly generation: number;
      /** When its device first came in, if it comes back by itself. */
      readonly since?: number;
    }
  | { readonly as: 'facilitator' | 'stage'; readonly language: string };
