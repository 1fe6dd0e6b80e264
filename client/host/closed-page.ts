import { html, nothing, type TemplateResult } from 'lit-html';
import { t } from '../language.ts';
import { artStrip } from './art-strip.ts';
import { forgetRoom, type RoomKeys } from './room-keys.ts';

const REASONS = [
  'deleted',
  'ended',
  'elsewhere',
  'left',
  'removed',
  'unknown-code',
  'wrong-key',
  'damaged',
] as const;
/** After these the keys open nothing any more. */
const GONE: readonly string[] = ['deleted', 'unknown-code', 'wrong-key'];

export function closedPage(why: string, { code }: RoomKeys): TemplateResult {
  // A key cut short on its way is as wrong as another room's.
  const reason = REASONS.find((known) => known === why) ?? (why === 'malformed' ? 'wrong-key' : 'other');
  const isGone = GONE.includes(reason);
  if (GONE.includes(why)) forgetRoom(code);
  return alone(html`<h1 tabindex="-1">${t(`host:closed.${reason}-title`, { code })}</h1>
    <p>${t(`host:closed.${reason}`)}</p>
    <div class="button-row">
      ${isGone ? nothing : html`<button type="button" class="button leads" @click=${() => location.reload()}>${t('host:closed.reload')}</button>`}
      <a class="button ${isGone ? 'leads' : 'calm'}" href="/host">${t('host:closed.shelf')}</a>
    </div>`);
}

export const loadingPage = ({ code }: RoomKeys): TemplateResult =>
  alone(html`<h1>${t('host:loading.title', { code })}</h1>
    <p role="status">${t('host:loading.text')}</p>
    <div class="button-row"><a class="button calm" href="/host">${t('host:loading.back')}</a></div>`);

const alone = (words: TemplateResult): TemplateResult =>
  html`<main class="alone"><div class="card">${artStrip('winter-street')} ${words}</div></main>`;
