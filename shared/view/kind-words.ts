import type { Kind, SceneOf } from '../scenario/scenario.ts';
import { type Facts, holds } from '../scenario/story.ts';
import { letter } from './decisions.ts';
import type { ScenePage } from './page.ts';

type Words = Partial<
  Pick<ScenePage, 'question' | 'options' | 'columns' | 'notesEach' | 'verdicts' | 'recommended'>
>;

/** What a kind shows while it is answered, and what only its reveal adds. */
interface KindWords {
  readonly shown: Words;
  readonly revealed: Words;
}

const lettered = (options: readonly { readonly id: string; readonly text: string }[]): ScenePage['options'] =>
  options.map(({ id, text }, index) => ({ id, text, letter: letter(index), closedBecause: '' }));

export const KIND_WORDS: { [K in Kind]: (scene: SceneOf<K>, facts: Facts) => KindWords } = {
  story: () => ({ shown: {}, revealed: {} }),
  choice: (scene, facts) => ({
    shown: {
      question: scene.question,
      options: scene.choices.map(({ id, text, if: only, closedBecause }, index) => ({
        id,
        text,
        letter: letter(index),
        closedBecause: only && !holds(only, facts) ? (closedBecause ?? '–') : '',
      })),
    },
    revealed: {},
  }),
  spot: (scene) => ({
    shown: { question: scene.question, options: lettered(scene.items) },
    revealed: { verdicts: scene.items.map(({ id, sign, why }) => ({ id, sign, why })) },
  }),
  rank: (scene) => ({
    shown: { question: scene.question, options: lettered(scene.steps) },
    revealed: {
      verdicts: scene.steps.map(({ id, why }) => ({ id, sign: '', why })),
      recommended: scene.recommended,
    },
  }),
  board: (scene) => ({
    shown: {
      question: scene.question ?? '',
      columns: scene.columns.map(({ id, title, prompt }) => ({ id, title, prompt })),
      notesEach: scene.notesEach,
    },
    revealed: {},
  }),
};
