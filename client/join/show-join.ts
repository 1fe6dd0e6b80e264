import { render } from 'lit-html';
import { onLanguage } from '../language.ts';
import { joinPage } from './join-page.ts';
import { Joining } from './joining.ts';
import { lastRoom } from './saved-seat.ts';

/** Runs the join page in `page` until a seat is taken. `code` is what the address brought along. */
export function showJoin(
  page: HTMLElement,
  code: string | null,
  seated: (code: string, token: string) => void,
): void {
  const back = code ? null : lastRoom();
  let hadRoom = false;
  const draw = () => {
    render(joinPage(joining, back), page);
    const hasRoom = joining.state.room !== null;
    // The second step is a new page to a reader: its heading gets the focus. Not on arrival.
    if (hasRoom !== hadRoom) page.querySelector<HTMLElement>('#join-title')?.focus();
    hadRoom = hasRoom;
  };
  const joining = new Joining(draw, (room, token) => {
    stop();
    seated(room, token);
  });
  const stop = onLanguage(() => {
    if (joining.state.nameIsOffered && joining.state.room) joining.offerName();
    draw();
  });
  draw();
  if (code) joining.typeCode(code);
}
