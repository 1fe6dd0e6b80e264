import { html, nothing, type TemplateResult } from 'lit-html';
import { PRINCIPLES } from '#shared/scenario/format.ts';
import type { PrincipleId } from '#shared/scenario/scenario.ts';
import type { Compass, SettledPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { petalsOf, petalWords } from '../../play/screens/compass.ts';
import { gaugeScale, gaugeWords } from '../../play/screens/gauge.ts';
import type { Piece } from '../../play/screens/pieces.ts';
import type { Desk } from '../desk.ts';
import { halves, heading, inSecond, subheading, told, twice } from './slide.ts';

type Gauges = SettledPage['gauges'];
interface Moved {
  readonly first: Gauges;
  readonly second: Gauges;
}

/** The drawn compass; the words beside it say the same. */
export const petals = (compass: Compass): TemplateResult =>
  html`<div class="petals" data-paint="petals" data-key="petals" data-petals=${petalsOf(compass)} aria-hidden="true"></div>`;

/** The compass large, its principles in words, and what moved in the helping system. */
export function compassSlide(
  desk: Desk,
  compass: Compass,
  other: Compass | null,
  moved: Moved,
): TemplateResult {
  return halves(
    html`${heading(desk, t('play:compass.title'), inSecond(desk, 'play:compass.title'))}
      ${told(desk, 'soft extra', 'play:compass.hint')} ${petals(compass)} ${gauges(desk, moved)}`,
    html`<ul class="rows options" role="list">
        ${PRINCIPLES.map((id) => principle(desk, compass, other, id))}
      </ul>`,
    'is-compass',
  );
}

/** Beside something else, where only names and counts have room. */
export const compassWords = (desk: Desk, compass: Compass, other: Compass | null): TemplateResult =>
  html`<ul class="rows principle-names" role="list">
    ${PRINCIPLES.map((id) => principle(desk, compass, other, id, true))}
  </ul>`;

function principle(
  { page, second }: Desk,
  compass: Compass,
  other: Compass | null,
  id: PrincipleId,
  short = false,
): TemplateResult {
  return html`<li class="row principle-row" data-paint="panel" data-enter="rise" data-key=${`petal-${id}`}>
    <div class="row-words">
      <p class="principle-head">
        <span class="principle principle-${id}" data-paint="text">${compass[id].name}</span>
        ${other ? html`<span class="second" lang=${second?.language ?? nothing} data-paint="text">${other[id].name}</span>` : nothing}
        <span class="petal-count" data-paint="text">${petalWords(compass[id])}</span>
      </p>
      ${short ? nothing : twice({ page, second }, 'small', compass[id].sentence, other?.[id].sentence)}
    </div>
  </li>`;
}

function gauges(desk: Desk, { first, second }: Moved): Piece {
  if (first.length === 0) return nothing;
  return html`<section class="gauges">
    ${subheading(desk, 'play:settled.gaugesTitle')}
    <ul class="rows" role="list">
      ${first.map((gauge) =>
        gaugeRow(
          desk,
          gauge,
          second.find(({ id }) => id === gauge.id),
        ),
      )}
    </ul>
  </section>`;
}

function gaugeRow(desk: Desk, gauge: Gauges[number], other: Gauges[number] | undefined): TemplateResult {
  return html`<li class="row gauge-row" data-paint="panel" data-enter="rise" data-key=${`gauge-${gauge.id}`}>
    <div class="row-words">
      <p class="option-text" data-paint="text">${gaugeWords(gauge)}</p>
      ${other ? html`<p class="small second extra" lang=${desk.second?.language ?? nothing} data-paint="text">${other.name}</p>` : nothing}
    </div>
    ${gaugeScale(gauge)}
  </li>`;
}
