import { html, render, type TemplateResult } from 'lit-html';
import { connect } from '../connection.ts';
import { onLanguage, t } from '../language.ts';
import type { Connection } from '../view.ts';
import { stayAwake } from '../wake-lock.ts';
import { showGoodbye } from './goodbye.ts';
import { scene } from './scene.ts';

type Waiting = 'entering' | 'fetching' | 'slow';
const SLOW_AFTER_MS = 6_000;

/** From a seat's token into the game: connects, fetches the game, hands over, and says goodbye when all is over. */
export async function enter(page: HTMLElement, code: string, token: string): Promise<void> {
  stayAwake();
  history.replaceState(null, '', `/play#${code}`);
  const connection = connect({ code, as: 'seat', key: token });
  const stopWaiting = showWaiting(freshIn(page), connection);
  const closed = untilClosed(connection).then((why) => {
    stopWaiting();
    showGoodbye(freshIn(page), code, why, connection.view.pages[0]?.contacts ?? []);
  });
  try {
    const [{ startPlay }] = await Promise.all([import('../play/play.ts'), untilOnline(connection)]);
    if (connection.view.status === 'closed') return;
    stopWaiting();
    startPlay(freshIn(page), connection);
  } catch {
    stopWaiting();
    showFailed(freshIn(page), code, token);
  }
  await closed;
}

/** A new element for a new page, so that nothing of the page before holds on to it. */
function freshIn(page: HTMLElement): HTMLElement {
  const fresh = document.createElement('div');
  page.replaceChildren(fresh);
  return fresh;
}

const untilOnline = (connection: Connection): Promise<void> =>
  new Promise((resolve) => {
    const stop = connection.onChange(({ status, now }) => {
      if (status !== 'closed' && (status !== 'online' || !now)) return;
      stop();
      resolve();
    });
  });

const untilClosed = (connection: Connection): Promise<string> =>
  new Promise((resolve) => {
    const stop = connection.onChange(({ status, closedBecause }) => {
      if (status !== 'closed') return;
      stop();
      resolve(closedBecause);
    });
  });

/** Returns how to stop. */
function showWaiting(page: HTMLElement, connection: Connection): () => void {
  let waiting: Waiting = 'entering';
  const draw = () => render(scene(waitingCard(waiting)), page);
  const stops = [
    onLanguage(draw),
    connection.onChange(({ status }) => {
      if (status === 'online') waiting = 'fetching';
      draw();
    }),
  ];
  const slow = setTimeout(() => {
    waiting = 'slow';
    draw();
  }, SLOW_AFTER_MS);
  draw();
  return () => {
    clearTimeout(slow);
    for (const stop of stops) stop();
  };
}

const WORDS = { entering: 'join:entering', fetching: 'join:fetching', slow: 'loading-slow' } as const;

const waitingCard = (waiting: Waiting): TemplateResult =>
  html`<p class="join-waiting" role="status">${t(WORDS[waiting])}</p>`;

/** A failed import stays failed until the page is loaded anew; the token travels in the address, as on a hand-over. */
function showFailed(page: HTMLElement, code: string, token: string): void {
  const again = () => {
    history.replaceState(null, '', `/join/${code}#${token}`);
    location.reload();
  };
  const card = html`
    <div class="join-form">
      <h1 tabindex="-1">${t('join:failed-title')}</h1>
      <p>${t('join:failed-text')}</p>
      <button class="button leads" type="button" @click=${again}>${t('try-again')}</button>
    </div>
  `;
  render(scene(card), page);
}
