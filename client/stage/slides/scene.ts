import { html, nothing, type TemplateResult } from 'lit-html';
import type { Kind } from '#shared/scenario/scenario.ts';
import type { Option, ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { badge, type Piece } from '../../play/screens/pieces.ts';
import type { Desk } from '../desk.ts';
import { boardSlide } from './board.ts';
import { eyebrow, heading, inSecond, inSecondTongue, slip, spread, twice } from './slide.ts';

type SceneDesk = Desk<ScenePage>;
type Draw = (desk: SceneDesk) => TemplateResult;

const bullet = (): TemplateResult => html`<span class="bullet" data-paint="panel"></span>`;

/** What the room answers on; a board has a slide of its own. */
const ASKED = {
  story: () => html``,
  choice: (desk) => options(desk, ({ letter }) => badge(letter)),
  spot: (desk) => options(desk, bullet),
  rank: (desk) => options(desk, bullet),
  board: () => html``,
} as const satisfies Record<Kind, Draw>;

/** The first breath of a scene: the picture nearly alone, with its title. */
export const titleSlide = (desk: SceneDesk): TemplateResult =>
  spread(
    nothing,
    slip('paper', 'card', html`${where(desk)} ${heading(desk, desk.page.title, desk.second?.title)}`),
    'is-title is-clear',
  );

/** Reading: the story on its card; a second language stands beneath in smaller words. */
export function readingSlide(desk: SceneDesk): TemplateResult {
  const { page, second } = desk;
  const story = html`${where(desk)} ${heading(desk, page.title)}
    <p class="body" lang=${page.language} data-paint="text">${page.text}</p>
    ${
      second
        ? html`<div class="story-second" lang=${second.language}>
          <p class="title second" data-paint="text">${second.title}</p>
          <p class="body second" data-paint="text">${second.text}</p>
        </div>`
        : nothing
    }`;
  return spread(nothing, slip('paper', 'card', story), 'is-reading is-clear');
}

function where(desk: SceneDesk): TemplateResult {
  const { page, second } = desk;
  if (!page.inject) return eyebrow(desk, page.round.title, second?.round.title);
  return eyebrow(desk, t('play:inject.title'), inSecond(desk, 'play:inject.title'));
}

/** Above the figures of every scene slide: where we are, and what this is about. */
export const sceneSheet = (desk: SceneDesk, more: Piece = nothing): TemplateResult =>
  slip('paper', 'tale', html`${where(desk)} ${heading(desk, desk.page.title, desk.second?.title)} ${more}`);

/** Answering: the story, in a room of one language, stays in sight above the picture; question and options beside it. */
export function answerSlide(desk: SceneDesk): TemplateResult {
  const { page, now, second } = desk;
  if (now.step === 'reading') return readingSlide(desk);
  if (page.kind === 'board') return boardSlide(desk);
  const story = second ? nothing : html`<p class="body extra" data-paint="text">${page.text}</p>`;
  return spread(
    sceneSheet(desk, story),
    html`${slip('paper', 'question', question(desk))} ${ASKED[page.kind](desk)}`,
    'is-asked',
  );
}

export const question = (desk: SceneDesk): TemplateResult =>
  twice(desk, 'asked', desk.page.question, desk.second?.question);

function options(desk: SceneDesk, mark: (option: Option) => TemplateResult): TemplateResult {
  return html`<ul class="rows options" role="list" data-cut="last">
      ${desk.page.options.map((option, index) => optionRow(desk, option, index, mark))}
    </ul>
    <p class="more plate" data-paint="panel text" hidden></p>`;
}

function optionRow(
  desk: SceneDesk,
  option: Option,
  index: number,
  mark: (option: Option) => TemplateResult,
): TemplateResult {
  const { page, second } = desk;
  const other = second?.options[index];
  const closed = (because: string): string => `${t('play:scene.optionClosed')}: ${because}`;
  const otherwise = other && inSecondTongue(desk, () => closed(other.closedBecause));
  return html`<li class=${option.closedBecause ? 'row is-closed' : 'row'} data-paint="panel" data-shadow data-enter="rise" data-key=${`option-${option.id}`}>
    ${mark(option)}
    <div class="row-words">
      ${page.kind === 'choice' ? html`<span class="for-readers">${option.letter}.</span>` : nothing}
      ${twice(desk, 'option-text', option.text, other?.text)}
      ${option.closedBecause ? twice(desk, 'small', closed(option.closedBecause), otherwise) : nothing}
    </div>
  </li>`;
}
