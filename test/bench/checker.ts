import { checkScenario } from '#shared/scenario/check/check-scenario.ts';
import { walk } from '#shared/scenario/check/walk.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import { generatedStory } from '../support/generated-story.ts';
import { kiosk } from '../support/scenarios.ts';

/** How long the whole check of a story of 200 scenes takes, from its text; asked for is less than two seconds. */

const RUNS = 5;
const SIZE = { rounds: 4, scenes: 50, flags: 3, gaugeTo: 5, injects: 2, conditions: 0.3 };

const text = JSON.stringify(generatedStory(1, SIZE));

function secondsOfOne(): number {
  const began = performance.now();
  const { scenario, problems } = parseScenario(text);
  if (!scenario) throw new Error(`the story cannot be read: ${problems[0]?.code} ${problems[0]?.at}`);
  checkScenario({ ...kiosk(), scenario });
  return (performance.now() - began) / 1000;
}

const { scenario } = parseScenario(text);
const scenes = scenario?.rounds.reduce((sum, round) => sum + Object.keys(round.scenes).length, 0);
const { nodes, complete } = walk(scenario ?? kiosk().scenario);
const found = scenario ? checkScenario({ ...kiosk(), scenario }).map(({ code }) => code) : [];
console.log(
  `${scenes} scenes, ${(text.length / 1000).toFixed(0)} kB, ${nodes.length} states, ${complete ? 'all' : 'not all'} walked; ${found.length} findings`,
);
const seconds = Array.from({ length: RUNS }, secondsOfOne).sort((one, other) => one - other);
console.log(`median of ${RUNS}: ${seconds[RUNS >> 1]?.toFixed(2)} s (least ${seconds[0]?.toFixed(2)} s)`);
