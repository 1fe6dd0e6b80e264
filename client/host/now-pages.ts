import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Compass, DecisionCard } from '#shared/view/looking-back.ts';
import type { NowView } from '#shared/view/now-view.ts';
import type { BriefingPage, ClosingPage, DebriefPage } from '#shared/view/page.ts';
import { t } from '../language.ts';
import { compassPicture } from './compass-picture.ts';
import type { Desk } from './desk.ts';
import { principleList } from './now-settled.ts';
import { decisionLine } from './now-split.ts';

export function briefingCard({ now, notes }: Desk, page: BriefingPage): TemplateResult {
  return html`<div class="card">
    <p class="eyebrow">${t('host:now.onStage')}</p>
    <h3 class="scene-title">${page.scenario.title}</h3>
    <p class="soft">${t('host:now.contentNotes')}</p>
    <ul>${page.contentNotes.map((note) => html`<li>${note}</li>`)}</ul>
    ${page.pulse.questions.length > 0 ? pulseLine(notes.pulse.before, now.here) : nothing}
  </div>`;
}

/** What was decided, how the room split, and which principle it touched. */
export function debriefCard(page: DebriefPage): TemplateResult {
  return html`<div class="card">
    <p class="eyebrow">${t('host:bar.roundOf', { number: page.round.number, of: page.round.of })} · ${page.round.title}</p>
    <h3 class="scene-title">${t('host:now.decisions')}</h3>
    ${compassPicture(page.compass)}
    ${page.decisions.length === 0 ? html`<p class="soft">${t('host:now.noDecisions')}</p>` : nothing}
    ${page.decisions.map((decision) => decisionCard(decision, page.compass))}
  </div>`;
}

const decisionCard = (decision: DecisionCard, compass: Compass) =>
  html`<details class="decision" open>
    <summary>
      <span class="decision-title soft">${decision.title}</span> ${decision.choice ? `${decision.letter}. ${decision.choice}` : t(`host:now.how.${decision.how}`)}
    </summary>
    <p class="soft">${t(`host:now.how.${decision.how}`)}</p>
    <ul class="decision-split">
      ${decision.split.map(
        ({ letter, text, votes, first }) =>
          html`<li>${decisionLine(letter, text, votes, decision.votedTwice ? first : null)}</li>`,
      )}
    </ul>
    ${decision.principles.length > 0 ? principleList(decision.principles, compass) : nothing}
  </details>`;

export function closingCard({ now, notes }: Desk, page: ClosingPage): TemplateResult {
  return html`<div class="card">
    <p class="eyebrow">${t('host:now.ending')}</p>
    <h3 class="scene-title">${page.ending.title}</h3>
    <p>${page.ending.text}</p>
    <p><strong>${page.ending.doorOpen}</strong></p>
    ${page.ended || page.pulse.questions.length === 0 ? nothing : pulseLine(notes.pulse.after, now.here)}
    ${actionList(now.picks, page)}
  </div>`;
}

/** Most picked first; once the session is over, only what was picked. */
function actionList(
  picks: NowView['picks'],
  { actions, ended }: ClosingPage,
): TemplateResult | typeof nothing {
  const count = (id: string) => picks[id] ?? 0;
  const listed = actions
    .filter(({ id }) => !ended || count(id) > 0)
    .sort((a, b) => count(b.id) - count(a.id));
  if (listed.length === 0) return nothing;
  return html`<h4>${t('host:now.actions')}</h4>
    <ul class="actions">
      ${repeat(
        listed,
        ({ id }) => id,
        ({ id, text }) =>
          html`<li>
            <span>${text}</span>${count(id) > 0 ? html`<span class="pill">${t('host:now.picked', { count: count(id) })}</span>` : nothing}
          </li>`,
      )}
    </ul>`;
}

const pulseLine = (answered: number, here: number) =>
  html`<p class="pulse-line">${t('host:now.pulse', { count: answered, here })}</p>`;
