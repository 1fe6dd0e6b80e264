import { fillScenario } from '../fill.ts';
import { scenarioFormat } from '../format.ts';
import type { Translation, Translations } from '../material.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import { shapeProblems } from '../reading/shape-problems.ts';
import type { Scenario } from '../scenario.ts';
import { type Strings, scenarioStrings, translated } from '../translate.ts';
import { isBesideTheStory } from './beside-the-story.ts';
import { checkCare } from './care.ts';
import { checkFit } from './fit/check-fit.ts';
import { checkLanguages } from './languages.ts';
import { checkNames } from './names.ts';
import { checkPaths } from './paths.ts';
import { checkReferences, type Surroundings } from './references.ts';
import { checkRoutes } from './routes.ts';
import { checkSense } from './sense.ts';
import { checkSigns } from './signs.ts';

/** A scenario and what is known around it; a session's material is one. What is absent is not checked. */
export interface Subject extends Surroundings {
  readonly scenario: Scenario;
  readonly translations?: Translations;
}

/** Every finding about a scenario, at once. Paths are walked only when all that the story goes by is sound. */
export function checkScenario(subject: Subject, mostStates?: number): readonly Problem[] {
  const { scenario, translations = {} } = subject;
  const strings = scenarioStrings(scenario);
  const structure = [...checkNames(scenario), ...checkReferences(scenario, subject), ...checkSense(scenario)];
  return [
    ...structure,
    ...pathsAsFarAsSure(scenario, structure, mostStates),
    ...checkCare(strings, scenario.language),
    ...checkSigns(scenario, strings, scenario.language),
    ...checkFit(scenario, strings, scenario.language),
    ...checkLanguages(strings, translations),
    ...Object.entries(translations).flatMap(([language, translation]) =>
      checkFilled(scenario, strings, language, translation),
    ),
  ];
}

/**
 * What can be said of a scenario whose shape is broken, from the one its reading mended: nothing that the mending itself
 * may have caused.
 */
export function checkMended(
  mended: Scenario,
  subject: Surroundings,
  shapes: readonly Problem[],
): readonly Problem[] {
  const strings = scenarioStrings(mended);
  const found = [
    ...checkNames(mended),
    ...checkReferences(mended, subject),
    ...checkSense(mended),
    ...checkCare(strings, mended.language),
    ...checkSigns(mended, strings, mended.language),
  ];
  const sure = found.filter(
    ({ code, at }) => !MAY_COME_OF_MENDING.includes(code) && !shapes.some(touches(at)),
  );
  return [...sure, ...pathsAsFarAsSure(mended, [...shapes, ...found])];
}

const MAY_COME_OF_MENDING = [
  'flag-never-set',
  'flag-never-asked',
  'reason-without-condition',
  'entries-never-read',
];

const GROUPS = ['people', 'roles', 'gauges', 'flags', 'endings', 'rounds'];

/** The same place, one inside the other, or a whole group of names that could not be read; an empty one has none. */
const touches = (at: string) => (shape: Problem) =>
  `${at}.`.startsWith(`${shape.at}.`) ||
  `${shape.at}.`.startsWith(`${at}.`) ||
  (GROUPS.includes(shape.at) && shape.code !== 'list-too-short');

/** Every path when nothing puts one in doubt; otherwise where no way leads at all, and that the rest was not walked. */
function pathsAsFarAsSure(
  scenario: Scenario,
  found: readonly Problem[],
  mostStates?: number,
): readonly Problem[] {
  const doubts = found.filter((each) => each.severity === 'error' && !isBesideTheStory(each));
  if (doubts.length === 0) return checkPaths(scenario, mostStates);
  return [...checkRoutes(scenario, doubts), problem('paths-not-checked', '')];
}

/** The translated scenario must fit the same screens and keep the same care as the one it came from. */
function checkFilled(
  scenario: Scenario,
  strings: Strings,
  language: string,
  translation: Translation,
): readonly Problem[] {
  const filled = fillScenario(scenario, (key, text) => translated(translation, key) ?? text);
  const verdict = scenarioFormat.safeParse(filled);
  const shapes = verdict.success ? [] : shapeProblems(filled, verdict.error.issues);
  const words = [...strings.keys()].flatMap((key) => {
    const text = translated(translation, key);
    return text === undefined ? [] : [[key, text] as const];
  });
  const said = new Map(words);
  return [
    ...shapes
      .filter(({ code }) => code === 'text-too-long')
      .map(({ at, params }) => problem('translation-too-long', at, { ...params, language })),
    ...[...checkCare(said, language), ...checkSigns(scenario, said, language)].map((found) => ({
      ...found,
      params: { ...found.params, language },
    })),
    ...checkFit(scenario, said, language),
  ];
}
