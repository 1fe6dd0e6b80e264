import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostDoor } from '#server/api/host-door.ts';
import { isPassphrase, isPassphraseHash, passphraseHash } from '#server/passphrase.ts';
import { openSession, post } from '../support/client.ts';
import { startServer, type TestServer } from '../support/server.ts';

const PASSPHRASE = 'three calm herons';
const hash = passphraseHash(PASSPHRASE);
const OPEN = { scenario: 'small-case', country: 'LV', stageLanguages: ['en'] };

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ hostPassphraseHash: hash });
});
afterAll(() => server.stop());

const wish = async (body: object) => {
  const answer = await post(server.url, '/api/sessions', { ...OPEN, ...body });
  return [answer.status, answer.body.refusal?.code ?? 'opened'];
};

test('a room opens for the passphrase, and for nothing else', async () => {
  expect(await wish({})).toEqual([403, 'passphrase-needed']);
  expect(await wish({ passphrase: 'three calm geese' })).toEqual([403, 'passphrase-wrong']);
  expect(await wish({ passphrase: PASSPHRASE })).toEqual([201, 'opened']);
  // A phone's keyboard adds a space, or writes letters in another form.
  expect(await wish({ passphrase: ` ${PASSPHRASE.normalize('NFD')} ` })).toEqual([201, 'opened']);
  expect(await wish({ passphrase: 'x'.repeat(201) })).toEqual([400, 'malformed']);
  expect(await wish({ passphrase: [PASSPHRASE] })).toEqual([400, 'malformed']);
});

test('the shelf says that it will be asked for; everything else needs none', async () => {
  const shelf = await (await fetch(`${server.url}/api/scenarios`)).json();
  expect(shelf.asksPassphrase).toBe(true);
  const { code } = await openSession(server.url, { passphrase: PASSPHRASE });
  expect((await fetch(`${server.url}/api/sessions/${code}`)).status).toBe(200);
  const taken = await post(server.url, `/api/sessions/${code}/seats`, { name: 'Anna', language: 'en' });
  expect(taken.status).toBe(201);
});

test('an address that guesses waits longer each time, even with the right one; others do not', async () => {
  const door = hostDoor(hash);
  for (let guess = 0; guess < 4; guess += 1)
    expect(await door.try('203.0.113.9', `guess ${guess}`)).toBe('passphrase-wrong');
  expect(await door.try('203.0.113.9', PASSPHRASE)).toBe('passphrase-later');
  expect(await door.try('203.0.113.10', PASSPHRASE)).toBeNull();
});

test('a crowd of guessers is slowed as a whole, and a host who was here before is not', async () => {
  // A cheaper hash: here it is compared more than forty times.
  const door = hostDoor(passphraseHash(PASSPHRASE, 14));
  expect(await door.try('198.51.100.1', PASSPHRASE)).toBeNull();
  for (let guess = 0; guess < 40; guess += 1) await door.try(`203.0.113.${guess}`, 'guess');
  expect(await door.try('192.0.2.1', 'guess')).toBe('passphrase-later');
  expect(await door.try('198.51.100.1', PASSPHRASE)).toBeNull();
});

test('many tries at once do not take the machine', async () => {
  const door = hostDoor(hash);
  const said = await Promise.all(Array.from({ length: 20 }, (_, at) => door.try(`203.0.113.${at}`, 'guess')));
  expect(said.filter((each) => each === 'passphrase-wrong')).toHaveLength(2);
  expect(said.filter((each) => each === 'too-fast')).toHaveLength(18);
});

test('without a passphrase the door stands open', async () => {
  expect(hostDoor(null).isShut).toBe(false);
  expect(await hostDoor(null).try('203.0.113.9', undefined)).toBeNull();
});

test('a hash is of our own form, salted, and says nothing about the passphrase', async () => {
  const [one, other] = [passphraseHash(PASSPHRASE), passphraseHash(PASSPHRASE)];
  expect(one).not.toBe(other);
  expect([isPassphraseHash(one), isPassphraseHash(PASSPHRASE), isPassphraseHash('')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(await isPassphrase('other words', one)).toBe(false);
  await expect(isPassphrase(PASSPHRASE, 'nonsense')).rejects.toThrow();
});

test('the command prints a hash to be set, of what was typed or of a new passphrase', async () => {
  const told = await run(`${PASSPHRASE}\n`);
  const made = /^HOST_PASSPHRASE_HASH=(\S+)\n$/.exec(told.out)?.[1] ?? '';
  expect(await isPassphrase(PASSPHRASE, made)).toBe(true);
  expect(told.out + told.err).not.toContain('heron');

  const fresh = await run('\n');
  const passphrase = /told to facilitators: (\S+)/.exec(fresh.err)?.[1] ?? '';
  expect(await isPassphrase(passphrase, fresh.out.trim().split('=')[1] ?? '')).toBe(true);

  expect(await run('short\n')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('8 characters'),
  });
});

function run(typed: string): Promise<{ code: number | null; out: string; err: string }> {
  const command = join(import.meta.dirname, '..', '..', 'server', 'cli', 'passphrase.ts');
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [command], (_, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    );
    child.stdin?.end(typed);
  });
}
