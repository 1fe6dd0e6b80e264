import { html, nothing, type TemplateResult } from 'lit-html';
import type { BriefingPage, LobbyPage } from '#shared/view/page.ts';
import { t } from '../../language.ts';
import type { Phone } from '../phone.ts';
import { icon, knot, place, threadThrough, token } from './pieces.ts';
import { pulseCard } from './pulse.ts';

const STEPS = ['read', 'choose', 'talk'] as const;
const RULES = ['helpers', 'unknown', 'no-stories', 'no-blame', 'share'] as const;

/** Waiting together: who I am here, who else is, and what will happen. */
export function lobbyScreen(phone: Phone<LobbyPage>): TemplateResult {
  const { page, me, now } = phone;
  return html`
    <article class="card" data-paint="panel" data-shadow data-enter="rise" data-key="card">
      <p class="eyebrow" data-paint="text">${page.scenario.title}</p>
      <h1 tabindex="-1" data-paint="text">${t('play:lobby.title', { name: me.name })}</h1>
      <div class="me">
        ${token(me.seat, 'my-token')}
        <p class="small" data-paint="text">${t('play:lobby.yourToken')}</p>
      </div>
      <p class="body" data-paint="text">${page.scenario.summary}</p>
      <p class="small" data-paint="text">${t('play:lobby.minutes', { count: page.scenario.minutes })}</p>
    </article>
    <p class="here" data-enter="rise">
      ${icon('people')}<span data-paint="text">${t('play:lobby.here', { count: now.here })}</span>
    </p>
    ${roleCard(phone)}
    <section class="what-next">
      <h2 data-paint="text" data-enter="rise">${t('play:lobby.nextTitle')}</h2>
      <div class="threaded on-page">
        ${threadThrough(STEPS.map((step) => `step-${step}`))}
        <ol role="list">
          ${STEPS.map(
            (step, index) => html`<li class="knotted" data-enter="rise">
              ${knot(`step-${step}`, place(index + 1))}
              <p data-paint="text">${t(`play:lobby.next.${step}`)}</p>
            </li>`,
          )}
        </ol>
      </div>
      <p class="hint" data-paint="text">${t('play:lobby.care')}</p>
    </section>
  `;
}

function roleCard({ me }: Phone): TemplateResult {
  if (!me.role) return html`<p class="hint" data-paint="text">${t('play:lobby.roleLater')}</p>`;
  return html`<aside class="clue role" data-paint="panel" data-enter="rise" data-key="role">
    <h2 data-paint="text">${t('play:lobby.role')}: ${me.role.name}</h2>
    <p class="body" data-paint="text">${me.role.brief}</p>
  </aside>`;
}

/** Content notes and ground rules come before the first card. */
export function briefingScreen(phone: Phone<BriefingPage>): TemplateResult {
  const { page } = phone;
  return html`
    <article class="card" data-paint="panel" data-shadow data-enter="rise" data-key="card">
      <p class="eyebrow" data-paint="text">${page.scenario.title}</p>
      <h1 tabindex="-1" data-paint="text">${t('play:briefing.title')}</h1>
      ${contentNotes(page)}
      <h2 data-paint="text">${t('play:briefing.rulesTitle')}</h2>
      <ul class="rules">
        ${RULES.map((rule) => html`<li data-paint="text">${t(`play:briefing.rules.${rule}`)}</li>`)}
      </ul>
      <h2 data-paint="text">${t('play:briefing.stepOutTitle')}</h2>
      <p class="body" data-paint="text">${t('play:briefing.stepOut')}</p>
      <p class="small" data-paint="text">${t('play:briefing.watch')}</p>
    </article>
    ${phone.me.role ? roleCard(phone) : nothing} ${pulseCard(phone)}
  `;
}

export function contentNotes({ contentNotes: notes }: BriefingPage): TemplateResult {
  if (notes.length === 0)
    return html`<p class="body" data-paint="text">${t('play:briefing.contentNone')}</p>`;
  return html`<h2 data-paint="text">${t('play:briefing.contentTitle')}</h2>
    <ul class="chips" role="list">
      ${notes.map((note) => html`<li class="chip" data-paint="panel text">${note}</li>`)}
    </ul>`;
}

export const BRIEFING_RULES = RULES;
