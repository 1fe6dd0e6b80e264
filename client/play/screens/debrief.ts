import { html, nothing, type TemplateResult } from 'lit-html';
import type { PrincipleId } from '#shared/scenario/scenario.ts';
import type { DebriefPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import type { Phone } from '../phone.ts';
import { compassCard } from './compass.ts';
import { decisionCard } from './decision.ts';
import { pathMap } from './path-map.ts';
import { principleNames } from './principles.ts';

export const QUESTION_ORDER = ['feel', 'happened', 'meaning', 'next'] as const;

/** Looking back on a round: decisions, compass, path, and the questions in the order feelings come first. */
export function debriefScreen(phone: Phone<DebriefPage>): TemplateResult {
  const { page } = phone;
  const names = principleNames(page.compass);
  return html`
    <article class="card" data-paint="panel" data-shadow data-enter="rise" data-key="card">
      <p class="eyebrow" data-paint="text">${page.round.title}</p>
      <h1 tabindex="-1" data-paint="text">${t('play:debrief.title')}</h1>
    </article>
    ${questions(page)}
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
    ${compassCard(page.compass, {
      open: phone.own.petal,
      onOpen: (id) => phone.change({ petal: phone.own.petal === id ? '' : id }),
      inside: (id) => behind(page, id),
    })}
    ${pathMap(page.path)}
  `;
}

/** The decisions behind one petal. */
export function behind(page: DebriefPage, id: PrincipleId): TemplateResult {
  const touched = page.decisions.flatMap((decision) =>
    decision.principles
      .filter((principle) => principle.id === id)
      .map((principle) => ({ decision, principle })),
  );
  if (touched.length === 0) {
    return html`<p class="behind small" data-paint="text">${t('play:compass.noneBehind')}</p>`;
  }
  return html`<ul class="behind" role="list" aria-label=${t('play:compass.behind', { name: page.compass[id].name })}>
    ${touched.map(
      ({ decision, principle }) => html`<li>
        <p class="principle-head">
          <span class="option-text" data-paint="text">${decision.choice || decision.title}</span>
          <span class="chip chip-${principle.stance}" data-paint="panel text"
            >${t(`play:settled.stance.${principle.stance}`)}</span
          >
        </p>
        <p class="why" data-paint="text">${principle.why}</p>
      </li>`,
    )}
  </ul>`;
}

function questions(page: DebriefPage): TemplateResult {
  return html`<section class="talk">
    <h2 data-paint="text" data-enter="rise">${t('play:debrief.questionsTitle')}</h2>
    <ol role="list">
      ${QUESTION_ORDER.filter((kind) => page.questions[kind].length > 0).map(
        (
          kind,
        ) => html`<li class="talk-card" data-paint="panel" data-shadow data-enter="rise" data-key=${`talk-${kind}`}>
          <h3 data-paint="text">${t(`play:debrief.questions.${kind}`)}</h3>
          ${page.questions[kind].map((question) => html`<p class="body" data-paint="text">${question}</p>`)}
        </li>`,
      )}
    </ol>
  </section>`;
}
