import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AttackCase } from '../attack-case.ts';
import { holds, pause, within } from '../attack-case.ts';
import type { Field } from '../field.ts';
import { deleteRoom, openFrom } from '../rooms.ts';
import { send } from '../wires.ts';

/** Files are looked at this long after they change. */
const SEEN_AFTER_MS = 700;

const scenarioText = (field: Field) => join(field.target.scenarios, 'cleaning-shift', 'scenario.json');

/** Litters a scenario folder, then looks: the shelf answers, the sound scenario opens, the broken one does not. */
async function littered(
  field: Field,
  expected: string,
  litter: (folder: string) => Promise<unknown>,
): Promise<string> {
  const folder = join(field.target.scenarios, 'littered');
  await mkdir(folder);
  try {
    await litter(folder);
    await pause(SEEN_AFTER_MS);
    const shelf = await within(5000, 'The shelf', send(field, { path: '/api/scenarios?language=en' }));
    holds(shelf.status === 200, `The shelf answered ${shelf.status}`);
    holds(!shelf.text.includes('root:'), 'The shelf tells a file of the machine');
    await deleteRoom(field, await openFrom(field, field.address()));
    const { scenarios } = JSON.parse(shelf.text) as { scenarios: readonly Entry[] };
    const entry = scenarios.find(({ id }) => id === 'littered');
    holds(!entry?.usable, 'It stands on the shelf as if it were sound');
    const codes = [...new Set(entry?.problems.map(({ code }) => code))];
    holds(codes.includes(expected), `It was reported as ${codes.slice(0, 4).join(', ')}, not ${expected}`);
    return `reported as ${expected}; the others play`;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await pause(SEEN_AFTER_MS);
  }
}

interface Entry {
  readonly id: string;
  readonly usable: boolean;
  readonly problems: readonly { readonly code: string }[];
}

const written = (text: string | Buffer) => (folder: string) => writeFile(join(folder, 'scenario.json'), text);

const REPORTED = 'it is reported, and every other scenario can be played';

export const shelf: readonly AttackCase[] = [
  {
    name: 'a scenario of a hundred megabytes',
    must: `${REPORTED}; it is not read to its end`,
    async run(field) {
      const before = await field.target.level();
      const told = await littered(field, 'file-too-large', async (folder) => {
        await written('{')(folder);
        await truncate(join(folder, 'scenario.json'), 100_000_000);
      });
      const grown = (await field.target.level()).rssMb - before.rssMb;
      holds(grown < 80, `The server grew by ${grown.toFixed(0)} MB`);
      return told;
    },
  },
  {
    name: 'JSON two hundred thousand levels deep',
    must: REPORTED,
    run: (field) => littered(field, 'too-deep', written('['.repeat(200_000) + ']'.repeat(200_000))),
  },
  {
    name: 'an object as deep',
    must: REPORTED,
    run: (field) => littered(field, 'too-deep', written('{"a":'.repeat(100_000))),
  },
  {
    name: 'keys of the language itself in a file',
    must: REPORTED,
    run: (field) =>
      littered(
        field,
        'reserved-key',
        written('{"__proto__":{"polluted":1},"constructor":{"prototype":1},"id":"littered"}'),
      ),
  },
  {
    name: 'bytes that are no text',
    must: REPORTED,
    run: (field) =>
      littered(field, 'not-json', written(Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28, 0xed, 0xa0, 0x80]))),
  },
  {
    name: 'a byte order mark and nothing behind it',
    must: REPORTED,
    run: (field) => littered(field, 'not-json', written('\ufeff')),
  },
  {
    name: 'links out of the folder and in circles',
    must: 'links are not followed, and nothing outside is read',
    run: (field) =>
      littered(field, 'file-missing', async (folder) => {
        await symlink('/etc/passwd', join(folder, 'scenario.json'));
        await symlink(folder, join(folder, 'circle'));
        await symlink(join(folder, 'en.json'), join(folder, 'lv.json'));
        await symlink(join(folder, 'lv.json'), join(folder, 'en.json'));
        await symlink('/', join(field.target.scenarios, 'littered', 'root'));
      }),
  },
  {
    name: 'a pipe in the place of a file',
    must: 'the server does not wait for it',
    run: (field) =>
      littered(field, 'file-missing', async (folder) => {
        execFileSync('mkfifo', [join(folder, 'scenario.json'), join(folder, 'lv.json')]);
      }),
  },
  {
    name: 'a file and a folder nobody may read',
    must: REPORTED,
    run: (field) =>
      littered(field, 'not-json', async (folder) => {
        await written('{')(folder);
        await mkdir(join(folder, 'closed'));
        await chmod(join(folder, 'scenario.json'), 0);
        await chmod(join(folder, 'closed'), 0);
      }),
  },
  {
    name: 'a thousand folders',
    must: REPORTED,
    run: (field) =>
      littered(field, 'missing-field', async (folder) => {
        for (let count = 0; count < field.many(1000, 200); count += 1) await mkdir(join(folder, `f${count}`));
        await written('{}')(folder);
      }),
  },
  {
    name: 'a file replaced again and again while it is read',
    must: 'the last good version stays playable, and no reading of half a file harms anybody',
    async run(field) {
      const path = scenarioText(field);
      await cp(path, `${path}.kept`);
      try {
        for (let count = 0; count < 40; count += 1) {
          await writeFile(path, '{"half":'.repeat(count));
          await rm(path);
          await pause(15);
          await writeFile(`${path}.next`, 'x'.repeat(count * 1000));
          await rename(`${path}.next`, path);
          await pause(15);
        }
        await pause(SEEN_AFTER_MS);
        await deleteRoom(field, await openFrom(field, field.address()));
      } finally {
        await rename(`${path}.kept`, path);
        await pause(SEEN_AFTER_MS);
      }
      await deleteRoom(field, await openFrom(field, field.address()));
      return '80 versions, the good one was played all along';
    },
  },
];
