import { html, nothing, type TemplateResult } from 'lit-html';
import type { Kind } from '#shared/scenario/scenario.ts';
import type { ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { myAnswer, type Phone } from '../phone.ts';
import { type Row, rowsOf, type Sighting, type Spotted, sightings } from '../tally.ts';
import { boardAnswer } from './board.ts';
import { badge, bar, icon, knot, place, share, threadThrough } from './pieces.ts';

type Reveal = (page: ScenePage, now: Phone['now'], mine: readonly string[]) => TemplateResult;

/** What the room answered, by kind, with one's own answer marked. */
const REVEALS = {
  story: () => html``,
  choice: choiceReveal,
  spot: spotReveal,
  rank: rankReveal,
} as const satisfies Record<Exclude<Kind, 'board'>, Reveal>;

export function revealed(phone: Phone<ScenePage>): TemplateResult {
  const { kind } = phone.page;
  return kind === 'board' ? boardAnswer(phone) : REVEALS[kind](phone.page, phone.now, myAnswer(phone));
}

function choiceReveal(page: ScenePage, now: Phone['now'], mine: readonly string[]): TemplateResult {
  const rows = rowsOf(page, now);
  const twice = now.ballot > 1;
  const nobody = rows.every(({ votes }) => votes === 0);
  return html`<section class="question">
    <h2 data-paint="text" data-enter="rise">${t(twice ? 'play:reveal.titleAgain' : 'play:reveal.title')}</h2>
    <ul class="options results" role="list">
      ${rows.map((row) => resultCard(row, mine.includes(row.option.id), twice))}
    </ul>
    ${page.leading.length > 1 ? kindWord(t('play:reveal.tie')) : nothing}
    ${nobody ? kindWord(t('play:reveal.none')) : nothing}
  </section>`;
}

const kindWord = (words: string): TemplateResult =>
  html`<p class="kind-word" data-paint="text" data-enter="rise">${words}</p>`;

function resultCard(row: Row, mine: boolean, twice: boolean): TemplateResult {
  const { option, votes, share: part, first, firstShare, shift } = row;
  return html`<li
    class="option result"
    data-paint="panel"
    data-shadow
    data-enter="rise"
    data-key=${`result-${option.id}`}
    data-option=${option.id}
    ?data-selected=${mine}
  >
    ${badge(option.letter)}
    <span class="option-words">
      <span class="for-readers">${option.letter}.</span>
      <span class="option-text" data-paint="text">${option.text}</span>
      ${bar(option.letter, part, twice ? firstShare : null)}
      <span class="result-foot">
        <span class="small" data-paint="text">${t('play:reveal.votes', { count: votes })}</span>
        ${twice ? shiftOf(first, shift) : nothing} ${mine ? yours() : nothing}
      </span>
    </span>
    ${share(part)}
    <span data-paint="vote" data-for=${option.id} data-count=${votes} aria-hidden="true"></span>
  </li>`;
}

function shiftOf(first: number, shift: number): TemplateResult {
  const signed = shift > 0 ? `+${shift}` : shift < 0 ? `−${-shift}` : '±0';
  return html`<span class="small shift" data-paint="text"
    >${t('play:reveal.first', { count: first })} · ${t('play:reveal.shift', { shift: signed })}</span
  >`;
}

const yours = (words = t('play:scene.yours')): TemplateResult =>
  html`<span class="yours">${icon('check')}<span class="small" data-paint="text">${words}</span></span>`;

const GROUPS = [
  { id: 'seen', title: 'play:spot.seenTitle' },
  { id: 'missed', title: 'play:spot.missedTitle' },
  { id: 'none', title: 'play:spot.noneTitle' },
] as const satisfies readonly { id: Sighting; title: string }[];

function spotReveal(page: ScenePage, now: Phone['now'], mine: readonly string[]): TemplateResult {
  const groups = sightings(page, now);
  return html`<section class="question">
    ${GROUPS.filter(({ id }) => groups[id].length > 0).map(
      ({ id, title }) => html`<div class="sightings">
        <h2 data-paint="text" data-enter="rise">${t(title)}</h2>
        <ul
          class=${id === 'none' ? 'sheet is-dim on-page' : 'sheet'}
          role="list"
          data-paint="panel"
          data-shadow
          data-enter="rise"
          data-key=${`sightings-${id}`}
        >
          ${groups[id].map((spotted) => spottedRow(spotted, now, mine.includes(spotted.option.id)))}
        </ul>
      </div>`,
    )}
    ${kindWord(t('play:spot.notProof'))}
  </section>`;
}

function spottedRow({ option, marks, why, sign }: Spotted, now: Phone['now'], mine: boolean): TemplateResult {
  return html`<li class="spotted" data-key=${`sighting-${option.id}`} data-option=${option.id} ?data-selected=${mine}>
    <span class="spotted-head">
      <span class="option-text" data-paint="text">${option.text}</span>
      ${sign === 'none' ? nothing : html`<span class="chip chip-${sign}" data-paint="panel text">${t(`play:spot.sign.${sign}`)}</span>`}
    </span>
    <span class="why" data-paint="text">${why}</span>
    ${bar('A', marks / Math.max(1, now.answered), null)}
    <span class="result-foot">
      <span class="small" data-paint="text">${t('play:spot.markedBy', { count: marks, of: now.answered })}</span>
      ${mine ? yours(t('play:spot.yours')) : nothing}
    </span>
  </li>`;
}

function rankReveal(page: ScenePage, _now: Phone['now'], mine: readonly string[]): TemplateResult {
  const textOf = (id: string): string => page.options.find((each) => each.id === id)?.text ?? '';
  return html`<section class="question two-orders">
    <div class="order-recommended">
      <h2 data-paint="text" data-enter="rise">${t('play:rank.recommendedTitle')}</h2>
      <div class="threaded sheet" data-paint="panel" data-shadow data-enter="rise" data-key="recommended">
        ${threadThrough(page.recommended.map((id) => `recommended-${id}`))}
        <ol role="list">
          ${page.recommended.map((id, index) => recommendedRow(page, mine, { id, index, text: textOf(id) }))}
        </ol>
      </div>
    </div>
    <div class="order-group">
      <h2 data-paint="text" data-enter="rise">${t('play:rank.groupTitle')}</h2>
      ${page.groupOrder.length === 0 ? kindWord(t('play:rank.noGroup')) : nothing}
      <ol class="placed on-page" role="list">
        ${page.groupOrder.map(
          (id, index) => html`<li class="placed-row" data-enter="rise" data-key=${`place-${id}`}>
            ${place(index + 1)}<span class="option-text" data-paint="text">${textOf(id)}</span>
          </li>`,
        )}
      </ol>
    </div>
  </section>`;
}

interface Place {
  readonly id: string;
  readonly index: number;
  readonly text: string;
}

/** A step in its recommended place, why it stands there, and where the room and this person had put it. */
function recommendedRow(
  page: ScenePage,
  mine: readonly string[],
  { id, index, text }: Place,
): TemplateResult {
  const why = page.verdicts.find((verdict) => verdict.id === id)?.why ?? '';
  const roomPlace = page.groupOrder.indexOf(id) + 1;
  const myPlace = mine.indexOf(id) + 1;
  const places = [
    roomPlace > 0 ? t('play:rank.roomPlace', { number: roomPlace }) : '',
    myPlace > 0 ? t('play:rank.yourPlace', { number: myPlace }) : '',
  ].filter((words) => words !== '');
  return html`<li class="knotted" data-key=${`recommended-${id}`}>
    ${knot(`recommended-${id}`, place(index + 1))}
    <span class="option-words">
      <span class="option-text" data-paint="text">${text}</span>
      <span class="why" data-paint="text">${why}</span>
      ${places.length > 0 ? html`<span class="small" data-paint="text">${places.join(' · ')}</span>` : nothing}
    </span>
  </li>`;
}
