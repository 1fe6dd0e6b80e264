import type { RequestHandler } from 'express';
import type { Refused } from '#shared/wire/wire.ts';
import { statusOf } from '../refusal-status.ts';

/** A browser says where its page came from; programs say nothing. */
export function isOurOwn(
  origin: string | null | undefined,
  host: string | null | undefined,
  publicUrl: string | null,
): boolean {
  if (!origin || origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

const OTHER: Refused = { refusal: { code: 'other-origin' } };

/** A page of another site may not write here, even where it could not read the answer. */
export const ownPagesOnly =
  (publicUrl: string | null): RequestHandler =>
  ({ method, headers }, response, next) => {
    const reads = method === 'GET' || method === 'HEAD';
    if (reads || isOurOwn(headers.origin, headers.host, publicUrl)) return next();
    response.set('Cache-Control', 'no-store');
    response.status(statusOf(OTHER.refusal.code)).json(OTHER);
  };
