import { html, nothing, type TemplateResult } from 'lit-html';
import type { Kind } from '#shared/scenario/scenario.ts';
import type { Option, ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { badge, type Piece } from '../../play/screens/pieces.ts';
import type { Desk } from '../desk.ts';
import { boardSlide } from './board.ts';
import { eyebrow, halves, heading, picture, twice } from './slide.ts';

type SceneDesk = Desk<ScenePage>;
type Draw = (desk: SceneDesk) => TemplateResult;

const bullet = (): TemplateResult => html`<span class="bullet" data-paint="panel"></span>`;

/** What stands on the right while the room answers; a board has a slide of its own. */
const ASKED = {
  story: () => html``,
  choice: (desk) => options(desk, ({ letter }) => badge(letter)),
  spot: (desk) => options(desk, bullet),
  rank: (desk) => options(desk, bullet),
  board: () => html``,
} as const satisfies Record<Kind, Draw>;

/** Reading: the picture large, the story beside it; a second language stands beneath in smaller words. */
export function readingSlide(desk: SceneDesk): TemplateResult {
  const { page, second } = desk;
  return halves(
    picture(desk),
    html`${eyebrow(whereOf(page))} ${heading(desk, page.title)}
      <p class="body" lang=${page.language} data-paint="text">${page.text}</p>
      ${
        second
          ? html`<div class="story-second" lang=${second.language}>
            <p class="title second" data-paint="text">${second.title}</p>
            <p class="body second" data-paint="text">${second.text}</p>
          </div>`
          : nothing
      }`,
    'is-reading',
  );
}

const whereOf = (page: ScenePage): string => (page.inject ? t('play:inject.title') : page.round.title);

/** The left of every scene slide: the picture, where we are, and what this is about. */
export function sceneLeft(desk: SceneDesk, more: Piece): TemplateResult {
  const { page, second } = desk;
  return html`${picture(desk)} ${eyebrow(whereOf(page))} ${heading(desk, page.title, second?.title)} ${more}`;
}

/** Many options, or long ones in two languages, need more than half of the width. */
export const widthOf = ({ page, second }: SceneDesk): string =>
  page.options.length > (second ? 3 : 5) ? 'is-wide' : '';

/** Answering: the picture and, with one language, the story on the left; question and options on the right. */
export function answerSlide(desk: SceneDesk): TemplateResult {
  const { page, now, second } = desk;
  if (now.step === 'reading') return readingSlide(desk);
  if (page.kind === 'board') return boardSlide(desk);
  const story = second ? nothing : html`<p class="body extra" data-paint="text">${page.text}</p>`;
  return halves(
    sceneLeft(desk, story),
    html`${question(desk)} ${ASKED[page.kind](desk)}`,
    `is-asked ${widthOf(desk)}`,
  );
}

export const question = (desk: SceneDesk): TemplateResult =>
  html`<div class="question-words">${twice(desk, 'asked', desk.page.question, desk.second?.question)}</div>`;

function options(desk: SceneDesk, mark: (option: Option) => TemplateResult): TemplateResult {
  const { page, second } = desk;
  return html`<ul class="rows options" role="list">
    ${page.options.map((option, index) => {
      const other = second?.options[index];
      return html`<li class=${option.closedBecause ? 'row is-closed' : 'row'} data-paint="panel" data-enter="rise" data-key=${`option-${option.id}`}>
        ${mark(option)}
        <div class="row-words">
          ${page.kind === 'choice' ? html`<span class="sr-only">${option.letter}.</span>` : nothing}
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
