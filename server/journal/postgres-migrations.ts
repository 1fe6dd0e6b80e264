import type { Client } from 'pg';
import { FromNewerVersion } from './versions.ts';

/** Two numbers of one advisory lock; the second, made of the schema's name, lets several games share a database. */
const MIGRATIONS = 0x7468_6701;

/** Each step leads from the version of its place in the list to the next. */
const STEPS = [
  `
  CREATE TABLE sessions (
    code text PRIMARY KEY,
    format integer NOT NULL,
    opened_at bigint NOT NULL,
    material text NOT NULL,
    opening text NOT NULL,
    facilitator_hash text NOT NULL,
    stage_hash text NOT NULL
  );
  CREATE TABLE moves (
    code text NOT NULL REFERENCES sessions ON DELETE CASCADE,
    seq integer NOT NULL,
    at bigint NOT NULL,
    move text NOT NULL,
    PRIMARY KEY (code, seq)
  );
  CREATE TABLE seat_tokens (
    code text NOT NULL REFERENCES sessions ON DELETE CASCADE,
    seat text NOT NULL,
    generation integer NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (code, seat, generation)
  );
  CREATE TABLE checks (id boolean PRIMARY KEY DEFAULT true CHECK (id), at timestamptz NOT NULL);
  `,
] as const;

/** Brings the database to the present version: all steps or none, and never two servers at once. */
export async function migrate(client: Client): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1, hashtext(current_schema()))', [MIGRATIONS]);
    await client.query('CREATE TABLE IF NOT EXISTS journal_version (version integer NOT NULL)');
    await takeSteps(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function takeSteps(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>('SELECT version FROM journal_version');
  const version = rows[0]?.version ?? 0;
  if (version > STEPS.length)
    throw new FromNewerVersion(`It is of version ${version}; this server knows up to ${STEPS.length}.`);
  for (const step of STEPS.slice(version)) await client.query(step);
  await client.query('DELETE FROM journal_version');
  await client.query('INSERT INTO journal_version VALUES ($1)', [STEPS.length]);
}
