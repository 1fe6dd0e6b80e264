import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../server/cli/scenario.ts', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../scenario/fixtures', import.meta.url));

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * `npm run scenario -- …` as a process of its own; `said` is what somebody types, or pipes, into it, and `set` how their
 * terminal is set: in English, unless said.
 */
export const scenarioCommand = (
  args: readonly string[],
  said = '',
  set: Readonly<Record<string, string>> = {},
): Promise<Ran> =>
  new Promise((done) => {
    const env = { ...process.env, LC_ALL: 'C', ...set };
    const child = execFile(process.execPath, [COMMAND, ...args], { env }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
    child.stdin?.end(said);
  });

/** A new folder with the harbour kiosk on a shelf of its own; whoever made it removes it. */
export function kioskShelf(): { readonly shelf: string; readonly kiosk: string } {
  const shelf = mkdtempSync(join(tmpdir(), 'scenarios-'));
  const kiosk = join(shelf, 'harbour-kiosk');
  for (const file of ['guidelines.json', 'contacts.json', 'pulse.json'])
    cpSync(join(FIXTURES, file), join(shelf, file));
  cpSync(join(FIXTURES, 'harbour-kiosk.json'), join(kiosk, 'scenario.json'));
  return { shelf, kiosk };
}
