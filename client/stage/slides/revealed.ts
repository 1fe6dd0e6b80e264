import { html, nothing, type TemplateResult } from 'lit-html';
import type { Kind } from '#shared/scenario/scenario.ts';
import type { ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { badge, bar, type Piece, place, share } from '../../play/screens/pieces.ts';
import { type Row, rowsOf, type Spotted, sightings } from '../../play/tally.ts';
import type { Desk } from '../desk.ts';
import { question, sceneLeft, widthOf } from './scene.ts';
import { halves, subheading, told, twice } from './slide.ts';

type SceneDesk = Desk<ScenePage>;
type Draw = (desk: SceneDesk) => TemplateResult;

const RESULTS = {
  story: () => html``,
  choice: choiceResult,
  spot: spotResult,
  rank: rankResult,
  board: () => html``,
} as const satisfies Record<Kind, Draw>;

/** What was asked stays on the left; what the room answered takes the right. */
export function revealedSlide(desk: SceneDesk): TemplateResult {
  const { kind } = desk.page;
  const left = html`${question(desk)} ${kind === 'spot' ? told(desk, 'small soft extra', 'play:spot.notProof') : nothing}`;
  const width = kind === 'rank' ? 'is-wide' : widthOf(desk);
  return halves(sceneLeft(desk, left), RESULTS[kind](desk), `is-revealed reveals-${kind} ${width}`);
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
  return html`${subheading(desk, again ? 'play:reveal.titleAgain' : 'play:reveal.title')}
    <ul class="rows options" role="list">
      ${rows.map((row) => resultRow(desk, row, again))}
    </ul>
    ${again ? html`<p class="small soft extra" data-paint="text">${t('play:stage.firstMark')}</p>` : nothing}
    ${page.leading.length > 1 ? told(desk, 'small soft', 'play:reveal.tie') : nothing}
    ${rows.every(({ votes }) => votes === 0) ? told(desk, 'small soft', 'play:reveal.none') : nothing}`;
}

function resultRow(desk: SceneDesk, row: Row, again: boolean): TemplateResult {
  const { option, votes, share: part, firstShare } = row;
  return html`<li class="row result" data-paint="panel" data-enter="rise" data-key=${`result-${option.id}`} data-option=${option.id}>
    ${badge(option.letter)}
    <div class="row-words">
      <span class="sr-only">${option.letter}.</span>
      ${wordsOf(desk, option.id)} ${bar(option.letter, part, again ? firstShare : null)}
    </div>
    <div class="numbers">
      ${share(part)} <span class="sr-only">${t('play:reveal.votes', { count: votes })}</span>
      ${again ? shiftOf(row) : nothing}
    </div>
    <span data-paint="vote" data-for=${option.id} data-count=${votes} aria-hidden="true"></span>
  </li>`;
}

/** Short on the wall; a reader hears the whole sentence. */
function shiftOf({ first, shift }: Row): TemplateResult {
  const signed = shift > 0 ? `+${shift}` : shift < 0 ? `−${-shift}` : '±0';
  return html`<span class="shift" data-paint="panel text" aria-hidden="true">${signed}</span>
    <span class="sr-only">${t('play:reveal.first', { count: first })} · ${t('play:reveal.shift', { shift: signed })}</span>`;
}

const GROUPS = [
  { id: 'seen', title: 'play:spot.seenTitle' },
  { id: 'missed', title: 'play:spot.missedTitle' },
  { id: 'none', title: 'play:spot.noneTitle' },
] as const;

function spotResult(desk: SceneDesk): TemplateResult {
  const groups = sightings(desk.page, desk.now);
  return html`${GROUPS.filter(({ id }) => groups[id].length > 0).map(
    ({ id, title }) => html`<section class="sightings">
      ${subheading(desk, title)}
      <ul class="rows" role="list">
        ${groups[id].map((spotted) => spottedRow(desk, spotted))}
      </ul>
    </section>`,
  )}`;
}

function spottedRow(desk: SceneDesk, { option, marks, why, sign }: Spotted): TemplateResult {
  const { now, second } = desk;
  const other = second?.verdicts.find(({ id }) => id === option.id)?.why;
  const sentence = t('play:spot.markedBy', { count: marks, of: now.answered });
  return html`<li class="row spotted" data-paint="panel" data-enter="rise" data-key=${`sighting-${option.id}`}>
    <div class="row-words">
      ${wordsOf(desk, option.id)}
      <div class="extra">${twice(desk, 'why', why, other)}</div>
    </div>
    ${sign === 'none' ? nothing : html`<span class="chip chip-${sign}" data-paint="panel text">${t(`play:spot.sign.${sign}`)}</span>`}
    <span class="marks" data-paint="text" aria-hidden="true">${marks}/${now.answered}</span>
    <span class="sr-only">${sentence}</span>
  </li>`;
}

function rankResult(desk: SceneDesk): TemplateResult {
  const { page } = desk;
  return html`<div class="two-orders">
    <section>
      ${subheading(desk, 'play:rank.groupTitle')}
      ${page.groupOrder.length === 0 ? told(desk, 'small soft', 'play:rank.noGroup') : nothing}
      <ol class="rows" role="list">
        ${page.groupOrder.map((id, index) => placeRow(desk, `place-${id}`, id, index, nothing))}
      </ol>
    </section>
    <section>
      ${subheading(desk, 'play:rank.recommendedTitle')}
      <ol class="rows" role="list">
        ${page.recommended.map((id, index) => placeRow(desk, `recommended-${id}`, id, index, whyOf(desk, id)))}
      </ol>
    </section>
  </div>`;
}

function whyOf({ page }: SceneDesk, id: string): Piece {
  const why = page.verdicts.find((verdict) => verdict.id === id)?.why;
  return why ? html`<p class="why extra" data-paint="text">${why}</p>` : nothing;
}

const placeRow = (desk: SceneDesk, key: string, id: string, index: number, why: Piece): TemplateResult =>
  html`<li class="row" data-paint="panel" data-enter="rise" data-key=${key}>
    ${place(index + 1)}
    <div class="row-words">${wordsOf(desk, id)} ${why}</div>
  </li>`;
