import { simulateGroups } from '#server/cli/simulate/tally.ts';
import { shippedMaterial } from '../support/shipped.ts';

/** How long 10,000 made-up groups of the first scenario take; asked for is less than ten seconds on two cores. */

const GROUPS = 10_000;

const { scenario } = shippedMaterial('cleaning-shift');
const began = performance.now();
const { scenes } = simulateGroups(scenario, GROUPS, 1);
const seconds = (performance.now() - began) / 1000;
console.log(
  `${GROUPS} groups of ${scenario.id}, ${scenes.median} scenes in the middle: ${seconds.toFixed(2)} s`,
);
