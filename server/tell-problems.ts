import { join } from 'node:path';
import { problemWords } from './cli/problem-words.ts';
import type { Located } from './located.ts';

/** So many are told in full: a trainer mends one after the other, and the command tells all of them. */
const TOLD_IN_FULL = 3;

/** Tells the terminal what keeps a file from being played: where, what, and how to mend it. */
export function tellProblems(name: string, folder: string, problems: readonly Located[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const lines = errors.slice(0, TOLD_IN_FULL).flatMap((problem) => {
    const { file, line, column } = problem;
    const { sentence, fix } = problemWords(problem);
    return [`  ${join(folder, file)}:${line}:${column}`, `      ${sentence}`, `      ${fix}`];
  });
  const all = `  All of them, in your language: npm run scenario -- check ${folder}`;
  console.warn([`${name}: ${errors.length} to mend.`, ...lines, all].join('\n'));
}
