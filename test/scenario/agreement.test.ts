import { expect, test } from 'vitest';
import { checkPaths } from '#shared/scenario/check/paths.ts';
import type { Scenario } from '#shared/scenario/scenario.ts';
import { type Played, playEveryWay } from '../support/brute-force.ts';
import { generatedStory, SMALL } from '../support/generated-story.ts';

const STORIES = 1000;
const ALL_LAST_MS = 300_000;

/** The checker's verdicts: it walks a graph of its own, and never makes a move. */
function verdictOf(scenario: Scenario): Played {
  const found = checkPaths(scenario);
  const named = (code: string) =>
    found.flatMap((problem) => (problem.code === code ? [String(problem.params.name)] : []));
  const scenes = scenario.rounds.flatMap((round) => Object.keys(round.scenes));
  const unreachable = named('scene-unreachable');
  const noEnding = named('ending-unreachable');
  const missed = named('promise-not-met');
  return {
    scenes: new Set(scenes.filter((id) => !unreachable.includes(id))),
    endings: new Set(Object.keys(scenario.endings).filter((id) => !noEnding.includes(id))),
    stuck: new Set(named('no-choice-open')),
    alwaysEnds: named('no-way-out').length === 0,
    missed: new Set(scenario.promises.filter((id) => missed.includes(id))),
  };
}

const told = ({ scenes, endings, stuck, alwaysEnds, missed }: Played) => ({
  scenes: [...scenes].sort(),
  endings: [...endings].sort(),
  stuck: [...stuck].sort(),
  alwaysEnds,
  missed: [...missed].sort(),
});

test(
  'on a thousand made-up stories the checker says what playing every way shows',
  () => {
    const seen = { unreachable: 0, noEnding: 0, stuck: 0, loops: 0, missed: 0, sound: 0 };
    for (let seed = 1; seed <= STORIES; seed += 1) {
      const scenario = generatedStory(seed, SMALL);
      const played = playEveryWay(scenario);
      // The early ending can always be had, by finishing early.
      const truth = { ...played, endings: new Set([...played.endings, scenario.early]) };
      expect({ seed, ...told(verdictOf(scenario)) }).toEqual({ seed, ...told(truth) });
      if (played.scenes.size < SMALL.rounds * SMALL.scenes) seen.unreachable += 1;
      if (truth.endings.size < 3) seen.noEnding += 1;
      if (played.stuck.size > 0) seen.stuck += 1;
      if (!played.alwaysEnds) seen.loops += 1;
      if (played.missed.size > 0) seen.missed += 1;
      if (played.alwaysEnds && played.stuck.size === 0) seen.sound += 1;
    }
    // Agreement on stories that are all alike would prove little.
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThanOrEqual(20);
  },
  ALL_LAST_MS,
);
