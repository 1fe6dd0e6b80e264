import type { Facts } from '../scenario/story.ts';
import type { Story } from './session.ts';

export function factsOf(story: Story): Facts {
  const chose = new Set<string>();
  for (const visit of story.visits) {
    if (visit.decision?.choice) chose.add(`${visit.scene}/${visit.decision.choice}`);
  }
  return {
    gauges: story.gauges,
    flags: story.flags,
    chose,
    visited: new Set(story.visits.map((visit) => visit.scene)),
  };
}
