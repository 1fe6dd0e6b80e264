import { html, nothing, type TemplateResult } from 'lit-html';
import { t } from '../../language.ts';
import type { View } from '../../view.ts';
import { toggled } from '../own.ts';
import type { Phone } from '../phone.ts';
import type { Piece } from './pieces.ts';

const SIGNS = ['speaks', 'papers', 'alone', 'debt', 'asked', 'choice', 'together', 'passed-on'] as const;

/**
 * What lies over any screen, in words: never painted, so that it shows even if the canvas fails. The most pressing one
 * speaks out, the next keeps to its title: on a small phone the game must stay in sight.
 */
export function notices(phone: Phone): Piece {
  const [first, second] = [troubled(phone), paused(phone), reminded(phone), away(phone)].filter(
    (notice) => notice !== null,
  );
  if (!first) return nothing;
  return html`${first(true)} ${second ? second(false) : nothing}`;
}

type Notice = (whole: boolean) => Piece;

const told =
  (className: string, title: string, text: string): Notice =>
  (whole) =>
    html`<p class=${className}><span><strong>${title}.</strong> ${whole ? text : nothing}</span></p>`;

/** What is wrong with the way to the server, as the view tells it; empty while nothing is. */
export function troubleWords({
  status,
  trouble,
  unsent,
}: Pick<View, 'status' | 'trouble' | 'unsent'>): string {
  if (trouble === 'not-saving') return t('play:reconnecting.notSaving');
  if (status !== 'reconnecting') return '';
  if (trouble === 'restarting') return t('play:reconnecting.restarting');
  return t(unsent > 0 ? 'play:reconnecting.unsent' : 'play:reconnecting.text');
}

function troubled({ view }: Phone): Notice | null {
  const words = troubleWords(view);
  return words ? () => html`<p class="notice is-warm">${words}</p>` : null;
}

const paused = ({ now }: Phone): Notice | null =>
  now.paused ? told('notice', t('play:paused.title'), t(`play:paused.${now.paused}`)) : null;

const isReminded = ({ me, own }: Pick<Phone, 'me' | 'own'>): boolean =>
  me.remindedAt > own.remindedSeen &&
  !me.answered &&
  (me.possible.includes('answer') || me.possible.includes('note'));

function reminded(phone: Phone): Notice | null {
  if (!isReminded(phone)) return null;
  const { me, change } = phone;
  return (whole) =>
    whole
      ? html`<div class="notice is-warm">
          <p>${t('play:reminded.text')}</p>
          <button type="button" class="bar-button" @click=${() => change({ remindedSeen: me.remindedAt })}>
            ${t('play:reminded.ok')}
          </button>
        </div>`
      : nothing;
}

function away(phone: Phone): Notice | null {
  const { me, now } = phone;
  if (now.phase !== 'scene') return null;
  if (me.status === 'parked') return told('notice', t('play:parked.title'), t('play:parked.text'));
  return me.status === 'watching' ? (whole) => checklist(phone, whole) : null;
}

/** Ticks stay on this phone: they are for the talk afterwards. */
function checklist({ own, change }: Phone, whole: boolean): TemplateResult {
  return html`<details class="notice watching">
    <summary><strong>${t('play:watching.title')}.</strong> ${whole ? t('play:watching.text') : nothing}</summary>
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
