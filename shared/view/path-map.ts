import type { Book } from '../scenario/book.ts';
import { sceneOf } from '../scenario/story.ts';
import type { Session, Visit } from '../session/session.ts';
import { chosen } from './decisions.ts';
import type { PathMap, PathNode } from './looking-back.ts';

/** The way the room took, with the branches it left by rewind. Only scenes that were on stage are on it. */
export function pathMap(book: Book, session: Session): PathMap {
  const { visits } = session.story;
  const taken = branch(book, visits, 0, false);
  const left = session.abandoned.flatMap(({ after, visits: gone }) => branch(book, gone, after, true));
  const here = visits.at(-1)?.turn;
  return { nodes: [...taken, ...left].map((node) => ({ ...node, here: node.turn === here })) };
}

function branch(book: Book, visits: readonly Visit[], start: number, abandoned: boolean): PathNode[] {
  return visits.flatMap((visit, index) => {
    const scene = sceneOf(book.scenario, visit.round, visit.scene);
    if (!scene) return [];
    const taken = chosen(scene, visit);
    return [
      {
        turn: visit.turn,
        after: visits[index - 1]?.turn ?? start,
        round: visit.round,
        scene: visit.scene,
        kind: scene.kind,
        title: scene.title,
        letter: taken?.letter ?? '',
        choice: taken?.choice.text ?? '',
        abandoned,
        here: false,
      },
    ];
  });
}
