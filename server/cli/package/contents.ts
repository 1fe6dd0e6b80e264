import { TextDecoder } from 'node:util';
import { parsePlaythrough } from '#shared/scenario/parse.ts';
import type { Problem } from '#shared/scenario/problem.ts';
import type { Scenario } from '#shared/scenario/scenario.ts';
import { type Common, materialIn } from '../../scenario-folder.ts';
import { HasProblems } from '../command.ts';
import { say } from '../say.ts';

/** The files of one scenario by their path in its folder: what a package holds, and nothing else. */
export type Contents = ReadonlyMap<string, Uint8Array>;

export const ENDING = '.hgscenario';

/** A scenario is read by people; what is larger than this is something else. */
export const MOST_BYTES_EACH = 2_000_000;
export const MOST_BYTES_IN_ALL = 12_000_000;
export const MOST_FILES = 200;

const BELONGS = /^(?:scenario|[a-z]{2}|playthroughs\/[a-z0-9]+(?:-[a-z0-9]+)*)\.json$/;

export const belongs = (path: string): boolean => path.length <= 120 && BELONGS.test(path);

/** The scenario, when all of it is whole and within its limits; otherwise what has to be mended. */
export function soundScenario(contents: Contents, common: Common): Scenario {
  withinLimits(contents);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  const texts = new Map([...contents].map(([path, bytes]) => [path, decoded(decoder, path, bytes)]));
  const { value, problems } = materialIn(texts, common);
  const all = [...problems, ...playthroughProblems(texts)];
  const errors = all.filter(({ severity }) => severity === 'error');
  if (!value || errors.length > 0) throw new HasProblems(say('package.mendFirst'), errors);
  return value.scenario;
}

export function withinLimits(contents: Contents): void {
  const large = [...contents].find(([, { byteLength }]) => byteLength > MOST_BYTES_EACH);
  if (large)
    throw new HasProblems(say('package.larger', { path: large[0], megabytes: MOST_BYTES_EACH / 1e6 }));
  if (contents.size > MOST_FILES) throw new HasProblems(say('package.tooMany', { most: MOST_FILES }));
  const bytes = [...contents.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (bytes > MOST_BYTES_IN_ALL)
    throw new HasProblems(say('package.allLarger', { megabytes: MOST_BYTES_IN_ALL / 1e6 }));
}

function decoded(decoder: TextDecoder, path: string, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new HasProblems(say('package.notUtf8', { path }));
  }
}

const playthroughProblems = (texts: ReadonlyMap<string, string>): readonly Problem[] =>
  [...texts]
    .filter(([path]) => path.startsWith('playthroughs/'))
    .flatMap(([path, text]) =>
      parsePlaythrough(text).problems.map((found) => ({ ...found, at: `${path}: ${found.at}` })),
    );
