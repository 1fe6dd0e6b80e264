import { html, nothing, type TemplateResult } from 'lit-html';
import type { Compass, PathMap, ScenePage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { compassCard } from '../../play/screens/compass.ts';
import { pathMap } from '../../play/screens/path-map.ts';
import { badge } from '../../play/screens/pieces.ts';
import { gauges, howWords, principleCard, principleNames } from '../../play/screens/principles.ts';
import type { Desk } from '../desk.ts';
import { outcomeSlide } from './scene.ts';
import { eyebrow, halves, heading, picture, twice, whole } from './slide.ts';

/** Settled: what followed, then the compass with what moved, then the path. */
export function settledSlides(desk: Desk<ScenePage>): readonly TemplateResult[] {
  const { page } = desk;
  const first = page.kind === 'choice' ? followed(desk) : outcomeSlide(desk);
  const more = [
    page.compass ? compassSlide(page.compass, desk) : null,
    page.path ? pathSlide(page.path) : null,
  ];
  return [first, ...more.filter((slide) => slide !== null)];
}

function followed(desk: Desk<ScenePage>): TemplateResult {
  const { page, second } = desk;
  const { settled } = page;
  if (!settled) return html``;
  const names = principleNames(page.compass);
  const how = howWords(settled.how, page.decidedBy.roleName);
  return halves(
    html`
      ${picture(desk)} ${eyebrow(page.title)} ${heading(desk, t('play:settled.title'))} ${decided(desk)}
      ${settled.consequence ? twice(desk, 'body', settled.consequence, second?.settled?.consequence) : nothing}
      ${how ? html`<p class="small soft" data-paint="text">${how}</p>` : nothing}
    `,
    html`
      <h2 data-paint="text">${t('play:settled.principlesTitle')}</h2>
      <ul class="rows" role="list">
        ${settled.principles.map((card) => principleCard({ ...card, action: '' }, names))}
      </ul>
      ${settled.principles.length < 3 ? gauges(settled.gauges) : nothing}
    `,
    'is-settled',
  );
}

function decided({ page, second }: Desk<ScenePage>): TemplateResult | typeof nothing {
  const option = page.options.find(({ id }) => id === page.settled?.choice);
  const other = second?.options.find(({ id }) => id === option?.id);
  if (!option) return nothing;
  return html`<div class="decided">
    ${badge(option.letter)}
    <div class="row-words">${twice({ page, second }, 'option-text', option.text, other?.text)}</div>
  </div>`;
}

const compassSlide = (compass: Compass, { page }: Desk<ScenePage>): TemplateResult =>
  halves(compassCard(compass), gauges(page.settled?.gauges ?? []), 'is-compass');

export const pathSlide = (path: PathMap): TemplateResult => whole(pathMap(path), 'is-path');
