import { html, nothing, type TemplateResult } from 'lit-html';
import type { Kind } from '#shared/scenario/scenario.ts';
import type { Option, ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { myAnswer, type Phone } from '../phone.ts';
import { type Row, rowsOf, type Sighting, type Spotted, sightings } from '../tally.ts';
import { boardAnswer } from './board.ts';
import { badge, bar, icon, type Piece, place, share } from './pieces.ts';

/** `other` is the same page in a second language, whose options stand beneath in smaller words. */
type Reveal = (
  page: ScenePage,
  now: Phone['now'],
  mine: readonly string[],
  other: ScenePage | null,
) => TemplateResult;

/** What the room answered, by kind; the stage shows the same with nobody's own answer marked. */
export const REVEALS = {
  story: () => html``,
  choice: choiceReveal,
  spot: spotReveal,
  rank: rankReveal,
  board: () => html``,
} as const satisfies Record<Kind, Reveal>;

export function revealed(phone: Phone<ScenePage>): TemplateResult {
  if (phone.page.kind === 'board') return boardAnswer(phone);
  return REVEALS[phone.page.kind](phone.page, phone.now, myAnswer(phone), null);
}

export const revealTitle = (page: ScenePage, now: Phone['now']): string => {
  if (page.kind === 'spot') return t('play:spot.resultTitle');
  if (page.kind === 'rank') return t('play:rank.resultTitle');
  return t(now.ballot > 1 ? 'play:reveal.titleAgain' : 'play:reveal.title');
};

/** An option in the words of one language, or of two. */
function optionWords(option: Option, other: ScenePage | null): TemplateResult {
  const second = other?.options.find(({ id }) => id === option.id);
  return html`<span class="option-text" data-paint="text">${option.text}</span>
    ${
      second
        ? html`<span class="option-text second" lang=${other?.language ?? nothing} data-paint="text">${second.text}</span>`
        : nothing
    }`;
}

function choiceReveal(
  page: ScenePage,
  now: Phone['now'],
  mine: readonly string[],
  other: ScenePage | null,
): TemplateResult {
  const rows = rowsOf(page, now);
  const nobody = rows.every(({ votes }) => votes === 0);
  return html`<section class="question">
    <h2 data-paint="text" data-enter="rise">${revealTitle(page, now)}</h2>
    <ul class="options results" role="list">
      ${rows.map((row) => resultCard(row, optionWords(row.option, other), mine.includes(row.option.id), now.ballot > 1))}
    </ul>
    ${page.leading.length > 1 ? kindWord(t('play:reveal.tie')) : nothing}
    ${nobody ? kindWord(t('play:reveal.none')) : nothing}
  </section>`;
}

const kindWord = (words: string): TemplateResult =>
  html`<p class="kind-word" data-paint="text" data-enter="rise">${words}</p>`;

function resultCard(row: Row, words: TemplateResult, mine: boolean, twice: boolean): TemplateResult {
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
      <span class="sr-only">${option.letter}.</span>
      ${words} ${bar(option.letter, part, twice ? firstShare : null)}
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

function spotReveal(
  page: ScenePage,
  now: Phone['now'],
  mine: readonly string[],
  other: ScenePage | null,
): TemplateResult {
  const groups = sightings(page, now);
  return html`<section class="question">
    ${GROUPS.filter(({ id }) => groups[id].length > 0).map(
      ({ id, title }) => html`<div class="sightings">
        <h2 data-paint="text" data-enter="rise">${t(title)}</h2>
        <ul class="options" role="list">
          ${groups[id].map((spotted) => spottedCard(spotted, optionWords(spotted.option, other), now, mine.includes(spotted.option.id)))}
        </ul>
      </div>`,
    )}
    ${kindWord(t('play:spot.notProof'))}
  </section>`;
}

function spottedCard(
  spotted: Spotted,
  words: TemplateResult,
  now: Phone['now'],
  mine: boolean,
): TemplateResult {
  const { option, marks, why, sign } = spotted;
  return html`<li
    class="option spotted"
    data-paint="panel"
    data-shadow
    data-enter="rise"
    data-key=${`sighting-${option.id}`}
    data-option=${option.id}
    ?data-selected=${mine}
  >
    <span class="option-words">
      <span class="chip chip-${sign}" data-paint="panel text">${t(`play:spot.sign.${sign}`)}</span>
      ${words}
      <span class="why" data-paint="text">${why}</span>
      ${bar('A', marks / Math.max(1, now.answered), null)}
      <span class="result-foot">
        <span class="small" data-paint="text">${t('play:spot.markedBy', { count: marks, of: now.answered })}</span>
        ${mine ? yours(t('play:spot.yours')) : nothing}
      </span>
    </span>
  </li>`;
}

function rankReveal(
  page: ScenePage,
  _now: Phone['now'],
  mine: readonly string[],
  other: ScenePage | null,
): TemplateResult {
  const wordsOf = (id: string) => {
    const option = page.options.find((each) => each.id === id);
    return option ? optionWords(option, other) : nothing;
  };
  return html`<section class="question two-orders">
    <div class="order-group">
      <h2 data-paint="text" data-enter="rise">${t('play:rank.groupTitle')}</h2>
      ${page.groupOrder.length === 0 ? kindWord(t('play:rank.noGroup')) : nothing}
      <ol class="steps">
        ${page.groupOrder.map(
          (
            id,
            index,
          ) => html`<li class="step" data-paint="panel" data-shadow data-enter="rise" data-key=${`place-${id}`}>
            ${place(index + 1)}<span class="option-words">${wordsOf(id)}</span>
          </li>`,
        )}
      </ol>
    </div>
    <div class="order-recommended">
      <h2 data-paint="text" data-enter="rise">${t('play:rank.recommendedTitle')}</h2>
      <ol class="steps">
        ${page.recommended.map((id, index) => recommendedCard(page, mine, id, index, wordsOf(id)))}
      </ol>
    </div>
  </section>`;
}

function recommendedCard(page: ScenePage, mine: readonly string[], id: string, index: number, words: Piece) {
  const why = page.verdicts.find((verdict) => verdict.id === id)?.why ?? '';
  const roomPlace = page.groupOrder.indexOf(id) + 1;
  const myPlace = mine.indexOf(id) + 1;
  const places = [
    roomPlace > 0 ? t('play:rank.roomPlace', { number: roomPlace }) : '',
    myPlace > 0 ? t('play:rank.yourPlace', { number: myPlace }) : '',
  ].filter((words) => words !== '');
  return html`<li class="step" data-paint="panel" data-shadow data-enter="rise" data-key=${`recommended-${id}`}>
    ${place(index + 1)}
    <span class="option-words">
      ${words}
      <span class="why" data-paint="text">${why}</span>
      ${places.length > 0 ? html`<span class="small" data-paint="text">${places.join(' · ')}</span>` : nothing}
    </span>
  </li>`;
}
