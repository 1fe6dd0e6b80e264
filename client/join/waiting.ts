import { html, render, type TemplateResult } from 'lit-html';
import { onLanguage, t } from '../language.ts';
import { scene } from './scene.ts';

const WORDS = { entering: 'join:entering', fetching: 'join:fetching', slow: 'loading-slow' } as const;
const SLOW_AFTER_MS = 6_000;

export interface WaitingPage {
  say(words: 'entering' | 'fetching'): void;
  stop(): void;
}

/** A calm page while the room opens; it says so when that takes long. */
export function showWaiting(page: HTMLElement): WaitingPage {
  let waiting: keyof typeof WORDS = 'entering';
  const say = (words: keyof typeof WORDS) => {
    waiting = words;
    draw();
  };
  const draw = () => render(scene(waitingCard(WORDS[waiting])), page);
  const stopListening = onLanguage(draw);
  const slow = setTimeout(() => say('slow'), SLOW_AFTER_MS);
  draw();
  return {
    say,
    stop() {
      clearTimeout(slow);
      stopListening();
    },
  };
}

const waitingCard = (words: (typeof WORDS)[keyof typeof WORDS]): TemplateResult =>
  html`<h1 class="join-waiting"><span role="status">${t(words)}</span></h1>`;

/** A failed import stays failed until the page is loaded anew; the token travels in the address, as on a hand-over. */
export function showFailed(page: HTMLElement, code: string, token: string): void {
  showRetry(page, `/join/${code}#${token}`);
}

/** `status` as of an HTTP answer: one that nobody gave may be asked for again. */
export function showNotMoved(page: HTMLElement, code: string, transfer: string, status: number): void {
  if (status === 0 || status >= 429) return void showRetry(page, `/join/${code}#move=${transfer}`);
  showCard(
    page,
    () => html`
      <h1 tabindex="-1">${t('join:moved.title')}</h1>
      <p>${t('join:moved.text')}</p>
      <a class="button calm" href=${`/join/${code}`}>${t('join:title')}</a>
    `,
  );
}

function showRetry(page: HTMLElement, address: string): void {
  const again = () => {
    history.replaceState(null, '', address);
    location.reload();
  };
  showCard(
    page,
    () => html`
      <h1 tabindex="-1">${t('join:failed-title')}</h1>
      <p>${t('join:failed-text')}</p>
      <button class="button leads" type="button" @click=${again}>${t('try-again')}</button>
    `,
  );
}

function showCard(page: HTMLElement, content: () => TemplateResult): void {
  const draw = () => render(scene(html`<div class="join-form">${content()}</div>`), page);
  page.className = 'after-game';
  onLanguage(draw);
  draw();
  page.querySelector<HTMLElement>('h1')?.focus();
}

/** A new element for a new page, so that nothing of the page before holds on to it. */
export function freshIn(page: HTMLElement): HTMLElement {
  const fresh = document.createElement('div');
  page.replaceChildren(fresh);
  return fresh;
}
