import { html, nothing, type TemplateResult } from 'lit-html';
import type { ScenePage, SettledPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import type { Phone } from '../phone.ts';
import { boardNotes } from './board.ts';
import { compassCard } from './compass.ts';
import { pathMap } from './path-map.ts';
import { badge } from './pieces.ts';
import { gauges, howWords, principleCard, principleNames } from './principles.ts';
import { revealed } from './reveal.ts';

/** What was decided and how, what followed, and what it did to the helping system. */
export function settledScreen(phone: Phone<ScenePage>): TemplateResult {
  const { page } = phone;
  if (!page.settled) return html``;
  return html`
    ${decidedCard(page, page.settled)} ${page.kind === 'choice' ? nothing : outcome(phone)}
    ${principleSection(page, page.settled)} ${gauges(page.settled.gauges)}
    ${page.compass ? compassCard(page.compass) : nothing} ${page.path ? pathMap(page.path) : nothing}
  `;
}

function outcome(phone: Phone<ScenePage>): TemplateResult {
  const { page } = phone;
  if (page.kind !== 'board') return revealed(phone);
  return html`<section class="question columns">
    ${page.columns.map(
      (
        column,
      ) => html`<section class="column" data-paint="panel" data-shadow data-key=${`column-${column.id}`}>
        <h2 data-paint="text">${column.title}</h2>
        ${boardNotes(page, column.id)}
      </section>`,
    )}
  </section>`;
}

/** The card the story goes on with. */
export function decidedCard(page: ScenePage, settled: SettledPage): TemplateResult {
  const option = page.options.find(({ id }) => id === settled.choice);
  const how = howWords(settled.how, page.decidedBy.roleName);
  return html`<article class="card" data-paint="panel" data-shadow data-enter="rise" data-key="card">
    <p class="eyebrow" data-paint="text">${page.title}</p>
    <h1 tabindex="-1" data-paint="text">${t('play:settled.title')}</h1>
    ${
      option
        ? html`<div class="decided" data-key="decided">
          ${badge(option.letter)}
          <p>
            <span class="small" data-paint="text">${t('play:settled.decidedTitle')}</span>
            <span class="option-text" data-paint="text">${option.text}</span>
          </p>
        </div>`
        : nothing
    }
    ${settled.consequence ? html`<p class="body" data-paint="text">${settled.consequence}</p>` : nothing}
    ${how ? html`<p class="small" data-paint="text">${how}</p>` : nothing}
  </article>`;
}

export function principleSection(page: ScenePage, { principles }: SettledPage) {
  if (principles.length === 0) return nothing;
  const names = principleNames(page.compass);
  return html`<section class="principle-cards">
    <h2 data-paint="text" data-enter="rise">${t('play:settled.principlesTitle')}</h2>
    <ul role="list">
      ${principles.map((card) => principleCard(card, names))}
    </ul>
  </section>`;
}
