import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkSharedData } from '#shared/scenario/check/check-data.ts';
import type { Material } from '#shared/scenario/material.ts';
import { bookIn } from '#shared/scenario/translate.ts';
import type { ShelfEntry, ShelfReply } from '#shared/wire/wire.ts';
import { alarm } from './alarm.ts';
import { watchFolders } from './folder-watch.ts';
import { type Located, located } from './located.ts';
import { type Common, commonIn, foldersIn, materialIn, type Texts, textsIn } from './scenario-folder.ts';
import { soundLanguages } from './sound-languages.ts';
import { steadyNow } from './steady-clock.ts';
import { tellProblems } from './tell-problems.ts';

/** Editors write a file in several steps: wait until they are done, */
const SETTLED_MS = 150;
/** and no longer than this, whatever saves without end. */
const SETTLED_AT_LAST_MS = 600;

interface Placed {
  /** The texts it was made from, so that only what changed is checked again. */
  readonly from: string;
  readonly problems: readonly Located[];
  /** The last version without errors, or at least without errors in the languages it has. */
  readonly good: Material | null;
  /** Languages whose file is broken, while all others of the newest version are good. */
  readonly without: readonly string[];
}

export interface Library {
  shelf(language: string): ShelfReply;
  /** Changes whenever something on the shelf does. */
  readonly version: number;
  /** The last good version; null when there is none. */
  material(id: string): Material | null;
  reload(): Promise<void>;
  close(): void;
}

/** The scenario folder as a shelf. A broken file is reported with its problems, and harms no other scenario. */
export async function openLibrary(folder: string): Promise<Library> {
  let shelf: Shelf = { placed: new Map(), common: null, texts: new Map(), problems: [] };
  // A browser that knows the shelf of an earlier server must not take this one for it.
  let version = Date.now();
  let reading: Promise<void> = Promise.resolve();

  const read = async () => {
    const next = await shelfIn(folder, shelf);
    if (isSame(next, shelf)) return;
    report(folder, next, shelf);
    shelf = next;
    version += 1;
  };
  /** One after the other: of two readings the later one counts. */
  const reload = () => {
    const done = reading.then(read);
    reading = done.catch(() => undefined);
    return done;
  };
  await reload();

  const soon = alarm(async () => {
    if (!existsSync(folder)) return;
    await reload();
    folders.follow(placesOf(folder, shelf));
  });
  let since = 0;
  const folders = watchFolders(() => {
    if (!soon.isSet) since = steadyNow();
    soon.in(Math.min(SETTLED_MS, since + SETTLED_AT_LAST_MS - steadyNow()));
  });
  folders.follow(placesOf(folder, shelf));
  return {
    shelf: (language) => ({
      version,
      scenarios: [...shelf.placed].map(([name, each]) => entryOf(name, each, told(shelf.problems), language)),
      countries: countriesIn(shelf, language),
    }),
    get version() {
      return version;
    },
    material: (id) => shelf.placed.get(id)?.good ?? null,
    reload,
    close() {
      soon.stop();
      folders.close();
    },
  };
}

interface Shelf {
  readonly placed: ReadonlyMap<string, Placed>;
  /** What all scenarios share: the last version of it that can be read, the files, and what is wrong with them. */
  readonly common: Common | null;
  readonly texts: Texts;
  readonly problems: readonly Located[];
}

const placesOf = (folder: string, { placed }: Shelf): readonly string[] => [
  folder,
  ...[...placed.keys()].map((name) => join(folder, name)),
];

async function shelfIn(folder: string, before: Shelf): Promise<Shelf> {
  const texts = await textsIn(folder);
  const found = commonIn(texts);
  const common = found.value ?? before.common;
  const problems = found.value ? [...found.problems, ...checkSharedData(found.value)] : found.problems;
  const shared = signature(texts);
  const same = shared === signature(before.texts);
  const placed = new Map<string, Placed>();
  for (const name of await foldersIn(folder)) {
    const own = await textsIn(join(folder, name));
    placed.set(name, place(own, common, before.placed.get(name), shared + signature(own)));
  }
  return { placed, common, texts, problems: same ? before.problems : located(texts, problems) };
}

const isSame = (one: Shelf, other: Shelf): boolean =>
  signature(one.texts) === signature(other.texts) &&
  one.placed.size === other.placed.size &&
  [...one.placed].every(([name, each]) => other.placed.get(name) === each);

const signature = (texts: Texts) => JSON.stringify([...texts]);

function place(texts: Texts, common: Common | null, before: Placed | undefined, from: string): Placed {
  if (before?.from === from) return before;
  if (!common) return { from, problems: [], good: null, without: [] };
  const { value, problems } = materialIn(texts, common);
  const placed = { from, problems: located(texts, problems), good: value, without: [] };
  if (value) return placed;
  // Whoever needs the broken language can still play it as it last was.
  const wasWhole = before?.good && before.without.length === 0;
  const partly = wasWhole ? null : soundLanguages(texts, common);
  if (partly) return { ...placed, good: partly.material, without: partly.without };
  return { ...placed, good: before?.good ?? null };
}

/** The terminal hears of what has changed; the shelf and the checker tell all of it in any language. */
function report(folder: string, now: Shelf, before: Shelf): void {
  if (signature(now.texts) !== signature(before.texts))
    tellProblems('What all scenarios share', folder, now.problems);
  for (const [name, each] of now.placed) {
    if (each !== before.placed.get(name)) tellProblems(`Scenario ${name}`, join(folder, name), each.problems);
  }
}

type Told = ShelfEntry['problems'][number];

/** Problems as the shelf shows them, each with the line of the file where it stands. */
const told = (problems: readonly Located[], folder = ''): readonly Told[] =>
  problems.map(({ code, at, params, file, line }) => ({ code, at, params, file: folder + file, line }));

function entryOf(name: string, placed: Placed, shared: readonly Told[], language: string): ShelfEntry {
  const { good, without } = placed;
  const problems = [...shared, ...told(placed.problems, `${name}/`)];
  if (!good) return { ...BLANK, id: name, title: name, problems, usable: false };
  const { scenario } = bookIn(good, language);
  const { title, summary, minutes, audience, ageFrom, group } = scenario;
  return {
    ...{ id: name, title, summary, minutes, audience, ageFrom, group },
    language: good.scenario.language,
    contentNotes: Object.values(scenario.contentNotes),
    languages: [good.scenario.language, ...Object.keys(good.translations)],
    roles: Object.values(scenario.roles).map((role) => role.name),
    reviewed: scenario.passport.reviews.length > 0,
    problems,
    usable: true,
    ...(without.length > 0 && { without }),
  };
}

const BLANK = {
  language: '',
  summary: '',
  minutes: 0,
  audience: [],
  ageFrom: 18,
  group: { from: 1, to: 1 },
  contentNotes: [],
  languages: [],
  roles: [],
  reviewed: false,
} as const;

function countriesIn({ placed, common }: Shelf, language: string) {
  const good = [...placed.values()].find((each) => each.good)?.good;
  const contacts = good ? bookIn(good, language).contacts : common?.contacts;
  return (contacts?.countries ?? []).map((id) => ({ id, name: contacts?.texts[`country.${id}`] ?? id }));
}
