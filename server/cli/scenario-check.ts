import { join, relative } from 'node:path';
import type { Problem } from '#shared/scenario/problem.ts';
import { numberOf, pageOf } from '#shared/scenario/problem-numbers.ts';
import { argumentsOf, type Command, CommandRefused } from './command.ts';
import { type FindingPlace, findingPlaces } from './finding-place.ts';
import { PROBLEM_LANGUAGES, problemWords } from './problem-words.ts';
import { type Findings, findingsIn, SCENARIOS } from './shelf-folder.ts';

const SEVERITIES = ['error', 'warning', 'note'] as const;

/** Every finding at once: every shipped scenario, or the folder given. */
export const check: Command = {
  usage: 'check [folder] [--language lv] [--json]   find what is wrong, and where',
  help: [
    'Each finding has a number, a place (file, line, column), a sentence, a way to mend it, and a page.',
    `--language   tell the findings in one of ${PROBLEM_LANGUAGES.join(', ')}`,
    '--json       tell them as data, for editors and other tools',
  ],
  async run(args) {
    const options = { json: { type: 'boolean' }, language: { type: 'string' } } as const;
    const { values, positionals } = argumentsOf(args, options);
    const [folder = SCENARIOS, ...more] = positionals;
    const language = values.language ?? 'en';
    if (more.length > 0) throw new CommandRefused('One folder at a time, please.');
    if (!PROBLEM_LANGUAGES.includes(language))
      throw new CommandRefused(
        `Findings can be told in ${PROBLEM_LANGUAGES.join(', ')}, not in “${language}”.`,
      );
    const findings = await findingsIn(folder);
    const tell = values.json ? asData : (all: typeof findings) => asText(all, language);
    console.log(tell(findings));
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

const asText = (findings: readonly Findings[], language: string): string =>
  findings.map((each) => told(each, language)).join('\n\n');

function told({ of, folder, texts, problems }: Findings, language: string): string {
  if (problems.length === 0) return `${of}: nothing found`;
  const placeOf = findingPlaces(texts);
  const sorted = SEVERITIES.flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity),
  );
  const lines = sorted.map((each) => line(each, folder, placeOf(each), language));
  return [`${of}: ${counted(problems)}`, ...lines].join('\n');
}

const counted = (problems: readonly Problem[]): string =>
  SEVERITIES.map(
    (severity) => [problems.filter((problem) => problem.severity === severity).length, severity] as const,
  )
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');

/** As a terminal can open it from where the command was given. */
function seenFromHere(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

function line(
  problem: Problem,
  folder: string,
  { file, line, column }: FindingPlace,
  language: string,
): string {
  const { sentence, fix } = problemWords(problem, language);
  return [
    `  ${problem.severity} ${numberOf(problem.code)} ${problem.code}  ${problem.at}`,
    `      ${seenFromHere(join(folder, file))}:${line}:${column}`,
    `      ${sentence}`,
    `      ${fix}`,
    `      ${pageOf(problem.code)}`,
  ].join('\n');
}
