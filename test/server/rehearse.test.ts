import { afterEach, expect, test } from 'vitest';
import type { Journal } from '#server/journal/journal.ts';
import { passphraseHash } from '#server/passphrase.ts';
import { post } from '../support/client.ts';
import { startServer, type TestServer, type TestServerOptions } from '../support/server.ts';

let server: TestServer;
afterEach(() => server.stop());

/** What is written: every way of the journal that was gone after the start. */
const written: string[] = [];
const watched = (real: Journal): Journal =>
  new Proxy(real, {
    get: (journal, name) => {
      const way: unknown = Reflect.get(journal, name);
      if (typeof way !== 'function') return way;
      return (...given: unknown[]) => {
        written.push(String(name));
        return way.apply(journal, given);
      };
    },
  });

async function rehearse(body: object, options: TestServerOptions = {}) {
  server = await startServer({ ...options, journal: watched });
  written.length = 0;
  return post(server.url, '/api/rehearsals', body);
}

test('a rehearsal is given the whole case in all its languages, and leaves nothing in the journal', async () => {
  const answer = await rehearse({ scenario: 'small-case' });
  expect(answer.status).toBe(200);
  expect(answer.body.scenario).toMatchObject({ id: 'small-case' });
  expect(answer.body).toEqual(JSON.parse(JSON.stringify(server.library.material('small-case'))));
  expect(written).toEqual([]);
  await post(server.url, '/api/sessions', { scenario: 'small-case', country: 'LV', stageLanguages: ['en'] });
  expect(written).not.toEqual([]);
});

test('a case that is not there, and a question that makes no sense, are refused', async () => {
  expect((await rehearse({ scenario: 'nobody-knows' })).body.refusal.code).toBe('unknown-scenario');
  expect((await post(server.url, '/api/rehearsals', { scenario: '' })).status).toBe(400);
  expect((await post(server.url, '/api/rehearsals', { scenario: '__proto__' })).status).toBe(404);
});

test('a server that asks for a passphrase tells no case to whoever does not know it', async () => {
  const hostPassphraseHash = passphraseHash('three calm herons');
  const scenario = 'small-case';
  expect((await rehearse({ scenario }, { hostPassphraseHash })).body.refusal.code).toBe('passphrase-needed');
  const knows = await post(server.url, '/api/rehearsals', { scenario, passphrase: 'three calm herons' });
  expect(knows.body.scenario.id).toBe(scenario);
});
