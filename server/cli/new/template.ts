import { parseScenario } from '#shared/scenario/parse.ts';
import type { Scenario, Scene } from '#shared/scenario/scenario.ts';
import template from './template.json' with { type: 'json' };

/** What somebody says about a scenario that does not exist yet. */
export interface Wishes {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly audience: readonly string[];
  /** Places of the pictures, one for each of the three scenes. */
  readonly places: readonly [string, string, string];
  /** First names of the person the case is about, and of a colleague. */
  readonly people: readonly [string, string];
  readonly today: string;
}

/**
 * A small whole case to write over: three scenes, two endings, every kind of text once. It plays as it stands, so that
 * each change can be tried at once.
 */
export function scenarioFrom({ id, title, language, audience, places, people, today }: Wishes): Scenario {
  const [person, colleague] = people;
  const named = JSON.stringify(template)
    .replaceAll('{{person}}', inJson(person))
    .replaceAll('{{colleague}}', inJson(colleague));
  const { scenario } = parseScenario(named);
  if (!scenario) throw new Error('the template is no scenario');
  return {
    ...scenario,
    ...{ id, language, title, audience },
    passport: { ...scenario.passport, updated: today },
    rounds: scenario.rounds.map((round) => ({ ...round, scenes: withPlaces(round.scenes, places) })),
  };
}

const inJson = (name: string): string => JSON.stringify(name).slice(1, -1);

const withPlaces = (
  scenes: Readonly<Record<string, Scene>>,
  places: readonly string[],
): Readonly<Record<string, Scene>> =>
  Object.fromEntries(
    Object.entries(scenes).map(([id, scene], index) => [id, { ...scene, art: places[index] }]),
  );
