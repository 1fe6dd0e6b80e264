import { html, nothing, type TemplateResult } from 'lit-html';
import { PRINCIPLES } from '#shared/scenario/format.ts';
import type { PrincipleId } from '#shared/scenario/scenario.ts';
import type { Compass } from '#shared/view/looking-back.ts';
import { t } from '../../language.ts';
import { petalsOf, petalWords } from '../../play/screens/compass.ts';
import type { Desk } from '../desk.ts';
import { beside, heading, inSecond, inSecondTongue, slip, spread, told, twice } from './slide.ts';

/** The drawn compass; the words beside it say the same. */
export const petals = (compass: Compass): TemplateResult =>
  html`<div class="petals" data-paint="petals" data-key="petals" data-petals=${petalsOf(compass)} aria-hidden="true"></div>`;

/** The compass large, and its principles in words. */
export function compassSlide(desk: Desk, compass: Compass, other: Compass | null): TemplateResult {
  const title = html`${heading(desk, t('play:compass.title'), inSecond(desk, 'play:compass.title'))}
    ${told(desk, 'small soft extra', 'play:compass.hint')}`;
  return spread(
    slip('ink', 'wheel', html`${title} ${petals(compass)}`),
    html`<ul class="rows options" role="list">
      ${PRINCIPLES.map((id) => principle(desk, compass, other, id))}
    </ul>`,
    'is-compass',
  );
}

/** Beside something else, where only names and counts have room. */
export const compassWords = (desk: Desk, compass: Compass, other: Compass | null): TemplateResult =>
  html`<ul class="principle-names" role="list">
    ${PRINCIPLES.map((id) => html`<li class="row-words">${head(desk, compass, other, id)}</li>`)}
  </ul>`;

function principle(desk: Desk, compass: Compass, other: Compass | null, id: PrincipleId): TemplateResult {
  return html`<li class="row principle-row" data-paint="panel" data-shadow data-enter="rise" data-key=${`petal-${id}`}>
    <div class="row-words">
      ${head(desk, compass, other, id)}
      ${twice(desk, 'option-text extra', compass[id].sentence, other?.[id].sentence)}
    </div>
  </li>`;
}

function head(desk: Desk, compass: Compass, other: Compass | null, id: PrincipleId): TemplateResult {
  const count = () => petalWords(compass[id]);
  return html`<p class="principle-head">
      ${beside(desk, `principle principle-${id}`, compass[id].name, other?.[id].name)}
    </p>
    ${
      compass[id].upheld + compass[id].strained > 0
        ? twice(desk, 'small petal-count', count(), inSecondTongue(desk, count))
        : nothing
    }`;
}
