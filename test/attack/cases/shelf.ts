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
const LITTER_SEEN_AFTER_MS = 4000;

const scenarioText = (field: Field) => join(field.target.scenarios, 'cleaning-shift', 'scenario.json');

interface Litter {
  readonly name: string;
  readonly must: string;
  /** The problem by which the trainer hears of it. */
  readonly reported: string;
  readonly make: (folder: string) => Promise<unknown>;
}

interface Entry {
  readonly id: string;
  readonly usable: boolean;
  readonly problems: readonly { readonly code: string }[];
}

const written = (text: string | Buffer) => (folder: string) => writeFile(join(folder, 'scenario.json'), text);

const REPORTED = 'it is reported, and every other scenario can be played';

const LITTERS: readonly Litter[] = [
  {
    name: 'a scenario of a hundred megabytes',
    must: `${REPORTED}; it is not read to its end`,
    reported: 'file-too-large',
    async make(folder) {
      await written('{')(folder);
      await truncate(join(folder, 'scenario.json'), 100_000_000);
    },
  },
  {
    name: 'JSON two hundred thousand levels deep',
    must: REPORTED,
    reported: 'too-deep',
    make: written('['.repeat(200_000) + ']'.repeat(200_000)),
  },
  { name: 'an object as deep', must: REPORTED, reported: 'too-deep', make: written('{"a":'.repeat(100_000)) },
  {
    name: 'keys of the language itself in a file',
    must: REPORTED,
    reported: 'reserved-key',
    make: written('{"__proto__":{"polluted":1},"constructor":{"prototype":1},"id":"littered"}'),
  },
  {
    name: 'bytes that are no text',
    must: REPORTED,
    reported: 'not-utf8',
    make: written(Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28, 0xed, 0xa0, 0x80])),
  },
  {
    name: 'a byte order mark and nothing behind it',
    must: REPORTED,
    reported: 'nothing-to-read',
    make: written('\ufeff'),
  },
  {
    name: 'links out of the folder and in circles',
    must: 'links are not followed, and nothing outside is read',
    reported: 'file-missing',
    async make(folder) {
      await symlink('/etc/passwd', join(folder, 'scenario.json'));
      await symlink(folder, join(folder, 'circle'));
      await symlink('/', join(folder, 'root'));
      await symlink(join(folder, 'en.json'), join(folder, 'lv.json'));
      await symlink(join(folder, 'lv.json'), join(folder, 'en.json'));
    },
  },
  {
    name: 'a pipe in the place of a file',
    must: 'the server does not wait for it',
    reported: 'file-missing',
    async make(folder) {
      execFileSync('mkfifo', [join(folder, 'scenario.json'), join(folder, 'lv.json')]);
    },
  },
  {
    name: 'a file and a folder nobody may read',
    must: REPORTED,
    reported: 'not-json',
    async make(folder) {
      await written('{')(folder);
      await mkdir(join(folder, 'closed'));
      await chmod(join(folder, 'scenario.json'), 0);
      await chmod(join(folder, 'closed'), 0);
    },
  },
  {
    name: 'five hundred folders',
    must: REPORTED,
    reported: 'missing-field',
    async make(folder) {
      for (let count = 0; count < 500; count += 1) await mkdir(join(folder, `f${count}`));
      await written('{}')(folder);
    },
  },
];

const idOf = (litter: Litter): string => `littered-${LITTERS.indexOf(litter)}`;
const folderOf = ({ target }: Field, litter: Litter): string => join(target.scenarios, idOf(litter));

let littered: Promise<readonly Entry[]> | null = null;

/** Litters the shelf with all of it, then looks: it answers, and the sound scenario opens. */
async function litterAll(field: Field): Promise<readonly Entry[]> {
  for (const litter of LITTERS) {
    await mkdir(folderOf(field, litter));
    await litter.make(folderOf(field, litter));
  }
  await pause(LITTER_SEEN_AFTER_MS);
  const shelf = await within(5000, 'The shelf', send(field, { path: '/api/scenarios?language=en' }));
  holds(shelf.status === 200, `The shelf answered ${shelf.status}`);
  holds(!shelf.text.includes('root:'), 'The shelf tells a file of the machine');
  await deleteRoom(field, await openFrom(field, field.address()));
  return JSON.parse(shelf.text).scenarios;
}

const caseOf = (litter: Litter): AttackCase => ({
  name: litter.name,
  must: litter.must,
  async run(field) {
    littered ??= litterAll(field);
    const entry = (await littered).find(({ id }) => id === idOf(litter));
    holds(entry, 'Nobody is told of it');
    holds(!entry.usable, 'It stands on the shelf as if it were sound');
    const codes = [...new Set(entry.problems.map(({ code }) => code))];
    holds(codes.includes(litter.reported), `It was reported as ${codes.slice(0, 4).join(', ')}`);
    return `reported as ${litter.reported}; the others play`;
  },
});

export const shelf: readonly AttackCase[] = [
  ...LITTERS.map(caseOf),
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
        for (const litter of LITTERS) await rm(folderOf(field, litter), { recursive: true, force: true });
        await pause(SEEN_AFTER_MS);
      }
      await deleteRoom(field, await openFrom(field, field.address()));
      return '80 versions, the good one was played all along';
    },
  },
];
