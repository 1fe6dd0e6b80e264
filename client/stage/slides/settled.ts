import { html, nothing, type TemplateResult } from 'lit-html';
import type { PrincipleCard, ScenePage, SettledPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { badge, type Piece } from '../../play/screens/pieces.ts';
import { howWords } from '../../play/screens/principles.ts';
import type { Desk } from '../desk.ts';
import { boardSlide } from './board.ts';
import { compassSlide } from './compass.ts';
import { pathSlide } from './path.ts';
import { revealedSlide } from './revealed.ts';
import { eyebrow, halves, heading, inSecond, picture, subheading, twice } from './slide.ts';

type SceneDesk = Desk<ScenePage>;

/** Settled: what followed, or what the room saw; then the compass with what moved, then the path. */
export function settledSlides(desk: SceneDesk): readonly TemplateResult[] {
  const { page, second } = desk;
  const more = [
    page.compass ? compassSlide(desk, page.compass, second?.compass ?? null, gaugesOf(desk)) : null,
    page.path ? pathSlide(desk, page.path, second?.path ?? null) : null,
  ];
  return [result(desk), ...more.filter((slide) => slide !== null)];
}

/** Signs, orders and notes decide nothing: what the room saw stays in sight to be talked about. */
function result(desk: SceneDesk): TemplateResult {
  if (desk.page.kind === 'choice') return followed(desk);
  return desk.page.kind === 'board' ? boardSlide(desk) : revealedSlide(desk);
}

const gaugesOf = ({ page, second }: SceneDesk) => ({
  first: page.settled?.gauges ?? [],
  second: second?.settled?.gauges ?? [],
});

function followed(desk: SceneDesk): TemplateResult {
  const { page, second } = desk;
  const { settled } = page;
  if (!settled) return html``;
  const how = howWords(settled.how, page.decidedBy.roleName);
  return halves(
    html`
      ${picture(desk)} ${eyebrow(page.title)}
      ${heading(desk, t('play:settled.title'), inSecond(desk, 'play:settled.title'))}
      ${settled.consequence ? twice(desk, 'body', settled.consequence, second?.settled?.consequence) : nothing}
    `,
    html`${decided(desk, how)} ${principles(desk, settled)}`,
    'is-settled',
  );
}

/** What was chosen, and who chose it. */
function decided({ page, second }: SceneDesk, how: string): Piece {
  const option = page.options.find(({ id }) => id === page.settled?.choice);
  const other = second?.options.find(({ id }) => id === option?.id);
  if (!option) return nothing;
  return html`<div class="row decided" data-paint="panel" data-enter="rise" data-key="decided">
    ${badge(option.letter)}
    <div class="row-words">
      ${how ? html`<p class="small soft" data-paint="text">${how}</p>` : nothing}
      ${twice({ page, second }, 'option-text', option.text, other?.text)}
    </div>
  </div>`;
}

function principles(desk: SceneDesk, { principles: cards }: SettledPage): Piece {
  if (cards.length === 0) return nothing;
  return html`${subheading(desk, 'play:settled.principlesTitle')}
    <ul class="rows" role="list">
      ${cards.map((card) => principleRow(desk, card))}
    </ul>`;
}

function principleRow(desk: SceneDesk, card: PrincipleCard): TemplateResult {
  const { page, second } = desk;
  const { id, stance } = card;
  const other = second?.settled?.principles.find((each) => each.id === id && each.stance === stance);
  const otherName = second?.compass?.[id].name;
  return html`<li class="principle-card stance-${stance}" data-paint="panel" data-enter="rise" data-key=${`principle-${id}-${stance}`}>
    <p class="principle-head">
      <span class="principle principle-${id}" data-paint="text">${page.compass?.[id].name ?? id}</span>
      ${otherName ? html`<span class="second" lang=${second?.language ?? nothing} data-paint="text">${otherName}</span>` : nothing}
      <span class="chip chip-${stance}" data-paint="panel text">${t(`play:settled.stance.${stance}`)}</span>
    </p>
    ${twice(desk, 'option-text', card.why, other?.why)}
    <p class="small soft extra" data-paint="text">${t('play:settled.part', { part: card.part, name: card.partName })}</p>
  </li>`;
}
