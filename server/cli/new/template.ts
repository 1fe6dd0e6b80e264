import { fillScenario } from '#shared/scenario/fill.ts';
import { own } from '#shared/scenario/own.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import type { Scenario, Scene } from '#shared/scenario/scenario.ts';
import template from './template.json' with { type: 'json' };
import et from './words/et.json' with { type: 'json' };
import lv from './words/lv.json' with { type: 'json' };
import ru from './words/ru.json' with { type: 'json' };

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

/** The template's own sentences are English; these say the same as people would in their language. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = { et, lv, ru };

/**
 * A small whole case to write over: three scenes, two endings, every kind of text once. It plays as it stands, so that
 * each change can be tried at once.
 */
export function scenarioFrom({ id, title, language, audience, places, people, today }: Wishes): Scenario {
  const [person, colleague] = people;
  const words = own(WORDS, language) ?? {};
  const { scenario } = parseScenario(JSON.stringify(template));
  if (!scenario) throw new Error('the template is no scenario');
  const named = (text: string): string =>
    text.replaceAll('{{person}}', () => person).replaceAll('{{colleague}}', () => colleague);
  const said = fillScenario(scenario, (key, text) => named(own(words, key) ?? text));
  return {
    ...said,
    ...{ id, language, title, audience },
    passport: { ...said.passport, updated: today },
    rounds: said.rounds.map((round) => ({ ...round, scenes: withPlaces(round.scenes, places) })),
  };
}

const withPlaces = (
  scenes: Readonly<Record<string, Scene>>,
  places: readonly string[],
): Readonly<Record<string, Scene>> =>
  Object.fromEntries(
    Object.entries(scenes).map(([id, scene], index) => [id, { ...scene, art: places[index] }]),
  );
