import type { Book } from '#shared/scenario/book.ts';
import type { Scene } from '#shared/scenario/scenario.ts';
import { letter } from '#shared/view/decisions.ts';
import type { Say } from './words.ts';

/** One card to cut out. `large` is a quarter of a page, `small` an eighth. */
export interface Card {
  readonly size: 'large' | 'small';
  /** What kind of card it is, small above the title. */
  readonly label: string;
  readonly title: string;
  readonly paragraphs: readonly { readonly text: string; readonly strong?: boolean }[];
  /** Where it belongs, small at the foot. */
  readonly foot: string;
  /** A choice's letter, large. */
  readonly letter?: string;
}

/** Every card of a case, in the order of the story; consequences stand in the booklet alone. */
export function cardsOf({ scenario }: Book, say: Say): readonly Card[] {
  const scenes = scenario.rounds.flatMap(({ scenes }) => Object.values(scenes));
  return [
    ...scenes.flatMap((scene) => sceneCards(scene, say)),
    ...Object.values(scenario.people).map(({ name, about, ...rest }): Card => {
      const lines = (['wants', 'strengths', 'fears'] as const).map(
        (key) => `${say(`scene.${key}`)}: ${rest[key]}`,
      );
      return {
        ...{ size: 'large', label: say('print.person'), title: name, foot: scenario.title },
        paragraphs: [about, ...lines].map((text) => ({ text })),
      };
    }),
    ...Object.values(scenario.roles).map(
      ({ name, brief }): Card => ({
        ...small(say('print.role'), name, scenario.title),
        paragraphs: [{ text: brief }],
      }),
    ),
    ...scenes.flatMap((scene) => choiceCards(scene, say)),
    ...scenes.flatMap((scene) =>
      Object.entries(scene.clues ?? {}).map(
        ([role, text]): Card => ({
          ...small(say('print.clueFor', { role: scenario.roles[role]?.name ?? role }), '', scene.title),
          paragraphs: [{ text }],
        }),
      ),
    ),
    ...Object.values(scenario.injects).map(
      ({ title, text }): Card => ({
        ...{ size: 'large', label: say('print.event'), title, foot: scenario.title },
        paragraphs: [{ text }],
      }),
    ),
  ];
}

const small = (label: string, title: string, foot: string) =>
  ({ size: 'small', label, title, foot }) as const;

/** More letters than this on one card would have to be too small to read across a table. */
const MOST_LETTERS = 900;

function sceneCards(scene: Scene, say: Say): readonly Card[] {
  const question =
    'question' in scene && scene.question !== undefined ? [{ text: scene.question, strong: true }] : [];
  const options = optionsOf(scene);
  const card = {
    size: 'large',
    label: say(`path.kind.${scene.kind}`),
    title: scene.title,
    foot: '',
  } as const;
  const letters = [scene, ...question, ...options].reduce((sum, { text }) => sum + text.length, 0);
  if (letters <= MOST_LETTERS)
    return [{ ...card, paragraphs: [{ text: scene.text }, ...question, ...options] }];
  return [
    { ...card, paragraphs: [{ text: scene.text }, ...question] },
    { ...card, paragraphs: options },
  ];
}

/** What is marked, ordered or written on stands on the scene's own card; choices have cards of their own. */
export function optionsOf(scene: Scene): readonly { readonly text: string }[] {
  if (scene.kind === 'spot')
    return scene.items.map(({ text }, index) => ({ text: `${letter(index)}  ${text}` }));
  if (scene.kind === 'rank')
    return scene.steps.map(({ text }, index) => ({ text: `${letter(index)}  ${text}` }));
  if (scene.kind === 'board')
    return scene.columns.map(({ title, prompt }) => ({ text: `${title}: ${prompt}` }));
  return [];
}

function choiceCards(scene: Scene, say: Say): readonly Card[] {
  if (scene.kind !== 'choice') return [];
  return scene.choices.map((choice, index) => ({
    ...small(say('path.kind.choice'), '', scene.title),
    letter: letter(index),
    paragraphs: [{ text: choice.text, strong: true }],
  }));
}
