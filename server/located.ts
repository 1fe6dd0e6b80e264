import type { Problem } from '#shared/scenario/problem.ts';
import { type FindingPlace, findingPlaces } from './cli/finding-place.ts';
import type { Texts } from './scenario-folder.ts';

/** A finding with its place in a file. */
export type Located = Problem & FindingPlace;

/** Looks each place up once: a shelf is asked for more often than a file is saved. */
export function located(texts: Texts, problems: readonly Problem[]): readonly Located[] {
  const placeOf = findingPlaces(texts);
  return problems.map((problem) => ({ ...problem, ...placeOf(problem) }));
}
