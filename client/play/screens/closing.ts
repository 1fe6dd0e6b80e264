import { html, type TemplateResult } from 'lit-html';
import type { ClosingPage, ContactCard } from '#shared/view/page.ts';
import { contactList } from '../../care/help.ts';
import { t } from '../../language.ts';
import type { Phone } from '../phone.ts';
import { actionParts } from './action-parts.ts';
import { compassCard } from './compass.ts';
import { pathMap } from './path-map.ts';
import { icon } from './pieces.ts';
import { pulseCard } from './pulse.ts';

export const GROUNDING = ['feet', 'look', 'breath', 'after'] as const;

/** The ending, the open door, first steps for this town, and a gentle way back into the room. */
export function closingScreen(phone: Phone<ClosingPage>): TemplateResult {
  const { page } = phone;
  return html`
    ${endingCard(page)} ${pulseCard(phone)} ${actionParts(phone)} ${grounding()} ${contacts(page.contacts)}
    ${pathMap(page.path)} ${compassCard(phone, page.compass)} ${thanks()}
  `;
}

export function endedScreen({ page }: Phone<ClosingPage>): TemplateResult {
  return html`
    <article class="card" data-paint="panel" data-shadow data-enter="rise" data-key="card">
      <h1 tabindex="-1" data-paint="text">${t('play:ended.title')}</h1>
      <p class="body" data-paint="text">${t('play:ended.text')}</p>
      <p class="body" data-paint="text">${t('play:ended.close')}</p>
    </article>
    ${door(page.ending.doorOpen)} ${contacts(page.contacts)} ${grounding()}
  `;
}

const endingCard = ({ ending, scenario }: ClosingPage): TemplateResult =>
  html`<article class="card" data-paint="panel" data-shadow data-enter="rise" data-key="card">
      <p class="eyebrow" data-paint="text">${scenario.title}</p>
      <h1 tabindex="-1" data-paint="text">${ending.title}</h1>
      <p class="body" data-paint="text">${ending.text}</p>
    </article>
    ${door(ending.doorOpen)}`;

export const door = (words: string): TemplateResult =>
  html`<aside class="clue door" data-paint="panel" data-enter="rise" data-key="door">
    <h2>${icon('door')}<span data-paint="text">${t('play:closing.doorTitle')}</span></h2>
    <p class="body" data-paint="text">${words}</p>
  </aside>`;

export const grounding = (): TemplateResult =>
  html`<section class="card grounding" data-paint="panel" data-shadow data-enter="rise" data-key="grounding">
    <h2 data-paint="text">${t('play:closing.groundingTitle')}</h2>
    <ol class="rules">
      ${GROUNDING.map((step) => html`<li data-paint="text">${t(`play:closing.grounding.${step}`)}</li>`)}
    </ol>
  </section>`;

export function contacts(list: readonly ContactCard[]): TemplateResult {
  return html`<section class="card where-help" data-paint="panel" data-shadow data-enter="rise" data-key="contacts">
    <h2 data-paint="text">${t('play:closing.contactsTitle')}</h2>
    <div data-live>${contactList(list)}</div>
  </section>`;
}

const thanks = (): TemplateResult =>
  html`<section class="what-next">
    <h2 data-paint="text">${t('play:closing.thanksTitle')}</h2>
    <p class="hint" data-paint="text">${t('play:closing.thanks')}</p>
  </section>`;
