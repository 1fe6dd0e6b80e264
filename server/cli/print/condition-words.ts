import { own } from '#shared/scenario/own.ts';
import type { Effects, Scenario, StoryCondition } from '#shared/scenario/scenario.ts';
import { letter } from '#shared/view/decisions.ts';
import type { Say } from './words.ts';

/** A condition as somebody at a table can answer it: by counters, ticks and what was chosen. */
export function conditionSaid(scenario: Scenario, say: Say, condition: StoryCondition): string {
  const said = (each: StoryCondition): string => conditionSaid(scenario, say, each);
  const inside = (each: StoryCondition): string =>
    'all' in each || 'any' in each ? `(${said(each)})` : said(each);
  if ('flag' in condition) return say('print.ticked', { flag: condition.flag });
  if ('atLeast' in condition)
    return say('print.atLeast', gaugeParams(scenario, condition.gauge, condition.atLeast));
  if ('atMost' in condition)
    return say('print.atMost', gaugeParams(scenario, condition.gauge, condition.atMost));
  if ('chose' in condition) return say('print.chose', choseParams(scenario, condition.chose));
  if ('visited' in condition)
    return say('print.visited', { scene: sceneTitled(scenario, condition.visited) });
  if ('all' in condition) return condition.all.map(inside).join(` ${say('print.and')} `);
  if ('any' in condition) return condition.any.map(inside).join(` ${say('print.or')} `);
  return say('print.not', { condition: inside(condition.not) });
}

const gaugeParams = (scenario: Scenario, gauge: string, number: number) => ({
  gauge: own(scenario.gauges, gauge)?.name ?? gauge,
  number,
});

const sceneIn = ({ rounds }: Scenario, id: string) =>
  rounds.map(({ scenes }) => own(scenes, id)).find((scene) => scene !== undefined);

const sceneTitled = (scenario: Scenario, id: string): string => sceneIn(scenario, id)?.title ?? id;

function choseParams(scenario: Scenario, chose: string) {
  const [id = '', choice = ''] = chose.split('/');
  const scene = sceneIn(scenario, id);
  const index = scene?.kind === 'choice' ? scene.choices.findIndex((each) => each.id === choice) : -1;
  return { letter: index < 0 ? choice : letter(index), scene: sceneTitled(scenario, id) };
}

/** What to move and to tick, one thing each. */
export function effectsSaid(scenario: Scenario, say: Say, effects: Effects | undefined): readonly string[] {
  if (!effects) return [];
  const { set = [], clear = [], ...gauges } = effects;
  return [
    ...Object.entries(gauges).map(
      ([id, step]) => `${own(scenario.gauges, id)?.name ?? id} ${signed(Number(step))}`,
    ),
    ...set.map((flag) => say('print.tick', { flag })),
    ...clear.map((flag) => say('print.untick', { flag })),
  ];
}

const signed = (step: number): string => (step < 0 ? `−${-step}` : `+${step}`);
