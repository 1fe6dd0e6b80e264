import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lanAddresses } from '#server/addresses.ts';
import { CannotStart, readEnvironment, writableFolder } from '#server/environment.ts';
import { LIMITS } from '#server/limits.ts';
import { isPassphrase, passphraseHash } from '#server/passphrase.ts';
import { openSession } from '../support/client.ts';
import { startServer } from '../support/server.ts';

const HASH = passphraseHash('three calm herons');

test('without any variable the server listens on 2567 of all interfaces and trusts no proxy', () => {
  expect(readEnvironment({})).toMatchObject({
    port: 2567,
    host: null,
    databaseUrl: null,
    publicUrl: null,
    keepDays: 30,
    trustedProxies: [],
    hostPassphraseHash: null,
    limits: LIMITS,
  });
});

test('values are read once and tidied', () => {
  const environment = readEnvironment({
    PORT: '8080',
    HOST: '127.0.0.1',
    DATA_DIR: '/tmp/somewhere',
    DATABASE_URL: 'postgres://game:secret@db.example.org/game',
    PUBLIC_URL: 'https://game.example.org/',
    KEEP_DAYS: '7',
    TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8 loopback',
    HOST_PASSPHRASE_HASH: HASH,
    SEATS_PER_ROOM: '60',
  });
  expect(environment).toEqual({
    port: 8080,
    host: '127.0.0.1',
    dataFolder: '/tmp/somewhere',
    databaseUrl: 'postgres://game:secret@db.example.org/game',
    publicUrl: 'https://game.example.org',
    keepDays: 7,
    trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'loopback'],
    hostPassphraseHash: HASH,
    limits: { ...LIMITS, seatsPerRoom: 60 },
  });
});

test('a passphrase given in the open is kept as its hash only', async () => {
  const { hostPassphraseHash } = readEnvironment({ HOST_PASSPHRASE: ' three calm herons ' });
  expect(hostPassphraseHash).not.toContain('heron');
  expect(await isPassphrase('three calm herons', hostPassphraseHash ?? '')).toBe(true);
});

test('a server with an address of its own and no passphrase says so in its log', async () => {
  const told = await run({
    PUBLIC_URL: 'https://game.example.org',
    DATABASE_URL: 'postgres://127.0.0.1:1/x',
  });
  expect(told.output).toContain('anybody who finds this server can open rooms on it');
  const shut = { PUBLIC_URL: 'https://game.example.org', HOST_PASSPHRASE_HASH: HASH };
  const calm = await run({ ...shut, DATABASE_URL: 'postgres://127.0.0.1:1/x' });
  expect(calm.output).not.toContain('anybody');
});

test('a value that cannot be used is named in one sentence', () => {
  const wrong = {
    ...{ PORT: '70000', PUBLIC_URL: 'game', KEEP_DAYS: '0' },
    ...{ TRUSTED_PROXIES: 'everybody', DATABASE_URL: 'mysql://db' },
    ...{ HOST_PASSPHRASE: 'short', HOST_PASSPHRASE_HASH: 'three calm herons' },
    ...{ MAX_ROOMS: '0', SEATS_PER_ROOM: 'all', CONNECTIONS_PER_ADDRESS: '-1', MOVES_PER_SESSION: '10' },
  };
  for (const [name, value] of Object.entries(wrong)) {
    expect(() => readEnvironment({ [name]: value })).toThrow(CannotStart);
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name} must [^\\n]*\\.$`));
  }
});

test('a data folder that cannot be written is named in one sentence', () => {
  const insideAFile = join(import.meta.filename, 'data');
  expect(() => writableFolder(insideAFile)).toThrow(/^The data folder .* cannot be written\. Set DATA_DIR/);
});

test('a port in use is named in one sentence', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => busy.once('listening', resolve));
  const { port } = busy.address() as AddressInfo;
  await expect(startServer({ port })).rejects.toThrow(
    new RegExp(`^Port ${port} is in use by another program\\.`),
  );
  busy.close();
});

test('what the operator can mend ends the start with one sentence and no stack', async () => {
  expect(await run({ PORT: 'eighty' })).toEqual({
    code: 1,
    output: 'PORT must be a number from 0 to 65535.',
  });
  const insideAFile = join(import.meta.filename, 'data');
  const told = await run({ DATA_DIR: insideAFile });
  expect(told.code).toBe(1);
  expect(told.output).toMatch(/^The data folder [^\n]* cannot be written\.[^\n]*$/);
});

test('a database that cannot be reached is named in one sentence, without its password', async () => {
  const away = await run({ DATABASE_URL: 'postgres://game:secret@127.0.0.1:1/game' });
  expect(away.code).toBe(1);
  expect(away.output).toMatch(/^The journal in the database of DATABASE_URL cannot be opened [^\n]*$/);
  expect(away.output).not.toContain('secret');
});

test('a client folder without its pages is named in one sentence', async () => {
  await expect(startServer({ clientFolder: '/nonexistent/client' })).rejects.toThrow(
    /^There is no client in .*npm run build/,
  );
  await expect(startServer({ clientFolder: import.meta.dirname })).rejects.toThrow(/has no index\.html/);
});

test('a console opened on this machine tells phones the address of the network', async () => {
  const [lan] = lanAddresses();
  const open = await startServer({ host: null });
  const found = async () => {
    const { code } = await openSession(open.url);
    return (await fetch(`${open.url}/api/sessions/${code}`)).json();
  };
  const expected = lan ? `http://${lan}:${open.app.port}` : open.url;
  expect((await found()).joinUrl).toBe(expected);
  await open.stop();

  const named = await startServer({ publicUrl: 'https://game.example.org' });
  const { code } = await openSession(named.url);
  const { joinUrl } = await (await fetch(`${named.url}/api/sessions/${code}`)).json();
  expect(joinUrl).toBe('https://game.example.org');
  await named.stop();
});

function run(variables: Record<string, string>): Promise<{ code: number; output: string }> {
  const main = join(import.meta.dirname, '..', '..', 'server', 'main.ts');
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [main],
      { env: { ...process.env, ...variables } },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, output: `${out}${err}`.trim() }),
    );
  });
}
