import type { ACTORS, Condition, PARTS, PRINCIPLES, ScenarioFile, SIGNS, STANCES } from './format.ts';

/** The nouns of a scenario, read-only, derived from the one format definition in `format.ts`. */

type Frozen<T> = T extends (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

export type Id = string;
export type Scenario = Frozen<ScenarioFile>;
export type Round = Scenario['rounds'][number];
export type Scene = Round['scenes'][string];
export type Kind = Scene['kind'];
export type SceneOf<K extends Kind> = Extract<Scene, { kind: K }>;
export type Choice = SceneOf<'choice'>['choices'][number];
export type Item = SceneOf<'spot'>['items'][number];
export type Column = SceneOf<'board'>['columns'][number];
export type Then = Choice['then'];
export type Effects = NonNullable<Choice['effects']>;
export type PrincipleNote = Choice['principles'][number];
export type StoryCondition = Frozen<Condition>;
export type PrincipleId = (typeof PRINCIPLES)[number];
export type PartId = (typeof PARTS)[number];
export type Stance = (typeof STANCES)[number];
export type Sign = (typeof SIGNS)[number];
export type Actor = (typeof ACTORS)[number];

export const KINDS = ['story', 'choice', 'spot', 'rank', 'board'] as const satisfies readonly Kind[];
