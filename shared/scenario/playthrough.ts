import type { PlaythroughFile } from './playthrough-format.ts';

/** A recorded path through a scenario: who sits there, what they do, what must come of it. */
export type Playthrough = Readonly<PlaythroughFile>;
export type PlaythroughStep = Playthrough['steps'][number];
export type AnswerStep = Extract<PlaythroughStep, { readonly answer: unknown }>;
export type DoStep = Extract<PlaythroughStep, { readonly do: string }>;
export type Expectation = NonNullable<PlaythroughStep['expect']>;
