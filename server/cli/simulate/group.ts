import { PRINCIPLES } from '#shared/scenario/format.ts';
import type { Choice, Id, PrincipleId, Scenario } from '#shared/scenario/scenario.ts';
import { between, type Chance, oneOf } from '#shared/session/chance.ts';

/** What a group leans towards: one principle above all, what stands first, or nothing in particular. */
export const TEMPERS = [...PRINCIPLES, 'in-a-hurry', 'of-many-minds'] as const;
export type Temper = (typeof TEMPERS)[number];

/** One made-up room: how many, of which temper, how alike, how fast. */
export interface Group {
  readonly temper: Temper;
  /** The role of each person; null where the scenario has none. */
  readonly people: readonly (Id | null)[];
  /** How far each person strays from the group's temper: 0 all alike, 1 each their own. */
  readonly spread: number;
  /** Minutes this group takes for each minute the scenario plans. */
  readonly pace: number;
  /** How often it talks and votes again when the room is split. */
  readonly talks: number;
  /** How often its facilitator reads an event card after a scene. */
  readonly events: number;
}

/** More people than this change the minutes, not the story. */
const MOST_PEOPLE = 60;

export function groupFrom(scenario: Scenario, chance: Chance): Group {
  const { from, to } = scenario.group;
  const size = Math.round(between(chance, from, Math.max(from, Math.min(to, MOST_PEOPLE))));
  const roles = Object.keys(scenario.roles);
  return {
    temper: oneOf(chance, TEMPERS) ?? 'of-many-minds',
    people: Array.from({ length: size }, (_, index) => roles[index % roles.length] ?? null),
    spread: between(chance, 0.3, 1),
    pace: between(chance, 0.75, 1.5),
    talks: between(chance, 0.2, 0.9),
    events: between(chance, 0, 0.3),
  };
}

/** How much the group's temper speaks for each choice, in the choices' order. */
export function leaning({ temper }: Group, choices: readonly Choice[]): readonly number[] {
  return choices.map(({ principles }, index) => {
    if (temper === 'of-many-minds') return 0;
    if (temper === 'in-a-hurry') return 1 / (1 + index);
    return principles.reduce(
      (sum, { id, stance }) => sum + weight(temper, id) * (stance === 'upheld' ? 1 : -0.6),
      0,
    );
  });
}

const weight = (temper: PrincipleId, id: PrincipleId): number => (temper === id ? 1 : 0.25);
