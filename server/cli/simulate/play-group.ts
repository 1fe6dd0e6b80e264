import { own } from '#shared/scenario/own.ts';
import type { Id, Scenario, Scene, SceneOf, Then } from '#shared/scenario/scenario.ts';
import {
  applyEffects,
  nextAfterRound,
  nextScene,
  ROUND_END,
  roundOf,
  sceneOf,
  startingGauges,
} from '#shared/scenario/story.ts';
import { type Chance, oneOf } from '#shared/session/chance.ts';
import { leading, whyChoiceRefused } from '#shared/session/kinds/choice.ts';
import { type Group, leaning } from './group.ts';

/** A story that has entered this many scenes goes round in circles; the checker says where. */
export const MOST_VISITS = 400;

/** One scene of a group's way: who voted for what, what counted, which event card came after. */
export interface Stop {
  readonly round: Id;
  readonly scene: Id;
  /** One or two ballots, each person's choice in the order of the group; null for no answer. Empty where nobody chooses. */
  readonly ballots: readonly (readonly (Id | null)[])[];
  readonly chose: Id | null;
  readonly event: Id | null;
}

export interface Way {
  readonly stops: readonly Stop[];
  /** Null when the group was still going round after `MOST_VISITS` scenes. */
  readonly ending: Id | null;
  readonly gauges: Readonly<Record<Id, number>>;
  readonly flags: readonly Id[];
}

interface Walking {
  readonly scenario: Scenario;
  readonly group: Group;
  readonly chance: Chance;
  gauges: Readonly<Record<Id, number>>;
  flags: readonly Id[];
  readonly chose: Set<string>;
  readonly visited: Set<Id>;
  readonly events: Set<Id>;
}

/**
 * One group's way through the story: the story's own functions and the rules' own count of votes, without the room
 * around them. `test/scenario/simulate.test.ts` plays the same ballots through the rules and finds the same way.
 */
export function playGroup(scenario: Scenario, group: Group, chance: Chance): Way {
  const walking: Walking = {
    ...{ scenario, group, chance, gauges: startingGauges(scenario), flags: [] },
    ...{ chose: new Set(), visited: new Set(), events: new Set() },
  };
  const stops: Stop[] = [];
  let at = firstOf(scenario);
  while (!('ending' in at) && stops.length < MOST_VISITS) {
    const scene = sceneOf(scenario, at.round, at.scene);
    if (!scene) break;
    walking.visited.add(at.scene);
    const { ballots, chose } = settle(walking, at.scene, scene);
    stops.push({ ...at, ballots, chose, event: eventAfter(walking) });
    at = onward(walking, at.round, thenOf(scene, chose));
  }
  return { stops, ending: 'ending' in at ? at.ending : null, gauges: walking.gauges, flags: walking.flags };
}

type Place = { readonly round: Id; readonly scene: Id } | { readonly ending: Id };

function firstOf({ rounds, early }: Scenario): Place {
  const [round] = rounds;
  return round ? { round: round.id, scene: round.start } : { ending: early };
}

function settle(walking: Walking, id: Id, scene: Scene): Decided {
  if (scene.kind !== 'choice') {
    change(walking, scene.kind === 'story' ? scene.effects : undefined);
    return { ballots: [], chose: null };
  }
  const decided = decide(walking, scene);
  change(walking, scene.choices.find((choice) => choice.id === decided.chose)?.effects);
  if (decided.chose !== null) walking.chose.add(`${id}/${decided.chose}`);
  return decided;
}

function change(walking: Walking, effects: SceneOf<'story'>['effects']): void {
  const { gauges, flags } = applyEffects(walking.scenario, walking, effects);
  walking.gauges = gauges;
  walking.flags = flags;
}

function eventAfter(walking: Walking): Id | null {
  const { scenario, group, chance, events } = walking;
  if (chance() >= group.events) return null;
  const event = oneOf(
    chance,
    Object.keys(scenario.injects).filter((id) => !events.has(id)),
  );
  if (event === undefined) return null;
  events.add(event);
  change(walking, own(scenario.injects, event)?.effects);
  return event;
}

interface Decided {
  readonly ballots: Stop['ballots'];
  readonly chose: Id | null;
}

function decide(walking: Walking, scene: SceneOf<'choice'>): Decided {
  const { group, chance } = walking;
  const open = scene.choices.filter(({ id }) => !whyChoiceRefused(scene, id, walking));
  if (open.length === 0) return { ballots: [], chose: null };
  const leans = leaning(group, open);
  const ids = open.map(({ id }) => id);
  const first = vote(scene, group, chance, ids, leans);
  const lead = leading(countOf(ids, first));
  const split = new Set(first.filter((id) => id !== null)).size > 1;
  if (!split || chance() >= group.talks)
    return { ballots: [first], chose: counted(scene, ids, first, chance) };
  const favour = oneOf(chance, lead);
  const second = first.map((given) => (given && favour && chance() < 0.35 ? favour : given));
  return { ballots: [first, second], chose: counted(scene, ids, second, chance) };
}

/** Each person's vote: the group's leaning, and each person's own mind. One in twelve gives no answer. */
function vote(
  scene: SceneOf<'choice'>,
  { people, spread }: Group,
  chance: Chance,
  ids: readonly Id[],
  leans: readonly number[],
): readonly (Id | null)[] {
  const decider = typeof scene.decidedBy === 'object' ? scene.decidedBy.role : null;
  return people.map((role) => {
    if ((decider !== null && role !== decider) || chance() < 1 / 12) return null;
    let [best, most] = [0, -Infinity];
    for (const [index, lean] of leans.entries()) {
      const drawn = lean + spread * 1.6 * chance();
      if (drawn > most) [best, most] = [index, drawn];
    }
    return ids[best] ?? null;
  });
}

function countOf(ids: readonly Id[], ballot: readonly (Id | null)[]): Readonly<Record<Id, number>> {
  const votes: Record<Id, number> = Object.fromEntries(ids.map((id) => [id, 0]));
  for (const id of ballot) if (id !== null) votes[id] = (votes[id] ?? 0) + 1;
  return votes;
}

/** What counts: the plurality; in a tie, without answers or where the facilitator decides, what the facilitator takes. */
function counted(
  scene: SceneOf<'choice'>,
  ids: readonly Id[],
  ballot: readonly (Id | null)[],
  chance: Chance,
): Id {
  const lead = leading(countOf(ids, ballot));
  const among = lead.length === 0 ? ids : lead;
  const overrules = scene.decidedBy === 'facilitator' && chance() < 0.2;
  const from = overrules ? ids : among;
  return oneOf(chance, from) ?? '';
}

const thenOf = (scene: Scene, chose: Id | null): Then =>
  scene.kind === 'choice' ? (scene.choices.find(({ id }) => id === chose)?.then ?? ROUND_END) : scene.then;

function onward(walking: Walking, round: Id, leads: Then): Place {
  const { scenario } = walking;
  const scene = nextScene(leads, walking);
  if (scene !== ROUND_END) return { round, scene };
  const ended = roundOf(scenario, round);
  const next = ended ? nextAfterRound(scenario, ended, walking) : { ending: scenario.early };
  if ('ending' in next) return next;
  return { round: next.round, scene: roundOf(scenario, next.round)?.start ?? '' };
}
