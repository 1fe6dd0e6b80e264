import { join, relative } from 'node:path';
import type { Problem } from '#shared/scenario/problem.ts';
import { numberOf, pageOf } from '#shared/scenario/problem-numbers.ts';
import { argumentsOf, type Command, CommandRefused } from './command.ts';
import { type FindingPlace, findingPlaces } from './finding-place.ts';
import { PROBLEM_LANGUAGES, problemWords } from './problem-words.ts';
import { LANGUAGE, say } from './say.ts';
import { type Findings, findingsIn, SCENARIOS } from './shelf-folder.ts';

const SEVERITIES = ['error', 'warning', 'note'] as const;

/** Every finding at once: every shipped scenario, or the folder given. */
export const check: Command = {
  name: 'check',
  syntax: '[folder] [--language lv] [--json]',
  options: [
    ['[folder]', say('check.folder')],
    ['--language', say('check.language', { languages: PROBLEM_LANGUAGES.join(', ') })],
    ['--json', say('check.json')],
  ],
  async run(args) {
    const options = { json: { type: 'boolean' }, language: { type: 'string' } } as const;
    const { values, positionals } = argumentsOf(args, options);
    const [folder = SCENARIOS, ...more] = positionals;
    const language = values.language ?? LANGUAGE;
    if (more.length > 0) throw new CommandRefused(say('oneAtATime'));
    if (!PROBLEM_LANGUAGES.includes(language))
      throw new CommandRefused(say('check.toldIn', { languages: PROBLEM_LANGUAGES.join(', '), language }));
    const findings = await findingsIn(folder);
    console.log(values.json ? asData(findings) : asText(findings));
    return findings.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0;
  },
};

function asData(findings: readonly Findings[]): string {
  const data = findings.map(({ of, texts, problems }) => {
    const placeOf = findingPlaces(texts);
    return {
      of,
      problems: problems.map((each) => ({ ...numbered(each), ...each, ...placeOf(each) })),
    };
  });
  return JSON.stringify(data, null, 2);
}

const numbered = ({ code }: Problem) => ({ number: numberOf(code), page: pageOf(code) });

const asText = (findings: readonly Findings[]): string => findings.map(told).join('\n\n');

function told({ of, folder, texts, problems }: Findings): string {
  if (problems.length === 0) return `${of}: ${say('check.nothing')}`;
  const placeOf = findingPlaces(texts);
  const sorted = SEVERITIES.flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity),
  );
  const lines = sorted.map((each) => line(each, folder, placeOf(each)));
  return [`${of}: ${counted(problems)}`, ...lines].join('\n');
}

const counted = (problems: readonly Problem[]): string =>
  SEVERITIES.map(
    (severity) => [problems.filter((problem) => problem.severity === severity).length, severity] as const,
  )
    .filter(([count]) => count > 0)
    .map(([count, severity]) => say(`check.${severity}s`, { count }))
    .join(', ');

/** As a terminal can open it from where the command was given. */
function seenFromHere(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

function line(problem: Problem, folder: string, { file, line, column }: FindingPlace): string {
  const { sentence, fix } = problemWords(problem, LANGUAGE);
  return [
    `  ${say(`check.severity.${problem.severity}`)} ${numberOf(problem.code)} ${problem.code}  ${problem.at}`.trimEnd(),
    `      ${seenFromHere(join(folder, file))}:${line}:${column}`,
    `      ${sentence}`,
    `      ${fix}`,
    `      ${pageOf(problem.code)}`,
  ].join('\n');
}
