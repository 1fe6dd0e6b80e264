import type {
  Choice,
  Effects,
  PrincipleId,
  Round,
  Scenario,
  Scene,
  StoryCondition,
  Then,
} from '#shared/scenario/scenario.ts';
import { type Chance, chanceFrom } from '#shared/session/chance.ts';
import { kiosk } from './scenarios.ts';

/** How large a made-up story is at most. */
export interface StorySize {
  readonly rounds: number;
  readonly scenes: number;
  readonly flags: number;
  readonly gaugeTo: number;
  readonly injects: number;
  /** From 0 to 1: how often something is asked before a way is open. */
  readonly conditions: number;
}

export const SMALL: StorySize = { rounds: 2, scenes: 3, flags: 2, gaugeTo: 2, injects: 1, conditions: 0.4 };

interface Making {
  readonly chance: Chance;
  readonly size: StorySize;
}

const ENDINGS = ['ending-a', 'ending-b', 'ending-c'] as const;
const PRINCIPLES: readonly PrincipleId[] = ['rights', 'assistance', 'cooperation'];

/** A story from a seed: sound in its names, and otherwise as foolish as chance makes it. */
export function generatedStory(seed: number, size: StorySize): Scenario {
  const making = { chance: chanceFrom(seed), size };
  const rounds = Array.from({ length: size.rounds }, (_, index) => roundOf(making, index));
  const flags = Array.from({ length: size.flags }, (_, index) => flagAt(index));
  const ending = { title: 'An ending', text: 'It ends.', doorOpen: 'A door stays open.' };
  return {
    ...kiosk().scenario,
    id: `generated-${seed}`,
    people: {},
    roles: {},
    gauges: { trust: { name: 'Trust', about: 'How far', from: 0, to: size.gaugeTo, start: 1 } },
    flags,
    promises: PRINCIPLES,
    rounds,
    injects: Object.fromEntries(
      Array.from({ length: size.injects }, (_, index) => [
        `card-${index}`,
        // The first card sets every flag, so that each is set somewhere.
        {
          title: 'A card',
          text: 'Something happens.',
          effects: index === 0 ? { trust: -1, set: flags } : {},
        },
      ]),
    ),
    early: ENDINGS[0],
    endings: Object.fromEntries(ENDINGS.map((id) => [id, ending])),
  };
}

function oneOf<T>({ chance }: Making, list: readonly T[]): T {
  const one = list[Math.floor(chance() * list.length)];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
}

const flagAt = (index: number): string => `flag-${index}`;
const sceneAt = (round: number, index: number): string => `scene-${round}-${index}`;

function roundOf(making: Making, round: number): Round {
  const { scenes, rounds } = making.size;
  const last = round === rounds - 1;
  const next = { round: `round-${round + 1}` };
  const list = Array.from({ length: scenes }, (_, index) => [
    sceneAt(round, index),
    sceneOf(making, round, index),
  ]);
  return {
    id: `round-${round}`,
    title: 'A round',
    start: sceneAt(round, 0),
    scenes: Object.fromEntries(list),
    debrief: DEBRIEF,
    next: [
      { if: conditionOf(making), ending: oneOf(making, ENDINGS) },
      last ? { ending: oneOf(making, ENDINGS) } : next,
    ],
  };
}

const QUESTION = { one: 'What now?' };
const DEBRIEF = {
  minutes: 5,
  questions: { feel: QUESTION, happened: QUESTION, meaning: QUESTION, next: QUESTION },
  facilitator: 'Feelings first.',
};
const FACILITATOR = { say: 'Say.', ask: { why: 'Why?' }, watch: 'Watch.', minutes: 1 };

function sceneOf(making: Making, round: number, index: number): Scene {
  const shown = { title: 'A scene', text: 'Something is seen.', facilitator: FACILITATOR };
  if (index > 0 && making.chance() < 0.3)
    return { kind: 'story', ...shown, effects: effectsOf(making), then: thenOf(making, round, index) };
  const choices = ['one', 'two', 'three'].map((id) => choiceOf(making, id, round, index));
  return { kind: 'choice', ...shown, question: 'What now?', decidedBy: 'group', choices };
}

function choiceOf(making: Making, id: string, round: number, index: number): Choice {
  const closed = making.chance() < making.size.conditions;
  const why = 'Because.';
  const principle = oneOf(making, PRINCIPLES);
  return {
    id,
    text: 'Do it',
    actor: oneOf(making, ['service', 'person', 'employer'] as const),
    ...(closed && { if: conditionOf(making), closedBecause: 'Not now.' }),
    consequence: 'It is done.',
    effects: effectsOf(making),
    principles: [{ id: principle, stance: 'upheld', part: 'G4', action: 'talk-alone', why }],
    then: thenOf(making, round, index),
  };
}

const effectsOf = (making: Making): Effects => ({
  trust: oneOf(making, [-1, 0, 1]),
  ...(making.chance() < 0.3 && { set: [flagAt(Math.floor(making.chance() * making.size.flags))] }),
});

/** Mostly forward, now and then back: loops come about, and dead ends of loops as well. */
function thenOf(making: Making, round: number, index: number): Then {
  const near = Math.max(0, index + 1 + Math.floor(making.chance() * 3 - (making.chance() < 0.3 ? 2 : 0)));
  const scene = near < making.size.scenes ? sceneAt(round, near) : 'round-end';
  if (making.chance() >= making.size.conditions) return scene;
  const onward = index + 1 < making.size.scenes ? sceneAt(round, index + 1) : 'round-end';
  return [{ if: conditionOf(making), scene }, { scene: onward }];
}

function conditionOf(making: Making): StoryCondition {
  const { size, chance } = making;
  const asked = oneOf(making, ['flag', 'low', 'high', 'chose', 'visited', 'not'] as const);
  const scene = sceneAt(0, Math.floor(chance() * size.scenes));
  if (asked === 'flag') return { flag: flagAt(Math.floor(chance() * size.flags)) };
  if (asked === 'low') return { gauge: 'trust', atMost: Math.floor(chance() * size.gaugeTo) };
  if (asked === 'high') return { gauge: 'trust', atLeast: 1 + Math.floor(chance() * size.gaugeTo) };
  if (asked === 'chose') return { chose: `${sceneAt(0, 0)}/${oneOf(making, ['one', 'two', 'three'])}` };
  return asked === 'visited' ? { visited: scene } : { not: { visited: scene } };
}
