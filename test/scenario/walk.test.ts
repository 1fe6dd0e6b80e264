import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mentionedIn, type Position, positionKey } from '#shared/scenario/check/position.ts';
import { walk } from '#shared/scenario/check/walk.ts';
import { parseScenario } from '#shared/scenario/parse.ts';
import type { Scenario } from '#shared/scenario/scenario.ts';
import { sceneOf } from '#shared/scenario/story.ts';
import { type Chance, chanceFrom } from '#shared/session/chance.ts';
import { factsOf } from '#shared/session/facts.ts';
import type { FacilitatorIntent } from '#shared/session/move.ts';
import { open, openingOf } from '#shared/session/open.ts';
import type { Session } from '#shared/session/session.ts';
import { transition } from '#shared/session/transition.ts';
import { kiosk, SCENARIO_FOLDER } from '../support/scenarios.ts';

const shipped = parseScenario(
  readFileSync(join(SCENARIO_FOLDER, 'cleaning-shift', 'scenario.json'), 'utf8'),
).scenario;

/** Two different engines must tell the same story: the checker's walk is the proof, the rules are the game. */
test.each([kiosk().scenario, shipped].flatMap((scenario) => (scenario ? [{ scenario }] : [])))(
  'every state the rules can bring about in $scenario.id, the checker has walked',
  ({ scenario }) => {
    const { nodes, endings } = walk(scenario);
    const walked = new Set(nodes.map(({ position }) => positionKey(position)));
    const played = new Set<string>();
    const ended = new Set<string>();
    for (let seed = 1; seed <= 300; seed += 1) playAtRandom(scenario, seed, played, ended);
    expect([...played].filter((key) => !walked.has(key))).toEqual([]);
    expect([...ended].sort()).toEqual([...endings].sort());
    expect(played.size).toBeGreaterThan(walked.size / 4);
  },
);

const MOST_STEPS = 200;

function playAtRandom(scenario: Scenario, seed: number, played: Set<string>, ended: Set<string>): void {
  const random = chanceFrom(seed);
  let session = open(
    scenario,
    openingOf({ ...kiosk(), scenario }, { seed, at: 0, country: 'EU', stageLanguages: ['en'] }),
  );
  for (let step = 0; step < MOST_STEPS && session.story.phase.at !== 'closing'; step += 1) {
    session = asked(scenario, session, nextIntent(scenario, session, random));
    const position = positionOf(scenario, session);
    if (position) played.add(positionKey(position));
  }
  if (session.story.phase.at === 'closing') ended.add(session.story.phase.ending);
}

function nextIntent(scenario: Scenario, { story }: Session, random: Chance): FacilitatorIntent {
  const { phase } = story;
  if (phase.at === 'lobby') return { do: 'start' };
  if (phase.at !== 'scene') return { do: 'go-on' };
  const unused = Object.keys(scenario.injects).filter((id) => !story.injected.includes(id));
  const inject = unused[Math.floor(random() * unused.length)];
  if (phase.step.is === 'settled')
    return inject && random() < 0.2 ? { do: 'inject', inject } : { do: 'go-on' };
  const visit = story.visits.at(-1);
  const scene = visit && sceneOf(scenario, visit.round, visit.scene);
  if (scene?.kind !== 'choice') return { do: 'skip' };
  const choice = scene.choices[Math.floor(random() * scene.choices.length)]?.id;
  return choice === undefined ? { do: 'skip' } : { do: 'skip', choice };
}

/** A closed choice is refused and leaves the session as it is; the next try takes another. */
function asked(scenario: Scenario, session: Session, intent: FacilitatorIntent): Session {
  const outcome = transition(scenario, session, {
    v: 1,
    id: 'move',
    at: 0,
    by: { is: 'facilitator' },
    intent,
  });
  return outcome.ok ? outcome.session : session;
}

/** The walk's view of a session at the reading of a scene. */
function positionOf(scenario: Scenario, { story }: Session): Position | null {
  const visit = story.visits.at(-1);
  if (!visit || story.phase.at !== 'scene' || story.phase.step.is !== 'reading') return null;
  const { gauges, flags, chose, visited } = factsOf(story);
  const mentioned = mentionedIn(scenario);
  return {
    round: visit.round,
    scene: visit.scene,
    facts: {
      gauges,
      flags,
      chose: new Set([...chose].filter((each) => mentioned.chose.has(each))),
      visited: new Set([...visited].filter((each) => mentioned.visited.has(each))),
    },
    injected: story.injected.filter((id) => scenario.injects[id]?.effects),
  };
}
