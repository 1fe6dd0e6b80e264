import { html, nothing, type TemplateResult } from 'lit-html';
import type { PathMap, PathNode } from '#shared/view/looking-back.ts';
import { t } from '../../language.ts';
import { properties } from '../../play/properties.ts';
import { edge, hasBegunAnew } from '../../play/screens/path-map.ts';
import { badge, icon, type Piece } from '../../play/screens/pieces.ts';
import type { Desk } from '../desk.ts';
import { type Stop, stopsOf } from '../path-stops.ts';
import { heading, inSecond, slip, told, twice, whole } from './slide.ts';

/** With more stops the columns are too narrow for a second language. */
const MOST_STOPS_IN_TWO = 6;
const FEW_STOPS = 3;

/** The path this room took, from left to right, each stop at the height of what was chosen, and the way on from here. */
export function pathSlide(desk: Desk, path: PathMap, other: PathMap | null): TemplateResult {
  const begunAnew = hasBegunAnew(path);
  const stops = stopsOf(path).map((stop) => (begunAnew ? { ...stop, depth: stop.depth + 1 } : stop));
  const depth = Math.max(1, ...stops.map((stop) => stop.depth + 1));
  const rows = Math.max(1, ...stops.map(({ row }) => row));
  const two = depth <= MOST_STOPS_IN_TWO ? other : null;
  const here = stops.findLast(({ node }) => !node.abandoned);
  const title = html`${heading(desk, t('play:path.title'), inSecond(desk, 'play:path.title'))}
    ${path.nodes.some(({ abandoned }) => abandoned) ? told(desk, 'small soft extra', 'play:path.hint') : nothing}`;
  const map = html`<div class=${depth <= FEW_STOPS ? 'path-map is-few' : 'path-map'} ${properties({ '--depth': depth + 1, '--rows': rows })}>
    ${stops.filter(({ node }) => begunAnew || node.after > 0).map(({ node }) => edge(node))}
    ${here ? html`<span class="edge" data-paint="edge" data-from=${`node-${here.node.turn}`} data-to="node-onwards" data-abandoned aria-hidden="true"></span>` : nothing}
    <ol role="list">
      ${begunAnew ? beginning(desk, stops, rows) : nothing} ${stops.map((stop) => stopOf(stop, rows, twin(two, stop.node), desk))} ${onwards(desk, here, depth, rows)}
    </ol>
  </div>`;
  return whole(html`${slip('paper', 'tale', title)} ${slip('ink', 'road', map)}`, 'is-path');
}

const twin = (other: PathMap | null, { turn }: PathNode): PathNode | undefined =>
  other?.nodes.find((node) => node.turn === turn);

/** The root of every branch, where even the first decision was taken back; as high as the stop the room went on to. */
function beginning(desk: Desk, stops: readonly Stop[], rows: number): TemplateResult {
  const row = stops.find(({ node }) => node.after === 0 && !node.abandoned)?.row ?? 1;
  return html`<li class="node" ${properties({ '--at': 1, '--row': row, '--words': rows + 1 })}>
    <span class="node-mark" id="node-0" data-node><span class="dot" data-paint="panel"></span></span>
    <span class="node-words">${told(desk, 'node-title', 'play:path.start')}</span>
  </li>`;
}

/** A path never ends at its last stop: it goes on, and when the case is over a door stays open. */
function onwards(desk: Desk, here: Stop | undefined, depth: number, rows: number): TemplateResult {
  const isOver = desk.page.at === 'closing';
  const at = { '--at': depth + 1, '--row': here?.row ?? 1, '--words': rows + 1 };
  return html`<li class="node is-onwards" aria-hidden=${isOver ? nothing : 'true'} ${properties(at)}>
    <span class="node-mark" id="node-onwards" data-node>
      ${isOver ? icon('door') : html`<span class="dot" data-paint="panel"></span>`}
    </span>
    ${isOver ? html`<span class="node-words">${told(desk, 'node-title', 'play:closing.doorTitle')}</span>` : nothing}
  </li>`;
}

function stopOf(
  { node, lane, depth, row }: Stop,
  rows: number,
  other: PathNode | undefined,
  desk: Desk,
): TemplateResult {
  const state = `${node.abandoned ? 'is-abandoned' : ''} ${node.here ? 'is-here' : ''}`;
  const kind = `play:path.kind.${node.kind}` as const;
  const second = other && (other.choice || inSecond(desk, kind));
  const mark = (key: 'play:path.here' | 'play:path.abandoned'): Piece =>
    told(desk, key === 'play:path.here' ? 'small here' : 'small', key);
  return html`<li class="node ${state}" ${properties({ '--at': depth + 1, '--row': row, '--words': rows + 1 + lane })}>
    <span class="node-mark" id=${`node-${node.turn}`} data-node>
      ${node.letter ? badge(node.letter) : html`<span class="dot" data-paint="panel"></span>`}
    </span>
    <div class="node-words">
      ${twice(desk, 'node-title', node.title, other?.title)}
      <div class="extra">${twice(desk, 'small', node.choice || t(kind), second)}</div>
      ${node.here ? mark('play:path.here') : nothing} ${node.abandoned ? mark('play:path.abandoned') : nothing}
    </div>
  </li>`;
}
