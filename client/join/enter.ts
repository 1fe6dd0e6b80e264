import { connect } from '../connection.ts';
import { startLanguage } from '../language.ts';
import type { Connection, View } from '../view.ts';
import { stayAwake } from '../wake-lock.ts';
import { showGoodbye } from './goodbye.ts';
import { freshIn, showFailed, showWaiting } from './waiting.ts';

/** From a seat's token into the game: connects, fetches the game, hands over, and says goodbye when all is over. */
export async function enter(page: HTMLElement, code: string, token: string): Promise<void> {
  stayAwake();
  history.replaceState(null, '', `/play#${code}`);
  const connection = connect({ code, as: 'seat', key: token });
  const waiting = showWaiting(freshIn(page));
  void until(connection, ({ status }) => status === 'closed').then(({ closedBecause, pages }) => {
    waiting.stop();
    showGoodbye(freshIn(page), code, closedBecause, pages[0]?.contacts ?? []);
  });
  const arrived = until(
    connection,
    ({ status, now }) => status === 'closed' || (status === 'online' && now !== null),
  );
  void arrived.then(() => waiting.say('fetching'));
  try {
    const [{ startPlay }] = await Promise.all([import('../play/play.ts'), arrived, startLanguage(['play'])]);
    waiting.stop();
    if (connection.view.status !== 'closed') startPlay(freshIn(page), connection);
  } catch {
    waiting.stop();
    showFailed(freshIn(page), code, token);
  }
}

const until = (connection: Connection, holds: (view: View) => boolean): Promise<View> =>
  new Promise((resolve) => {
    const stop = connection.onChange((view) => {
      if (!holds(view)) return;
      stop();
      resolve(view);
    });
  });
