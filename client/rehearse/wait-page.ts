import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Refusal } from '#shared/session/outcome.ts';
import { artStrip } from '../host/art-strip.ts';
import { refusalText, t } from '../language.ts';

/** The one card before a rehearsal: it is being prepared, it has no case, or it was refused. */
const alone = (page: HTMLElement, words: TemplateResult): void =>
  void render(
    html`<main class="alone"><div class="card">${artStrip('winter-street')} ${words}</div></main>`,
    page,
  );

export const preparing = (page: HTMLElement): void =>
  alone(
    page,
    html`<h1>${t('rehearse:wait.loading')}</h1><p role="status">${t('host:shelf.loadingHint')}</p>`,
  );

export const noCase = (page: HTMLElement): void =>
  alone(
    page,
    html`<h1>${t('rehearse:wait.none')}</h1><p>${t('rehearse:wait.noneText')}</p>${toShelf('leads')}`,
  );

/** `again` is called with what was typed; empty where nothing was asked. */
export function refusedPage(page: HTMLElement, refusal: Refusal, again: (passphrase: string) => void): void {
  const send = (event: Event) => {
    event.preventDefault();
    const field = page.querySelector('input');
    again(field?.value ?? '');
  };
  const asks = refusal.code.startsWith('passphrase-');
  alone(
    page,
    html`<h1>${t(refusal.code === 'passphrase-needed' ? 'rehearse:title' : 'rehearse:wait.refused')}</h1>
      <p role="status">${refusalText(refusal)}</p>
      <form class="alone-form" @submit=${send}>
        ${asks ? passphraseField() : nothing}
        <div class="button-row">
          <button class="button leads">${t(asks ? 'rehearse:wait.go' : 'host:shelf.tryAgain')}</button>
          ${toShelf('calm')}
        </div>
      </form>`,
  );
}

const passphraseField = (): TemplateResult =>
  html`<label class="field">
    <span>${t('rehearse:wait.passphrase')}</span>
    <input class="input" type="password" maxlength="200" autocomplete="off" autocapitalize="off" spellcheck="false" />
  </label>`;

const toShelf = (kind: 'leads' | 'calm'): TemplateResult =>
  html`<a class="button ${kind}" href="/host">${t('rehearse:shelf')}</a>`;
