import type { Problem } from '#shared/scenario/problem.ts';
import { argumentsOf, type Command, CommandRefused } from './command.ts';
import { problemWords } from './problem-words.ts';
import { type Findings, findingsIn, SCENARIOS } from './shelf-folder.ts';

const SEVERITIES = ['error', 'warning', 'note'] as const;

/** Every finding at once: every shipped scenario, or the folder given. */
export const check: Command = {
  usage: 'check [folder] [--json]   find what is wrong, and where',
  async run(args) {
    const { values, positionals } = argumentsOf(args, { json: { type: 'boolean' } });
    const [folder = SCENARIOS, ...more] = positionals;
    if (more.length > 0) throw new CommandRefused('One folder at a time, please.');
    const findings = await findingsIn(folder);
    console.log(values.json ? JSON.stringify(findings, null, 2) : findings.map(told).join('\n\n'));
    return findings.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0;
  },
};

function told({ of, problems }: Findings): string {
  if (problems.length === 0) return `${of}: nothing found`;
  const sorted = SEVERITIES.flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity),
  );
  return [`${of}: ${counted(problems)}`, ...sorted.map(line)].join('\n');
}

const counted = (problems: readonly Problem[]): string =>
  SEVERITIES.map(
    (severity) => [problems.filter((problem) => problem.severity === severity).length, severity] as const,
  )
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');

function line(problem: Problem): string {
  const { sentence, fix } = problemWords(problem);
  return [`  ${problem.severity} ${problem.code}  ${problem.at}`, `      ${sentence}`, `      ${fix}`].join(
    '\n',
  );
}
