import { html, nothing, type TemplateResult } from 'lit-html';
import { t } from '../../language.ts';
import { toggled } from '../own.ts';
import type { Phone } from '../phone.ts';

const SIGNS = ['speaks', 'papers', 'alone', 'debt', 'asked', 'choice', 'together', 'passed-on'] as const;

/** What lies over any screen, in words: never painted, so that it shows even if the canvas fails. */
export function notices(phone: Phone): TemplateResult {
  return html`${reconnecting(phone)} ${notSaving(phone)} ${paused(phone)} ${reminded(phone)} ${away(phone)}`;
}

const reconnecting = ({ view }: Phone) =>
  view.status === 'reconnecting'
    ? html`<p class="notice is-warm" role="status">${t(view.trouble === 'restarting' ? 'play:reconnecting.restarting' : 'play:reconnecting.text')}</p>`
    : nothing;

const notSaving = ({ view }: Phone) =>
  view.trouble === 'not-saving'
    ? html`<p class="notice is-warm" role="status">${t('play:reconnecting.notSaving')}</p>`
    : nothing;

const paused = ({ now }: Phone) =>
  now.paused
    ? html`<div class="notice" role="status">
        <p><strong>${t('play:paused.title')}.</strong> ${t(`play:paused.${now.paused}`)}</p>
      </div>`
    : nothing;

function reminded({ me, own, change }: Phone) {
  const asked =
    me.remindedAt > own.remindedSeen && (me.possible.includes('answer') || me.possible.includes('note'));
  if (!asked || me.answered) return nothing;
  return html`<div class="notice is-warm" role="status">
    <p>${t('play:reminded.text')}</p>
    <button type="button" class="bar-button" @click=${() => change({ remindedSeen: me.remindedAt })}>
      ${t('play:reminded.ok')}
    </button>
  </div>`;
}

function away(phone: Phone) {
  const { me, now } = phone;
  if (now.phase !== 'scene') return nothing;
  if (me.status === 'parked') {
    return html`<div class="notice" role="status">
      <p><strong>${t('play:parked.title')}.</strong> ${t('play:parked.text')}</p>
    </div>`;
  }
  return me.status === 'watching' ? checklist(phone) : nothing;
}

/** Ticks stay on this phone: they are for the talk afterwards. */
function checklist({ own, change }: Phone): TemplateResult {
  return html`<details class="notice watching">
    <summary><strong>${t('play:watching.title')}.</strong> ${t('play:watching.text')}</summary>
    <ul role="list">
      ${SIGNS.map(
        (sign) => html`<li>
          <label>
            <input
              type="checkbox"
              .checked=${own.watched.has(sign)}
              @change=${() => change({ watched: toggled(own.watched, sign) })}
            />
            <span>${t(`play:watching.signs.${sign}`)}</span>
          </label>
        </li>`,
      )}
    </ul>
  </details>`;
}

export function toast({ own, change }: Phone): TemplateResult | typeof nothing {
  if (!own.toast) return nothing;
  return html`<div class="toast">
    <p>${own.toast}</p>
    <button type="button" class="bar-button is-icon" aria-label=${t('play:toast.close')} @click=${() => change({ toast: '' })}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
    </button>
  </div>`;
}
