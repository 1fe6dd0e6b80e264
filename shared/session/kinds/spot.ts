import { type KindRules, zeroed } from './kind.ts';

/** Find the signs: a set of items, empty when the person saw none. */
export const spot: KindRules<'spot'> = {
  ballots: true,
  check(scene, answer) {
    const known = answer.every((id) => scene.items.some((item) => item.id === id));
    return known && new Set(answer).size === answer.length ? null : { code: 'unknown-choice' };
  },
  tally(scene, ballot) {
    const marks = zeroed(scene.items);
    for (const id of Object.values(ballot).flat()) marks[id] = (marks[id] ?? 0) + 1;
    return marks;
  },
};
