import { html, type TemplateResult } from 'lit-html';
import { t } from '../../language.ts';
import type { Phone } from '../phone.ts';

export interface BarActs {
  readonly stepOut: () => void;
  readonly help: () => void;
  readonly menu: () => void;
}

/** On every screen: where we are, whether we are connected, and the ways out. Never painted, always there. */
export function topBar(phone: Phone, acts: BarActs): TemplateResult {
  const connection = t(`play:bar.connection.${phone.view.status}`);
  return html`<p class="whereabouts">
      <span class="connection is-${phone.view.status}" role="img" aria-label=${connection} title=${connection}></span>
      <span>${whereabouts(phone)}</span>
    </p>
    <nav aria-label=${t('play:bar.label')}>
      <button type="button" class="bar-button" @click=${acts.stepOut}>${t('play:bar.stepOut')}</button>
      <button type="button" class="bar-button" @click=${acts.help}>${t('play:bar.help')}</button>
      <button type="button" class="bar-button is-icon" aria-haspopup="dialog" aria-label=${t('play:bar.menu')} @click=${acts.menu}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 7h16M4 12h16M4 17h16" /></svg>
      </button>
    </nav>`;
}

export function whereabouts({ page }: Pick<Phone, 'page'>): string {
  if (page.at === 'scene') {
    return page.inject
      ? t('play:bar.inject')
      : t('play:bar.round', { number: page.round.number, of: page.round.of });
  }
  return page.at === 'closing' && page.ended ? t('play:bar.ended') : t(`play:bar.${page.at}`);
}
