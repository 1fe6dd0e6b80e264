import { html, nothing, type TemplateResult } from 'lit-html';
import { t } from '../language.ts';
import { hintOf } from './hint.ts';
import { phones } from './phones.ts';
import { PARTS, type Shown, SPEED_NAMES, screenAt } from './shown.ts';

export function rehearsalPage(shown: Shown): TemplateResult {
  return html`<div class="rehearsal part-${shown.part}">
    ${bar(shown)} ${parts(shown)}
    <main class="screens">
      <section class="console-part" aria-label=${t('rehearse:console')}>
        <iframe title=${t('rehearse:console')} src=${screenAt('console', shown.spoken)}></iframe>
      </section>
      <section class="stage-part" aria-label=${t('rehearse:stage')}>
        <div class="glass" data-wide="1280">
          <iframe title=${t('rehearse:stage')} src=${screenAt('stage', shown.spoken)}></iframe>
        </div>
      </section>
      <aside class="hint-part" aria-label=${t('rehearse:hint.title')}>${shown.hints ? hint(shown) : nothing}</aside>
      <section class="phones-part" aria-label=${t('rehearse:phones')}>${phones(shown)}</section>
    </main>
  </div>`;
}

function bar(shown: Shown): TemplateResult {
  return html`<header class="bar">
    <div class="bar-title">
      <h1>${t('rehearse:titleOf', { title: shown.title })}</h1>
      <p class="soft">${t('rehearse:intro')}</p>
    </div>
    <fieldset class="speed">
      <legend class="for-readers">${t('rehearse:speed.label')}</legend>
      ${SPEED_NAMES.map(
        (speed) =>
          html`<label>
            <input type="radio" name="speed" value=${speed} .checked=${shown.speed === speed} @change=${() => shown.setSpeed(speed)} />
            <span>${t(`rehearse:speed.${speed}`)}</span>
          </label>`,
      )}
    </fieldset>
    <div class="bar-doors">
      <button type="button" class="small" aria-pressed=${shown.hints} @click=${() => shown.showHints(!shown.hints)}>${t('rehearse:hints')}</button>
      <button type="button" class="small" data-again @click=${shown.again}>${t('rehearse:again')}</button>
      <a class="small" href="/host">${t('rehearse:shelf')}</a>
    </div>
  </header>`;
}

const parts = (shown: Shown): TemplateResult =>
  html`<nav class="parts" aria-label=${t('rehearse:parts')}>
    ${PARTS.map(
      (part) =>
        html`<button type="button" aria-pressed=${shown.part === part} @click=${() => shown.showPart(part)}>
          ${t(`rehearse:${part}`)}
        </button>`,
    )}
  </nav>`;

function hint({ view }: Shown): TemplateResult | typeof nothing {
  const told = hintOf(view);
  if (!told) return nothing;
  return html`<div class="hint card">
    <p><strong>${told.press}</strong> <span class="hint-why">${told.why}</span></p>
    <p class="soft">${told.practise}</p>
  </div>`;
}
