import { html, nothing, type TemplateResult } from 'lit-html';
import type { Kind } from '#shared/scenario/scenario.ts';
import type { Option, ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { boardNotes } from '../../play/screens/board.ts';
import { badge } from '../../play/screens/pieces.ts';
import { REVEALS } from '../../play/screens/reveal.ts';
import type { Desk } from '../desk.ts';
import { eyebrow, halves, heading, picture, twice, whole } from './slide.ts';

type SceneDesk = Desk<ScenePage>;
type Draw = (desk: SceneDesk) => TemplateResult;

/** What stands on the right while the room answers. */
const ASKED = {
  story: () => html``,
  choice: (desk) => options(desk, (option) => badge(option.letter)),
  spot: (desk) => options(desk, () => html`<span class="bullet" data-paint="panel"></span>`),
  rank: (desk) => options(desk, () => html`<span class="bullet" data-paint="panel"></span>`),
  board: (desk) => columns(desk),
} as const satisfies Record<Kind, Draw>;

/** Reading: the picture and the story. With two languages the story stands side by side. */
export function readingSlide(desk: SceneDesk): TemplateResult {
  const { second } = desk;
  if (!second) return halves(picture(desk), storyOf(desk), 'is-reading');
  return html`<div class="reading-twice">
    ${picture(desk)}
    ${halves(storyOf({ ...desk, second: null }), storyOf({ ...desk, page: second, second: null }, 'p'))}
  </div>`;
}

function storyOf(desk: SceneDesk, title: 'h1' | 'p' = 'h1'): TemplateResult {
  const { page } = desk;
  return html`<div class="story" lang=${page.language}>
    ${eyebrow(page.inject ? t('play:inject.title') : page.round.title)}
    ${title === 'h1' ? heading(desk, page.title) : html`<p class="title" data-paint="text">${page.title}</p>`}
    <p class="body" data-paint="text">${page.text}</p>
  </div>`;
}

/** Answering: the story stays on the left; with two languages it is on the phones, and the question takes the room. */
export function answerSlide(desk: SceneDesk): TemplateResult {
  const { page, now } = desk;
  if (now.step === 'reading') return readingSlide(desk);
  if (page.kind === 'board' || !hasRoom(desk)) {
    return whole(
      html`${eyebrow(page.title)} ${question(desk)} ${ASKED[page.kind](desk)}`,
      `asks-${page.kind} is-asked`,
    );
  }
  return halves(
    html`${picture(desk)} ${storyOf(desk)}`,
    html`${question(desk)} ${ASKED[page.kind](desk)}`,
    'is-asked',
  );
}

const question = (desk: SceneDesk): TemplateResult =>
  html`<div class="question-words">${twice(desk, 'asked', desk.page.question, desk.second?.question)}</div>`;

function options(desk: SceneDesk, mark: (option: Option) => TemplateResult): TemplateResult {
  const { page, second } = desk;
  return html`<ul class="rows options" role="list">
    ${page.options.map((option, index) => {
      const other = second?.options[index];
      return html`<li class=${option.closedBecause ? 'row is-closed' : 'row'} data-paint="panel" data-enter="rise" data-key=${`option-${option.id}`}>
        ${mark(option)}
        <div class="row-words">
          <span class="sr-only">${option.letter}.</span>
          ${twice(desk, 'option-text', option.text, other?.text)}
          ${
            option.closedBecause
              ? html`<p class="small" data-paint="text">${t('play:scene.optionClosed')}: ${option.closedBecause}</p>`
              : nothing
          }
        </div>
      </li>`;
    })}
  </ul>`;
}

function columns(desk: SceneDesk): TemplateResult {
  const { page, second } = desk;
  return html`<div class="columns">
    ${page.columns.map((column, index) => {
      const other = second?.columns[index];
      return html`<section class="column" data-paint="panel" data-key=${`column-${column.id}`} data-fits>
        ${twice(desk, 'column-title', column.title, other?.title)}
        ${
          page.notes.some((note) => note.column === column.id)
            ? boardNotes(page, column.id)
            : twice(desk, 'soft', column.prompt, other?.prompt)
        }
      </section>`;
    })}
  </div>`;
}

/** With one language and few options the story keeps its half; otherwise the answers need the whole width. */
const hasRoom = ({ page, second }: SceneDesk): boolean => !second && page.options.length <= 4;

/** The reveal takes the right; on the left stands what was asked. */
export function revealedSlide(desk: SceneDesk): TemplateResult {
  const { page, second, now } = desk;
  const result = html`<div class="reveal">${REVEALS[page.kind](page, now, [], second)}</div>`;
  if (page.kind !== 'choice' || !hasRoom(desk)) {
    return whole(
      html`${eyebrow(page.title)} ${heading(desk, page.question, second?.question)} ${result}`,
      `reveals-${page.kind} ${second ? 'is-twice' : ''}`,
    );
  }
  return halves(
    html`${picture(desk)} ${eyebrow(page.round.title)} ${heading(desk, page.title)} ${question(desk)}`,
    result,
    'is-revealed',
  );
}

/** What the room wrote or saw, once it is settled: the first slide of kinds that decide nothing. */
export const outcomeSlide = (desk: SceneDesk): TemplateResult =>
  desk.page.kind === 'board'
    ? whole(html`${eyebrow(desk.page.title)} ${question(desk)} ${columns(desk)}`, 'asks-board')
    : revealedSlide(desk);
