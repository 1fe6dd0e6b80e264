import type { Problem } from '#shared/scenario/problem.ts';
import type {
  Choice,
  Effects,
  Id,
  Kind,
  PrincipleNote,
  Round,
  Scenario,
  Scene,
  StoryCondition,
  Then,
} from '#shared/scenario/scenario.ts';
import { ROUND_END } from '#shared/scenario/story.ts';

/** A scenario as points and ways, for any picture of it: Mermaid and SVG draw the same graph. */
export interface StoryGraph {
  readonly title: string;
  readonly points: readonly Point[];
  readonly ways: readonly Way[];
  readonly events: readonly { readonly id: Id; readonly title: string; readonly effects: string }[];
}

export interface Point {
  readonly id: string;
  readonly is: Kind | 'debrief' | 'ending';
  readonly title: string;
  /** The scene's, debrief's or ending's own id, as the file says it. */
  readonly name: string;
  readonly problems: readonly Problem[];
}

export interface Way {
  readonly from: string;
  readonly to: string;
  /** `A`, `B` … for a choice; empty otherwise. */
  readonly letter: string;
  readonly text: string;
  /** The condition in words, empty for none. */
  readonly when: string;
  readonly effects: string;
  readonly principles: readonly PrincipleNote[];
}

const scenePoint = (id: Id): string => `scene-${id}`;
const debriefPoint = (round: Id): string => `debrief-${round}`;
const endingPoint = (id: Id): string => `ending-${id}`;

export function storyGraph(scenario: Scenario, problems: readonly Problem[]): StoryGraph {
  const at = (place: string): readonly Problem[] =>
    problems.filter((each) => each.at === place || each.at.startsWith(`${place}.`));
  const points = scenario.rounds.flatMap((round) => roundPoints(round, at));
  const endings = Object.entries(scenario.endings).map(
    ([id, { title }]): Point => ({
      ...{ id: endingPoint(id), is: 'ending', title, name: id },
      problems: at(`endings.${id}`),
    }),
  );
  const known = new Set([...points, ...endings].map(({ id }) => id));
  return {
    title: scenario.title,
    points: [...points, ...endings],
    // A way to nowhere is a problem at its scene; a picture cannot draw it.
    ways: scenario.rounds.flatMap((round) => roundWays(scenario, round)).filter(({ to }) => known.has(to)),
    events: Object.entries(scenario.injects).map(([id, { title, effects }]) => ({
      ...{ id, title, effects: effectWords(effects) },
    })),
  };
}

function roundPoints(round: Round, at: (place: string) => readonly Problem[]): readonly Point[] {
  const place = `rounds.${round.id}`;
  const scenes = Object.entries(round.scenes).map(
    ([id, { kind, title }]): Point => ({
      ...{ id: scenePoint(id), is: kind, title, name: id },
      problems: at(`${place}.scenes.${id}`),
    }),
  );
  const own = [...at(`${place}.debrief`), ...at(`${place}.next`)];
  return [
    ...scenes,
    { id: debriefPoint(round.id), is: 'debrief', title: round.title, name: round.id, problems: own },
  ];
}

function roundWays(scenario: Scenario, round: Round): readonly Way[] {
  const scenes = Object.entries(round.scenes).flatMap(([id, scene]) => sceneWays(round, id, scene));
  const next = round.next.map((entry, index): Way => {
    const start = 'round' in entry ? scenario.rounds.find(({ id }) => id === entry.round)?.start : undefined;
    const to = 'ending' in entry ? endingPoint(entry.ending) : scenePoint(start ?? '');
    return { ...PLAIN, from: debriefPoint(round.id), to, when: whenWords(entry.if, index) };
  });
  return [...scenes, ...next];
}

const PLAIN = { letter: '', text: '', when: '', effects: '', principles: [] } as const;

function sceneWays(round: Round, id: Id, scene: Scene): readonly Way[] {
  if (scene.kind === 'choice')
    return scene.choices.flatMap((choice, index) =>
      waysOn(round, id, choice.then, choiceLabel(choice, String.fromCharCode(65 + index))),
    );
  const effects = scene.kind === 'story' ? effectWords(scene.effects) : '';
  return waysOn(round, id, scene.then, { ...PLAIN, effects });
}

const choiceLabel = ({ text, principles, effects, if: condition }: Choice, letter: string) => ({
  ...{ letter, text, principles, effects: effectWords(effects), when: conditionWords(condition) },
});

function waysOn(round: Round, from: Id, leads: Then, label: Omit<Way, 'from' | 'to'>): readonly Way[] {
  const target = (scene: Id): string => (scene === ROUND_END ? debriefPoint(round.id) : scenePoint(scene));
  if (typeof leads === 'string') return [{ ...label, from: scenePoint(from), to: target(leads) }];
  return leads.map((entry, index) => ({
    ...label,
    from: scenePoint(from),
    to: target(entry.scene),
    when: [label.when, whenWords(entry.if, index)].filter(Boolean).join('; '),
  }));
}

/** The last of several ways says that the others did not hold. */
const whenWords = (condition: StoryCondition | undefined, index: number): string =>
  condition ? conditionWords(condition) : index > 0 ? 'otherwise' : '';

export function effectWords(effects: Effects | undefined): string {
  if (!effects) return '';
  const { set = [], clear = [], ...gauges } = effects;
  const steps = Object.entries(gauges).map(
    ([id, step]) => `${id} ${Number(step) < 0 ? '−' : '+'}${Math.abs(Number(step))}`,
  );
  return [...steps, ...set.map((flag) => `set ${flag}`), ...clear.map((flag) => `clear ${flag}`)].join(', ');
}

export function conditionWords(condition: StoryCondition | undefined): string {
  if (!condition) return '';
  if ('flag' in condition) return condition.flag;
  if ('atLeast' in condition) return `${condition.gauge} ≥ ${condition.atLeast}`;
  if ('atMost' in condition) return `${condition.gauge} ≤ ${condition.atMost}`;
  if ('chose' in condition) return `chose ${condition.chose}`;
  if ('visited' in condition) return `was in ${condition.visited}`;
  if ('all' in condition) return condition.all.map(grouped).join(' and ');
  if ('any' in condition) return condition.any.map(grouped).join(' or ');
  return `not ${grouped(condition.not)}`;
}

const grouped = (condition: StoryCondition): string =>
  'all' in condition || 'any' in condition ? `(${conditionWords(condition)})` : conditionWords(condition);
