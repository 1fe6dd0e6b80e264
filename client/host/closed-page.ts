import { html, nothing, type TemplateResult } from 'lit-html';
import { t } from '../language.ts';
import { forgetRoom, type RoomKeys } from './room-keys.ts';

const REASONS = ['deleted', 'ended', 'elsewhere', 'left', 'removed', 'unknown-code', 'wrong-key'] as const;
/** After these the keys open nothing any more. */
const GONE: readonly string[] = ['deleted', 'unknown-code', 'wrong-key'];

export function closedPage(why: string, { code }: RoomKeys): TemplateResult {
  const reason = REASONS.find((known) => known === why) ?? 'other';
  if (GONE.includes(why)) forgetRoom(code);
  const canComeBack = !GONE.includes(why);
  return html`<main class="alone">
    <div class="card">
      <h1>${t('host:closed.title')}</h1>
      <p>${t(`host:closed.${reason}`)}</p>
      <div class="button-row">
        ${
          canComeBack
            ? html`<button type="button" class="button leads" @click=${() => location.reload()}>${t('host:closed.reload')}</button>`
            : nothing
        }
        <a class="button ${canComeBack ? 'calm' : 'leads'}" href="/host">${t('host:closed.shelf')}</a>
      </div>
    </div>
  </main>`;
}

export const loadingPage = ({ code }: RoomKeys): TemplateResult =>
  html`<main class="alone" aria-busy="true">
    <div class="card">
      <h1>${t('host:loading.title', { code })}</h1>
      <p role="status">${t('host:loading.text')}</p>
    </div>
  </main>`;
