import { expect, test } from 'vitest';
import { type Group, groupFrom } from '#server/cli/simulate/group.ts';
import { MOST_VISITS, playGroup, type Stop, type Way } from '#server/cli/simulate/play-group.ts';
import { simulateGroups } from '#server/cli/simulate/tally.ts';
import type { Material } from '#shared/scenario/material.ts';
import type { Scenario } from '#shared/scenario/scenario.ts';
import { chanceFrom } from '#shared/session/chance.ts';
import type { Intent, Move } from '#shared/session/move.ts';
import { open, openingOf } from '#shared/session/open.ts';
import { present } from '#shared/session/present.ts';
import type { Session } from '#shared/session/session.ts';
import { transition } from '#shared/session/transition.ts';
import { kiosk } from '../support/scenarios.ts';
import { shippedMaterial } from '../support/shipped.ts';

/** A room that makes the moves of a simulated way, by the real rules. */
class Room {
  readonly #material: Material;
  session: Session;

  constructor(material: Material, { people }: Group) {
    this.#material = material;
    const opening = openingOf(material, { seed: 1, at: 0, country: 'EU', stageLanguages: ['en'] });
    this.session = open(material.scenario, opening);
    for (const index of people.keys())
      this.ask(
        { is: 'host' },
        { do: 'take-seat', seat: `s${index}`, name: `Guest ${index}`, language: 'en' },
      );
    this.lead({ do: 'start' });
    for (const [index, role] of people.entries()) this.lead({ do: 'give-role', seat: `s${index}`, role });
    this.lead({ do: 'go-on' });
  }

  ask(by: Move['by'], intent: Intent): void {
    const move: Move = { v: 1, id: `m${this.session.at}`, at: this.session.at + 1, by, intent };
    const outcome = transition(this.#material.scenario, this.session, move);
    if (!outcome.ok) throw new Error(`${intent.do} is refused: ${outcome.refusal.code}`);
    this.session = outcome.session;
  }

  lead(intent: Intent): void {
    this.ask({ is: 'facilitator' }, intent);
  }

  stop({ ballots, chose, event }: Stop): void {
    const kind = present(this.#material.scenario, this.session)?.scene.kind;
    if (kind === 'story') this.lead({ do: 'go-on' });
    else if (kind === 'choice' && chose !== null) this.choose(ballots, chose);
    else this.lead({ do: 'skip' });
    if (event !== null) {
      this.lead({ do: 'inject', inject: event });
      this.lead({ do: 'go-on' });
    }
    this.lead({ do: 'go-on' });
    if (this.session.story.phase.at === 'debrief') this.lead({ do: 'go-on' });
  }

  choose(ballots: Stop['ballots'], chose: string): void {
    for (const [index, ballot] of ballots.entries()) {
      this.lead({ do: index === 0 ? 'open' : 'vote-again' });
      const { turn } = this.session;
      for (const [seat, id] of ballot.entries())
        if (id !== null) this.ask({ is: 'seat', seat: `s${seat}` }, { do: 'answer', turn, answer: [id] });
      this.lead({ do: 'close' });
      this.lead({ do: 'reveal' });
    }
    this.lead({ do: 'settle', choice: chose });
  }
}

const wayOf = ({ story }: Session) => ({
  stops: story.visits.map(({ round, scene, decision }) => ({
    round,
    scene,
    chose: decision?.choice ?? null,
  })),
  ending: 'ending' in story.phase ? story.phase.ending : null,
  gauges: story.gauges,
  flags: story.flags,
});

const simulated = ({ stops, ...rest }: Way) => ({
  stops: stops.map(({ round, scene, chose }) => ({ round, scene, chose })),
  ...rest,
});

test.each([
  ['the harbour kiosk', kiosk],
  ['the cleaning shift', () => shippedMaterial('cleaning-shift')],
])('the quick walk goes where the rules go: %s', (_, materialOf) => {
  const material = materialOf();
  const overruled: string[] = [];
  for (let seed = 1; seed <= 60; seed += 1) {
    const chance = chanceFrom(seed);
    const group = groupFrom(material.scenario, chance);
    const way = playGroup(material.scenario, group, chance);
    if (way.ending === null) continue;
    const room = new Room(material, group);
    for (const stop of way.stops) room.stop(stop);
    expect(wayOf(room.session), `seed ${seed}`).toEqual(simulated(way));
    overruled.push(
      ...room.session.story.visits
        .filter(({ decision }) => decision?.how === 'overrule')
        .map(({ scene }) => scene),
    );
  }
  // Where the group or a role decides, the group's own count is what counted.
  expect(overruled).toEqual([]);
});

test('the same seed plays the same groups, another seed others', () => {
  const { scenario } = kiosk();
  expect(simulateGroups(scenario, 300, 7)).toEqual(simulateGroups(scenario, 300, 7));
  expect(simulateGroups(scenario, 300, 8)).not.toEqual(simulateGroups(scenario, 300, 7));
});

test('every group is counted once, and what nobody reached is there with a zero', () => {
  const { scenario } = shippedMaterial('cleaning-shift');
  const found = simulateGroups(scenario, 500, 1);
  expect(Object.values(found.endings).reduce((sum, count) => sum + count, 0)).toBe(500);
  expect(Object.keys(found.reached).sort()).toEqual(
    scenario.rounds.flatMap(({ scenes }) => Object.keys(scenes)).sort(),
  );
  expect(found.principles.rights.met).toBeGreaterThanOrEqual(found.principles.rights.upheld);
  expect(found.minutes.p90).toBeGreaterThanOrEqual(found.minutes.median);
  const closed = { ...scenario, rounds: scenario.rounds.map(withLonelyScene) };
  expect(simulateGroups(closed, 50, 1).reached.lonely).toBe(0);
});

type Round = Scenario['rounds'][number];
const withLonelyScene = (round: Round, index: number): Round => {
  const [scene] = Object.values(round.scenes);
  return index === 0 && scene ? { ...round, scenes: { ...round.scenes, lonely: scene } } : round;
};

test('a story that goes round and round is stopped and counted as without an ending', () => {
  const { scenario } = kiosk();
  const [first] = scenario.rounds;
  if (!first) throw new Error('the kiosk has a round');
  const scene = Object.values(first.scenes).find(({ kind }) => kind === 'story');
  if (scene?.kind !== 'story') throw new Error('the kiosk has a story scene');
  const round = { ...first, start: 'round', scenes: { round: { ...scene, then: 'round' } } };
  const circling = { ...scenario, rounds: [round] };
  const chance = chanceFrom(1);
  expect(playGroup(circling, groupFrom(circling, chance), chance).stops).toHaveLength(MOST_VISITS);
  expect(simulateGroups(circling, 3, 1).endings.none).toBe(3);
});
