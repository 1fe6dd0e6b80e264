import type { Effects, Id, PrincipleId, Scenario, StoryCondition, Then } from '../scenario.ts';
import {
  applyEffects,
  type Facts,
  holds,
  nextAfterRound,
  nextScene,
  ROUND_END,
  roundOf,
  sceneOf,
} from '../story.ts';
import { entryAt, sceneAt } from './places.ts';
import { choosing, entering, factsKey, type Mentioned, type Position } from './position.ts';

/** How a condition has answered so far, over every state in which it was asked. */
export interface Answered {
  yes: boolean;
  no: boolean;
}
export type Answers = Map<string, Answered>;

/** One way on from a position. */
export interface Way {
  /** `scene/choice`, or empty where nothing is chosen. */
  readonly chose: string;
  readonly principles: readonly PrincipleId[];
  /** Event cards the facilitator played on this way. */
  readonly injects: readonly Id[];
  readonly to: Position | { readonly ending: Id };
}

interface Settling {
  readonly chose: string;
  readonly principles: readonly PrincipleId[];
  readonly effects: Effects | undefined;
  readonly leads: Then;
  readonly leadsAt: string;
}

interface Settled {
  readonly facts: Facts;
  readonly injected: readonly Id[];
  readonly injects: readonly Id[];
}

export interface Walker {
  readonly scenario: Scenario;
  readonly mentioned: Mentioned;
  readonly answers: Answers;
}

/** Asks a condition and keeps its answer under its place. */
function ask({ answers }: Walker, at: string, condition: StoryCondition | undefined, facts: Facts): boolean {
  if (!condition) return true;
  const answer = holds(condition, facts);
  const before = answers.get(at) ?? { yes: false, no: false };
  answers.set(at, answer ? { ...before, yes: true } : { ...before, no: true });
  return answer;
}

/** Asks a list's entries in order, as the story does: up to the first that holds. */
function askList(
  walker: Walker,
  at: string,
  list: readonly { readonly if?: StoryCondition | undefined }[],
  facts: Facts,
): void {
  list.some((entry, index) => ask(walker, `${entryAt(at, index)}.if`, entry.if, facts));
}

function settlings(walker: Walker, { round, scene: id, facts }: Position): readonly Settling[] {
  const scene = sceneOf(walker.scenario, round, id);
  const at = sceneAt(round, id);
  if (!scene) return [];
  if (scene.kind !== 'choice') {
    const effects = scene.kind === 'story' ? scene.effects : undefined;
    return [{ chose: '', principles: [], effects, leads: scene.then, leadsAt: `${at}.then` }];
  }
  return scene.choices
    .filter((choice) => ask(walker, `${at}.choices.${choice.id}.if`, choice.if, facts))
    .map((choice) => ({
      chose: `${id}/${choice.id}`,
      principles: choice.principles.map((note) => note.id),
      effects: choice.effects,
      leads: choice.then,
      leadsAt: `${at}.choices.${choice.id}.then`,
    }));
}

/** The settled scene as it is, and as every series of unused event cards would leave it. */
function withInjects(scenario: Scenario, first: Settled): readonly Settled[] {
  const cards = Object.entries(scenario.injects).filter(
    ([id, { effects }]) => effects && !first.injected.includes(id),
  );
  if (cards.length === 0) return [first];
  const key = (each: Settled) => `${factsKey(each.facts)}|${[...each.injected].sort().join()}`;
  const seen = new Map([[key(first), first]]);
  for (const each of seen.values()) {
    for (const [id, { effects }] of cards.filter(([id]) => !each.injected.includes(id))) {
      const facts = applyEffects(scenario, each.facts, effects);
      const next = { facts, injected: [...each.injected, id], injects: [...each.injects, id] };
      if (!seen.has(key(next))) seen.set(key(next), next);
    }
  }
  return [...seen.values()];
}

function leadTo(walker: Walker, round: Id, settling: Settling, { facts, injected }: Settled): Way['to'] {
  if (typeof settling.leads !== 'string') askList(walker, settling.leadsAt, settling.leads, facts);
  const scene = nextScene(settling.leads, facts);
  if (scene !== ROUND_END) return { round, scene, facts: entering(facts, scene, walker.mentioned), injected };
  return afterRound(walker, round, { facts, injected, injects: [] });
}

function afterRound({ scenario, ...walker }: Walker, id: Id, { facts, injected }: Settled): Way['to'] {
  const round = roundOf(scenario, id);
  if (!round) return { ending: scenario.early };
  askList({ scenario, ...walker }, `rounds.${id}.next`, round.next, facts);
  const next = nextAfterRound(scenario, round, facts);
  if ('ending' in next) return next;
  const start = roundOf(scenario, next.round)?.start ?? '';
  return { round: next.round, scene: start, facts: entering(facts, start, walker.mentioned), injected };
}

/** Every way on from a position: each open choice, with every event card that may be played after it. */
export function waysOn(walker: Walker, position: Position): readonly Way[] {
  const { scenario, mentioned } = walker;
  return settlings(walker, position).flatMap((settling) => {
    const after = applyEffects(scenario, position.facts, settling.effects);
    const facts = settling.chose ? choosing(after, settling.chose, mentioned) : after;
    return withInjects(scenario, { facts, injected: position.injected, injects: [] }).map((settled) => ({
      chose: settling.chose,
      principles: settling.principles,
      injects: settled.injects,
      to: leadTo(walker, position.round, settling, settled),
    }));
  });
}
