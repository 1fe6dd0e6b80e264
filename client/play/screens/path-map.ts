import { html, nothing, type TemplateResult } from 'lit-html';
import type { PathMap, PathNode } from '#shared/view/looking-back.ts';
import { t } from '../../language.ts';
import { type Placed, placed } from '../path-lanes.ts';
import { properties } from '../properties.ts';
import { badge, dot, knot, thread } from './pieces.ts';

/** The path this room took; branches tried and left again stay beside it, paler. */
export function pathMap(path: PathMap): TemplateResult {
  const all = placed(path.nodes);
  const left = path.nodes.some(({ abandoned }) => abandoned);
  const begunAnew = hasBegunAnew(path);
  return html`<section class="path on-page" aria-labelledby="path-title">
    <h2 id="path-title" data-paint="text" data-enter="rise">${t('play:path.title')}</h2>
    ${left ? html`<p class="hint" data-paint="text">${t('play:path.hint')}</p>` : nothing}
    <div class="path-map" ${properties({ '--depth': Math.max(1, ...all.map(({ depth }) => depth + 1)) })}>
      ${all.filter(({ node }) => begunAnew || node.after > 0).map(({ node }) => edge(node))}
      <ol role="list">
        ${begunAnew ? beginning() : nothing} ${all.map(nodeCard)}
      </ol>
    </div>
  </section>`;
}

/** Whether even the first decision was taken back, so that branches need a root to begin at. */
export const hasBegunAnew = ({ nodes }: PathMap): boolean =>
  nodes.filter(({ after }) => after === 0).length > 1;

/** The thread from a stop to the one before it. */
export const edge = ({ after, turn, abandoned }: PathNode): TemplateResult =>
  thread(`node-${after}`, `node-${turn}`, abandoned);

/** The root of every branch, where even the first decision was taken back. */
const beginning = (): TemplateResult =>
  html`<li class="node lane-0">
    ${knot('node-0', dot())}
    <span class="node-words"><span class="node-title" data-paint="text">${t('play:path.start')}</span></span>
  </li>`;

function nodeCard({ node, lane, depth }: Placed): TemplateResult {
  const kind = t(`play:path.kind.${node.kind}`);
  return html`<li
    class="node lane-${lane} ${node.abandoned ? 'is-abandoned' : ''} ${node.here ? 'is-here' : ''}"
    ${properties({ '--at': depth + 1, '--lane': lane + 1 })}
  >
    ${knot(`node-${node.turn}`, node.letter ? badge(node.letter) : dot())}
    <span class="node-words">
      <span class="node-title" data-paint="text">${node.title}</span>
      <span class="small" data-paint="text">${node.choice || kind}</span>
      ${node.here ? html`<span class="small here" data-paint="text">${t('play:path.here')}</span>` : nothing}
      ${node.abandoned ? html`<span class="small" data-paint="text">${t('play:path.abandoned')}</span>` : nothing}
    </span>
  </li>`;
}
