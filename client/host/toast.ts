import { html, nothing, type TemplateResult } from 'lit-html';
import { t } from '../language.ts';
import type { Desk } from './desk.ts';

/** Always in the page, so that a screen reader hears it when it is filled; `speaks` where nothing lies over it. */
export const toast = (desk: Desk, speaks: boolean): TemplateResult =>
  html`<div class="toast" role="status">
    ${
      speaks && desk.toast
        ? html`<p>${desk.toast}</p>
            <button type="button" class="small quiet" aria-label=${t('host:refused.close')} @click=${() => desk.say('')}>×</button>`
        : nothing
    }
  </div>`;
