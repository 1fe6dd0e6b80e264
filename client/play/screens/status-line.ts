import { html, nothing, type TemplateResult } from 'lit-html';
import { t } from '../../language.ts';
import { clockWords } from '../clock-words.ts';
import { type Phone, remainingMs } from '../phone.ts';
import type { Status } from '../status.ts';

/** At the foot, in thumb reach: what to do now, how many have answered, and the time left. */
export function statusLine(status: Status, { now, me, time }: Phone): TemplateResult {
  const { code, ...params } = status;
  const open = now.step === 'answering' && me.status !== 'waiting';
  const running = open && now.clock.lastsMs > 0;
  const left = Math.ceil(remainingMs(now.clock, time) / 1000);
  return html`<p class="status-words">${t(`play:status.${code}`, params)}</p>
    ${open && now.entitled > 0 ? html`<p class="status-count">${now.answered}/${now.entitled}</p>` : nothing}
    ${running ? html`<p class=${left <= 10 ? 'status-time is-late' : 'status-time'}>${clockWords(left)}</p>` : nothing}`;
}
