import { showGoodbye } from '#client/join/goodbye.ts';
import { showJoin } from '#client/join/show-join.ts';
import { freshIn, showFailed, showWaiting } from '#client/join/waiting.ts';
import { CODE } from './local-server.ts';

const TOKEN = 'a-token-of-sixteen-signs';

const ARRIVALS: Readonly<Record<string, (page: HTMLElement) => void>> = {
  code: (page) => showJoin(page, null, () => {}),
  name: (page) => showJoin(page, CODE, () => {}),
  unknown: (page) => showJoin(page, 'BBBBBB', () => {}),
  waiting: (page) => void showWaiting(page),
  failed: (page) => showFailed(page, CODE, TOKEN),
};

/** Where somebody may stand before and after the game; any other name is a reason for which a connection has closed. */
export function showArrival(page: HTMLElement, name: string): void {
  page.className = '';
  const fresh = freshIn(page);
  const show = ARRIVALS[name];
  if (show) show(fresh);
  else showGoodbye(fresh, CODE, name, []);
}
