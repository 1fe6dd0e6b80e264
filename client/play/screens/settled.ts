import { html, nothing, type TemplateResult } from 'lit-html';
import type { ScenePage, SettledPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import type { Phone } from '../phone.ts';
import { boardNotes } from './board.ts';
import { compassCard } from './compass.ts';
import { pathMap } from './path-map.ts';
import { badge, type Piece } from './pieces.ts';
import { gauges, howWords, principleCard, principleNames } from './principles.ts';
import { revealed } from './reveal.ts';

/** What was decided and how, what followed, and what it did to the helping system. */
export function settledScreen(phone: Phone<ScenePage>): TemplateResult {
  const { page } = phone;
  if (!page.settled) return html``;
  return html`
    ${page.kind === 'choice' ? decidedCard(page, page.settled) : html`${lookedCard(page, page.settled)} ${outcome(phone)}`}
    ${principleSection(page, page.settled)} ${gauges(page.settled.gauges)}
    ${page.compass ? compassCard(phone, page.compass) : nothing} ${page.path ? pathMap(page.path) : nothing}
  `;
}

/** Where nothing was decided the room's own work stays, under the name of the scene. */
function lookedCard(page: ScenePage, { how }: SettledPage): TemplateResult {
  return html`<article class="card" data-paint="panel" data-shadow data-enter="rise" data-key="card">
    <p class="eyebrow" data-paint="text">${page.round.title}</p>
    <h1 tabindex="-1" data-paint="text">${page.title}</h1>
    <p class="body" data-paint="text">${how === 'skip' ? howWords(how, '') : calmLine(page)}</p>
  </article>`;
}

function calmLine({ kind, notes }: ScenePage): string {
  if (kind === 'board' && notes.length === 0) return t('play:settled.looked.none');
  if (kind === 'spot' || kind === 'rank' || kind === 'board') return t(`play:settled.looked.${kind}`);
  return '';
}

function outcome(phone: Phone<ScenePage>): Piece {
  const { page } = phone;
  if (page.settled?.how === 'skip' && page.kind !== 'board') return nothing;
  if (page.kind !== 'board') return revealed(phone);
  if (page.notes.length === 0) return nothing;
  return html`<section class="question columns">
    ${page.columns
      .filter(({ id }) => page.notes.some(({ column }) => column === id))
      .map(
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
function decidedCard(page: ScenePage, settled: SettledPage): TemplateResult {
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

function principleSection(page: ScenePage, { principles }: SettledPage) {
  if (principles.length === 0) return nothing;
  const names = principleNames(page.compass);
  return html`<section class="principle-cards">
    <h2 data-paint="text" data-enter="rise">${t('play:settled.principlesTitle')}</h2>
    <ul class="sheet" role="list" data-paint="panel" data-shadow data-enter="rise" data-key="principles">
      ${principles.map((card) => principleCard(card, names))}
    </ul>
  </section>`;
}
