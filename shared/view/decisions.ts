import type { Book } from '../scenario/book.ts';
import type { PrincipleNote, Scene, SceneOf } from '../scenario/scenario.ts';
import { sceneOf } from '../scenario/story.ts';
import { kindRules } from '../session/kinds/kind-rules.ts';
import type { Ballot, Story, Visit } from '../session/session.ts';
import type { Compass, DecisionCard, PrincipleCard } from './looking-back.ts';

/** What a round's decisions were, how the group split, and which principle each upheld or strained. */

export const letter = (index: number): string => String.fromCharCode(65 + index);

export function chosen(scene: Scene, visit: Visit) {
  if (scene.kind !== 'choice' || !visit.decision?.choice) return null;
  const index = scene.choices.findIndex((each) => each.id === visit.decision?.choice);
  const choice = scene.choices[index];
  return choice ? { choice, letter: letter(index) } : null;
}

export function principleCards(book: Book, notes: readonly PrincipleNote[]): PrincipleCard[] {
  return notes.map((note) => ({
    id: note.id,
    stance: note.stance,
    part: note.part,
    partName: book.guidelines.parts[note.part].name,
    action: book.guidelines.actions[note.action]?.text ?? '',
    why: note.why,
  }));
}

export function decisionCards(book: Book, story: Story, round: string): DecisionCard[] {
  return story.visits.flatMap((visit) => {
    const scene = sceneOf(book.scenario, visit.round, visit.scene);
    if (visit.round !== round || scene?.kind !== 'choice' || !visit.decision) return [];
    return [decisionCard(book, scene, visit)];
  });
}

/** The ballots the room has seen: one that was skipped stays unseen, also in the debrief. */
export const shownBallots = ({ ballots, decision }: Visit): readonly Ballot[] =>
  decision?.how === 'skip' ? [] : ballots;

function decisionCard(book: Book, scene: SceneOf<'choice'>, visit: Visit): DecisionCard {
  const taken = chosen(scene, visit);
  const [first, second] = shownBallots(visit).map((ballot) => kindRules(scene).tally(scene, ballot));
  const last = second ?? first ?? {};
  return {
    turn: visit.turn,
    scene: visit.scene,
    title: scene.title,
    question: scene.question,
    letter: taken?.letter ?? '',
    choice: taken?.choice.text ?? '',
    how: visit.decision?.how ?? 'skip',
    split: scene.choices.map(({ id, text }, index) => ({
      letter: letter(index),
      text,
      votes: last[id] ?? 0,
      first: second ? (first?.[id] ?? 0) : 0,
    })),
    votedTwice: second !== undefined,
    principles: principleCards(book, taken?.choice.principles ?? []),
  };
}

/** Per principle, the decisions of the present path that upheld or strained it. */
export function compass(book: Book, story: Story): Compass {
  const decided = story.visits.flatMap((visit) => {
    const scene = sceneOf(book.scenario, visit.round, visit.scene);
    const taken = scene && chosen(scene, visit);
    return taken ? [{ ...taken, turn: visit.turn }] : [];
  });
  const petal = (id: PrincipleNote['id']): Compass[PrincipleNote['id']] => {
    const behind = decided.flatMap(({ turn, letter, choice }) =>
      choice.principles
        .filter((note) => note.id === id)
        .map(({ stance, why }) => ({ turn, letter, choice: choice.text, stance, why })),
    );
    const upheld = behind.filter(({ stance }) => stance === 'upheld').length;
    return { ...book.guidelines.principles[id], upheld, strained: behind.length - upheld, behind };
  };
  return {
    rights: petal('rights'),
    assistance: petal('assistance'),
    prevention: petal('prevention'),
    cooperation: petal('cooperation'),
  };
}
