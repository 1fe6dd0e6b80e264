import { html, nothing, type TemplateResult } from 'lit-html';
import type { DebriefPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import type { Phone } from '../phone.ts';
import { compassCard } from './compass.ts';
import { decisionCard } from './decision.ts';
import { pathMap } from './path-map.ts';
import { dot, knot, threadThrough } from './pieces.ts';
import { principleNames } from './principles.ts';

export const QUESTION_ORDER = ['feel', 'happened', 'meaning', 'next'] as const;

/** Looking back on a round: the questions, feelings first; then decisions, compass and path to look at meanwhile. */
export function debriefScreen(phone: Phone<DebriefPage>): TemplateResult {
  const { page } = phone;
  const names = principleNames(page.compass);
  return html`
    <article class="card" data-paint="panel" data-shadow data-enter="rise" data-key="card">
      <p class="eyebrow" data-paint="text">${page.round.title}</p>
      <h1 tabindex="-1" data-paint="text">${t('play:debrief.title')}</h1>
      ${talk(page)}
    </article>
    <section class="decisions">
      <h2 data-paint="text" data-enter="rise">${t('play:debrief.decisionsTitle')}</h2>
      ${
        page.decisions.length === 0
          ? html`<p class="hint" data-paint="text">${t('play:debrief.noDecisions')}</p>`
          : nothing
      }
      <ul role="list">
        ${page.decisions.map((decision) => decisionCard(decision, names))}
      </ul>
    </section>
    ${compassCard(phone, page.compass)} ${pathMap(page.path)}
  `;
}

/** One thread through all questions: they are steps of a talk, not things to choose from. */
function talk(page: DebriefPage): TemplateResult {
  const kinds = QUESTION_ORDER.filter((kind) => page.questions[kind].length > 0);
  return html`<section class="talk" aria-labelledby="talk-title">
    <h2 id="talk-title" class="for-readers">${t('play:debrief.questionsTitle')}</h2>
    <div class="threaded">
      ${threadThrough(kinds.map((kind) => `talk-${kind}`))}
      <ol role="list">
        ${kinds.map(
          (kind) => html`<li class="knotted">
            ${knot(`talk-${kind}`, dot())}
            <div>
              <h3 class="eyebrow" data-paint="text">${t(`play:debrief.questions.${kind}`)}</h3>
              ${page.questions[kind].map((question) => html`<p class="asked" data-paint="text">${question}</p>`)}
            </div>
          </li>`,
        )}
      </ol>
    </div>
  </section>`;
}
