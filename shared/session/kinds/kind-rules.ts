import type { Kind, SceneOf } from '../../scenario/scenario.ts';
import { board } from './board.ts';
import { choice } from './choice.ts';
import type { KindRules } from './kind.ts';
import { rank } from './rank.ts';
import { spot } from './spot.ts';
import { story } from './story.ts';

const KIND_RULES = { story, choice, spot, rank, board } satisfies { [K in Kind]: KindRules<K> };

/** The one place where the table and the scene's kind meet; the cast is what `satisfies` has just proved. */
export function kindRules<K extends Kind>(scene: SceneOf<K>): KindRules<K> {
  return KIND_RULES[scene.kind as K] as unknown as KindRules<K>;
}
