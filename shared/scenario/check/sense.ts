import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import type { PrincipleNote, Scenario, Stance, StoryCondition } from '../scenario.ts';
import { choicesIn, choicesOf, scenesOf, thensOf } from './places.ts';

/** What a file can say that has the right shape and names, and still makes no sense. */
export function checkSense(scenario: Scenario): readonly Problem[] {
  const lists = [
    ...thensOf(scenario).flatMap(({ at, leads }) =>
      typeof leads === 'string' ? [] : [{ at, entries: leads }],
    ),
    ...scenario.rounds.map(({ id, next }) => ({ at: `rounds.${id}.next`, entries: next })),
  ];
  return [
    ...gauges(scenario),
    ...(scenario.group.from > scenario.group.to ? [problem('group-range', 'group', scenario.group)] : []),
    ...closedChoices(scenario),
    ...lists.flatMap(({ at, entries }) => list(at, entries)),
    ...helpersAct(scenario),
    ...dilemmas(scenario),
    ...passport(scenario),
  ];
}

function gauges(scenario: Scenario): readonly Problem[] {
  return Object.entries(scenario.gauges).flatMap(([id, { from, to, start }]) => {
    if (from >= to) return [problem('gauge-range', `gauges.${id}`, { name: id, from, to })];
    if (start >= from && start <= to) return [];
    return [problem('gauge-start', `gauges.${id}.start`, { name: id, start, from, to })];
  });
}

function closedChoices(scenario: Scenario): readonly Problem[] {
  return choicesOf(scenario).flatMap(({ at, choice }) => {
    if (choice.if && !choice.closedBecause)
      return [problem('closed-without-reason', at, { name: choice.id })];
    if (choice.closedBecause && !choice.if)
      return [problem('reason-without-condition', at, { name: choice.id })];
    return [];
  });
}

function list(
  at: string,
  entries: readonly { readonly if?: StoryCondition | undefined }[],
): readonly Problem[] {
  const always = entries.findIndex((entry) => !entry.if);
  if (always < 0) return [problem('no-fallback', at)];
  return always < entries.length - 1 ? [problem('entries-never-read', at, { entry: always + 1 })] : [];
}

/** The anti-blame check: a question about what the person at risk should do is not a question to helpers. */
const helpersAct = (scenario: Scenario): readonly Problem[] =>
  scenesOf(scenario)
    .filter(({ scene }) => scene.kind === 'choice' && scene.choices.every(({ actor }) => actor === 'person'))
    .map((placed) => problem('only-person-acts', placed.at, { choices: choicesIn(placed).length }));

/** Where one choice upholds everything and all others only strain, nobody has anything to weigh. */
const dilemmas = (scenario: Scenario): readonly Problem[] =>
  scenesOf(scenario).flatMap(({ at, scene }) => {
    if (scene.kind !== 'choice') return [];
    const good = scene.choices.filter(({ principles }) => allAre(principles, 'upheld'));
    const rest = scene.choices.filter(({ principles }) => allAre(principles, 'strained'));
    const [only] = good;
    if (!only || good.length > 1 || rest.length < scene.choices.length - 1) return [];
    return [problem('one-right-option', at, { name: only.id })];
  });

const allAre = (notes: readonly PrincipleNote[], stance: Stance): boolean =>
  notes.every((note) => note.stance === stance);

const passport = ({ passport: { sources, reviews } }: Scenario): readonly Problem[] => [
  ...(sources.length === 0 ? [problem('no-sources', 'passport.sources')] : []),
  ...(reviews.length === 0 ? [problem('not-reviewed', 'passport.reviews')] : []),
];
