import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { isLongEnough, passphraseHash } from '../passphrase.ts';
import { newKey } from '../seats.ts';

/** `npm run passphrase`: asks for a passphrase, or makes one, and prints the line for the server's settings. */

const ASK = 'Passphrase for whoever opens rooms here (nothing for a new one): ';
const TOO_SHORT =
  'A passphrase has 8 characters or more. Three or four words that nobody else puts together are best.';

/** Never as an argument, which a shell remembers; and not shown while it is typed. */
function typedIn(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (process.stdin.isTTY) process.stderr.write(ASK);
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => resolve(''));
  });
}

const typed = (await typedIn()).trim();
if (process.stdin.isTTY) process.stderr.write('\n');
if (typed !== '' && !isLongEnough(typed)) {
  console.error(TOO_SHORT);
  process.exit(1);
}
const passphrase = typed || newKey();
if (!typed) console.error(`The new passphrase, to be told to facilitators: ${passphrase}`);
console.error('Set this for the server, and start it again:');
console.log(`HOST_PASSPHRASE_HASH=${passphraseHash(passphrase)}`);
