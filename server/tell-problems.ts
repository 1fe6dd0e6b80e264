import { join } from 'node:path';
import type { Problem } from '#shared/scenario/problem.ts';
import { findingPlaces } from './cli/finding-place.ts';
import { problemWords } from './cli/problem-words.ts';
import type { Texts } from './scenario-folder.ts';

/** So many are told in full: a trainer mends one after the other, and the command tells all of them. */
const TOLD_IN_FULL = 3;

/** Tells the terminal what keeps a file from being played: where, what, and how to mend it. */
export function tellProblems(name: string, folder: string, texts: Texts, problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const placeOf = findingPlaces(texts);
  const lines = errors.slice(0, TOLD_IN_FULL).flatMap((problem) => {
    const { file, line, column } = placeOf(problem);
    const { sentence, fix } = problemWords(problem);
    return [`  ${join(folder, file)}:${line}:${column}`, `      ${sentence}`, `      ${fix}`];
  });
  const all = `  All of them, in your language: npm run scenario -- check ${folder}`;
  console.warn([`${name}: ${errors.length} to mend.`, ...lines, all].join('\n'));
}
