import { html, nothing, type TemplateResult } from 'lit-html';
import type { Kind } from '#shared/scenario/scenario.ts';
import type { ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { badge, bar, type Piece, place, share } from '../../play/screens/pieces.ts';
import { type Row, rowsOf, type Spotted, sightings } from '../../play/tally.ts';
import type { WordKey } from '../../word-key.ts';
import type { Desk } from '../desk.ts';
import { question, sceneSheet } from './scene.ts';
import { beside, inSecond, slip, spread, stacked, subheading, told, twice } from './slide.ts';

type SceneDesk = Desk<ScenePage>;
type Draw = (desk: SceneDesk) => TemplateResult;

const RESULTS = {
  story: () => html``,
  choice: choiceResult,
  spot: spotResult,
  rank: rankResult,
  board: () => html``,
} as const satisfies Record<Kind, Draw>;

/** What was asked stays above the picture; what the room answered stands beside it. */
export function revealedSlide(desk: SceneDesk): TemplateResult {
  const { kind } = desk.page;
  const asked = html`<div class="asked-words">${question(desk)}</div>
    ${kind === 'spot' ? told(desk, 'small soft extra', 'play:spot.notProof') : nothing}`;
  return spread(sceneSheet(desk, asked), RESULTS[kind](desk), `is-revealed reveals-${kind}`);
}

function wordsOf(desk: SceneDesk, id: string): Piece {
  const option = desk.page.options.find((each) => each.id === id);
  const other = desk.second?.options.find((each) => each.id === id);
  return option ? twice(desk, 'option-text', option.text, other?.text) : nothing;
}

function choiceResult(desk: SceneDesk): TemplateResult {
  const { page, now } = desk;
  const rows = rowsOf(page, now);
  const again = now.ballot > 1;
  const head = html`${subheading(desk, again ? 'play:reveal.titleAgain' : 'play:reveal.title')}
    ${again ? told(desk, 'small soft extra', 'play:stage.firstMark') : nothing}
    ${page.leading.length > 1 ? told(desk, 'small', 'play:reveal.tie') : nothing}
    ${rows.every(({ votes }) => votes === 0) ? told(desk, 'small', 'play:reveal.none') : nothing}`;
  return html`${slip('paper', 'question', head)}
    <ul class="rows options" role="list">
      ${rows.map((row) => resultRow(desk, row, again))}
    </ul>`;
}

function resultRow(desk: SceneDesk, row: Row, again: boolean): TemplateResult {
  const { option, votes, share: part, firstShare } = row;
  return html`<li class="row result" data-paint="panel" data-shadow data-enter="rise" data-key=${`result-${option.id}`} data-option=${option.id}>
    ${badge(option.letter)}
    <div class="row-words">
      <span class="for-readers">${option.letter}.</span>
      ${wordsOf(desk, option.id)} ${bar(option.letter, part, again ? firstShare : null)}
    </div>
    <div class="numbers">
      ${share(part)} <span class="for-readers">${t('play:reveal.votes', { count: votes })}</span>
      ${again ? shiftOf(row) : nothing}
    </div>
    <span data-paint="vote" data-for=${option.id} data-count=${votes} aria-hidden="true"></span>
  </li>`;
}

/** Short on the wall; a reader hears the whole sentence. */
function shiftOf({ first, shift }: Row): TemplateResult {
  const signed = shift > 0 ? `+${shift}` : shift < 0 ? `−${-shift}` : '±0';
  return html`<span class="shift" data-paint="panel text" aria-hidden="true">${signed}</span>
    <span class="for-readers">${t('play:reveal.first', { count: first })} · ${t('play:reveal.shift', { shift: signed })}</span>`;
}

const GROUPS = [
  { id: 'seen', title: 'play:spot.seenTitle' },
  { id: 'missed', title: 'play:spot.missedTitle' },
  { id: 'none', title: 'play:spot.noneTitle' },
] as const;

function spotResult(desk: SceneDesk): TemplateResult {
  const groups = sightings(desk.page, desk.now);
  const shown = GROUPS.filter(({ id }) => groups[id].length > 0);
  return html`${shown.map(({ id, title }) =>
    slip(
      'ink',
      `sightings-${id}`,
      html`${groupTitle(desk, title)}
        <ul class="rows" role="list" data-cut="last">
          ${groups[id].map((spotted) => spottedRow(desk, spotted))}
        </ul>
        <p class="more soft" data-paint="text" hidden></p>`,
    ),
  )}`;
}

const groupTitle = (desk: SceneDesk, key: WordKey): TemplateResult =>
  html`<h2>${beside(desk, 'group-title', t(key), inSecond(desk, key))}</h2>`;

function spottedRow(desk: SceneDesk, { option, marks, why, sign }: Spotted): TemplateResult {
  const { now, second } = desk;
  const other = second?.verdicts.find(({ id }) => id === option.id)?.why;
  const sentence = t('play:spot.markedBy', { count: marks, of: now.answered });
  const key = `play:spot.sign.${sign}` as const;
  return html`<li class="row spotted" data-paint="panel" data-key=${`sighting-${option.id}`}>
    <div class="row-words">
      ${wordsOf(desk, option.id)}
      <div class="extra">${twice(desk, 'why', why, other)}</div>
    </div>
    ${sign === 'none' ? nothing : stacked(desk, `chip chip-${sign}`, t(key), inSecond(desk, key))}
    <span class="marks" data-paint="text" aria-hidden="true">${marks}/${now.answered}</span>
    <span class="for-readers">${sentence}</span>
  </li>`;
}

function rankResult(desk: SceneDesk): TemplateResult {
  const { page } = desk;
  const group = html`${groupTitle(desk, 'play:rank.groupTitle')}
    ${page.groupOrder.length === 0 ? told(desk, 'small soft', 'play:rank.noGroup') : nothing}
    <ol class="rows" role="list">
      ${page.groupOrder.map((id, index) => placeRow(desk, `place-${id}`, id, index, nothing))}
    </ol>`;
  const recommended = html`${groupTitle(desk, 'play:rank.recommendedTitle')}
    <ol class="rows" role="list">
      ${page.recommended.map((id, index) => placeRow(desk, `recommended-${id}`, id, index, whyOf(desk, id)))}
    </ol>`;
  return html`<div class="two-orders">
    ${slip('ink', 'group-order', group)} ${slip('ink', 'recommended-order', recommended)}
  </div>`;
}

function whyOf(desk: SceneDesk, id: string): Piece {
  const why = desk.page.verdicts.find((verdict) => verdict.id === id)?.why;
  const other = desk.second?.verdicts.find((verdict) => verdict.id === id)?.why;
  return why ? html`<div class="extra">${twice(desk, 'why', why, other)}</div>` : nothing;
}

const placeRow = (desk: SceneDesk, key: string, id: string, index: number, why: Piece): TemplateResult =>
  html`<li class="row" data-paint="panel" data-key=${key}>
    ${place(index + 1)}
    <div class="row-words">${wordsOf(desk, id)} ${why}</div>
  </li>`;
