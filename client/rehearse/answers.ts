import type { Scene } from '#shared/scenario/scenario.ts';
import { type Chance, oneOf } from '#shared/session/chance.ts';
import { NOT_SURE } from '#shared/session/open.ts';
import type { Answer, Ballot, Opening, PulseAnswers } from '#shared/session/session.ts';
import type { Temper } from './temper.ts';

/** What is known to somebody who answers: their own first answer, and what the others are heard to say. */
export interface Heard {
  readonly before: Answer | null;
  readonly others: Ballot;
}

/** How likely somebody is to say the same thing again after the room has talked. */
const STAYS: Readonly<Record<Temper, number>> = {
  quick: 0.9,
  slow: 0.7,
  follows: 0.1,
  doubts: 0.2,
  late: 0.6,
  wanders: 0.5,
};

/**
 * Answers worth trying, the dearest first: the story may have closed some of them. No answer is better than another
 * here; people differ.
 */
export function answersFor(scene: Scene, temper: Temper, heard: Heard, chance: Chance): readonly Answer[] {
  if (heard.before && chance() < STAYS[temper]) return [heard.before];
  if (scene.kind === 'choice') return choices(scene, temper, heard, chance);
  if (scene.kind === 'rank') return [shuffled(scene.steps.map(idOf), chance)];
  if (scene.kind === 'spot') return [marked(scene.items.map(idOf), temper, chance)];
  return [];
}

function choices(
  scene: Extract<Scene, { kind: 'choice' }>,
  temper: Temper,
  { before, others }: Heard,
  chance: Chance,
): readonly Answer[] {
  const wishes = shuffled(scene.choices.map(idOf), chance);
  const [own] = before ?? [];
  const heardMost = temper === 'follows' ? mostNamed(others, own) : [];
  // Whoever changes their mind does not come back to what they said first, if there is anything else.
  const ordered = [...heardMost, ...wishes.filter((id) => id !== own), ...wishes];
  return [...new Set(ordered)].map((id) => [id]);
}

const idOf = ({ id }: { readonly id: string }): string => id;

function mostNamed(others: Ballot, own: string | undefined): readonly string[] {
  const times = new Map<string, number>();
  for (const [id] of Object.values(others)) if (id) times.set(id, (times.get(id) ?? 0) + 1);
  const [first] = [...times].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
  return first && first[0] !== own ? [first[0]] : [];
}

/** Somebody quick marks a little, somebody slow reads everything twice. */
function marked(items: readonly string[], temper: Temper, chance: Chance): Answer {
  const share = temper === 'quick' ? 0.3 : temper === 'slow' ? 0.7 : 0.5;
  return items.filter(() => chance() < share);
}

export function shuffled<Item>(items: readonly Item[], chance: Chance): readonly Item[] {
  return items
    .map((item) => ({ item, at: chance() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** Honest people are sometimes not sure. */
export function pulseAnswers(pulse: Opening['pulse'], chance: Chance): PulseAnswers {
  const answered = Object.entries(pulse).map(([id, answers]) => [id, oneOf(chance, answers) ?? NOT_SURE]);
  return Object.fromEntries(answered);
}
