import { type KindRules, zeroed } from './kind.ts';

/** Put steps in order. The group's order is by Borda count: the last of n steps gets 0 points, the first n − 1. */
export const rank: KindRules<'rank'> = {
  ballots: true,
  check(scene, answer) {
    const whole =
      scene.steps.every((step) => answer.includes(step.id)) && answer.length === scene.steps.length;
    return whole ? null : { code: 'incomplete-ranking' };
  },
  tally(scene, ballot) {
    const points = zeroed(scene.steps);
    for (const order of Object.values(ballot)) {
      for (const [place, id] of order.entries()) points[id] = (points[id] ?? 0) + order.length - 1 - place;
    }
    return points;
  },
};
