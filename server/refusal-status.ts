import type { RefusalCode } from '#shared/session/outcome.ts';

/** HTTP status of a refusal. 403, 404 and 410 tell a client not to try again with the same key. */
const STATUS: Partial<Record<RefusalCode, number>> = {
  malformed: 400,
  'not-allowed': 403,
  'wrong-key': 403,
  'other-origin': 403,
  'passphrase-needed': 403,
  'passphrase-wrong': 403,
  'unknown-code': 404,
  'unknown-scenario': 404,
  removed: 410,
  ended: 410,
  'too-fast': 429,
  'passphrase-later': 429,
  'not-saved': 503,
  'server-full': 503,
  'newer-version': 503,
  'try-again': 503,
};

/** What the rules refused (a name taken, a room locked) is a conflict with the session as it is. */
export const statusOf = (code: RefusalCode): number => STATUS[code] ?? 409;
