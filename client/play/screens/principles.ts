import { html, nothing, type TemplateResult } from 'lit-html';
import type { Compass, PrincipleCard } from '#shared/view/looking-back.ts';
import type { SettledPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import { gaugeScale, gaugeWords } from './gauge.ts';
import type { Piece } from './pieces.ts';

/** What a decision did to one principle of the helping system, why, and where the guidelines say so. */
export function principleCard(card: PrincipleCard, names: Readonly<Record<string, string>>): TemplateResult {
  return html`<li class="principle-card" data-key=${`principle-${card.id}-${card.stance}`}>
    <p class="principle-head">
      <span class="principle principle-${card.id}" data-paint="text">${names[card.id] ?? card.id}</span>
      <span class="chip chip-${card.stance}" data-paint="panel text">${t(`play:settled.stance.${card.stance}`)}</span>
    </p>
    <p class="why" data-paint="text">${card.why}</p>
    <p class="small" data-paint="text">${t('play:settled.part', { part: card.part, name: card.partName })}</p>
    ${
      card.action
        ? html`<p class="small" data-paint="text">${t('play:settled.action', { action: card.action })}</p>`
        : nothing
    }
  </li>`;
}

type Gauge = SettledPage['gauges'][number];

/** Gauges say how the helping system stands; the marker moves from where it was. */
export function gauges(list: readonly Gauge[]): Piece {
  if (list.length === 0) return nothing;
  return html`<section class="gauges">
    <h2 data-paint="text" data-enter="rise">${t('play:settled.gaugesTitle')}</h2>
    <ul class="sheet" role="list" data-paint="panel" data-shadow data-enter="rise" data-key="gauges">
      ${list.map(gaugeCard)}
    </ul>
  </section>`;
}

function gaugeCard(gauge: Gauge): TemplateResult {
  return html`<li class="gauge-card" data-key=${`gauge-${gauge.id}`}>
    <p class="gauge-words" data-paint="text">${gaugeWords(gauge)}</p>
    ${gaugeScale(gauge)}
    <p class="small" data-paint="text">${gauge.about}</p>
  </li>`;
}

/** How a decision came about, in words; empty for a scene that decides nothing. */
export function howWords(how: SettledPage['how'], role: string): string {
  if (how === 'read') return '';
  if (how === 'role') return role ? t('play:settled.how.role', { role }) : t('play:settled.how.holders');
  return t(`play:settled.how.${how}`);
}

/** Principle names by id; a page without a compass has none. */
export const principleNames = (compass: Compass | null): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(compass ?? {}).map(([id, { name }]) => [id, name]));
