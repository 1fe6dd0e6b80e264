import { PRINCIPLES } from '#shared/scenario/format.ts';
import type { Scenario } from '#shared/scenario/scenario.ts';
import { argumentsOf, type Command, CommandRefused, onlyOne, wholeNumber } from './command.ts';
import { say } from './say.ts';
import { playableNamed } from './scenario-named.ts';
import { type Simulated, simulateGroups } from './simulate/tally.ts';

/** Plays many made-up groups, and says what comes of the story when people are as different as people are. */
export const simulate: Command = {
  name: 'simulate',
  syntax: '<scenario> [--groups n] [--seed n] [--json]',
  options: [
    ['<scenario>', say('scenarioArgument')],
    ['--groups n', say('simulate.groups')],
    ['--seed n', say('simulate.seed')],
    ['--json', say('simulate.json')],
  ],
  async run(args) {
    const { values, positionals } = argumentsOf(args, {
      groups: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean' },
    });
    const name = onlyOne(positionals, 'name.scenario');
    const groups = wholeNumber(values.groups, 'groups', 10_000, 1_000_000);
    const seed = wholeNumber(values.seed, 'seed', 1, 0xffffffff);
    if (groups === 0) throw new CommandRefused(say('simulate.atLeastOne'));
    const { material } = await playableNamed(name);
    const simulated = simulateGroups(material.scenario, groups, seed);
    console.log(values.json ? JSON.stringify(simulated, null, 2) : told(material.scenario, simulated));
    return simulated.endings.none ? 1 : 0;
  },
};

const RARE = 0.01;
const beside = (heading: string): string => heading.padEnd(10);

const rounded = ({ median, p90 }: Simulated['minutes']) => ({
  median: Math.round(median),
  most: Math.round(p90),
});

function told(scenario: Scenario, simulated: Simulated): string {
  const { groups, endings, principles, minutes, minutesWithDebriefs, scenes, reached, chosen, events } =
    simulated;
  const share = (count: number): string => `${((100 * count) / groups).toFixed(1)} %`.padStart(8);
  const { none = 0, ...real } = endings;
  return [
    say('simulate.title', { title: scenario.title, groups, seed: simulated.seed }),
    '',
    say('simulate.endings'),
    ...Object.entries(real).map(
      ([id, count]) => `${share(count)}  ${id}  ${scenario.endings[id]?.title ?? ''}`,
    ),
    ...(none > 0 ? [`${share(none)}  ${say('simulate.noEnding')}`] : []),
    '',
    say('simulate.principles'),
    ...PRINCIPLES.map(
      (id) =>
        `${share(principles[id].met)} ${say('simulate.met')} ${share(principles[id].upheld)} ${say('simulate.upheld')} ${share(principles[id].strained)} ${say('simulate.strained')}  ${id}`,
    ),
    '',
    `${beside(say('simulate.minutes'))}${say('simulate.minutesScenes', { ...rounded(minutes), said: scenario.minutes })}`,
    `${beside('')}${say('simulate.minutesDebriefs', rounded(minutesWithDebriefs))}`,
    `${beside(say('simulate.scenes'))}${say('simulate.scenesSeen', { median: scenes.median, longest: scenes.longest.length })}`,
    `${beside('')}${scenes.longest.join(' → ')}`,
    ...seldom(say('simulate.notReached'), reached, 0),
    ...seldom(say('simulate.notTaken'), chosen, 0),
    ...seldom(say('simulate.seldomTaken', { percent: RARE * 100 }), chosen, RARE * groups),
    ...seldom(say('simulate.notRead'), events, 0),
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
