import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { checkSharedData } from '#shared/scenario/check/check-data.ts';
import type { Material } from '#shared/scenario/material.ts';
import type { Problem } from '#shared/scenario/problem.ts';
import { bookIn } from '#shared/scenario/translate.ts';
import type { ShelfEntry, ShelfReply } from '#shared/wire/wire.ts';
import { alarm } from './alarm.ts';
import { type Common, commonIn, foldersIn, materialIn, type Texts, textsIn } from './scenario-folder.ts';

/** Editors write a file in several steps: wait until they are done. */
const SETTLED_MS = 200;

interface Placed {
  /** The texts it was made from, so that only what changed is checked again. */
  readonly from: string;
  readonly problems: readonly Problem[];
  /** The last version without errors. */
  readonly good: Material | null;
}

export interface Library {
  shelf(language: string): ShelfReply;
  /** The last good version; null when there is none. */
  material(id: string): Material | null;
  reload(): Promise<void>;
  close(): void;
}

/** The scenario folder as a shelf. A broken file is reported with its problems, and harms no other scenario. */
export async function openLibrary(folder: string): Promise<Library> {
  let placed: ReadonlyMap<string, Placed> = new Map();
  let common: Common | null = null;
  let commonProblems: readonly Problem[] = [];

  const reload = async () => {
    const commonTexts = await textsIn(folder);
    const found = commonIn(commonTexts);
    common = found.value ?? common;
    commonProblems = found.value ? [...found.problems, ...checkSharedData(found.value)] : found.problems;
    const next = new Map<string, Placed>();
    for (const name of await foldersIn(folder)) {
      const texts = await textsIn(join(folder, name));
      next.set(name, place(texts, common, placed.get(name), signature(commonTexts) + signature(texts)));
    }
    report(folder, commonProblems, next, placed);
    placed = next;
  };
  await reload();

  const soon = alarm(reload);
  const watcher = watchFolder(folder, () => soon.in(SETTLED_MS));
  return {
    shelf: (language) => ({
      scenarios: [...placed].map(([name, each]) => entryOf(name, each, commonProblems, language)),
      countries: countriesIn(placed, common, language),
    }),
    material: (id) => placed.get(id)?.good ?? null,
    reload,
    close() {
      soon.stop();
      watcher?.close();
    },
  };
}

const signature = (texts: Texts) => JSON.stringify([...texts]);

function place(texts: Texts, common: Common | null, before: Placed | undefined, from: string): Placed {
  if (before?.from === from) return before;
  if (!common) return { from, problems: [], good: null };
  const { value, problems } = materialIn(texts, common);
  return { from, problems, good: value ?? before?.good ?? null };
}

function watchFolder(folder: string, changed: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, changed);
    // A link that leads nowhere is one file's trouble: everything else is still watched.
    watcher.on('error', changed);
    return watcher;
  } catch {
    console.warn(
      'This system cannot watch the scenario folder: restart the server after changing a scenario.',
    );
    return null;
  }
}

/** The terminal says which scenario to look at; the shelf and the checker say what is wrong with it. */
function report(
  folder: string,
  shared: readonly Problem[],
  now: ReadonlyMap<string, Placed>,
  before: ReadonlyMap<string, Placed>,
): void {
  const tell = (name: string, problems: readonly Problem[], where: string) => {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) console.warn(`${name}: ${errors} to mend. See: npm run scenario -- check ${where}`);
  };
  tell('What all scenarios share', shared, folder);
  for (const [name, each] of now) {
    if (each !== before.get(name)) tell(`Scenario ${name}`, each.problems, join(folder, name));
  }
}

function entryOf(
  name: string,
  { good, problems }: Placed,
  shared: readonly Problem[],
  language: string,
): ShelfEntry {
  const told = [...shared, ...problems].map(({ code, at, params }) => ({ code, at, params }));
  if (!good) return { ...BLANK, id: name, title: name, problems: told, usable: false };
  const { scenario } = bookIn(good, language);
  const { title, summary, minutes, audience, ageFrom, group } = scenario;
  return {
    ...{ id: name, title, summary, minutes, audience, ageFrom, group },
    language: good.scenario.language,
    contentNotes: Object.values(scenario.contentNotes),
    languages: [good.scenario.language, ...Object.keys(good.translations)],
    roles: Object.values(scenario.roles).map((role) => role.name),
    reviewed: scenario.passport.reviews.length > 0,
    problems: told,
    usable: true,
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

function countriesIn(placed: ReadonlyMap<string, Placed>, common: Common | null, language: string) {
  const good = [...placed.values()].find((each) => each.good)?.good;
  const contacts = good ? bookIn(good, language).contacts : common?.contacts;
  return (contacts?.countries ?? []).map((id) => ({ id, name: contacts?.texts[`country.${id}`] ?? id }));
}
