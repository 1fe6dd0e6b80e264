import { html, nothing, type TemplateResult } from 'lit-html';
import type { PathMap, PathNode } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { type Placed, placed } from '../../play/path-lanes.ts';
import { properties } from '../../play/properties.ts';
import { edge } from '../../play/screens/path-map.ts';
import { badge, type Piece } from '../../play/screens/pieces.ts';
import type { Desk } from '../desk.ts';
import { heading, inSecond, told, whole } from './slide.ts';

/** With more stops the columns are too narrow for a second language. */
const MOST_STOPS_IN_TWO = 6;
const LETTERS = 'ABCDEF';

interface Stop extends Placed {
  /** Counted from 1: the higher the letter stands in the list, the higher the stop; between them what decides nothing. */
  readonly row: number;
}

/** The path this room took, from left to right; each stop stands at the height of what was chosen. */
export function pathSlide(desk: Desk, path: PathMap, other: PathMap | null): TemplateResult {
  const stops = stopsOf(path);
  const depth = Math.max(1, ...stops.map((stop) => stop.depth + 1));
  const rows = Math.max(3, ...stops.map(({ row }) => row));
  const two = depth <= MOST_STOPS_IN_TWO ? other : null;
  return whole(
    html`${heading(desk, t('play:path.title'), inSecond(desk, 'play:path.title'))}
      ${path.nodes.some(({ abandoned }) => abandoned) ? told(desk, 'soft', 'play:path.hint') : nothing}
      <div class="path-map" ${properties({ '--depth': depth, '--rows': rows })}>
        ${stops.filter(({ node }) => node.after > 0).map(({ node }) => edge(node))}
        <ol role="list">
          ${stops.map((stop) => stopOf(stop, rows, twin(two, stop.node), desk))}
        </ol>
      </div>`,
    'is-path',
  );
}

const twin = (other: PathMap | null, { turn }: PathNode): PathNode | undefined =>
  other?.nodes.find((node) => node.turn === turn);

/** No two stops may share a place; a branch left again moves to the next free row. */
function stopsOf(path: PathMap): readonly Stop[] {
  const taken = new Set<string>();
  const all = placed(path.nodes);
  const highest = Math.max(2, ...all.map(({ node }) => LETTERS.indexOf(node.letter)));
  return all.map((stop) => {
    const letter = LETTERS.indexOf(stop.node.letter);
    let row = stop.node.letter && letter >= 0 ? letter + 1 : Math.ceil((highest + 1) / 2);
    while (taken.has(`${stop.depth}/${row}`)) row += 1;
    taken.add(`${stop.depth}/${row}`);
    return { ...stop, row };
  });
}

function stopOf(
  { node, lane, depth, row }: Stop,
  rows: number,
  other: PathNode | undefined,
  desk: Desk,
): TemplateResult {
  const state = `${node.abandoned ? 'is-abandoned' : ''} ${node.here ? 'is-here' : ''}`;
  const words = (className: string, text: string, second: string | undefined): Piece =>
    html`<span class=${className} data-paint="text">${text}</span>
      ${second ? html`<span class="${className} second" lang=${desk.second?.language ?? nothing} data-paint="text">${second}</span>` : nothing}`;
  return html`<li class="node ${state}" ${properties({ '--at': depth + 1, '--row': row, '--words': rows + 1 + lane })}>
    <span class="node-mark" id=${`node-${node.turn}`} data-node>
      ${node.letter ? badge(node.letter) : html`<span class="dot" data-paint="panel"></span>`}
    </span>
    <span class="node-words">
      ${words('node-title', node.title, other?.title)}
      <span class="extra node-choice">${words('small', node.choice || t(`play:path.kind.${node.kind}`), other?.choice)}</span>
      ${node.here ? html`<span class="small here" data-paint="text">${t('play:path.here')}</span>` : nothing}
      ${node.abandoned ? html`<span class="small" data-paint="text">${t('play:path.abandoned')}</span>` : nothing}
    </span>
  </li>`;
}
