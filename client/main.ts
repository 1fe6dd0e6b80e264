import type { SeatMoved } from '#shared/wire/wire.ts';
import { call } from './api.ts';
import { arrivalAt, transferIn } from './join/arrival.ts';
import { saveSeat, seatToken } from './join/saved-seat.ts';
import { showJoin } from './join/show-join.ts';
import { freshIn, showFailed, showNotMoved, showWaiting } from './join/waiting.ts';
import { startLanguage, t } from './language.ts';
import { startTheme } from './theme.ts';

/** `/`, `/join/CODE` and `/play`: the way into a room. The connection and the game are fetched after this page. */
async function arrive(page: HTMLElement): Promise<void> {
  startTheme();
  await startLanguage(['common', 'join', 'refusals', 'names']);
  document.title = t('app');
  const { code, token } = arrivalAt(location.pathname, location.hash);
  const transfer = transferIn(location.hash);
  if (code && transfer) return takeSeatOver(page, code, transfer);
  if (code && token) saveSeat(code, token);
  const kept = code && (token ?? seatToken(code));
  if (code && kept) {
    await goIn(page, code, kept);
    return;
  }
  history.replaceState(null, '', code ? `/join/${code}` : '/');
  showJoin(freshIn(page), code, (room, seat) => {
    saveSeat(room, seat);
    void goIn(page, room, seat);
  });
}

/** The transfer works once: it leaves the address at once, so that a reload does not try it again. */
async function takeSeatOver(page: HTMLElement, code: string, transfer: string): Promise<void> {
  history.replaceState(null, '', `/join/${code}`);
  const waiting = showWaiting(freshIn(page));
  const moved = await call<SeatMoved>('POST', `/api/sessions/${code}/transfers/take`, { transfer });
  waiting.stop();
  if (!moved.ok) return void showNotMoved(freshIn(page), code, transfer, moved.status);
  saveSeat(code, moved.body.token);
  await goIn(page, code, moved.body.token);
}

async function goIn(page: HTMLElement, code: string, token: string): Promise<void> {
  const waiting = showWaiting(freshIn(page));
  const way = await import('./join/enter.ts').catch(() => null);
  waiting.stop();
  if (way) await way.enter(page, code, token);
  else showFailed(freshIn(page), code, token);
}

const page = document.querySelector<HTMLElement>('#page');
if (page) void arrive(page);
