import { accessSync, constants, mkdirSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { LIMITS, type Limits } from './limits.ts';
import { isLongEnough, isPassphraseHash, passphraseHash } from './passphrase.ts';

/** What the operator sets. The only place that reads `process.env`. */
export interface Environment {
  readonly port: number;
  /** Null: all interfaces. */
  readonly host: string | null;
  readonly dataFolder: string;
  /** A PostgreSQL database for the journal; null for a file in the data folder. Holds a password: never logged. */
  readonly databaseUrl: string | null;
  /** Where people reach this server, without a slash at the end; null when it has no address of its own. */
  readonly publicUrl: string | null;
  /** How long a session in which nothing happens any more is kept. */
  readonly keepDays: number;
  /** Peers whose `X-Forwarded-For` counts: addresses or ranges. */
  readonly trustedProxies: readonly string[];
  /** Whoever opens a room must know the passphrase of this hash; null when anybody may. */
  readonly hostPassphraseHash: string | null;
  readonly limits: Limits;
}

const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

function isProxy(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  if (RANGES.includes(entry)) return true;
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

const isBaseUrl = (text: string) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).pathname === '/';

const isDatabaseUrl = (text: string) =>
  URL.canParse(text) && /^postgres(?:ql)?:$/.test(new URL(text).protocol);

const count = (usual: number, least: number) =>
  z
    .string()
    .default(String(usual))
    .refine((text) => /^\d{1,7}$/.test(text) && Number(text) >= least, `must be a number, ${least} or more`)
    .transform(Number);

const environmentFormat = z.object({
  PORT: z
    .string()
    .default('2567')
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535, 'must be a number from 0 to 65535'),
  HOST: z.string().default(''),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .default('')
    .refine(
      (text) => text === '' || isDatabaseUrl(text),
      'must be like postgres://user:password@host/database',
    ),
  PUBLIC_URL: z
    .string()
    .default('')
    .refine((text) => text === '' || isBaseUrl(text), 'must be an address like https://game.example.org'),
  KEEP_DAYS: z
    .string()
    .default('30')
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= 1, 'must be a number of days, 1 or more'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((entry) => entry !== ''))
    .refine((list) => list.every(isProxy), 'must list IP addresses or ranges, separated by commas'),
  HOST_PASSPHRASE: z
    .string()
    .default('')
    .refine((text) => text === '' || isLongEnough(text), 'must have 8 characters or more'),
  HOST_PASSPHRASE_HASH: z
    .string()
    .default('')
    .refine((text) => text === '' || isPassphraseHash(text), 'must be what "npm run passphrase" prints'),
  MAX_ROOMS: count(LIMITS.rooms, 1),
  ROOMS_PER_HOUR: count(LIMITS.roomsPerHour, 1),
  SEATS_PER_ROOM: count(LIMITS.seatsPerRoom, 1),
  MAX_CONNECTIONS: count(LIMITS.connections, 10),
  CONNECTIONS_PER_ADDRESS: count(LIMITS.connectionsPerAddress, 1),
  MOVES_PER_SESSION: count(LIMITS.movesPerSession, 1000),
});

/** Throws one sentence per value that cannot be used. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const read = environmentFormat.safeParse(variables);
  if (!read.success) {
    const told = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
    throw new CannotStart(told.join(' '));
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, KEEP_DAYS, TRUSTED_PROXIES } = read.data;
  const { HOST_PASSPHRASE: passphrase, HOST_PASSPHRASE_HASH: hash } = read.data;
  return {
    port: Number(PORT),
    host: HOST || null,
    dataFolder: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL || null,
    publicUrl: PUBLIC_URL ? new URL(PUBLIC_URL).origin : null,
    keepDays: Number(KEEP_DAYS),
    trustedProxies: TRUSTED_PROXIES,
    hostPassphraseHash: hash || (passphrase ? passphraseHash(passphrase) : null),
    limits: limitsIn(read.data),
  };
}

const limitsIn = (read: z.infer<typeof environmentFormat>): Limits => ({
  rooms: read.MAX_ROOMS,
  roomsPerHour: read.ROOMS_PER_HOUR,
  seatsPerRoom: read.SEATS_PER_ROOM,
  connections: read.MAX_CONNECTIONS,
  connectionsPerAddress: read.CONNECTIONS_PER_ADDRESS,
  movesPerSession: read.MOVES_PER_SESSION,
});

/** Why the server cannot start, as one sentence for whoever runs it. */
export class CannotStart extends Error {}

export function writableFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    throw new CannotStart(`The data folder ${folder} cannot be written. Set DATA_DIR to a folder that can.`);
  }
}
