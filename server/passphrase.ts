import { randomBytes, scrypt, scryptSync, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** `scrypt:<log2 N>:<salt>:<hash>`, without signs that a shell or a compose file would read as its own. */
const STORED = /^scrypt:(1[4-9]|20):([\w-]{16,64}):([\w-]{43})$/;
const LOG_COST = 15;
const BYTES = 32;
const SHORTEST = 8;

const costs = (logCost: number) => ({ N: 2 ** logCost, r: 8, p: 1, maxmem: 2 ** logCost * 2048 });
/** What looks the same to whoever types it counts the same. */
const typed = (passphrase: string): string => passphrase.normalize('NFKC').trim();

export const isLongEnough = (passphrase: string): boolean => typed(passphrase).length >= SHORTEST;
export const isPassphraseHash = (text: string): boolean => STORED.test(text);

/** Takes about a tenth of a second, on purpose. */
export function passphraseHash(passphrase: string, logCost = LOG_COST): string {
  const salt = randomBytes(16).toString('base64url');
  const hash = scryptSync(typed(passphrase), salt, BYTES, costs(logCost)).toString('base64url');
  return `scrypt:${logCost}:${salt}:${hash}`;
}

const derive = promisify<string, string, number, ReturnType<typeof costs>, Buffer>(scrypt);

/** Off the main thread; compares in constant time. Throws when `stored` is none of ours. */
export async function isPassphrase(given: string, stored: string): Promise<boolean> {
  const [, logCost = '', salt = '', hash = ''] = STORED.exec(stored) ?? [];
  if (!hash) throw new Error('This is no hash of a passphrase');
  const made = await derive(typed(given), salt, BYTES, costs(Number(logCost)));
  return timingSafeEqual(made, Buffer.from(hash, 'base64url'));
}
