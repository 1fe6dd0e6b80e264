import { PRINCIPLES } from '#shared/scenario/format.ts';
import type { Scenario } from '#shared/scenario/scenario.ts';
import { argumentsOf, type Command, CommandRefused, onlyOne, wholeNumber } from './command.ts';
import { playableNamed } from './scenario-named.ts';
import { type Simulated, simulateGroups } from './simulate/tally.ts';

/** Plays many made-up groups, and says what comes of the story when people are as different as people are. */
export const simulate: Command = {
  usage: 'simulate <scenario> [--groups n] [--seed n] [--json]   play thousands of made-up groups',
  help: [
    '<scenario>   the id of a scenario on the shelf, or a folder with a scenario.json',
    '--groups n   how many groups, 10000 unless said',
    '--seed n     the same seed plays the same groups, 1 unless said',
    '--json       all figures as data',
    '',
    'Groups differ in size, in what they lean towards, in how alike their people are and in how long they talk.',
    'Minutes are those the scenes plan, times a pace from 0.75 to 1.5, without arrival and briefing.',
    'What no group met is rare or out of reach: "check" proves which.',
  ],
  async run(args) {
    const { values, positionals } = argumentsOf(args, {
      groups: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean' },
    });
    const name = onlyOne(positionals, 'a scenario');
    const groups = wholeNumber(values.groups, 'groups', 10_000, 1_000_000);
    const seed = wholeNumber(values.seed, 'seed', 1, 0xffffffff);
    if (groups === 0) throw new CommandRefused('--groups needs at least one group.');
    const { material } = await playableNamed(name);
    const simulated = simulateGroups(material.scenario, groups, seed);
    console.log(values.json ? JSON.stringify(simulated, null, 2) : told(material.scenario, simulated));
    return simulated.endings.none ? 1 : 0;
  },
};

const RARE = 0.01;

function told(scenario: Scenario, simulated: Simulated): string {
  const { groups, endings, principles, minutes, minutesWithDebriefs, scenes, reached, chosen, events } =
    simulated;
  const share = (count: number): string => `${((100 * count) / groups).toFixed(1)} %`.padStart(8);
  const { none = 0, ...real } = endings;
  return [
    `${scenario.title}: ${groups} groups, seed ${simulated.seed}`,
    '',
    'Endings',
    ...Object.entries(real).map(
      ([id, count]) => `${share(count)}  ${id}  ${scenario.endings[id]?.title ?? ''}`,
    ),
    ...(none > 0 ? [`${share(none)}  still going round, without an ending`] : []),
    '',
    'Principles, in how many groups at least once',
    ...PRINCIPLES.map(
      (id) =>
        `${share(principles[id].met)} met ${share(principles[id].upheld)} upheld ${share(principles[id].strained)} strained  ${id}`,
    ),
    '',
    `Minutes   half of the groups need up to ${Math.round(minutes.median)} for the scenes, nine of ten up to ${Math.round(minutes.p90)} (the scenario says ${scenario.minutes});`,
    `          with the debriefs up to ${Math.round(minutesWithDebriefs.median)} and ${Math.round(minutesWithDebriefs.p90)}`,
    `Scenes    half of the groups see up to ${scenes.median}; the longest path has ${scenes.longest.length}:`,
    `          ${scenes.longest.join(' → ')}`,
    ...seldom('Scenes no group reached', reached, 0),
    ...seldom('Choices no group took', chosen, 0),
    ...seldom(`Choices that fewer than ${RARE * 100} % of the groups took`, chosen, RARE * groups),
    ...seldom('Event cards nobody read', events, 0),
  ].join('\n');
}

/** Ids met at most so often; those never met have a list of their own. */
function seldom(title: string, counts: Readonly<Record<string, number>>, most: number): readonly string[] {
  const found = Object.entries(counts).filter(([, count]) =>
    most === 0 ? count === 0 : count > 0 && count < most,
  );
  return found.length === 0
    ? []
    : ['', title, ...found.map(([id, count]) => `  ${id}${most === 0 ? '' : `  ${count}`}`)];
}
